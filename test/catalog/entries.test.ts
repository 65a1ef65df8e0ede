import { describe, expect, test } from 'vitest';
import {
  type Definition,
  dependsOnEndpoint,
  type EntryCatalog,
  entriesOf,
  handlingOf,
  outcomeOf,
  siblingsOf,
  sourceOf,
  titleOf,
  titlesOf,
} from '../../src/catalog/entries.ts';
import { catalog } from '../../src/catalog/index.ts';

const entries = entriesOf(catalog);
const renewing = { retry: 'after-reauthentication', fixer: 'caller' } as const;
const numbers = (of: readonly { readonly number: string }[]) => of.map(({ number }) => number);

/** Creates an endpoint of an invented API that defines the code 400.1, or the status 400. */
const endpoint = (number: string, ...responses: EntryCatalog['endpoints'][number]['responses']) => ({
  number,
  title: `Endpoint ${number}`,
  responses,
});
const invented: EntryCatalog = {
  standard: [
    { code: '400', title: 'Faulty', message: 'Faulty request', retry: 'never', fixer: 'caller' },
    { code: '400.10', title: 'Ten', message: 'Ten is faulty', retry: 'never', fixer: 'caller' },
    { code: '400.9', title: 'Nine', message: 'Nine is faulty', retry: 'never', fixer: 'caller' },
  ],
  endpoints: [
    endpoint('1', { code: '400.1', meaning: 'No name', title: 'Name missing', retry: 'after-change' }),
    endpoint('2', { code: '400.1', meaning: 'No date' }, { code: '400', meaning: 'Faulty date' }),
    endpoint('3', { code: '400.1', meaning: 'No name', title: 'Name missing', fixer: 'end-user' }),
  ],
};

describe('the entries of a catalog', () => {
  test('are one for each code, in the order of the codes', () => {
    expect([...entriesOf(invented).keys()]).toEqual(['400', '400.1', '400.9', '400.10']);
    const codes = [
      ...catalog.standard.map(({ code }) => code as string),
      ...catalog.endpoints.flatMap(({ responses }) => responses.map(({ code }) => code as string)),
    ];
    expect([...entries.keys()].toSorted()).toEqual([...new Set(codes)].toSorted());
  });

  test('distinguish a status from a sub-code, and the standard list from endpoints', () => {
    expect(entries.get('403')).toMatchObject({ status: '403', kind: 'status', origin: 'standard-list' });
    expect(entries.get('403.25')).toMatchObject({ status: '403', kind: 'sub-code', origin: 'standard-list' });
    expect(entries.get('400.3')).toMatchObject({ status: '400', kind: 'sub-code', origin: 'endpoints' });
    expect(entries.get('403.99')).toBeUndefined();
  });

  test('give a code of the standard list the meaning of its record, which is quoted', () => {
    const entry = entries.get('403.25');
    const record = catalog.standard.find(({ code }) => code === '403.25');
    expect(entry?.record).toBe(record);
    expect(entry?.meanings).toEqual([
      {
        title: record?.title,
        message: record?.message,
        quoted: true,
        endpoints: [],
        answers: [
          {
            retry: record?.retry,
            fixer: record?.fixer,
            outcome: 'error',
            advice: record?.advice.checkFirst,
            endpoints: [],
          },
        ],
      },
    ]);
  });

  test('give each meaning once, with the endpoints that share it and the response of each', () => {
    const meanings = entries.get('404.4')?.meanings ?? [];
    expect(new Set(meanings.map(({ message }) => message)).size).toBe(meanings.length);
    const shared = meanings.find(({ title }) => title === 'Device or user not registered');
    expect(numbers(shared?.endpoints ?? [])).toEqual(['4002', '4003']);
    expect(shared?.answers.map(({ retry, endpoints }) => [retry, ...numbers(endpoints)])).toEqual([
      ['never', '4002'],
      ['after-change', '4003'],
    ]);
  });

  test('fill in fields that an endpoint leaves out', () => {
    const error = { outcome: 'error', advice: null };
    expect(entriesOf(invented).get('400.1')?.meanings).toEqual([
      {
        title: 'Name missing',
        message: 'No name',
        quoted: false,
        endpoints: [invented.endpoints[0], invented.endpoints[2]],
        answers: [
          { ...error, retry: 'after-change', fixer: 'caller', endpoints: [invented.endpoints[0]] },
          { ...error, retry: 'never', fixer: 'end-user', endpoints: [invented.endpoints[2]] },
        ],
      },
      {
        title: 'No date',
        message: 'No date',
        quoted: false,
        endpoints: [invented.endpoints[1]],
        answers: [{ ...error, retry: 'never', fixer: 'caller', endpoints: [invented.endpoints[1]] }],
      },
    ]);
  });

  test('quote a meaning only where every endpoint that shares it does', () => {
    const quotedOf = (...quoted: (true | undefined)[]) => {
      const endpoints = quoted.map((one, i) =>
        endpoint(`${i}`, { code: '400.1', meaning: 'No name', ...(one && { quoted: one }) }),
      );
      return entriesOf({ ...invented, endpoints })
        .get('400.1')
        ?.meanings.map((one) => one.quoted);
    };
    expect([quotedOf(true, true), quotedOf(true, undefined), quotedOf(undefined)]).toEqual([
      [true],
      [false],
      [false],
    ]);
  });

  test('separate the answers of endpoints that differ in the outcome or in repetition', () => {
    const rows = [
      {},
      { outcome: 'expected' },
      { retry: 'after-delay', repeatable: true },
      { retry: 'after-delay', repeatable: false },
      { retry: 'after-reauthentication', renewal: 'token' },
      { retry: 'after-reauthentication', renewal: 'session' },
    ] as const;
    const endpoints = rows.map((row, i) => endpoint(`${i}`, { code: '400.1', meaning: 'No name', ...row }));
    const [meaning, ...others] = entriesOf({ ...invented, endpoints }).get('400.1')?.meanings ?? [];
    expect(others).toEqual([]);
    expect(meaning?.answers).toHaveLength(rows.length);
    expect(meaning?.answers).toMatchObject(rows);
  });

  test('keep every row of every endpoint, even for codes of the standard list', () => {
    const rowsOf = (of: readonly Definition<EntryCatalog>[]) =>
      of.map(({ endpoint: { number }, response: { code } }) => `${number} ${code}`);
    expect(rowsOf([...entries.values()].flatMap(({ definitions }) => definitions)).toSorted()).toEqual(
      catalog.endpoints
        .flatMap(({ number, responses }) => responses.map(({ code }) => `${number} ${code}`))
        .toSorted(),
    );
    expect(rowsOf(entriesOf(invented).get('400')?.definitions ?? [])).toEqual(['2 400']);
  });
});

