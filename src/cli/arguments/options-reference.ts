/** The options of the commands for the reference page. */

import { optionsOf, optionText } from './command-options.ts';
import { type CommandName, commandNames } from './commands.ts';

/** Makes a Markdown table of the options of each command. */
export function optionsReference(): Readonly<Record<CommandName, string>> {
  return Object.fromEntries(commandNames.map((name) => [name, table(name)])) as Record<CommandName, string>;
}

function table(command: CommandName): string {
  const rows = optionsOf(command)
    .filter(({ name }) => name !== 'help' && name !== 'version')
    .map(({ name, use }) => {
      const standard = use.default === undefined ? '' : ` (default: \`${use.default}\`)`;
      const text = [use.summary + standard, ...(use.details ?? [])].join('<br>');
      return `| \`${optionText(name)}\` | ${text} |`;
    });
  return ['| Option | Meaning |', '| --- | --- |', ...rows].join('\n');
}
