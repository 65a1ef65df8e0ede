/** The command line as a function of its arguments and surroundings. */

import { parseCode } from '../catalog/code.ts';
import { catalog } from '../catalog/index.ts';
import { help } from './arguments/help.ts';
import { commandNames, readArguments } from './arguments/options.ts';
import { servingHelp } from './arguments/serving-help.ts';
import { signingHelp } from './arguments/signing-help.ts';
import { type Environment, siteFrom } from './arguments/site.ts';
import { checkSignatureCommand } from './commands/check-signature.ts';
import { type DecodeSurroundings, decodeCommand } from './commands/decode.ts';
import { explainCommand } from './commands/explain.ts';
import { createReference } from './commands/reference.ts';
import { type ServeSurroundings, serveCommand } from './commands/serve.ts';
import { signCommand } from './commands/sign.ts';
import { type ExitStatus, type Outcome, quoted, tryHelp, UsageError } from './exit-status.ts';
import { createPaint, usesColour } from './output/color.ts';
import { OutputError } from './output/output-stream.ts';

/** What a command may need of the world outside. */
export interface Surroundings extends DecodeSurroundings, Pick<ServeSurroundings, 'untilStopped'> {
  /** The version of this package. */
  readonly version: string;
  readonly environment: Environment;
}

/**
 * Runs one command, and gives the exit status.
 *
 * @param args What stands behind the program's name.
 */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
  const { output, errors } = surroundings;
  try {
    const result = await command(args, surroundings);
    if (typeof result === 'number') return result;
    if (result.output) await output.write(result.output);
    if (result.complaint) await errors.write(result.complaint);
    return result.status;
  } catch (error) {
    const text = complaint(error);
    if (text === null) throw error;
    await errors.write(text).catch(() => {});
    return 2;
  }
}

/** Decoding writes while it reads, and is left with a status alone. */
async function command(args: readonly string[], surroundings: Surroundings): Promise<Outcome | ExitStatus> {
  const { values, positionals } = readArguments(args);
  const [name, ...rest] = positionals;
  if (values.help || name === 'help') return { status: 0, output: helpOn(name === 'help' ? rest[0] : name) };
  if (values.version) return { status: 0, output: `${surroundings.version}\n` };
  const { environment, output } = surroundings;
  const paint = createPaint(usesColour(output.isTerminal, environment));
  const reference = createReference(siteFrom(values.site, environment), paint);
  switch (name) {
    case 'explain':
      return explainCommand(rest, values, reference);
    case 'decode':
      return decodeCommand(rest, values, reference, surroundings);
    case 'sign':
      return signCommand(rest, values, surroundings);
    case 'check-signature':
      return checkSignatureCommand(rest, values, reference, surroundings);
    case 'serve':
      return serveCommand(rest, values, reference, surroundings);
    default:
      throw new UsageError(wrongCommand(name));
  }
}

function helpOn(name: string | undefined): string {
  if (name === 'sign') return signingHelp.sign;
  if (name === 'serve') return servingHelp;
  return name === 'check-signature' ? signingHelp.check : help(catalog.api.examples);
}

function wrongCommand(command: string | undefined): string {
  const names = commandNames.join(', ');
  if (command === undefined) return `Name a command: ${names}.`;
  const meant = parseCode(command) ? ` Did you mean: api-status-codes explain ${command}` : '';
  return `There is no command ${quoted(command)}. Commands: ${names}.${meant}`;
}

/** What is said of an error that is not our own fault; `null` of any other. */
function complaint(error: unknown): string | null {
  if (error instanceof OutputError) return `The output could not be written: ${error.message}.\n`;
  return error instanceof UsageError ? `${error.message}\n${tryHelp}` : null;
}