test('the source of a row is its own, or that of its endpoint', () => {
  const [page, other] = ['page', 'other'].map((title) => ({ title, url: `https://example.org/${title}` }));
  const row = { code: '400.1', meaning: 'No name' };
  const sourceOfRow = (response: object) =>
    sourceOf({ endpoint: { source: page }, response: { ...row, ...response } } as unknown as Definition);
  expect(sourceOfRow({})).toBe(page);
  expect(sourceOfRow({ source: other })).toBe(other);
});

describe('the title of a code', () => {
  test('is that of its meaning', () => {
    expect(titleOf('403.25', entries)).toBe('No access with this session');
    expect(titleOf('403.1', entries)).toBe('Unknown login ID');
  });

  test('depends on the endpoint where meanings differ', () => {
    expect(titleOf('400.3', entries)).toBe(dependsOnEndpoint);
  });
});

describe('the titles of a code', () => {
  const titles = (code: string) => titlesOf(entries.get(code) as Parameters<typeof titlesOf>[0]);

  test('are those of all its meanings', () => {
    expect(titles('403.25')).toBe('No access with this session');
    expect(titles('403.10')).toBe('Password temporarily locked; One-time password currently locked');
  });

  test('are the first ones where there are many', () => {
    expect(titles('404.4')).toBe(
      'Track not found; Session token not recognized; Loyalty scheme not found; and 12 others',
    );
    const meanings = ['A', 'B', 'C', 'D', 'E'].map((title) => ({ title }));
    const some = (count: number) =>
      titlesOf({ meanings: meanings.slice(0, count) } as unknown as Parameters<typeof titlesOf>[0]);
    expect(some(4)).toBe('A; B; C; D');
    expect(some(5)).toBe('A; B; C; and 2 others');
  });
});

describe('the outcome of a row', () => {
  test.each([
    [{ code: '200' }, 'success'],
    [{ code: '200.2' }, 'success'],
    [{ code: '303' }, 'error'],
    [{ code: '404.1' }, 'error'],
    [{ code: '303', outcome: 'expected' }, 'expected'],
    [{ code: '200', outcome: 'error' }, 'error'],
  ] as const)('%j is %s', (row, outcome) => {
    expect(outcomeOf(row)).toBe(outcome);
  });
});

describe('the handling of a row', () => {
  const record = { retry: 'poll', fixer: 'api', repeatable: true, outcome: 'expected' } as const;

  test('is that of its record where it states nothing', () => {
    expect(handlingOf({ code: '400' }, record)).toEqual(record);
    expect(handlingOf({ code: '403.22' }, { ...renewing, renewal: 'session' })).toMatchObject({
      renewal: 'session',
    });
  });

  test('is its own where it states it', () => {
    const row = { retry: 'after-delay', fixer: 'caller', repeatable: false, outcome: 'error' } as const;
    expect(handlingOf({ code: '400', ...row }, record)).toEqual(row);
  });

  test('takes no repetition or renewal from the record of another retry', () => {
    expect(handlingOf({ code: '202', retry: 'never' }, record)).not.toHaveProperty('repeatable');
    expect(
      handlingOf({ code: '403.22', retry: 'never' }, { ...renewing, renewal: 'session' }),
    ).not.toHaveProperty('renewal');
  });

  test('claims nothing where neither states anything', () => {
    const unsaid = { retry: 'never', fixer: 'caller', outcome: 'error' };
    expect(handlingOf({ code: '400.1' }, null)).toEqual(unsaid);
    expect(handlingOf({ code: '400.1' })).toEqual(unsaid);
  });
});

test('the siblings of a code are the other codes of its status', () => {
  const siblings = siblingsOf('400.1', entriesOf(invented));
  expect(siblings).toEqual(['400', '400.9', '400.10']);
  expect(siblingsOf('499', entriesOf(invented))).toEqual([]);
});
