import { describe, expect, test } from 'vitest';
import { createMock, type Scenario } from '../../../src/mock/index.ts';
import { expectLinearTime, timeout } from '../../linear-time.ts';

const search = 'http://localhost/entity/search/1';
const account = 'http://localhost/entity/id/7/data';

/** Returns the codes of a number of responses. */
async function codes(scenario: Scenario | string, many: number, url = search): Promise<string[]> {
  const mock = createMock({ scenario });
  for (let i = 0; i < many; i++) await mock.fetch(url, { method: url === search ? 'POST' : 'GET' });
  return mock.requests.map(({ code, status }) => code ?? `(${status})`);
}

describe('a scenario', () => {
  test('returns its codes in sequence, and stays at the last', async () => {
    expect(await codes(['403.23', '404', '200'], 5)).toEqual(['403.23', '404', '200', '200', '200']);
  });

  test('begins again with end “repeat”', async () => {
    const scenario = { steps: ['409.1', 'success'], end: 'repeat' } as const;
    expect(await codes(scenario, 5)).toEqual(['409.1', '200', '409.1', '200', '409.1']);
  });

  test('can end with the success of the endpoint', async () => {
    expect(await codes({ steps: ['500'], end: 'success' }, 3)).toEqual(['500', '200', '200']);
  });

  test('uses a step several times', async () => {
    expect(await codes([{ code: '409', times: 3 }, 'success'], 5)).toEqual([
      '409',
      '409',
      '409',
      '200',
      '200',
    ]);
  });

  test('repeats a last step of several times as often as that', async () => {
    const scenario = { steps: ['500', { code: '409', times: 2 }], end: 'repeat' } as const;
    expect(await codes(scenario, 6)).toEqual(['500', '409', '409', '500', '409', '409']);
  });

  test('of one endpoint leaves the others alone', async () => {
    const mock = createMock({ scenario: { endpoints: { '1011': ['409', 'success'] } } });
    await mock.fetch(account);
    await mock.fetch(search, { method: 'POST' });
    await mock.fetch(account);
    await mock.fetch(search, { method: 'POST' });
    expect(mock.requests.map(({ code }) => code)).toEqual(['200', '409', '200', '200']);
  });

  test('of one endpoint wins over the one for all, and does not use it up', async () => {
    const mock = createMock({
      scenario: { steps: ['500', '409'], endpoints: { '1011': { steps: ['404'], end: 'repeat' } } },
    });
    for (const url of [search, account, search, account]) {
      await mock.fetch(url, { method: url === search ? 'POST' : 'GET' });
    }
    expect(mock.requests.map(({ code }) => code)).toEqual(['404', '500', '404', '409']);
  });

  test('sends bodies and headers', async () => {
    const mock = createMock({
      scenario: [{ code: '200', body: { paging: { more: false } }, headers: { 'X-Trace': 'a b' } }],
    });
    const response = await mock.fetch(account);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    expect(response.headers.get('X-Trace')).toBe('a b');
    expect(await response.json()).toEqual({ paging: { more: false } });
  });

  test('can replace the headers of the mock', async () => {
    const headers = { 'content-type': 'text/plain', apistatussubcode: '404.1', DATE: 'never' };
    const scenario = [{ code: '403.25', body: 'x', headers }] as const;
    const mock = createMock({ scenario });
    const url = await mock.listen();
    for (const ask of [fetch, mock.fetch]) {
      const { headers: given } = await ask(`${url}/entity/id/7/data`);
      const names = ['Content-Type', 'ApiStatusSubCode', 'Date'];
      expect(names.map((name) => given.get(name))).toEqual(['text/plain', '404.1', 'never']);
    }
    await mock.close();
  });

  test('is not used up by a request that asks for a code itself', async () => {
    const mock = createMock({ scenario: ['409', '200'] });
    await mock.fetch(`${account}?__code=500`);
    await mock.fetch(account);
    expect(mock.requests.map(({ code }) => code)).toEqual(['500', '409']);
  });

  test('for all endpoints gets a problem where the endpoint does not return the code, unless it is forced', async () => {
    expect(await codes(['201'], 1)).toEqual(['(422)']);
    expect(await codes([{ code: '201', force: true }], 1)).toEqual(['201']);
  });

  test('starts again after reset()', async () => {
    const mock = createMock({ scenario: ['409', '200'] });
    await mock.fetch(account);
    mock.reset();
    await mock.fetch(account);
    expect(mock.requests.map(({ code }) => code)).toEqual(['409']);
  });

  test('can be the text of a file', async () => {
    const text =
      '\ufeff{\n  "$schema": "x", "steps": ["403.23", { "code": "404", "times": 2 }, "success"]\n}\n';
    expect(await codes(text, 4)).toEqual(['403.23', '404', '404', '200']);
  });

  test('keeps a body unchanged, whatever it contains', async () => {
    const body = { text: 'a"\\/\u0000ü', numbers: [0, -1.5e3], nothing: null, yes: true, '': {}, list: [] };
    const mock = createMock({ scenario: JSON.stringify([{ code: '200', body }], null, '\t') });
    expect(await (await mock.fetch(account)).json()).toEqual(body);
  });
});

