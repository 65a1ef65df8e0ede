/** The manual page, made of the tables of commands and options. */
import { inPlainText } from '../output/terminal/plain-text.ts';
import { isGeneral, optionsOf, optionText } from './command-options.ts';
import { type CommandName, commandNames, commandOf } from './commands.ts';
import { variables } from './environment.ts';
import { optionMeaning, programExitStatuses, programSummary } from './help.ts';

/** Writes the page in the language of `man`. */
export function manPage(version: string): string {
  return [
    `.TH API\\-STATUS\\-CODES 1 "" "api\\-status\\-codes ${escaped(version)}"`,
    '.SH NAME',
    `api\\-status\\-codes \\- ${escaped(programSummary)}`,
    '.SH SYNOPSIS',
    '.B api\\-status\\-codes',
    '.I COMMAND [OPTIONS]',
    '.SH COMMANDS',
    ...commandNames.flatMap(commandLines),
    '.SH EXIT STATUS',
    ...programExitStatuses.flatMap(([status, meaning]) => item(String(status), meaning)),
    '.SH ENVIRONMENT',
    ...variables.flatMap(([name, meaning]) => item(name, meaning)),
    '',
  ].join('\n');
}

function commandLines(name: CommandName): string[] {
  const { summary, operands, description, examples } = commandOf(name);
  const own = optionsOf(name).filter((option) => !isGeneral(option.name));
  return [
    `.SS ${escaped(operands === undefined ? name : `${name} ${operands}`)}`,
    `${escaped(capitalized(summary))}.`,
    ...description.flatMap((text) => ['.PP', ...text.split('\n').map(escaped)]),
    ...own.flatMap(({ name: option, use }) => {
      const [summary = '', ...details] = optionMeaning(use);
      return item(optionText(option), `${capitalized(summary)}.`, ...details);
    }),
    ...examples.flatMap((example) => ['.PP', '.EX', ...example.split('\n').map(escaped), '.EE']),
  ];
}

function item(label: string, ...texts: readonly string[]): string[] {
  return ['.TP', `.B ${escaped(label)}`, ...texts.map(escaped)];
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Escapes what the language of `man` would read as a command. */
function escaped(text: string): string {
  return inPlainText(text)
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
