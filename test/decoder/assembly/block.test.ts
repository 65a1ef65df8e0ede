/** How the parts of responses are joined in their blocks, rule by rule. */
import { describe, expect, test } from 'vitest';
import { createNesting, type Nesting } from '../../../src/decoder/assembly/nesting.ts';
import { type Given, part } from './part.ts';

const url = '/v1/entity';
const endpoint = { method: 'PUT', url };

type Request = NonNullable<Given['request']>;
type Step = (nesting: Nesting) => void;
const member =
  (number: number, given: Given): Step =>
  (nesting) =>
    nesting.add(part(number, given), 'member');
const line =
  (number: number, given: Given): Step =>
  (nesting) =>
    nesting.add(part(number, given), 'line');
const enter =
  (key: number, name: string | null = null): Step =>
  (nesting) =>
    nesting.enter(key, { name: () => name });
const leave =
  (key: number): Step =>
  (nesting) =>
    nesting.leave(key);
const pause: Step = (nesting) => nesting.pause();

/** Takes steps, and returns the responses in short. */
function responses(...steps: Step[]): string[] {
  const found: string[] = [];
  const nesting = createNesting(
    { isEndpoint: ({ method, url }) => method === endpoint.method && url === endpoint.url },
    ({ status, subCode, request }) =>
      found.push([status, subCode, request?.method, request?.url].map((one) => one ?? '-').join(' ')),
  );
  for (const step of steps) step(nesting);
  nesting.end();
  return found;
}
/** The same within brackets, at whose end other brackets may be. */
const inBrackets = (...steps: Step[]) => responses(enter(1_000_000), enter(1_000_001), ...steps);

/** Brackets within those. */
const within = (name: string | null, ...steps: Step[]) => [
  enter(1_000_002, name),
  ...steps,
  leave(1_000_002),
];

const status = { status: '403' };
const subCode = { subCode: '403.25' };

describe('fields below each other', () => {
  test('are one response where they fit, up to twenty lines apart', () => {
    expect(responses(member(1, status), member(21, subCode))).toEqual(['403 403.25 - -']);
    expect(responses(member(1, status), member(22, subCode))).toEqual(['403 - - -', '- 403.25 - -']);
    expect(responses(member(1, status), member(2, { subCode: '404.1' }))).toEqual([
      '403 - - -',
      '- 404.1 - -',
    ]);
    expect(responses(member(1, status), member(2, status))).toEqual(['403 - - -', '403 - - -']);
  });

  test('are two where an empty line separates them, and the first is complete', () => {
    expect(responses(member(1, subCode), pause, member(2, status))).toEqual(['- 403.25 - -', '403 - - -']);
    expect(responses(member(1, subCode), member(2, status))).toEqual(['403 403.25 - -']);
    expect(responses(member(1, status), pause, member(2, subCode))).toEqual(['403 403.25 - -']);
    expect(
      responses(
        member(1, subCode),
        pause,
        member(2, { ...subCode, subCode: '401.1' }),
        member(3, { status: '401' }),
      ),
    ).toEqual(['- 403.25 - -', '401 401.1 - -']);
  });

  test('take the request above them, however far', () => {
    expect(responses(member(1, { request: endpoint }), member(9, status))).toEqual(['403 - PUT /v1/entity']);
    expect(
      responses(
        member(1, { request: { method: 'PUT', url: undefined } }),
        member(2, { request: { method: undefined, url: '/v1/entity' } }),
        member(3, status),
      ),
    ).toEqual(['403 - PUT /v1/entity']);
    expect(
      responses(
        member(1, { request: endpoint }),
        member(2, { request: { method: 'GET', url: '/b' } }),
        member(3, status),
      ),
    ).toEqual(['403 - GET /b']);
  });

  test.each<[string, Request, Request, string]>([
    ['a URL and its method', { url }, { method: 'PUT' }, `PUT ${url}`],
    ['a request and its method again', endpoint, { method: 'PUT' }, `PUT ${url}`],
    ['a request and its URL with a host', endpoint, { url: `https://a.example${url}` }, `PUT ${url}`],
    [
      'a method of an endpoint, and its URL with another',
      { method: 'PUT' },
      { method: 'GET', url },
      `PUT ${url}`,
    ],
    ['a request and another URL', endpoint, { url: '/b' }, '- /b'],
    ['two URLs without a method', { url: '/a' }, { url: '/b' }, '- /a'],
  ])('have the request of the two parts above them: %s', (_, one, other, expected) => {
    expect(responses(member(1, { request: one }), member(2, { request: other }), member(3, status))).toEqual([
      `403 - ${expected}`,
    ]);
  });

  test('leave a second request below them to the next response', () => {
    expect(
      responses(
        member(1, { ...status, request: endpoint }),
        member(2, { request: { method: 'GET', url: '/b' } }),
        member(3, { status: '500' }),
      ),
    ).toEqual(['403 - PUT /v1/entity', '500 - GET /b']);
  });

  test('take the request below them, up to four lines apart', () => {
    expect(responses(member(1, status), member(5, { request: endpoint }))).toEqual(['403 - PUT /v1/entity']);
    expect(responses(member(1, status), member(6, { request: endpoint }))).toEqual(['403 - - -']);
    expect(responses(member(1, status), pause, member(2, { request: endpoint }))).toEqual(['403 - - -']);
    expect(
      responses(
        member(1, { ...status, request: endpoint }),
        member(2, { request: { method: 'GET', url: '/b' } }),
      ),
    ).toEqual(['403 - PUT /v1/entity']);
    expect(
      responses(
        member(1, { ...status, request: { method: undefined, url: '/v1/entity' } }),
        member(2, { request: { method: 'PUT', url: undefined } }),
      ),
    ).toEqual(['403 - PUT /v1/entity']);
    expect(
      responses(
        member(1, { ...status, request: { method: undefined, url: '/v1/entity' } }),
        member(2, { request: { method: 'PUT', url: '/b' } }),
      ),
    ).toEqual(['403 - - /v1/entity']);
  });
});

