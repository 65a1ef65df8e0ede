import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../../../src/catalog/entries.ts';
import { catalog } from '../../../../../src/catalog/index.ts';
import { catalogPages } from '../../../../../src/site/pages/pages.ts';
import { bodyMarkdown } from '../../../../../src/site/pages/writers/markdown-writer.ts';

const pages = new Map(catalogPages(catalog).map((one) => [one.id, one]));
const page = (code: string) => {
  const one = pages.get(`codes/${code.replace('.', '-')}`);
  return one ? bodyMarkdown(one, '') : '';
};
const entries = [...entriesOf(catalog).values()].filter(({ origin }) => origin === 'endpoints');

describe('the page of a code that only endpoints define', () => {
  test('quotes exactly the meanings that are the documented wording', () => {
    expect(entries.length).toBeGreaterThan(20);
    for (const { code, meanings } of entries) {
      const text = page(code);
      const quoted = meanings.filter((meaning) => meaning.quoted);
      expect(text.match(/^> /gm) ?? [], code).toHaveLength(quoted.length);
      expect(text.match(/ \(our wording\)$/gm) ?? [], code).toHaveLength(meanings.length - quoted.length);
      for (const { message } of quoted) expect(text, code).toContain(`> ${message}\n`);
    }
  });

  test('marks a meaning that is in our words', () => {
    expect(page('200.2')).toMatch(
      /^\*\*Updated, but no verification request sent: .+\.\*\* \(our wording\)$/m,
    );
    expect(page('403.1')).toContain('> Unknown loginID\n');
  });

  test('says of what is no error that it is none, and otherwise who can fix it', () => {
    expect(page('501.2')).toContain(
      '- **Outcome:** *Expected answer, nothing to fix.*\n- **Retry:** *No need.*',
    );
    expect(page('200.2')).toContain('- **Outcome:** *Success, nothing to fix.*\n- **Retry:** *No need.*');
    expect(page('501.2') + page('200.2')).not.toContain('Who can fix it');
    expect(page('403.1')).toContain('- **Who can fix it:** *The end user.*');
  });

  test('says what each endpoint asks for where they differ in the outcome', () => {
    const text = page('404.5');
    expect(text).toContain('- **Outcome:** *Expected answer, nothing to fix.*');
    expect(text).toContain('- **Who can fix it:** ');
  });
});
