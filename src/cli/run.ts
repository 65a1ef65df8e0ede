/** The command line as a function: arguments in, exit status and text out. */
import { parseArgs } from 'node:util';
import { catalog } from '../catalog/index.ts';
import { decodeCommand } from './decode.ts';
import { explainCommand } from './explain.ts';
import { help } from './help.ts';

/** What a command gives back; `main.ts` writes it. */
export interface Outcome {
  /** 0 understood, 1 nothing found or unknown code, 2 wrong use. */
  readonly status: 0 | 1 | 2;
  readonly output?: string;
  readonly complaint?: string;
}

/** Reads a whole file, or standard input where none is named. Throws where it cannot. */
export type ReadText = (file: string | null) => string;

/** Wrong use, said so that one can mend it. */
export class UsageError extends Error {}

const options = {
  endpoint: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * Runs one command.
 *
 * @param args What stands behind the program's name.
 * @param read How to get the text of a file or of standard input.
 */
export function run(args: readonly string[], read: ReadText): Outcome {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [command, ...rest] = positionals;
    if (values.help || command === 'help') return { status: 0, output: help(catalog.api.examples) };
    if (command === 'explain') return explainCommand(rest, values);
    if (command === 'decode') {
      if (values.endpoint !== undefined)
        throw new UsageError('decode reads the endpoint from the text; --endpoint goes with explain.');
      return decodeCommand(rest, values, read);
    }
    throw new UsageError(
      command === undefined
        ? 'Name a command: explain or decode.'
        : `There is no command "${command}". Commands: explain, decode.`,
    );
  } catch (error) {
    if (error instanceof UsageError || isParseError(error)) {
      return { status: 2, complaint: `${error.message}\nTry: api-status-codes --help\n` };
    }
    throw error;
  }
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  );
}
