/** The command line as a function: arguments in, exit status and text out. */
import { parseArgs } from 'node:util';
import { catalog } from '../catalog/index.ts';
import { parseCode } from '../classifier/code.ts';
import { decodeCommand } from './decode.ts';
import { explainCommand } from './explain.ts';
import { help } from './help.ts';
import type { ReadText } from './input.ts';
import { type Outcome, quoted, UsageError } from './outcome.ts';
import { createReference } from './reference.ts';
import { type Environment, siteFrom } from './site.ts';

const options = {
  endpoint: { type: 'string' },
  site: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** What a command may need of the world outside. */
export interface Surroundings {
  readonly read: ReadText;
  /** The version of this package. */
  readonly version: string;
  readonly environment: Environment;
}

/**
 * Runs one command.
 *
 * @param args What stands behind the program's name.
 */
export async function run(
  args: readonly string[],
  { read, version, environment }: Surroundings,
): Promise<Outcome> {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [command, ...rest] = positionals;
    if (values.help || command === 'help') return { status: 0, output: help(catalog.api.examples) };
    if (values.version) return { status: 0, output: `${version}\n` };
    const reference = createReference(siteFrom(values.site, environment));
    if (command === 'explain') return explainCommand(rest, values, reference);
    if (command === 'decode') {
      if (values.endpoint !== undefined)
        throw new UsageError('decode reads the endpoint from the text; --endpoint goes with explain.');
      return await decodeCommand(rest, values, reference, read);
    }
    throw new UsageError(wrongCommand(command));
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      return { status: 2, complaint: `${complaint(error)}\nTry: api-status-codes --help\n` };
    }
    throw error;
  }
}

function wrongCommand(command: string | undefined): string {
  if (command === undefined) return 'Name a command: explain or decode.';
  const meant = parseCode(command) ? ` Did you mean: api-status-codes explain ${command}` : '';
  return `There is no command ${quoted(command)}. Commands: explain, decode.${meant}`;
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  );
}

/** Node's sentence about a wrong option, without its hints on dashes. */
function complaint(error: Error): string {
  if (error instanceof UsageError) return error.message;
  const [sentence] = error.message.split(/\. |\.?\n/);
  return `${sentence}. Options: --endpoint NUMBER, --site URL, --json, --help, --version.`;
}