describe('a status line', () => {
  const statusLine = { ...status, isStatusLine: true, text: 'HTTP/1.1 403' };

  test('repeats the status that was named up to eight lines above', () => {
    expect(responses(member(1, status), member(9, statusLine))).toEqual(['403 - - -']);
    expect(responses(member(1, status), member(10, statusLine))).toEqual(['403 - - -', '403 - - -']);
    expect(responses(line(1, status), line(9, statusLine))).toEqual(['403 - - -']);
    expect(responses(line(1, status), line(10, statusLine))).toEqual(['403 - - -', '403 - - -']);
  });

  test('brings what is below it nearer', () => {
    expect(responses(line(1, status), line(9, statusLine), line(25, subCode))).toEqual(['403 403.25 - -']);
    expect(
      responses(
        line(1, { request: { method: 'PUT' } }),
        pause,
        line(2, statusLine),
        member(3, { request: { url } }),
      ),
    ).toEqual(['403 - PUT /v1/entity']);
  });

  test.each<[string, Given, Given]>([
    ['another status', status, { status: '404' }],
    ['a request', status, { request: endpoint }],
    ['the same after a sub-code', { ...status, ...subCode }, {}],
    ['the next of a log', { ...statusLine }, {}],
  ])('begins a response with %s', (_, held, given) => {
    expect(responses(line(1, held), line(2, { ...statusLine, ...given }))).toHaveLength(2);
  });

  test('follows one of another form', () => {
    expect(responses(line(1, { ...statusLine, text: '[other] 403' }), line(2, statusLine))).toEqual([
      '403 - - -',
    ]);
  });
});

describe('lines of a log', () => {
  test('are one response each, unless a sub-code completes a status', () => {
    expect(responses(line(1, status), line(2, { status: '404' }))).toEqual(['403 - - -', '404 - - -']);
    expect(responses(line(1, status), line(21, subCode))).toEqual(['403 403.25 - -']);
    expect(responses(line(1, status), line(22, subCode))).toEqual(['403 - - -', '- 403.25 - -']);
    expect(responses(line(1, status), line(2, { ...subCode, isMention: true }))).toHaveLength(2);
    expect(responses(line(1, status), line(2, { subCode: '404.1' }))).toHaveLength(2);
    expect(responses(line(1, subCode), line(2, status))).toHaveLength(2);
    expect(responses(line(1, { ...status, ...subCode }), line(2, subCode))).toHaveLength(2);
    expect(responses(line(1, status), line(2, { ...status, ...subCode }))).toHaveLength(2);
  });

  test('take the request of the line above, up to twenty lines apart', () => {
    expect(responses(line(1, { request: endpoint }), line(21, status))).toEqual(['403 - PUT /v1/entity']);
    expect(responses(line(1, { request: endpoint }), line(22, status))).toEqual(['403 - - -']);
    expect(
      responses(
        line(1, { request: endpoint }),
        line(2, { ...status, request: { method: 'GET', url: '/b' } }),
      ),
    ).toEqual(['403 - GET /b']);
    expect(
      responses(
        line(1, { request: endpoint }),
        line(2, { ...subCode, request: { method: 'GET', url: '/b' } }),
      ),
    ).toEqual(['- 403.25 GET /b']);
  });

  test('may have a request in two of them, up to three lines apart', () => {
    const method = { request: { method: 'PUT', url: undefined } };
    const onlyUrl = { request: { method: undefined, url } };
    const inTwo = (one: Given, other: Given, apart: number) =>
      responses(line(1, one), line(1 + apart, other), line(2 + apart, status));
    expect(inTwo(method, onlyUrl, 3)).toEqual(['403 - PUT /v1/entity']);
    expect(inTwo(method, onlyUrl, 4)).toEqual(['403 - - /v1/entity']);
    expect(inTwo(onlyUrl, method, 3)).toEqual(['403 - PUT /v1/entity']);
    expect(inTwo({ request: endpoint }, { request: { url: `https://a.example${url}` } }, 1)).toEqual([
      '403 - PUT /v1/entity',
    ]);
    expect(inTwo(onlyUrl, { request: { method: 'GET', url: '/b' } }, 1)).toEqual(['403 - GET /b']);
    expect(inTwo(method, { request: { method: 'GET', url: undefined } }, 1)).toEqual(['403 - GET -']);
    expect(inTwo({ ...status, ...method }, onlyUrl, 1)).toEqual(['403 - PUT -', '403 - - /v1/entity']);
  });
});

