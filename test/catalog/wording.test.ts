import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { api } from '../../src/catalog/reporting.ts';
import { sources } from '../../src/catalog/sources.ts';

const fixture = readFileSync(new URL('../fixtures/standard-status-codes.txt', import.meta.url), 'utf8');

const documentedCodes: { code: string }[] = JSON.parse(
  readFileSync(new URL('../fixtures/standard-codes.json', import.meta.url), 'utf8'),
);

/** The heading of the page's list of links, which the extract does not include. */
const navigation = 'Related content';

/** Splits the extract into lines without the codes with which some of them begin. */
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

/** Lists the lines of the extract that are in no record word for word. */
function missingLines(text: string): string[] {
  return linesOf(text).filter((line) => !recorded.has(line) && !isComposed(line));
}

/** Whether a line consists of the message of a status and the condition of its sub-codes. */
function isComposed(line: string): boolean {
  return [...recorded].some((part) => line.startsWith(part) && recorded.has(line.slice(part.length).trim()));
}

describe('the documented wording', () => {
  test('is in the catalog word for word', () => {
    expect(linesOf(fixture).length).toBeGreaterThan(50);
    expect(missingLines(fixture)).toEqual([]);
  });

  test('is reported as missing if one character differs', () => {
    expect(missingLines(fixture.replace('more information', 'more  information'))).toHaveLength(1);
  });

  test('is the message of every code in the extract, which lacks the first one', () => {
    const [absent, ...covered] = documentedCodes.map(({ code }) => code);
    const flat = fixture.replace(/\s+/g, ' ');
    const messages = new Map<string, string>(catalog.standard.map(({ code, message }) => [code, message]));
    expect(absent).toBe('200');
    expect(covered.filter((code) => !flat.includes(messages.get(code) ?? 'no record'))).toEqual([]);
  });

  test('matches the codes that the extract contains', () => {
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
