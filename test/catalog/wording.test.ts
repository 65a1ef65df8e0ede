import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { api } from '../../src/catalog/reporting.ts';
import { sources } from '../../src/catalog/sources.ts';

const fixture = readFileSync(new URL('../fixtures/standard-status-codes.txt', import.meta.url), 'utf8');

const documentedCodes: { code: string }[] = JSON.parse(
  readFileSync(new URL('../fixtures/standard-codes.json', import.meta.url), 'utf8'),
);

/** The name of the page's list of links; what it would list was not part of the extract. */
const navigation = 'Related content';

/** Rows of which the extract kept the number begin with it. */
function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/^\d{3}(?:\.\d{1,2})?(?=\S)/, ''))
    .filter((line) => line !== '' && line !== navigation);
}

const recorded = new Set<string>(
  [
    sources.standardStatusCodes.title,
    ...api.introduction,
    ...catalog.standard.flatMap(({ title, message, heading, condition }) => [
      title,
      message,
      heading,
      condition,
    ]),
  ].filter((text) => text !== null),
);

/** Wording of the extract that stands in no record, to the letter. */
function missing(text: string): string[] {
  return linesOf(text).filter((line) => !recorded.has(line) && !composed(line));
}

/** A line of the extract may hold the message of a status and the condition of its sub-codes. */
function composed(line: string): boolean {
  return [...recorded].some((part) => line.startsWith(part) && recorded.has(line.slice(part.length).trim()));
}

describe('the documented wording', () => {
  test('stands in the catalog, sentence by sentence, to the letter', () => {
    expect(linesOf(fixture).length).toBeGreaterThan(50);
    expect(missing(fixture)).toEqual([]);
  });

  test('is missed as soon as one letter of it differs', () => {
    expect(missing(fixture.replace('more information', 'more  information'))).toHaveLength(1);
  });

  test('is the message of every code that the extract covers; it lost the first one', () => {
    const [lost, ...covered] = documentedCodes.map(({ code }) => code);
    const flat = fixture.replace(/\s+/g, ' ');
    const messages = new Map<string, string>(catalog.standard.map(({ code, message }) => [code, message]));
    expect(lost).toBe('200');
    expect(covered.filter((code) => !flat.includes(messages.get(code) ?? 'no record'))).toEqual([]);
  });

  test('keeps the numbers that the extract did not lose', () => {
    const rows = [...fixture.matchAll(/^(\d{3}(?:\.\d{1,2})?)(\S.*)$/gm)].map(([, code, message]) => ({
      code,
      message,
    }));
    expect(rows.length).toBeGreaterThan(15);
    for (const row of rows) {
      expect(catalog.standard.find(({ code }) => code === row.code)).toMatchObject({ message: row.message });
    }
  });
});