describe('a body in the reporting mode', () => {
  const report = { status: '404', isReported: true };

  test('takes precedence over the success that it came with, up to twenty lines above', () => {
    for (const kind of [member, line]) {
      expect(responses(kind(1, { status: '200' }), kind(21, report))).toEqual(['404 - - -']);
      expect(responses(kind(1, { status: '200' }), kind(22, report))).toEqual(['200 - - -', '404 - - -']);
      expect(responses(kind(1, { status: '303' }), kind(2, report))).toHaveLength(2);
      expect(responses(kind(1, { status: '200', subCode: '200.1' }), kind(2, report))).toHaveLength(2);
      expect(responses(kind(1, { status: '200', isReported: true }), kind(2, report))).toHaveLength(2);
      expect(responses(kind(1, { status: '200' }), kind(2, { status: '404' }))).toHaveLength(2);
    }
  });

  test('takes precedence over its envelope in brackets', () => {
    expect(
      inBrackets(
        member(1, { status: '200' }),
        enter(1_000_002, 'status'),
        member(1, { status: '404' }),
        leave(1_000_002),
      ),
    ).toEqual(['404 - - -']);
    expect(
      inBrackets(
        member(1, { status: '200' }),
        enter(1_000_002, 'state'),
        member(1, { status: '404' }),
        leave(1_000_002),
      ),
    ).toEqual(['200 - - -', '404 - - -']);
    expect(
      inBrackets(
        member(1, { status: '200' }),
        enter(1_000_002, 'status'),
        member(1, { status: '404', isWeak: true }),
        leave(1_000_002),
      ),
    ).toEqual(['200 - - -']);
    expect(
      inBrackets(
        member(1, { status: '200' }),
        enter(1_000_002, 'status'),
        member(1, { status: '404', isMention: true }),
        leave(1_000_002),
      ),
    ).toEqual(['200 - - -']);
  });

  test('takes precedence over an envelope that is known, and only once', () => {
    const success = member(1, { status: '200' });
    const reported = member(2, report);
    expect(inBrackets(success, ...within(null, reported))).toEqual(['404 - - -']);
    expect(inBrackets(...within('response', success), ...within('status', reported))).toEqual(['404 - - -']);
    expect(inBrackets(...within(null, success), ...within(null, reported))).toEqual([
      '200 - - -',
      '404 - - -',
    ]);
    expect(
      inBrackets(success, ...within('status', reported), ...within('status', member(3, { status: '500' }))),
    ).toEqual(['404 - - -', '500 - - -']);
    expect(inBrackets(member(1, subCode), ...within('status', reported))).toEqual(['404 403.25 - -']);
    expect(inBrackets(member(1, status), ...within('status', member(2, subCode)))).toEqual([
      '403 403.25 - -',
    ]);
  });
});

