/** `api-status-codes mcp` */
import process from 'node:process';
import type { OptionsOf } from '../arguments/command-options.ts';
import { catalog } from '../catalog.ts';
import type { CommandContext } from '../command-context.ts';
import type { ExitStatus } from '../command-result.ts';
import { standardInputName } from '../input/input.ts';
import { readSecret } from '../input/secret.ts';
import { readGuides } from '../mcp/guides.ts';
import { startServer } from '../mcp/server.ts';
import type { Tool } from '../mcp/tool.ts';
import { checkSignature } from '../mcp/tools/check-signature.ts';
import { decodeText } from '../mcp/tools/decode-text.ts';
import { explainCode } from '../mcp/tools/explain-code.ts';
import { listEndpoints } from '../mcp/tools/list-endpoints.ts';
import { searchCodes } from '../mcp/tools/search-codes.ts';
import { stopSignal } from '../stop-signal.ts';
import type { System } from '../system.ts';
import { UsageError } from '../usage-error.ts';

/** Answers the calls of a client on standard input, until it ends. */
export async function mcpCommand(
  operands: readonly string[],
  options: OptionsOf<'mcp'>,
  context: CommandContext,
  system: Pick<System, 'open' | 'output' | 'errors' | 'environment' | 'version' | 'untilStopped'>,
): Promise<ExitStatus> {
  const { open, output, errors, environment, version, untilStopped = stopSignal } = system;
  if (operands.length > 0) throw new UsageError('mcp takes only options.');
  if (options['secret-file'] === standardInputName) {
    throw new UsageError(
      'mcp reads messages from standard input: put the secret into a variable or another file.',
    );
  }
  // A wrong place is an error now, and not only at the first check.
  if (catalog.signature) await readSecret(options, environment, open);
  const stop = await startServer({
    version,
    instructions: `The status codes and sub-codes of the ${catalog.api.name}. Use explain_code for a code, decode_text for a response or a log, and search_codes for words. The resources are guides.`,
    tools: mcpTools(options, context, system),
    guides: readGuides(),
    base: context.reference.base,
    report: (error) => void errors.write(`${error instanceof Error ? error.stack : error}\n`),
  });
  if (output.isTerminal) {
    await errors.write('Waiting for the messages of a client on standard input. Stop it with Ctrl+C.\n');
  }
  // At the end of the input, calls may still be under way.
  await Promise.race([endOfInput(), untilStopped().then(stop)]);
  return 0;
}

/** Makes the tools; those for signatures and endpoints only where the API has them. */
export function mcpTools(
  options: OptionsOf<'mcp'>,
  context: CommandContext,
  { open, environment }: Pick<System, 'open' | 'environment'>,
): readonly Tool[] {
  const { signature, endpoints } = catalog;
  return [
    explainCode(context),
    decodeText(context),
    searchCodes(context),
    ...(signature ? [checkSignature(signature, context, options, { open, environment })] : []),
    ...(endpoints.length > 0 ? [listEndpoints(context)] : []),
  ];
}

async function endOfInput(): Promise<void> {
  if (process.stdin.readableEnded) return;
  await new Promise((resolve) => process.stdin.once('end', resolve));
}
