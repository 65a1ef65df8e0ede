import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareCodes } from '../../src/catalog/code.ts';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import type { EndpointResponse, StandardCode } from '../../src/catalog/record.ts';

const { standard, endpoints }: Catalog = catalog;
const standardCodes = new Set<string>(standard.map(({ code }) => code));
const allCodes = new Set<string>([
  ...standardCodes,
  ...endpoints.flatMap(({ responses }) => responses.map(({ code }) => code)),
]);

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
}

describe('the standard list', () => {
  test('has the 39 documented codes, in order', () => {
    const documented = fixture<{ code: string }[]>('standard-codes.json').map(({ code }) => code);
    expect(documented).toHaveLength(39);
    expect(documented.filter((code) => !standardCodes.has(code))).toEqual([]);
    expect(standard.map(({ code }) => code)).toEqual([...standardCodes].sort(compareCodes));
  });

  test('has no two codes with the same number or title', () => {
    expect(standardCodes.size).toBe(standard.length);
    expect(new Set(standard.map(({ title }) => title)).size).toBe(standard.length);
  });

  test.each(standard.map((record) => [record.code, record] as const))(
    '%s is complete',
    (code, record: StandardCode) => {
      const { advice, sources, keywords, related, sample, http } = record;
      expect(advice.causes.length, 'causes').toBeGreaterThanOrEqual(1);
      expect(advice.fix.length, 'steps to fix').toBeGreaterThanOrEqual(1);
      expect(keywords.length, 'keywords').toBeGreaterThanOrEqual(3);
      expect(related.length, 'related codes').toBeGreaterThanOrEqual(1);
      expect(sources.length, 'sources').toBeGreaterThanOrEqual(1);
      expect(sample).toMatch(new RegExp(`^HTTP/1.1 ${code.slice(0, 3)} `));
      for (const text of textsOf(record)) expect(text.trim(), 'a text').toBe(text);
      for (const text of textsOf(record)) expect(text, 'a text').not.toBe('');
      if (!code.includes('.')) expect(http, 'a status compares itself with HTTP').not.toBeNull();
    },
  );

  test('repeats no advice of another code', () => {
    const written = standard.flatMap(({ code, advice }) =>
      [advice.when, advice.checkFirst, advice.retry, advice.fixer, ...advice.causes, ...advice.fix].map(
        (text) => ({ code, text }),
      ),
    );
    const repeated = written.filter(({ code, text }) =>
      written.some((other) => other.code !== code && other.text === text),
    );
    expect(repeated).toEqual([]);
  });

  test('relates each code only to other existing codes', () => {
    for (const { code, related } of standard) {
      for (const other of related) expect(allCodes, `${code} names ${other.code}`).toContain(other.code);
      expect(related.map((other) => other.code)).not.toContain(code);
    }
  });

  test('names the statuses that differ from HTTP', () => {
    const differing = standard.filter(({ http }) => http?.differs).map(({ code }) => code);
    expect(differing).toEqual(expect.arrayContaining(['303', '403', '412', '501']));
  });

  test('compares 400 and 501, which have the opposite of the expected meanings', () => {
    const mentions = (code: string, other: string) =>
      JSON.stringify(standard.find((one) => one.code === code)).includes(other);
    expect([mentions('400', '501'), mentions('501', '400')]).toEqual([true, true]);
  });
});

describe('prose of the catalog', () => {
  test('names only codes that exist', () => {
    const historic = new Set(['404.9']);
    const texts = [
      ...standard.flatMap(textsOf),
      ...endpoints.flatMap(({ documented, unknown, responses }) => [
        ...documented,
        ...unknown,
        ...responses.flatMap((one: EndpointResponse) => one.advice ?? []),
      ]),
    ];
    const named = texts.flatMap((text) =>
      [...text.replace(/https?:\S+|`[^`]*`/g, '').matchAll(/(?<![\w./])([1-5]\d\d\.\d{1,2})(?!\.?\w)/g)].map(
        ([, code]) => code as string,
      ),
    );
    expect(named.length).toBeGreaterThan(100);
    expect([...new Set(named)].filter((code) => !allCodes.has(code) && !historic.has(code))).toEqual([]);
  });
});

function textsOf({
  title,
  advice,
  documented,
  unknown,
  keywords,
  formerTitles,
  history,
  related,
  http,
}: StandardCode): string[] {
  return [
    title,
    advice.when,
    advice.checkFirst,
    advice.retry,
    advice.fixer,
    ...advice.causes,
    ...advice.fix,
    ...(advice.endUser === null ? [] : [advice.endUser]),
    ...documented.map(({ text }) => text),
    ...unknown,
    ...keywords,
    ...formerTitles,
    ...history.map(({ what }) => what),
    ...related.map(({ why }) => why),
    ...(http ? [http.here, http.standard] : []),
  ];
}
