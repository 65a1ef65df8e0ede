import { describe, expect, test } from 'vitest';
import { type Entry, entriesOf } from '../../../../../src/catalog/entries.ts';
import { catalog } from '../../../../../src/catalog/index.ts';
import { responseSection } from '../../../../../src/site/pages/records/code/response.ts';
import { blockMarkdown } from '../../../../../src/site/pages/writers/markdown-writer.ts';

const entries = entriesOf(catalog);
const facts = (code: string) => {
  const section = responseSection(entries.get(code) as Entry, catalog, entries);
  return section
    ? blockMarkdown(section, '')
        .split('\n')
        .filter((line) => line.startsWith('- '))
    : [];
};

describe('the facts of a response', () => {
  test('are its status line, its header, who defines it and the guide to signing', () => {
    expect(facts('401.9')).toEqual([
      '- Status line: `401 Unauthorized`',
      '- ApiStatusSubCode: `401.9`',
      '- Defined for: the whole API',
      '- Guide: [Signing a request](</guides/signing-a-request>)',
    ]);
  });

  test('name the endpoints that define a sub-code', () => {
    expect(facts('403.4')).toContain('- Defined for: 2001, 2002');
    expect(facts('404.4').join()).toMatch(/Defined for: \d+ endpoints/);
  });

  test('lead from a status to its sub-codes and to the endpoints that list it', () => {
    expect(facts('404').join()).toMatch(/Sub-codes: \[\d+\]\(<#sub-codes>\)/);
    expect(facts('404').join()).toMatch(/listed by \[\d+ endpoints\]\(<#in-endpoints>\)/);
    expect(facts('500')).toContain('- Sub-codes: none');
  });
});
