import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isSubCode, statusOf } from '../../src/catalog/code.ts';
import { handlingOf, outcomeOf } from '../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../src/catalog/index.ts';
import type { EndpointResponse, Handling } from '../../src/catalog/record.ts';

interface DocumentedRow {
  readonly endpoint: string;
  readonly code: string;
  readonly meaning: string;
  readonly source: string;
  readonly ownWords: boolean;
  readonly remark: string | null;
  readonly expected: boolean;
}

interface DocumentedEndpoint {
  readonly number: string;
  readonly title: string;
  readonly method: string | null;
  readonly paths: readonly string[];
  readonly statuses: readonly number[];
  readonly subCodes: readonly string[];
  readonly source: string;
}

const { standard, endpoints }: Catalog = catalog;
const records = new Map(standard.map((record) => [record.code as string, record]));
const documentedRows = fixture<DocumentedRow[]>('endpoint-codes.json');
const documentedEndpoints = fixture<DocumentedEndpoint[]>('endpoints.json');
const nameOf = ({ endpoint, code }: Pick<DocumentedRow, 'endpoint' | 'code'>) => `${endpoint} ${code}`;
const knownRows = new Set(documentedRows.map(nameOf));
const knownEndpoints = new Set(documentedEndpoints.map(({ number }) => number));

const rows = endpoints.flatMap(({ number, source, responses }) =>
  responses.map((response: EndpointResponse) => ({
    endpoint: number,
    code: response.code as string,
    name: `${number} ${response.code}`,
    source: response.source ?? source,
    response,
  })),
);

function fixture<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`../fixtures/${name}`, import.meta.url), 'utf8'));
}

describe('the endpoints', () => {
  const known = endpoints.filter(({ number }) => knownEndpoints.has(number));

  test('include the 75 known ones, with method, paths and source', () => {
    expect(documentedEndpoints).toHaveLength(75);
    expect(
      known.map(({ number, title, method, paths, source }) => ({
        number,
        title,
        method,
        paths,
        source: source.url,
      })),
    ).toEqual(
      documentedEndpoints.map(({ number, title, method, paths, source }) => ({
        number,
        title,
        method,
        paths,
        source,
      })),
    );
  });

  test('list the documented statuses and sub-codes, and no others', () => {
    expect(
      known.map(({ number, responses }) => {
        const codes = responses.map(({ code }) => code as string);
        const statuses = [...new Set(codes.map((code) => Number(statusOf(code))))];
        return { number, statuses, subCodes: codes.filter(isSubCode) };
      }),
    ).toEqual(documentedEndpoints.map(({ number, statuses, subCodes }) => ({ number, statuses, subCodes })));
  });

  test('include the 373 documented rows word for word, each with its source', () => {
    expect(documentedRows).toHaveLength(373);
    expect(
      rows
        .filter(({ name }) => knownRows.has(name))
        .map(({ endpoint, code, source, response: { meaning } }) => ({
          endpoint,
          code,
          meaning,
          source: source.url,
        })),
    ).toEqual(
      documentedRows.map(({ endpoint, code, meaning, source }) => ({ endpoint, code, meaning, source })),
    );
  });

  test('explain every code that is not in the standard list', () => {
    const bare = endpoints.flatMap(({ number, responses }) =>
      responses
        .filter(
          (response: EndpointResponse) =>
            !records.has(response.code) &&
            !(response.title && response.retry && response.fixer && response.advice),
        )
        .map(({ code }) => `${number} ${code}`),
    );
    expect(bare).toEqual([]);
  });

  test('agree on retry where they agree on the meaning', () => {
    const rows = endpoints.flatMap(({ responses }) => responses.filter(({ code }) => !records.has(code)));
    const meanings = Map.groupBy(rows, ({ code, meaning }) => `${code} ${meaning}`);
    const single = [...meanings].filter(
      ([, one]) => rows.filter(({ code }) => code === one[0]?.code).length === one.length,
    );
    expect(single.length).toBeGreaterThan(10);
    expect(
      single.filter(([, one]) => new Set(one.map(({ retry }: EndpointResponse) => retry)).size > 1),
    ).toEqual([]);
  });

  test('list no code twice', () => {
    for (const { number, responses } of endpoints) {
      const codes = responses.map(({ code }) => code);
      expect(new Set(codes).size, number).toBe(codes.length);
    }
  });

  test('note that method, path or codes are not known', () => {
    const silent = endpoints.filter(
      ({ method, paths, responses, unknown }) =>
        (method === null || paths.length === 0 || responses.length === 0) && unknown.length === 0,
    );
    expect(silent.map(({ number }) => number)).toEqual([]);
  });

  test('have different meanings for the codes that are known to collide', () => {
    const meanings = (code: string) =>
      new Set(
        endpoints.flatMap(({ responses }) =>
          responses.filter((one) => one.code === code).map(({ meaning }) => meaning),
        ),
      );
    for (const code of ['400.3', '404.4', '404.5', '404.6', '412.1'])
      expect(meanings(code).size, code).toBeGreaterThan(1);
  });
});