describe('an invalid scenario is refused with the place of the fault', () => {
  test.each([
    ['', 'line 1, column 1: Expected a value, got the end of the file.'],
    ['["403.23",\n  ]', 'line 2, column 3: No comma is allowed before ].'],
    ['{"steps": ["403.23"],}', 'line 1, column 22: No comma is allowed before }.'],
    ['["403.23"\n  "200"]', 'line 2, column 3: A comma is missing before "200".'],
    ['{"steps": ["200"]', 'line 1, column 18: Expected a comma or }, got the end of the file.'],
    ['["200"}', 'line 1, column 7: Expected a comma or ], got }.'],
    ['{"steps" ["200"]}', 'line 1, column 10: A colon is missing before [.'],
    ['{steps: []}', 'line 1, column 2: Expected a name in double quotes, got steps.'],
    ["['200']", 'line 1, column 2: JSON needs double quotes, not single quotes.'],
    ['[ // one', 'line 1, column 3: JSON has no comments.'],
    ['["200', 'line 1, column 2: This string has no closing quote on its line.'],
    ['["\\q"]', 'line 1, column 2: This string has a character or an escape that JSON does not allow.'],
    ['["200"] x', 'line 1, column 9: Unexpected x after the end of the document.'],
    ['[nope]', 'line 1, column 2: Expected a value, got nope.'],
    ['[\u00a0]', 'line 1, column 2: Unexpected \u00a0.'],
    ['{"steps":["200"],"steps":["200"]}', 'line 1, column 18: Duplicate name "steps".'],
    ['[01]', 'line 1, column 2: A number must not start with an extra zero.'],
    ['[\n  "200",\n  401.10\n]', 'line 3, column 3: Write the code in quotes'],
    ['[true]', 'line 1, column 2: Expected a code in quotes, or an object, got true.'],
    ['["banana"]', 'line 1, column 2: "banana" is not a code.'],
    ['["199"]', 'line 1, column 2: "199" is not a code.'],
    ['["401.11"]', 'line 1, column 2: The API has no code 401.11. To send it anyway, add "force": true.'],
    ['[]', 'line 1, column 1: Expected at least one step.'],
    [
      '"200"',
      'line 1, column 1: Expected an array of steps, or an object with "steps", "endpoints" or both, got "200".',
    ],
    ['{}', 'line 1, column 1: Expected an array of steps, or an object with "steps", "endpoints" or both.'],
    ['{"step": []}', 'line 1, column 2: Expected one of "steps", "end", "endpoints", got "step".'],
    ['{"steps": "200"}', 'line 1, column 11: Expected an array of steps'],
    [
      '{"steps": ["200"], "end": "loop"}',
      'line 1, column 27: Expected one of "stay", "repeat" and "success", got "loop".',
    ],
    ['{"end": "stay", "endpoints": {}}', 'line 1, column 2: "end" needs "steps".'],
    ['{"endpoints": {"999": ["200"]}}', 'line 1, column 16: There is no endpoint "999".'],
    [
      '{"endpoints": []}',
      'line 1, column 15: Expected an object of endpoint numbers and their steps, got an array.',
    ],
    ['{"endpoints":\n {"1011": ["201"]}}', 'line 2, column 12: Endpoint 1011 does not answer with 201.'],
    ['[{"times": 2}]', 'line 1, column 2: A step needs a "code".'],
    ['[{"code": "200", "times": 0}]', 'line 1, column 27: Expected a whole number from 1 to 1000000, got 0.'],
    ['[{"code": "200", "force": 1}]', 'line 1, column 27: Expected true or false, got 1.'],
    ['[{"code": "204", "body": {}}]', 'line 1, column 18: An HTTP response with 204 has no body.'],
    [
      '[{"code": "200", "headers": []}]',
      'line 1, column 29: Expected an object of header names and values, got an array.',
    ],
    ['[{"code": "200", "headers": {"a b": ""}}]', 'line 1, column 30: "a b" is not a header name.'],
    [
      '[{"code": "200", "headers": {"a": "b\\r\\nc"}}]',
      'line 1, column 35: Expected a string of one line, in ASCII, got "b\\r\\nc".',
    ],
    ...'Content-Length content-length Transfer-Encoding Connection Keep-Alive Upgrade Trailer TE'
      .split(' ')
      .map((name) => [
        `[{"code": "200", "headers": {"${name}": "5"}}]`,
        `line 1, column 30: The mock sets ${name} itself.`,
      ]),
    ['['.repeat(5_000), 'line 1, column 102: Expected at most 100 levels of nesting.'],
  ])('%j', (text, says) => {
    expect(() => createMock({ scenario: text })).toThrow(says);
  });

  test.each([
    [['200', 401.1], '[1]: Write the code in quotes'],
    [{ steps: [{ code: '200', times: 1.5 }] }, 'steps[0].times: Expected a whole number'],
    [[{ code: '200', body: 10n }], '[0].body: A bigint cannot be written as JSON.'],
    [{ endpoints: { '1011': ['201'] } }, 'endpoints.1011[0]: Endpoint 1011 does not answer with 201.'],
  ])('in a program, by its path: %o', (scenario, says) => {
    expect(() => createMock({ scenario: scenario as never })).toThrow(says);
  });

  test('in a body that holds itself', () => {
    const body: unknown[] = [];
    body.push(body);
    expect(() => createMock({ scenario: [{ code: '200', body }] })).toThrow(
      'Expected at most 100 levels of nesting.',
    );
  });

  test.each([
    [
      'of many lines',
      (length: number) => `[${'"200",\n'.repeat(length)}"201.x"]`,
      'line 100001, column 1: "201.x" is not a code.',
    ],
    [
      'of one long line',
      (length: number) => `[${'"200",'.repeat(length)}"201.x"]`,
      'line 1, column 600002: "201.x" is not a code.',
    ],
    [
      'with an object of many members',
      (length: number) =>
        `[{"code": "200", "body": {${Array.from({ length }, (_, i) => `"${i}":1`)}}}, "201.x"]`,
      ': "201.x" is not a code.',
    ],
  ])('in time in proportion to its length, in a file %s', { timeout }, (_, textOf, says) => {
    expect(() => createMock({ scenario: textOf(100_000) })).toThrow(says);
    expectLinearTime((length) => {
      const scenario = textOf(length);
      return () => expect(() => createMock({ scenario })).toThrow();
    }, 10_000);
  });
});
