/** Tests a document of exchanges, member by member. */
import { describe, expect, test } from 'vitest';
import { candidatesOf, mayBeDocument } from '../../../../src/decoder/extractors/json/exchange-documents.ts';
import { vocabulary } from '../../vocabulary.ts';

/** Returns the responses of a document in short; `null` where it is none. */
function exchanges(document: unknown): string[] | null {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  return (
    candidatesOf(text, vocabulary)?.map(({ status, subCode, request }) =>
      [status, subCode, request?.method, request?.url].map((one) => one ?? '-').join(' '),
    ) ?? null
  );
}
const request = { method: 'PUT', url: 'https://a.example/b' };
const response = { status: 403 };
const whole = '403 - PUT https://a.example/b';

describe('an exchange', () => {
  test.each<[string, unknown, string[] | null]>([
    ['a request and a response', { request, response }, [whole]],
    ['the original request', { originalRequest: request, response }, [whole]],
    ['the response after the request', { response, request }, [whole]],
    ['a request, and the status beside it', { request, status: 403 }, [whole]],
    [
      'a response, and the request beside it',
      { method: 'PUT', url: 'https://a.example/b', response },
      [whole],
    ],
    ['only a method', { request: { method: 'PUT' }, response }, ['403 - PUT -']],
    ['only a URL', { request: { url: '/b' }, response }, ['403 - - /b']],
    ['neither', { request: {}, response }, null],
    ['no status', { request, response: {} }, null],
    ['a status that is none', { request, response: { status: 0 } }, null],
    ['a status in words', { request, response: { status: 'Forbidden', code: 403 } }, [whole]],
    ['a status as a string', { request, response: { status: '403' } }, [whole]],
    ['a status code', { request, response: { statusCode: 403 } }, [whole]],
    ['a long number', { request, response: { status: 4030 } }, null],
    ['a status at the end of a long number', { request, response: { status: 1403 } }, null],
    ['a request as a string', { request: 'PUT /b HTTP/1.1', ...request, status: 403 }, null],
    ['a response as a string', { request, response: 'Forbidden', status: 403 }, [whole]],
    ['all in one object', { ...request, ...response }, null],
    [
      'a list',
      [
        { request, response },
        { request, response: { status: 404 } },
      ],
      [whole, '404 - PUT https://a.example/b'],
    ],
    ['a list with the name of a body around it', { data: [{ request, response }] }, [whole]],
    ['an object around it', { log: { entries: [{ request, response }] } }, [whole]],
    ['a status outside of it', { status: 500, item: { request, response } }, null],
    ['a response outside of it', { response: { status: 500 }, item: { request, response } }, null],
    ['an error in a response', { request, response: { error: { code: 404 }, status: 403 } }, [whole]],
    [
      'an object in a response',
      { request, response: { status: 403, extra: { request, response: { status: 404 } } } },
      [whole],
    ],
    [
      'an object in it',
      { request, response, extra: { request, response: { status: 404 } } },
      [whole, '404 - PUT https://a.example/b'],
    ],
    ['a URI', { request: { method: 'PUT', uri: '/b' }, response }, ['403 - PUT /b']],
    [
      'a URL in an object',
      { request: { method: 'PUT', url: { raw: 'https://a.example/b' } }, response },
      [whole],
    ],
    [
      'a variable for the host',
      { request: { method: 'PUT', url: '{{base}}/b' }, response },
      ['403 - PUT /b'],
    ],
    ['a path', { request: { method: 'PUT', path: '/b' }, response }, ['403 - PUT /b']],
    ['a path without a slash', { request: { method: 'PUT', path: 'b' }, response }, ['403 - PUT /b']],
    ['a path in parts', { request: { method: 'PUT', path: ['b', 'c'] }, response }, ['403 - PUT /b/c']],
    [
      'a path with a query',
      { request: { method: 'PUT', path: '/b', query: 'c=1' }, response },
      ['403 - PUT /b?c=1'],
    ],
    [
      'a path with a query of objects, which are not read',
      { request: { method: 'PUT', path: '/b', query: [{ key: 'c', value: '1' }] }, response },
      ['403 - PUT /b'],
    ],
    [
      'a path with a query of which only a part is read',
      { request: { method: 'PUT', path: '/b', query: ['a=1', { key: 'c', value: '1' }] }, response },
      ['403 - PUT /b'],
    ],
    [
      'a path with an empty query',
      { request: { method: 'PUT', path: '/b', query: '' }, response },
      ['403 - PUT /b'],
    ],
    [
      'a path with no query',
      { request: { method: 'PUT', path: '/b', query: null }, response },
      ['403 - PUT /b'],
    ],
    [
      'a host alone',
      { request: { method: 'PUT', path: '/b', host: 'a.example' }, response },
      ['403 - PUT /b'],
    ],
    [
      'a scheme and a host',
      { request: { method: 'PUT', path: '/b', scheme: 'https', host: 'a.example' }, response },
      [whole],
    ],
    [
      'a protocol and a host in parts',
      { request: { method: 'PUT', path: '/b', protocol: 'https:', host: ['a', 'example'] }, response },
      [whole],
    ],
    [
      'a URL beside the request',
      { url: 'https://a.example/b', request: { method: 'PUT' }, response },
      [whole],
    ],
    [
      'a method beside the request',
      { method: 'PUT', request: { url: 'https://a.example/b' }, response },
      [whole],
    ],
    [
      'no scheme',
      { request: { method: 'PUT', path: '/b', scheme: null, host: 'a.example' }, response },
      ['403 - PUT /b'],
    ],
    [
      'no host',
      { request: { method: 'PUT', path: '/b', scheme: 'https', host: null }, response },
      ['403 - PUT /b'],
    ],
    ['no URL', { request: { method: 'PUT', url: null }, response }, ['403 - PUT -']],
    ['no method', { request: { method: null, url: '/b' }, response }, ['403 - - /b']],
    ['a number for a method', { request: { method: 7, url: '/b' }, response }, ['403 - 7 /b']],
    ['two methods', { request: '{"a":1}', response }, null],
  ])('has %s', (_, document, expected) => {
    expect(exchanges(document)).toEqual(expected);
  });

  test('has the first of two members with one name', () => {
    expect(
      exchanges(
        '{"request":{"method":"PUT","method":"GET","url":"/b","url":"/c"},"response":{"status":403,"status":404}}',
      ),
    ).toEqual(['403 - PUT /b']);
  });

  test.each<[string, unknown, string]>([
    ['a list of names and values', [{ name: 'ApiStatusSubCode', value: '403.25' }], '403.25'],
    ['the value first', [{ value: '403.25', name: 'ApiStatusSubCode' }], '403.25'],
    ['a key', [{ key: 'Api-Status-Sub-Code', value: '403.25' }], '403.25'],
    ['a prefix', [{ name: 'X-ApiStatusSubCode', value: '403.25' }], '403.25'],
    ['an object', { ApiStatusSubCode: '403.25' }, '403.25'],
    ['an object with a list', { ApiStatusSubCode: ['403.25', null] }, '403.25, '],
    ['an object with a list in a list', { ApiStatusSubCode: [[['403.25']]] }, '403.25'],
    ['an object of lists', { apistatussubcode: ['403.25', '403.25'] }, '403.25, 403.25'],
    ['an object in an object', { headers: { ApiStatusSubCode: '403.25' } }, '403.25'],
    ['a list in an object', { headers: [{ name: 'ApiStatusSubCode', value: '403.25' }] }, '403.25'],
    [
      'two headers',
      [
        { name: 'ApiStatusSubCode', value: '403.25' },
        { name: 'ApiStatusSubCode', value: '401.1' },
      ],
      '403.25, 401.1',
    ],
    ['no sub-code', [{ name: 'ApiStatusSubCode', value: '0' }], '-'],
    ['an empty one', [{ name: 'ApiStatusSubCode', value: '' }], '-'],
    ['another header', [{ name: 'ApiStatusSubCod', value: '403.25' }], '-'],
    ['another header with the same end', [{ name: 'StatusSubCode', value: '403.25' }], '-'],
    ['a longer name', [{ name: 'ApiStatusSubCodes', value: '403.25' }], '-'],
    ['a sign after the name', [{ name: 'ApiStatusSubCode-', value: '403.25' }], '-'],
    ['a prefix twice as long', [{ name: `${'x'.repeat(32)}ApiStatusSubCode`, value: '403.25' }], '403.25'],
    ['a longer prefix', [{ name: `${'x'.repeat(33)}ApiStatusSubCode`, value: '403.25' }], '-'],
    ['a name without a value', [{ name: 'ApiStatusSubCode' }], '-'],
    ['strings', ['ApiStatusSubCode: 403.25'], '-'],
    ['a string', 'ApiStatusSubCode: 403.25', '-'],
  ])('has the sub-code of headers with %s', (_, headers, expected) => {
    for (const name of ['headers', 'header'])
      expect(exchanges({ request, response: { ...response, [name]: headers } })).toEqual([
        `403 ${expected} PUT https://a.example/b`,
      ]);
  });

  test.each<[string, unknown, string]>([
    ['the reporting mode', '{"status":{"statusCode":404,"ApiStatusSubCode":"404.4"}}', '404 404.4'],
    ['spaces', ' { "status": { "statusCode": 404 } }', '404 -'],
    ['a line break before it', '\n{"status":{"statusCode":404}}', '404 -'],
    ['a sub-code only', '{"subCode":"403.25"}', '403 403.25'],
    ['the subject of a token', '{"sub":"403.25"}', '403 -'],
    ['capital letters', '{"SUBCODE":"403.25"}', '403 403.25'],
    ['an object', { status: { statusCode: 404 } }, '404 -'],
    ['a list of texts', ['{"status":{"statusCode":404}}'], '403 -'],
    ['neither', '{"a":1}', '403 -'],
    ['text', 'status code', '403 -'],
  ])('has what its body reports: %s', (_, body, expected) => {
    for (const content of [{ text: body }, { body }, { data: body }])
      expect(exchanges({ request, response: { ...response, content } })).toEqual([
        `${expected} PUT https://a.example/b`,
      ]);
    for (const document of [
      { request, response: { ...response, body } },
      [{ request, response: { ...response, body } }],
    ])
      expect(exchanges(document)).toEqual([`${expected} PUT https://a.example/b`]);
  });

  test('has the header before the body', () => {
    const body = '{"subCode":"403.23"}';
    expect(
      exchanges({ request, response: { ...response, headers: { ApiStatusSubCode: '403.25' }, body } }),
    ).toEqual(['403 403.25 PUT https://a.example/b']);
  });

  test('has its place from the first to the last of its values, and its time', () => {
    const text = JSON.stringify(
      {
        startedDateTime: '2026-11-22T17:20:08Z',
        request,
        response: { headers: [{ name: 'ApiStatusSubCode', value: '403.25' }], status: 403 },
      },
      null,
      1,
    );
    const [one] = candidatesOf(text, vocabulary) ?? [];
    expect(text.slice(one?.start, one?.end)).toMatch(/^name": "ApiStatusSubCode"[\s\S]*"status": 403$/);
    expect(one).toMatchObject({
      isAlone: true,
      line: { text: '2026-11-22T17:20:08Z', number: 10, column: 1, continued: false, cuts: [] },
    });
    expect(text.slice(one?.line.start).startsWith('    "name"')).toBe(true);
    expect(candidatesOf(text.replaceAll('\n', '\r\r\n'), vocabulary)?.[0]?.line.number).toBe(10);
    const [string] = candidatesOf(JSON.stringify({ request, response: { status: '403' } }), vocabulary) ?? [];
    expect(JSON.stringify({ request, response: { status: '403' } }).slice(string?.start, string?.end)).toBe(
      'status":"403',
    );
  });

  test('may follow a byte order mark, and have no time', () => {
    const [one] = candidatesOf(`\ufeff${JSON.stringify({ request, response })}`, vocabulary) ?? [];
    expect(one?.line).toMatchObject({ text: '', start: 1, number: 1 });
  });

  test('is in the order of the text', () => {
    expect(exchanges({ a: { response, request }, b: { request, response: { status: 404 } } })).toEqual([
      whole,
      '404 - PUT https://a.example/b',
    ]);
  });
});

test.each([
  '',
  '{',
  '{"request":{"method":"PUT"},"response":{"status":403}',
  '{"request":{"method":"PUT"},"response":{"status":403}} x',
  '[1,2]',
  '{}',
  '7',
  '{"request":{"method":"\\x"},"response":{"status":403}}',
  '{"request":{"method":"\\x","url":"/b"},"response":{"status":403}}',
])('%j is no document of exchanges', (text) => {
  expect(candidatesOf(text, vocabulary)).toBeNull();
});

test.each([
  ['{"a":1}', true],
  [' { "a', true],
  ['\n{"a":1}', true],
  [`${' '.repeat(4_000)}{"a`, false],
  ['\ufeff{"a', true],
  ['[{"a', true],
  ['[ { "a', true],
  ['["a"', false],
  ['[[{"a', false],
  ['{a', false],
  ['{}', false],
  ['x{"a', false],
  ['{"a":1}\n{"a":1}', false],
])('whether %j may be the beginning of a document: %s', (text, may) => {
  expect(mayBeDocument(text)).toBe(may);
});
