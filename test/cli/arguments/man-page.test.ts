import { expect, test } from 'vitest';
import { optionsOf } from '../../../src/cli/arguments/command-options.ts';
import { commandNames } from '../../../src/cli/arguments/commands.ts';
import { manPage } from '../../../src/cli/arguments/man-page.ts';

const page = manPage('1.2.3');

test('the manual page names its program and version, every command and every option', () => {
  expect(page).toMatch(/^\.TH API\\-STATUS\\-CODES 1 "" "api\\-status\\-codes 1\.2\.3"\n\.SH NAME\n/);
  for (const name of commandNames) {
    const [, part = ''] = page.split(`.SS ${name.replaceAll('-', '\\-')}`);
    for (const option of optionsOf(name).filter(({ name: long }) => !/help|version/.test(long)))
      expect(part.split('\n.SS ')[0]).toContain(`\n.B \\-\\-${option.name.replaceAll('-', '\\-')}`);
  }
});

test('no text of the manual page is read as a request', () => {
  for (const line of page.split('\n').filter((one) => one.startsWith('.')))
    expect(line).toMatch(/^\.(?:TH|SH|SS|PP|TP|B|I|EX|EE)\b/);
  expect(page).not.toMatch(/undefined|`|\n'|[^\\]\\[^-e&f]/);
});