describe('the meaning of a row', () => {
  test('is quoted if and only if it is the documented wording', () => {
    const verbatim = documentedRows.filter(({ ownWords }) => !ownWords).map(nameOf);
    expect(verbatim.length).toBeGreaterThan(100);
    expect(rows.filter(({ response }) => response.quoted).map(({ name }) => name)).toEqual(verbatim);
  });

  test('has a remark if and only if a condition or a doubt is known', () => {
    expect(rows.filter(({ response }) => response.remark !== undefined).map(({ name }) => name)).toEqual(
      expect.arrayContaining(documentedRows.filter(({ remark }) => remark !== null).map(nameOf)),
    );
    const without = new Set(documentedRows.filter(({ remark }) => remark === null).map(nameOf));
    expect(rows.filter(({ name, response }) => without.has(name) && response.remark !== undefined)).toEqual(
      [],
    );
  });

  test('has a remark in full sentences, without the marks of our notes', () => {
    const remarks = rows.flatMap(({ name, response: { remark } }) => (remark ? { name, remark } : []));
    const unfinished = remarks.filter(
      ({ remark }) => !/^[^a-z].*\.$/.test(remark) || /\[[DI?]\]/.test(remark),
    );
    expect(unfinished).toEqual([]);
  });

  /** A remark within a meaning: words in parentheses that are ours, or words about the reading of the page. */
  const isRemarked = ({ meaning, quoted }: Pick<EndpointResponse, 'meaning' | 'quoted'>) =>
    (!quoted && /[()]/.test(meaning)) || /\b(?:un|not )readable\b|\[[DI?]\]/i.test(meaning);

  test('contains no remark of ours', () => {
    expect(rows.filter(({ response }) => isRemarked(response)).map(({ name }) => name)).toEqual([]);
  });

  test.each([
    'Not found (the description cell is not readable; meaning by position)',
    'Mobile number is not in a valid format (SMS verification enabled)',
    'An unreadable row',
    'Nothing is left to verify [I]',
  ])('would be noticed to contain one: %s', (meaning) => {
    expect(isRemarked({ meaning })).toBe(true);
    expect(isRemarked({ meaning: 'Mobile number is not in a valid format' })).toBe(false);
  });
});

describe('the outcome of a row', () => {
  /** Rows that we take for expected, although the documentation does not describe them so. */
  const ours = [
    '1007 303',
    '1008 404.5',
    '2004 501.2',
    '2102 303',
    '2105 303',
    '9402 404',
    '9404 404',
    '9405 404',
  ];
  const expectedRows = rows.filter(({ response }) => outcomeOf(response) === 'expected');

  test('is a success if and only if its status is 2xx', () => {
    const successes = rows.filter(({ response }) => outcomeOf(response) === 'success');
    expect(successes.map(({ name }) => name)).toEqual(
      rows.filter(({ code }) => code.startsWith('2')).map(({ name }) => name),
    );
  });

  test('is expected where the facts say so, and in a few rows that say why', () => {
    const documented = documentedRows.filter(({ code, expected }) => expected && !code.startsWith('2'));
    expect(documented.length).toBeGreaterThan(5);
    expect(expectedRows.map(({ name }) => name).toSorted()).toEqual(
      [...documented.map(nameOf), ...ours].toSorted(),
    );
    expect(expectedRows.filter(({ name, response }) => ours.includes(name) && !response.remark)).toEqual([]);
  });

  test('comes with advice unless it is a success', () => {
    const silent = rows.filter(({ response }) => outcomeOf(response) !== 'success' && !response.advice);
    expect(silent.map(({ name }) => name)).toEqual([]);
  });

  test('never asks to repeat a success, except by polling', () => {
    const repeated = rows.filter(({ code, response }) => {
      const { outcome, retry } = handlingOf(response, records.get(code));
      return outcome === 'success' && retry !== 'never' && retry !== 'poll';
    });
    expect(repeated.map(({ name }) => name)).toEqual([]);
  });
});

describe('the handling of a code', () => {
  /** The member that a program needs and that this handling leaves out; `null` where there is none. */
  function leftOut({ retry, repeatable, renewal }: Partial<Handling>): keyof Handling | null {
    if (retry === 'after-delay' || retry === 'poll') return repeatable === undefined ? 'repeatable' : null;
    if (retry === 'after-reauthentication') return renewal === undefined ? 'renewal' : null;
    return null;
  }

  const handlings = [
    ...standard.map((record) => ({ name: record.code as string, ...handlingOf(record) })),
    ...rows.map(({ name, code, response }) => ({ name, ...handlingOf(response, records.get(code)) })),
  ];

  test('states whether a program may repeat it, and what a re-authentication renews', () => {
    expect(handlings.filter((handling) => leftOut(handling) !== null)).toEqual([]);
    for (const retry of ['after-delay', 'poll', 'after-reauthentication'])
      expect(handlings.map((handling) => handling.retry)).toContain(retry);
  });

  test('says neither where it does not apply', () => {
    const misplaced = handlings.filter(
      ({ retry, repeatable, renewal }) =>
        (repeatable && retry !== 'after-delay' && retry !== 'poll') ||
        (renewal !== undefined && retry !== 'after-reauthentication'),
    );
    expect(misplaced).toEqual([]);
  });

  test('would be noticed to leave it out', () => {
    expect(handlings.filter(({ repeatable }) => repeatable !== undefined).length).toBeGreaterThan(5);
    for (const handling of handlings) {
      const { repeatable, renewal, ...rest } = handling;
      const stated = repeatable === undefined ? renewal && 'renewal' : 'repeatable';
      expect(leftOut(rest), handling.name).toBe(stated ?? null);
    }
  });
});
