/** The command line as a function of its arguments and of the operating system. */

import { type CommandName, commandNames, isCommandName } from './arguments/commands.ts';
import { commandHelp, fullHelp, programHelp } from './arguments/help.ts';
import { readArguments } from './arguments/parser.ts';
import { siteFrom } from './arguments/site.ts';
import type { CommandResult, ExitStatus } from './command-result.ts';
import { createPaint, usesColor } from './output/terminal/color.ts';
import { OutputError } from './output/terminal/output-stream.ts';
import { quoted } from './output/terminal/printable.ts';
import type { System } from './system.ts';
import { helpHint, UsageError } from './usage-error.ts';

/**
 * Runs one command, writes its result, and returns the exit status.
 *
 * @param args The arguments after the name of the program.
 */
export async function run(args: readonly string[], system: System): Promise<ExitStatus> {
  try {
    const result = await resultOf(args, system);
    if (typeof result === 'number') return result;
    if (result.output) await system.output.write(result.output);
    if (result.errors) await system.errors.write(result.errors);
    return result.status;
  } catch (error) {
    const text = errorText(error);
    if (text === null) throw error;
    await system.errors.write(text).catch(() => {});
    return 2;
  }
}

/** Runs a command; one that writes its output itself gives the exit status alone. */
async function resultOf(args: readonly string[], system: System): Promise<CommandResult | ExitStatus> {
  const { values, positionals } = readArguments(args);
  const [word, ...operands] = positionals;
  if (values.help || word === 'help')
    return { status: 0, output: helpOn(word === 'help' ? operands[0] : word) };
  if (values.version) return { status: 0, output: `${system.version}\n` };
  return runCommand(commandNamed(word), operands, values, system);
}

/** Loads only what the command needs, because loading takes most of the time of a short command. */
async function runCommand(
  name: CommandName,
  operands: readonly string[],
  values: ReturnType<typeof readArguments>['values'],
  system: System,
): Promise<CommandResult | ExitStatus> {
  if (name === 'completion') {
    const { completionCommand } = await import('./commands/completion.ts');
    return completionCommand(operands);
  }
  if (name === 'sign') {
    const { signCommand } = await import('./commands/sign.ts');
    return signCommand(operands, values, system);
  }
  const { environment, output } = system;
  const site = siteFrom(values.site, environment);
  if (name === 'mcp') {
    const [{ mcpCommand }, { createCommandContext }] = await Promise.all([
      import('./commands/mcp.ts'),
      import('./command-context.ts'),
    ]);
    return mcpCommand(operands, values, createCommandContext(site), system);
  }
  const paint = createPaint(usesColor(output.isTerminal, environment));
  const columns = output.isTerminal ? output.columns : Number.POSITIVE_INFINITY;
  if (name === 'explain') {
    const { explainOnly } = await import('./commands/explain.ts');
    return explainOnly(operands, values, site ?? '', { paint, columns, hasSite: site !== null });
  }
  const { createCommandContext } = await import('./command-context.ts');
  const context = createCommandContext(site, paint, columns);
  switch (name) {
    case 'search': {
      const { searchCommand } = await import('./commands/search.ts');
      return searchCommand(operands, values, context);
    }
    case 'decode': {
      const { decodeCommand } = await import('./commands/decode.ts');
      return decodeCommand(operands, values, context, system);
    }
    case 'check-signature': {
      const { checkSignatureCommand } = await import('./commands/check-signature.ts');
      return checkSignatureCommand(operands, values, context, system);
    }
    case 'serve': {
      const { serveCommand } = await import('./commands/serve.ts');
      return serveCommand(operands, values, context, system);
    }
  }
}

function helpOn(word: string | undefined): string {
  if (word === 'full') return fullHelp();
  return isCommandName(word) ? commandHelp(word) : programHelp();
}

function commandNamed(word: string | undefined): CommandName {
  if (isCommandName(word)) return word;
  const names = commandNames.join(', ');
  if (word === undefined) throw new UsageError(`Name a command: ${names}.`);
  throw new UsageError(`There is no command ${quoted(word)}. The commands are ${names}.`);
}

/** Words an error that the program did not cause itself; `null` for any other. */
function errorText(error: unknown): string | null {
  if (error instanceof OutputError) return `The output could not be written: ${error.message}.\n`;
  return error instanceof UsageError ? `${error.message}\n${helpHint}` : null;
}
