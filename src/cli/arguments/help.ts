/** The texts of `--help`, made of the tables of commands and options. */
import { catalog } from '../catalog.ts';
import { wrapped } from '../output/terminal/line-wrapping.ts';
import { inPlainText } from '../output/terminal/plain-text.ts';
import { isGeneral, optionsOf, optionText } from './command-options.ts';
import { type CommandName, commandNames, commandOf } from './commands.ts';
import { variables } from './environment.ts';
import type { OptionUse } from './option.ts';

const columns = 100;

type Row = readonly [label: string, lines: readonly string[]];

/** The purpose of the program, in one line. */
export const programSummary = 'what a status code or sub-code of the API means';

/** Makes the text of `api-status-codes --help`, which fits a screen. */
export function programHelp(): string {
  return joined([
    `api-status-codes: ${programSummary}`,
    section('Usage', ['  api-status-codes COMMAND [OPTIONS]']),
    commandList(),
    section('Examples', [firstExample('explain'), firstExample('decode')]),
    'COMMAND --help explains one command, --help full explains everything.',
  ]);
}

/** Makes the text of `api-status-codes --help full`. */
export function fullHelp(): string {
  return [fullProgramHelp(), ...commandNames.map(commandHelp)].join('\n');
}

function commandList(): string {
  return section('Commands', rows(commandNames.map((name) => [name, [commandOf(name).summary]])));
}

function firstExample(name: CommandName): string {
  return `  ${commandOf(name).examples[0]}`;
}

function fullProgramHelp(): string {
  return joined([
    `api-status-codes: ${programSummary}`,
    section('Usage', commandNames.flatMap(usage)),
    commandList(),
    section(
      'Options',
      rows(
        optionsOf('explain')
          .filter(({ name }) => isGeneral(name))
          .map(optionRow),
      ),
    ),
    section('Examples', commandNames.map(firstExample)),
    section('Exit status', rows(programExitStatuses.map(statusRow))),
    section('Environment', rows(variables.map(([name, meaning]) => [name, [meaning]]))),
  ]);
}

/** Makes the text of `api-status-codes COMMAND --help`. */
export function commandHelp(name: CommandName): string {
  const { summary, description, examples, exitStatuses } = commandOf(name);
  return joined([
    `api-status-codes ${name}: ${summary}`,
    section('Usage', usage(name)),
    ...description.map((text) => fitted(text).join('\n')),
    section('Options', rows(optionsOf(name).map(optionRow))),
    section(
      'Examples',
      examples.map((example) => `  ${example}`),
    ),
    section('Exit status', rows(exitStatuses.map(statusRow))),
  ]);
}

/** The exit statuses of the program, whichever command it runs. */
export const programExitStatuses = [
  [0, 'success'],
  [
    1,
    catalog.signature
      ? 'no code found, a code that is not documented, or a signature that fails a check'
      : 'no code found, or a code that is not documented',
  ],
  [2, 'wrong usage, a file that could not be read, or the output could not be written'],
] as const;

/** The command with its operands and options; those that may be left out are in brackets. */
function usage(name: CommandName): string[] {
  const { operands } = commandOf(name);
  const words = optionsOf(name)
    .filter((one) => !isGeneral(one.name))
    .map((one) => (one.use.isRequired ? optionText(one.name) : `[${optionText(one.name)}]`));
  const begin = `  api-status-codes ${name}`;
  return wrapped([...(operands ? [operands] : []), ...words], columns, ' '.repeat(begin.length + 1)).map(
    (line, index) => (index === 0 ? `${begin}${line.slice(begin.length)}` : line),
  );
}

function optionRow({ name, option, use }: ReturnType<typeof optionsOf>[number]): Row {
  const label = option.short ? `-${option.short}, ${optionText(name)}` : optionText(name);
  return [label, optionMeaning(use)];
}

/** The summary of an option with its default, and the sentences that follow. */
export function optionMeaning(use: OptionUse): string[] {
  const standard = use.default === undefined ? '' : ` (default: ${use.default})`;
  return [use.summary + standard, ...(use.details ?? [])];
}

function statusRow([status, meaning]: readonly [number, string]): Row {
  return [String(status), [meaning]];
}

/** Lays out labels and what they mean in two columns. */
function rows(list: readonly Row[]): string[] {
  const width = Math.max(...list.map(([label]) => label.length)) + 4;
  return list.flatMap(([label, lines]) =>
    lines
      .flatMap((line) => fitted(line, ' '.repeat(width)))
      .map((line, index) => (index === 0 ? `  ${label}`.padEnd(width) + line.slice(width) : line)),
  );
}

function fitted(text: string, indent = ''): string[] {
  const lines = inPlainText(text).split('\n');
  return lines.flatMap((line) => wrapped(line.split(' '), columns, indent));
}

function section(heading: string, lines: readonly string[]): string {
  return [heading, ...lines].join('\n');
}

function joined(paragraphs: readonly string[]): string {
  return `${paragraphs.join('\n\n')}\n`;
}
