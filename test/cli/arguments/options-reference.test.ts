import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { optionsOf } from '../../../src/cli/arguments/command-options.ts';
import { commandNames } from '../../../src/cli/arguments/commands.ts';
import { optionsReference } from '../../../src/cli/arguments/options-reference.ts';

const page = readFileSync(new URL('../../../content/docs/cli.md', import.meta.url), 'utf8');

describe('the reference of options', () => {
  test.each(commandNames)('has a row for each option of %s but help and version', (name) => {
    const [heading, rule, ...rows] = optionsReference()[name].split('\n');
    expect([heading, rule]).toEqual(['| Option | Meaning |', '| --- | --- |']);
    const listed = rows.map((row) => /^\| `--([a-z-]+)(?: [A-Z]+)?` \| \S.*[^.\s]\.? \|$/.exec(row)?.[1]);
    expect(listed).toEqual(
      optionsOf(name)
        .map((option) => option.name)
        .slice(0, -2),
    );
  });

  test.each(Object.entries(optionsReference()))('is on the page of the command line for %s', (_, table) => {
    expect(page).toContain(`\n\n${table}\n\n`);
  });

  test('gives defaults, and what follows the summary', () => {
    expect(optionsReference().serve).toContain(
      '| `--host ADDRESS` | the address to listen on (default: `127.0.0.1`)<br>The default address accepts only requests from this machine; 0.0.0.0 listens on every address. |',
    );
  });
});
