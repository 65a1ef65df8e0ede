import { describe, expect, test } from 'vitest';
import { isGeneral, optionsOf } from '../../../../src/cli/arguments/command-options.ts';
import { commandNames, commandOf } from '../../../../src/cli/arguments/commands.ts';
import { variables } from '../../../../src/cli/arguments/environment.ts';
import { commandLineSections } from '../../../../src/site/pages/manuals/command-line.ts';
import { blockMarkdown } from '../../../../src/site/pages/writers/markdown-writer.ts';

const text = commandLineSections()
  .map((section) => blockMarkdown(section, ''))
  .join('\n');

/** Takes the part of a command, without its heading. */
function partOf(name: string): string {
  return text.split(/^### /m).find((part) => part.startsWith(`\`${name}\`\n`)) ?? '';
}

describe('the list of commands', () => {
  test.each(commandNames)('has a row for each option and each exit status of %s', (name) => {
    const first = partOf(name).matchAll(/^\| (?:`--([a-z-]+)(?: [A-Z]+)?`|(\d)) \| \S.*[^.\s]\.? \|$/gm);
    expect([...first].map(([, option, status]) => option ?? status)).toEqual([
      ...optionsOf(name)
        .map((option) => option.name)
        .filter((option) => !isGeneral(option)),
      ...commandOf(name).exitStatuses.map(([status]) => String(status)),
    ]);
  });

  test('gives defaults, and puts what follows the summary on lines of its own', () => {
    expect(partOf('serve')).toContain(
      '| `--host ADDRESS` | the address to listen on (default: `127.0.0.1`)<br>The default address accepts only requests from this machine; 0.0.0.0 listens on every address. |',
    );
  });

  test('shows the usage with operands and required options', () => {
    expect(partOf('decode')).toContain('\nnpx api-status-codes decode [FILE...] [OPTIONS]\n');
    expect(partOf('sign')).toContain(
      '\nnpx api-status-codes sign --app-key NUMBER --method METHOD --url URL [OPTIONS]\n',
    );
    expect(partOf('sign')).toContain(
      '| `--url URL` | the whole URL that will be sent, with its query (required) |',
    );
  });

  test('folds each command under its summary', () => {
    const [list] = commandLineSections();
    const folded = list?.blocks.flatMap((block) =>
      block.kind === 'section' ? [[block.id, block.folded]] : [],
    );
    expect(folded?.slice(0, -1)).toEqual(commandNames.map((name) => [name, commandOf(name).summary]));
  });

  test('names every variable, and the options of all commands', () => {
    for (const [name, meaning] of variables) expect(text).toContain(`| \`${name}\` | ${meaning} |`);
    for (const { name } of optionsOf('explain').filter((option) => isGeneral(option.name)))
      expect(text).toContain(`\`--${name}\``);
  });
});
