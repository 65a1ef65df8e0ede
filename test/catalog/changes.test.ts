import { expect, test } from 'vitest';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import type { Day, Endpoint, StandardCode } from '../../src/catalog/record.ts';

const { standard, endpoints, publication }: Catalog = catalog;

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** Lists the mistakes in the dated changes of a record. */
function mistakes({ added, changes = [], ...record }: StandardCode | Endpoint): string[] {
  const days = [...changes.map(({ date }) => date), ...(added ? [added] : []), publication.date];
  const ownCodes: readonly string[] = 'responses' in record ? record.responses.map(({ code }) => code) : [];
  const named = changes.flatMap((change) => ('codes' in change ? (change.codes as string[]) : []));
  return [
    ...days.filter((day) => !isDay(day)).map((day) => `${day} is not a day`),
    ...days.filter((day, i) => day < (days[i + 1] ?? day)).map((day) => `${day} comes before a later day`),
    ...changes
      .filter(({ what }) => !/^[A-Z0-9].*\.$/.test(what))
      .map(({ what }) => `not a sentence: ${what}`),
    ...named.filter((code) => !ownCodes.includes(code)).map((code) => `${code} is not listed`),
  ];
}

test('changes of records have valid days, the newest first, and are sentences', () => {
  const found = [...standard, ...endpoints].flatMap((record) => mistakes(record));
  expect(found).toEqual([]);
});

test('a catalog has a UUID, which a feed needs', () => {
  expect(publication.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

const [endpoint] = endpoints as [Endpoint];
const what = 'Something.';

test.each([
  ['2026-02-30 is not a day', { changes: [{ date: '2026-02-30', what }] }],
  ['2026-12-00 is not a day', { added: '2026-12-00' }],
  ['2026-11-21 comes before a later day', { added: '2026-11-21' }],
  [
    '2026-12-01 comes before a later day',
    {
      changes: [
        { date: '2026-12-01', what },
        { date: '2026-12-02', what },
      ],
    },
  ],
  ['not a sentence: something', { changes: [{ date: '2026-12-01', what: 'something' }] }],
  ['599.9 is not listed', { changes: [{ date: '2026-12-01', what, codes: ['599.9'] }] }],
] as const)('a mistake would be noticed: %s', (mistake, changed) => {
  expect(mistakes({ ...endpoint, ...(changed as { added?: Day }) })).toContain(mistake);
});