describe('fields within brackets', () => {
  test('are one response, however far apart, where they repeat each other', () => {
    expect(inBrackets(member(1, status), member(99, subCode))).toEqual(['403 403.25 - -']);
    expect(inBrackets(member(1, status), member(2, status))).toEqual(['403 - - -']);
    expect(inBrackets(member(1, status), member(2, { status: '404' }))).toEqual(['403 - - -', '404 - - -']);
    expect(inBrackets(member(1, subCode), member(2, subCode))).toEqual(['- 403.25 - -']);
    expect(inBrackets(member(1, { status: '403', subCode: '404.1' }), member(2, status))).toEqual([
      '403 404.1 - -',
    ]);
    expect(inBrackets(member(1, status), member(2, { subCode: '404.1' }))).toEqual(['403 404.1 - -']);
    const contradiction = { status: '403', subCode: '404.1' };
    expect(inBrackets(member(1, contradiction), member(2, { subCode: '404.1' }))).toEqual(['403 404.1 - -']);
    expect(inBrackets(member(1, contradiction), member(2, subCode))).toHaveLength(2);
    expect(inBrackets(member(1, contradiction), member(2, { ...status, ...subCode }))).toHaveLength(2);
  });

  test('are not what a message only mentions, or the code of a body', () => {
    expect(inBrackets(member(1, status), member(2, { status: '404', isMention: true }))).toEqual([
      '403 - - -',
    ]);
    expect(inBrackets(member(1, status), member(2, { status: '404', isWeak: true }))).toEqual(['403 - - -']);
    expect(inBrackets(member(1, subCode), member(2, { ...status, isWeak: true }))).toEqual([
      '403 403.25 - -',
    ]);
    expect(inBrackets(member(1, status), member(2, { ...status, isWeak: true, request: endpoint }))).toEqual([
      '403 - PUT /v1/entity',
    ]);
    expect(
      inBrackets(member(1, { ...status, isWeak: true }), member(2, { status: '404', isWeak: true })),
    ).toHaveLength(2);
    expect(
      inBrackets(member(1, status), member(2, { status: '404', subCode: '404.1', isWeak: true })),
    ).toHaveLength(2);
    expect(
      inBrackets(member(1, { ...status, isMention: true }), member(2, { status: '404', isMention: true })),
    ).toHaveLength(2);
    expect(responses(member(1, status), member(2, { status: '404', isMention: true }))).toHaveLength(2);
  });

  test('contradict one another where a message names another status than the sub-code has', () => {
    const mention = { status: '404', isMention: true };
    const both = ['404 403.25 - -'];
    expect(inBrackets(member(1, subCode), member(2, mention))).toEqual(both);
    expect(inBrackets(member(1, mention), member(2, subCode))).toEqual(both);
    expect(inBrackets(...within('headers', member(1, subCode)), member(2, mention))).toEqual(both);
    expect(inBrackets(member(1, mention), ...within('headers', member(2, subCode)))).toEqual(both);
    expect(inBrackets(member(1, { ...mention, ...status }), member(2, subCode))).toEqual(['403 403.25 - -']);
  });

  test('take the request that leads to an endpoint', () => {
    const other = { method: 'GET', url: '/b' };
    expect(inBrackets(member(1, { ...status, request: other }), member(9, { request: endpoint }))).toEqual([
      '403 - PUT /v1/entity',
    ]);
    expect(inBrackets(member(1, { ...status, request: endpoint }), member(9, { request: other }))).toEqual([
      '403 - PUT /v1/entity',
    ]);
    expect(
      inBrackets(
        member(1, { ...status, request: endpoint }),
        member(2, { request: other }),
        member(3, subCode),
      ),
    ).toEqual(['403 403.25 PUT /v1/entity']);
    expect(
      inBrackets(member(1, { request: other }), member(2, { request: { url: '/c' } }), member(3, status)),
    ).toEqual(['403 - GET /b']);
    expect(inBrackets(member(1, status), member(9, { request: other }))).toEqual(['403 - GET /b']);
    expect(
      inBrackets(member(1, { request: endpoint }), member(2, { request: other }), member(3, status)),
    ).toEqual(['403 - PUT /v1/entity']);
    expect(
      inBrackets(
        member(1, { request: other }),
        member(2, { request: { method: 'GET', url: '/c' } }),
        member(3, status),
      ),
    ).toEqual(['403 - GET /c']);
    expect(
      inBrackets(
        member(1, { ...status, request: other }),
        member(2, { request: { method: 'GET', url: '/c' } }),
      ),
    ).toEqual(['403 - GET /b']);
  });
});

