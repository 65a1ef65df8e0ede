/** The command line as a function of its arguments and surroundings. */
import { parseArgs } from 'node:util';
import { catalog } from '../catalog/index.ts';
import { parseCode } from '../classifier/code.ts';
import { createPaint, usesColour } from './colour.ts';
import { type DecodeSurroundings, decodeCommand } from './decode.ts';
import { explainCommand } from './explain.ts';
import { help } from './help.ts';
import { type ExitStatus, type Outcome, quoted, tryHelp, UsageError } from './outcome.ts';
import { createReference } from './reference.ts';
import { OutputError } from './sink.ts';
import { type Environment, siteFrom } from './site.ts';

const options = {
  endpoint: { type: 'string' },
  site: { type: 'string' },
  json: { type: 'boolean' },
  summary: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

/** What a command may need of the world outside. */
export interface Surroundings extends DecodeSurroundings {
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
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  const [name, ...rest] = positionals;
  if (values.help || name === 'help') return { status: 0, output: help(catalog.api.examples) };
  if (values.version) return { status: 0, output: `${surroundings.version}\n` };
  const { environment, output } = surroundings;
  const paint = createPaint(usesColour(output.isTerminal, environment));
  const reference = createReference(siteFrom(values.site, environment), paint);
  if (name === 'explain') {
    if (values.summary) {
      throw new UsageError('explain says what one code means; --summary goes with decode.');
    }
    return explainCommand(rest, values, reference);
  }
  if (name === 'decode') {
    if (values.endpoint !== undefined) {
      throw new UsageError('decode reads the endpoint from the text; --endpoint goes with explain.');
    }
    return decodeCommand(rest, values, reference, surroundings);
  }
  throw new UsageError(wrongCommand(name));
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

/** What is said of an error that is not our own fault; `null` of any other. */
function complaint(error: unknown): string | null {
  if (error instanceof OutputError) return `The output could not be written: ${error.message}.\n`;
  if (error instanceof UsageError) return `${error.message}\n${tryHelp}`;
  return isParseError(error) ? `${wrongOption(error)}\n${tryHelp}` : null;
}

/** Node's sentence about a wrong option, without its hints on dashes. */
function wrongOption({ message }: Error): string {
  const [sentence] = message.split(/\. |\.?\n/);
  return `${sentence}. Options: --endpoint NUMBER, --site URL, --json, --summary, --help, --version.`;
}
