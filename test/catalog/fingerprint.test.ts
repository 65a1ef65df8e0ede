import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import type { Day, Endpoint, EndpointResponse, StandardCode } from '../../src/catalog/record.ts';
import { unchangedCatalog } from '../unchanged-catalog.ts';
import { fingerprints, problems } from './fingerprint.ts';

const accepted = JSON.parse(readFileSync(new URL('./fingerprints.json', import.meta.url), 'utf8'));

test('every changed record has a dated change, or was accepted by `npm run fingerprints`', () => {
  expect(problems(accepted, fingerprints(catalog)).map(({ record, text }) => `${record}: ${text}`)).toEqual(
    [],
  );
});

const { standard, endpoints } = unchangedCatalog;
const [code] = standard as [StandardCode];
const [endpoint] = endpoints as [Endpoint];
const [row, ...rows] = endpoint.responses as [EndpointResponse];
const day: Day = '2026-12-01';
const change = { date: day, what: 'It is different.' };

/** Finds the problems of a catalog with a different first code or endpoint. */
function problemsWith(other: {
  readonly code?: Partial<StandardCode>;
  readonly endpoint?: Partial<Endpoint>;
}) {
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

describe('a problem is', () => {
  test('a changed text, which can be accepted', () => {
    expect(problemsWith({ code: { unknown: ['Everything.'] } })).toMatchObject([
      { record: `code ${code.code}`, acceptable: true },
    ]);
    expect(problemsWith({ endpoint: { unknown: ['Everything.'] } })).toMatchObject([
      { record: `endpoint ${endpoint.number}`, acceptable: true },
    ]);
  });

  test.each([
    ['a retry', { code: { retry: 'poll' } }],
    ['an outcome', { code: { outcome: 'expected' } }],
    ['a repetition', { code: { repeatable: false } }],
    ['a renewal', { code: { renewal: 'token' } }],
    ['the outcome of a row', { endpoint: { responses: [{ ...row, outcome: 'expected' }, ...rows] } }],
    ['a message', { code: { message: 'Another' } }],
    ['a retirement', { code: { retired: { since: 'now', replacedBy: null, why: '' } } }],
    ['a path', { endpoint: { paths: ['/elsewhere'] } }],
    ['a code of an endpoint', { endpoint: { responses: endpoint.responses.slice(1) } }],
  ] as const)('a change of %s without a dated change', (_, other) => {
    expect(problemsWith(other)).toMatchObject([{ acceptable: false }]);
  });

  test('a repetition that is the default anyway, which can be accepted', () => {
    expect(problemsWith({ code: { repeatable: true } })).toMatchObject([{ acceptable: true }]);
  });

  test('a new record without a date, or a missing record', () => {
    const fewer: Catalog = { ...unchangedCatalog, standard: standard.slice(1) };
    expect(problems(fingerprints(fewer), fingerprints(unchangedCatalog))).toMatchObject([
      { record: `code ${code.code}`, acceptable: false },
    ]);
    expect(problems(fingerprints(unchangedCatalog), fingerprints(fewer))).toMatchObject([
      { record: `code ${code.code}`, acceptable: false },
    ]);
  });

  test('a published change that is missing or has a different day', () => {
    const published = fingerprints(withFirst({ code: { changes: [change] } }));
    for (const changes of [[], [{ ...change, date: '2026-12-02' as Day }]]) {
      expect(problems(published, fingerprints(withFirst({ code: { changes } })))).toMatchObject([
        { record: `code ${code.code}`, acceptable: false },
      ]);
    }
  });
});

describe('no problem is', () => {
  test('a changed record with a dated change, however often it is edited before the next release', () => {
    expect(problemsWith({ code: { retry: 'poll', changes: [change] } })).toEqual([]);
    expect(problemsWith({ endpoint: { paths: ['/elsewhere'], changes: [change] } })).toEqual([]);
  });

  test('a new record with its date and no other change', () => {
    const fewer: Catalog = { ...unchangedCatalog, standard: standard.slice(1) };
    expect(problems(fingerprints(fewer), fingerprints(withFirst({ code: { added: day } })))).toEqual([]);
  });

  test('a different order of keys', () => {
    expect(
      problemsWith({ code: { advice: Object.fromEntries(Object.entries(code.advice).reverse()) as never } }),
    ).toEqual([]);
  });
});
