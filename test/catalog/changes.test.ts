import { expect, test } from 'vitest';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import type { Day, Endpoint, StandardCode } from '../../src/catalog/record.ts';

const { standard, endpoints, publication }: Catalog = catalog;

function isDay(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
}

/** What is wrong with what a record says of its changes. */
function mistakes({ added, changes = [], ...record }: StandardCode | Endpoint): string[] {
  const days = [...changes.map(({ date }) => date), ...(added ? [added] : []), publication.date];
  const listed: readonly string[] = 'responses' in record ? record.responses.map(({ code }) => code) : [];
  const named = changes.flatMap((change) => ('codes' in change ? (change.codes as string[]) : []));
  return [
    ...days.filter((day) => !isDay(day)).map((day) => `${day} is no day`),
    ...days.filter((day, i) => day < (days[i + 1] ?? day)).map((day) => `${day} stands before a later day`),
    ...changes.filter(({ what }) => !/^[A-Z0-9].*\.$/.test(what)).map(({ what }) => `no sentence: ${what}`),
    ...named.filter((code) => !listed.includes(code)).map((code) => `${code} is not listed`),
  ];
}

test('what records say of their changes has real days, the newest first, in sentences', () => {
  const found = [...standard, ...endpoints].flatMap((record) => mistakes(record));
  expect(found).toEqual([]);
});

test('a catalog has a UUID, as a feed needs it', () => {
  expect(publication.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});

const [endpoint] = endpoints as [Endpoint];
const what = 'Something.';

test.each([
  ['2026-02-30 is no day', { changes: [{ date: '2026-02-30', what }] }],
  ['2026-12-00 is no day', { added: '2026-12-00' }],
  ['2026-11-21 stands before a later day', { added: '2026-11-21' }],
  [
    '2026-12-01 stands before a later day',
    {
      changes: [
        { date: '2026-12-01', what },
        { date: '2026-12-02', what },
      ],
    },
  ],
  ['no sentence: something', { changes: [{ date: '2026-12-01', what: 'something' }] }],
  ['599.9 is not listed', { changes: [{ date: '2026-12-01', what, codes: ['599.9'] }] }],
] as const)('it would be noticed: %s', (mistake, changed) => {
  expect(mistakes({ ...endpoint, ...(changed as { added?: Day }) })).toContain(mistake);
});
