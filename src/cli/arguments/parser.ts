/** The arguments, read by the table of options. */
import { parseCode } from '../../catalog/code.ts';
import { util } from '../builtin.ts';
import { catalog } from '../catalog.ts';
import { printable } from '../output/terminal/printable.ts';
import { UsageError } from '../usage-error.ts';
import { type OptionName, optionNames, optionsOf, optionText } from './command-options.ts';
import { type CommandName, commandNames, isCommandName } from './commands.ts';
import { secretPlaces } from './environment.ts';
import type { Option } from './option.ts';
import { options } from './options.ts';

const { parseArgs } = util;

/** A secret by any name: as an argument, others could read it. */
const secretOption = /^(?:app[-_]?)?(?:secret|key[-_]?secret|secret[-_]?key)$/i;

/** Those that no command has are not known. */
const known = Object.fromEntries(optionNames.map((name) => [name, options[name]])) as typeof options;

/** Reads arguments, and refuses the options of other commands unless help is asked for. A code is short for explaining it. */
export function readArguments(args: readonly string[]) {
  const config = { args: [...args], options: known, allowPositionals: true };
  const { tokens } = parseArgs({ ...config, strict: false, tokens: true });
  const { signature } = catalog;
  if (signature && tokens.some((token) => token.kind === 'option' && secretOption.test(token.name))) {
    throw new UsageError(
      `The ${signature.secret} cannot be an argument, because other users could read it in the list of processes, and the shell would keep it in its history. Put it ${secretPlaces}.`,
    );
  }
  const word = tokens.find(({ kind }) => kind === 'positional');
  const first = word?.kind === 'positional' ? word.value : undefined;
  const isShort = first !== undefined && parseCode(first) !== null;
  const command = isShort ? 'explain' : isCommandName(first) ? first : undefined;
  const { values, positionals } = parsed(() => parseArgs(config), command);
  if (command && !values.help) refuseForeign(Object.keys(values) as OptionName[], command);
  return { values, positionals: isShort ? ['explain', ...positionals] : positionals };
}

function refuseForeign(names: readonly OptionName[], command: CommandName): void {
  for (const name of names) {
    const { uses }: Option = options[name];
    if (uses[command]) continue;
    const owners = commandNames.filter((one) => uses[one]);
    throw new UsageError(`--${name} is an option of ${listed(owners)}, not of ${command}.`);
  }
}

/** `a, b and c` */
function listed(names: readonly string[]): string {
  return [names.slice(0, -1).join(', '), ...names.slice(-1)].filter((part) => part !== '').join(' and ');
}

function parsed<T>(parse: () => T, command: CommandName | undefined): T {
  try {
    return parse();
  } catch (error) {
    if (!isParseError(error)) throw error;
    const names = command ? optionsOf(command).map(({ name }) => name) : (['help', 'version'] as const);
    throw new UsageError(`${wrongOption(error)}. Options: ${names.map(optionText).join(', ')}.`);
  }
}

function isParseError(error: unknown): error is Error {
  return (
    error instanceof TypeError && String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')
  );
}

/** Node's sentence about a wrong option, without its hints on dashes. */
function wrongOption({ message }: Error): string {
  return printable(message.split(/\. |\.?\n/)[0] ?? '');
}