describe('a block within another', () => {
  test('adds what the one around it lacks', () => {
    expect(inBrackets(member(1, status), ...within('headers', member(2, subCode)))).toEqual([
      '403 403.25 - -',
    ]);
    for (const name of ['headers', null])
      expect(inBrackets(...within(name, member(1, subCode)), member(2, status))).toEqual(['403 403.25 - -']);
    expect(inBrackets(member(1, status), ...within('links'))).toEqual(['403 - - -']);
    expect(inBrackets(member(1, status), ...within('headers', member(2, { subCode: '404.1' })))).toEqual([
      '403 404.1 - -',
    ]);
    expect(inBrackets(member(1, status), ...within(null, member(2, { subCode: '404.1' })))).toEqual([
      '403 - - -',
      '- 404.1 - -',
    ]);
    expect(inBrackets(member(1, status), ...within(null, member(2, subCode)))).toEqual(['403 403.25 - -']);
  });

  test('may repeat it', () => {
    expect(inBrackets(member(1, status), ...within('response', member(2, status)))).toEqual(['403 - - -']);
    expect(inBrackets(member(1, status), ...within(null, member(2, status)))).toEqual(['403 - - -']);
    expect(inBrackets(...within('response', member(1, status)), member(2, status))).toEqual(['403 - - -']);
    expect(inBrackets(...within(null, member(1, status)), member(2, status))).toHaveLength(2);
    expect(
      inBrackets(member(1, status), ...within('error', member(2, { ...status, subCode: '404.1' }))),
    ).toEqual(['403 404.1 - -']);
    expect(
      inBrackets(
        member(1, { ...status, ...subCode }),
        ...within('error', member(2, { ...status, subCode: '403.23' })),
      ),
    ).toHaveLength(2);
  });

  test('is one of several', () => {
    expect(inBrackets(...within(null, member(1, status)), ...within(null, member(2, status)))).toEqual([
      '403 - - -',
      '403 - - -',
    ]);
    expect(inBrackets(...within('a', member(1, status)), ...within('b', member(2, status)))).toEqual([
      '403 - - -',
    ]);
    expect(inBrackets(...within('a', member(1, status)), ...within(null, member(2, status)))).toEqual([
      '403 - - -',
      '403 - - -',
    ]);
    expect(inBrackets(...within(null, member(1, status)), ...within('b', member(2, status)))).toEqual([
      '403 - - -',
      '403 - - -',
    ]);
    expect(
      inBrackets(...within('a', member(1, status)), ...within('b', member(2, { status: '404' }))),
    ).toEqual(['403 - - -', '404 - - -']);
    expect(inBrackets(...within('a', member(1, status)), ...within('b', member(2, subCode)))).toEqual([
      '403 403.25 - -',
    ]);
  });

  test('has the request of its response, or of the one around it', () => {
    expect(
      inBrackets(
        ...within('request', member(1, { request: endpoint })),
        ...within('response', member(2, status)),
      ),
    ).toEqual(['403 - PUT /v1/entity']);
    expect(inBrackets(member(1, status), ...within('request', member(2, { request: endpoint })))).toEqual([
      '403 - PUT /v1/entity',
    ]);
    expect(inBrackets(member(1, status), ...within(null, member(2, { request: endpoint })))).toEqual([
      '403 - - -',
    ]);
    expect(inBrackets(member(1, { request: endpoint }), ...within(null, member(2, status)))).toEqual([
      '403 - PUT /v1/entity',
    ]);
    expect(
      inBrackets(
        member(1, status),
        ...within(null, member(2, { request: endpoint })),
        member(3, { status: '404' }),
      ),
    ).toEqual(['403 - - -', '404 - PUT /v1/entity']);
  });

  test('has what a message only mentions, or the code of a body', () => {
    expect(
      inBrackets(member(1, status), ...within('error', member(2, { status: '404', isMention: true }))),
    ).toEqual(['403 - - -']);
    expect(
      inBrackets(member(1, status), ...within('error', member(2, { status: '404', isWeak: true }))),
    ).toEqual(['403 - - -']);
    expect(
      inBrackets(
        ...within('a', member(1, status)),
        ...within('b', member(2, { status: '404', isMention: true })),
      ),
    ).toHaveLength(2);
    const mention = member(3, { status: '500', isMention: true });
    expect(inBrackets(...within('headers', member(1, subCode)), member(2, status), mention)).toEqual([
      '403 403.25 - -',
    ]);
    expect(
      inBrackets(...within(null, member(1, status)), ...within(null, member(2, { status: '404' })), mention),
    ).toEqual(['403 - - -', '404 - - -', '500 - - -']);
  });

  test('takes over what a text begins with', () => {
    const outdent = [enter(4), member(1, status), leave(1), enter(0)];
    expect(responses(...outdent, member(21, subCode))).toEqual(['403 403.25 - -']);
    expect(responses(...outdent, member(22, subCode))).toEqual(['403 - - -', '- 403.25 - -']);
    expect(responses(member(1, status), enter(4), member(2, subCode), leave(4))).toEqual(['403 403.25 - -']);
    expect(responses(member(1, { request: endpoint }), enter(4), member(2, status), leave(4))).toEqual([
      '403 - PUT /v1/entity',
    ]);
  });
});
