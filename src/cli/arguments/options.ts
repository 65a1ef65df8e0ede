/** The options of the commands, and how arguments are read. */
import { parseArgs } from 'node:util';
import { UsageError } from '../exit-status.ts';
import { secretVariable } from '../input/secret.ts';

export const commandNames = ['explain', 'decode', 'sign', 'check-signature', 'serve'] as const;

export type CommandName = (typeof commandNames)[number];

interface Option {
  readonly type: 'string' | 'boolean';
  readonly short?: string;
  /** What follows it. */
  readonly value?: string;
  /** The commands that it goes with. */
  readonly of: readonly CommandName[];
}

const signing = ['sign', 'check-signature'] as const;
const withSecret = [...signing, 'serve'] as const;

/** In the order in which they are named to somebody who has written another. */
const options = {
  endpoint: { type: 'string', value: 'NUMBER', of: ['explain'] },
  'app-key': { type: 'string', value: 'NUMBER', of: ['sign', 'serve'] },
  signature: { type: 'string', value: 'VALUE', of: ['check-signature'] },
  method: { type: 'string', value: 'METHOD', of: signing },
  url: { type: 'string', value: 'URL', of: signing },
  'issued-at': { type: 'string', value: 'TIME', of: ['sign'] },
  'server-time': { type: 'string', value: 'TIME', of: ['check-signature'] },
  request: { type: 'string', value: 'NUMBER', of: ['check-signature'] },
  'secret-file': { type: 'string', value: 'FILE', of: withSecret },
  'secret-env': { type: 'string', value: 'NAME', of: withSecret },
  port: { type: 'string', value: 'NUMBER', of: ['serve'] },
  host: { type: 'string', value: 'ADDRESS', of: ['serve'] },
  scenario: { type: 'string', value: 'FILE', of: ['serve'] },
  'secret-expires': { type: 'string', value: 'TIME', of: ['serve'] },
  'base-url': { type: 'string', value: 'URL', of: ['serve'] },
  'report-in-body': { type: 'boolean', of: ['serve'] },
  cors: { type: 'boolean', of: ['serve'] },
  log: { type: 'boolean', of: ['serve'] },
  site: { type: 'string', value: 'URL', of: ['explain', 'decode', 'check-signature'] },
  json: { type: 'boolean', of: ['explain', 'decode', ...signing] },
  summary: { type: 'boolean', of: ['decode'] },
  explain: { type: 'boolean', of: ['sign'] },
  help: { type: 'boolean', short: 'h', of: commandNames },
  version: { type: 'boolean', of: commandNames },
} as const satisfies Record<string, Option>;

/** A secret by any name: as an argument, others could read it. */
const secretOption = /^(?:app[-_]?)?(?:secret|key[-_]?secret|secret[-_]?key)$/i;

/** Reads arguments. What another command takes is refused, unless it is help that is asked for. */
export function readArguments(args: readonly string[]) {
  const config = { args: [...args], options, allowPositionals: true };
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  const written = tokens.find(({ kind }) => kind === 'positional');
  const command = commandNames.find((name) => written?.kind === 'positional' && name === written.value);
  if (tokens.some((token) => token.kind === 'option' && secretOption.test(token.name))) {
    throw new UsageError(
      `The AppSecret is not taken as an argument: others could read it in the list of processes, and the shell keeps it in its history. Put it into the variable ${secretVariable}, or into a file that --secret-file names.`,
    );
  }
  const { values, positionals } = parsed(() => parseArgs(config), command);
  const foreign = (Object.keys(values) as (keyof typeof options)[]).find(
    (name) => command !== undefined && !goesWith(name, command),
  );
  if (foreign && command && !values.help) {
    throw new UsageError(`--${foreign} goes with ${listed(options[foreign].of)}, not with ${command}.`);
  }
  return { values, positionals };
}

/** `a, b and c` */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}

function goesWith(name: keyof typeof options, command: CommandName): boolean {
  return (options[name].of as readonly CommandName[]).includes(command);
}

function parsed<T>(parse: () => T, command: CommandName | undefined): T {
  try {
    return parse();
  } catch (error) {
    if (!isParseError(error)) throw error;
    throw new UsageError(`${wrongOption(error)}. Options: ${optionsOf(command)}.`);
  }
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  );
}

/** Node's sentence about a wrong option, without its hints on dashes. */
function wrongOption({ message }: Error): string | undefined {
  return message.split(/\. |\.?\n/)[0];
}

function optionsOf(command: CommandName | undefined): string {
  const names = (Object.keys(options) as (keyof typeof options)[]).filter((name) =>
    command === undefined ? name === 'help' || name === 'version' : goesWith(name, command),
  );
  return names
    .map((name) => {
      const { value }: Option = options[name];
      return `--${name}${value === undefined ? '' : ` ${value}`}`;
    })
    .join(', ');
}
