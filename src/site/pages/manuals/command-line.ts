/** Makes the list of the commands and their options, from the tables that also make the help of the program. */
import { isGeneral, optionsOf, optionText } from '../../../cli/arguments/command-options.ts';
import { type CommandName, commandNames, commandOf } from '../../../cli/arguments/commands.ts';
import { variables } from '../../../cli/arguments/environment.ts';
import { prose } from '../prose.ts';
import {
  type Inline,
  inlineCode,
  joined,
  paragraph,
  type Section,
  sample,
  section,
  sections,
  table,
} from '../section.ts';

/** Makes the section, with one part for each command and one for the environment variables. */
export function commandLineSections(): Section[] {
  return sections([
    section(
      { id: 'commands-and-options', title: 'Commands and options' },
      paragraph(
        prose('Every command also has `--help`, which prints its part of this list, and `--version`.'),
      ),
      ...commandNames.map(commandSection),
      section(
        {
          id: 'environment-variables',
          title: 'Environment variables',
          folded: variables.map(([name]) => name).join(', '),
        },
        table(
          ['Variable', 'Meaning'],
          variables.map(([name, meaning]) => [inlineCode(name), prose(meaning)]),
        ),
      ),
    ),
  ]);
}

function commandSection(name: CommandName): Section | null {
  const { summary, operands, exitStatuses } = commandOf(name);
  const options = optionsOf(name).filter((option) => !isGeneral(option.name));
  const required = options.filter(({ use }) => use.isRequired).map((option) => optionText(option.name));
  const usage = ['npx api-status-codes', name, ...(operands ? [operands] : []), ...required, '[OPTIONS]'];
  return section(
    { id: name, title: inlineCode(name), folded: summary },
    sample('sh', usage.join(' ')),
    table(
      ['Option', 'Meaning'],
      options.map((option) => [inlineCode(optionText(option.name)), meaningOf(option)]),
    ),
    table(
      ['Exit status', 'Meaning'],
      exitStatuses.map(([status, meaning]) => [String(status), prose(meaning)]),
    ),
  );
}

function meaningOf({ use }: ReturnType<typeof optionsOf>[number]): Inline {
  const required = use.isRequired ? ' (required)' : '';
  const standard = use.default === undefined ? '' : ` (default: \`${use.default}\`)`;
  const texts = [`${use.summary}${required}${standard}`, ...(use.details ?? [])];
  return joined(texts.map(prose), { kind: 'line-break' });
}
