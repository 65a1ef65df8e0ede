import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import type { Day, Endpoint, StandardCode } from '../../src/catalog/record.ts';
import { unchangedCatalog } from '../unchanged-catalog.ts';
import { fingerprints, problems } from './fingerprint.ts';

const accepted = JSON.parse(readFileSync(new URL('./fingerprints.json', import.meta.url), 'utf8'));

test('every record that changed says so, or was accepted by `npm run fingerprints`', () => {
  expect(problems(accepted, fingerprints(catalog)).map(({ record, text }) => `${record}: ${text}`)).toEqual(
    [],
  );
});

const { standard, endpoints } = unchangedCatalog;
const [code] = standard as [StandardCode];
const [endpoint] = endpoints as [Endpoint];
const day: Day = '2026-12-01';
const change = { date: day, what: 'It is different.' };

/** The problems of a catalog in which the first code or the first endpoint is another, compared with this one. */
function foundIn(other: { readonly code?: Partial<StandardCode>; readonly endpoint?: Partial<Endpoint> }) {
  return problems(fingerprints(unchangedCatalog), fingerprints(withFirst(other)));
}

function withFirst(other: {
  readonly code?: Partial<StandardCode>;
  readonly endpoint?: Partial<Endpoint>;
}): Catalog {
  return {
    ...unchangedCatalog,
    standard: [{ ...code, ...other.code }, ...standard.slice(1)],
    endpoints: [{ ...endpoint, ...other.endpoint }, ...endpoints.slice(1)],
  };
}

describe('it would be noticed', () => {
  test('that a text is different, which can be accepted', () => {
    expect(foundIn({ code: { unknown: ['Everything.'] } })).toMatchObject([
      { record: `code ${code.code}`, acceptable: true },
    ]);
    expect(foundIn({ endpoint: { unknown: ['Everything.'] } })).toMatchObject([
      { record: `endpoint ${endpoint.number}`, acceptable: true },
    ]);
  });

  test.each([
    ['a retry', { code: { retry: 'poll' } }],
    ['a message', { code: { message: 'Another' } }],
    ['a retirement', { code: { retired: { since: 'now', replacedBy: null, why: '' } } }],
    ['a path', { endpoint: { paths: ['/elsewhere'] } }],
    ['a code of an endpoint', { endpoint: { responses: endpoint.responses.slice(1) } }],
  ] as const)('that %s is different, which a change has to say', (_, other) => {
    expect(foundIn(other)).toMatchObject([{ acceptable: false }]);
  });

  test('that a record is new and not dated, or gone', () => {
    const fewer: Catalog = { ...unchangedCatalog, standard: standard.slice(1) };
    expect(problems(fingerprints(fewer), fingerprints(unchangedCatalog))).toMatchObject([
      { record: `code ${code.code}`, acceptable: false },
    ]);
    expect(problems(fingerprints(unchangedCatalog), fingerprints(fewer))).toMatchObject([
      { record: `code ${code.code}`, acceptable: false },
    ]);
  });

  test('that a published change is gone or has another day', () => {
    const published = fingerprints(withFirst({ code: { changes: [change] } }));
    for (const changes of [[], [{ ...change, date: '2026-12-02' as Day }]]) {
      expect(problems(published, fingerprints(withFirst({ code: { changes } })))).toMatchObject([
        { record: `code ${code.code}`, acceptable: false },
      ]);
    }
  });
});

describe('it is in order', () => {
  test('that a record is different and says so, as often as it is edited before the next release', () => {
    expect(foundIn({ code: { retry: 'poll', changes: [change] } })).toEqual([]);
    expect(foundIn({ endpoint: { paths: ['/elsewhere'], changes: [change] } })).toEqual([]);
  });

  test('that a new record says since when it is there, which takes no other edit', () => {
    const fewer: Catalog = { ...unchangedCatalog, standard: standard.slice(1) };
    expect(problems(fingerprints(fewer), fingerprints(withFirst({ code: { added: day } })))).toEqual([]);
  });

  test('that keys stand in another order', () => {
    expect(
      foundIn({ code: { advice: Object.fromEntries(Object.entries(code.advice).reverse()) as never } }),
    ).toEqual([]);
  });
});
