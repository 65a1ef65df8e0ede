import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/classifier/verdict.ts';
import type { RequestEvidence } from '../../../src/http/request.ts';
import { Exchange, isPrintedAgain, moreSpecific } from '../../../src/signature/reading/exchange.ts';
import { readRequests } from '../../../src/signature.ts';
import { findingOf } from './finding.ts';
import { otherSignature, signature } from './fixtures.ts';

const entity = 'https://api.rubiq.net/v1/entity';
const start = { line: 1, offset: 0 };
const post = { method: 'POST', url: entity };
const now = 'Sun, 22 Nov 2026 21:08:41 GMT';
const other = 'Mon, 23 Nov 2026 21:08:41 GMT';

/** Begins an exchange with a request. */
function exchangeOf(
  request: RequestEvidence,
  options: { readonly isCommand?: boolean; readonly finding?: Finding } = {},
): Exchange {
  return new Exchange(request, start, options);
}

const writtenOf = (exchange: Exchange) => exchange.written(null, new Set([401]));

describe('the status of a request', () => {
  const sent = `POST ${entity}\nSignature: ${signature}\n`;
  const received = '\nHTTP/1.1 401 X\n';

  test.each([
    ['mentioned before the request', `Attempt 1 got status 503.\n${sent}${received}`, 401],
    ['mentioned after the request', `${sent}last status: 503, trying again\n${received}`, 401],
    ['mentioned after the request', `${sent}last status: 503\n{ response: { status: 401 } }\n`, 401],
    ['in the body of the response', `${sent}${received}\nstatus: 500\n`, 401],
    ['mentioned later', `${sent}status: 401\nstatus: 500\n`, 401],
  ])('is that of its response, not one %s: %j', (_, text, status) => {
    expect(readRequests(text)).toMatchObject([{ signatures: [signature], status }]);
  });

  test('is not that of a response whose request is not shown', () => {
    expect(readRequests(`${sent}${received}\nHTTP/1.1 403 X\nSignature: ${otherSignature}\n`)).toMatchObject([
      { url: entity, signatures: [signature], status: 401 },
      { url: null, signatures: [otherSignature], status: 403 },
    ]);
  });

  test('is also known after the same signature, for a response whose request is not shown', () => {
    expect(readRequests(`${sent}${received}\nHTTP/1.1 403 X\nSignature: ${signature}\n`)).toMatchObject([
      { url: entity, signatures: [signature], status: 401 },
    ]);
  });

  test('is no second time that of the next request, where its sub-code follows', () => {
    const text = `${sent}${received}\n${'words\n'.repeat(300)}The sub-code is 401.9.\nGET ${entity}\nSignature: ${otherSignature}\n`;
    expect(readRequests(text)).toMatchObject([
      { method: 'POST', status: 401, code: '401.9' },
      { method: 'GET', status: null, code: null },
    ]);
  });

  test.each<[string, RequestEvidence, Finding, boolean]>([
    ['the same request', post, findingOf('401', post), true],
    ['no request', post, findingOf('401'), true],
    ['the method', post, findingOf('401', { method: 'POST' }), true],
    ['another method', post, findingOf('401', { method: 'PUT' }), false],
    ['another URL', post, findingOf('401', { url: `${entity}/5` }), false],
  ])('is that of a response which names %s', (_, request, finding, isAdded) => {
    const exchange = exchangeOf(request);
    expect(exchange.addFinding(finding)).toBe(isAdded);
    expect(writtenOf(exchange).status).toBe(isAdded ? 401 : null);
  });

  test('is not replaced by another that is as sure', () => {
    const exchange = exchangeOf(post);
    exchange.addResponse('message', 401);
    expect(exchange.addFinding(findingOf('401'))).toBe(true);
    expect(exchange.addFinding(findingOf('403'))).toBe(false);
    expect(writtenOf(exchange)).toMatchObject({ status: 401, isRefused: true });
  });

  test('is not replaced by another that is as unsure', () => {
    const exchange = exchangeOf(post);
    expect(exchange.addFinding(findingOf('401'))).toBe(true);
    expect(exchange.addFinding(findingOf('403'))).toBe(false);
    expect(writtenOf(exchange).status).toBe(401);
  });

  test('is that of a response printed twice, with the sub-code of either', () => {
    const exchange = exchangeOf(post);
    exchange.addResponse('message', 401);
    expect(exchange.addFinding(findingOf('401'))).toBe(true);
    expect(exchange.addFinding(findingOf('401.9'))).toBe(true);
    expect(writtenOf(exchange)).toMatchObject({ status: 401, code: '401.9' });
  });
});

describe('two findings', () => {
  test.each<[Finding, Finding, boolean]>([
    [findingOf('401'), findingOf('401'), true],
    [findingOf('401', post), findingOf('401'), true],
    [findingOf('401'), findingOf('401.9', post), true],
    [findingOf('401', post), findingOf('401', post), false],
    [findingOf('401', { method: 'POST' }), findingOf('401', { url: entity }), false],
    [findingOf('401', { url: entity }), findingOf('401', { method: 'POST' }), false],
    [findingOf('401'), findingOf('403'), false],
    [findingOf('401', post), findingOf('403'), false],
  ])('are of one response, if they have one status and one request at most: %#', (one, two, isAgain) => {
    expect(isPrintedAgain(one, two)).toBe(isAgain);
  });

  test.each([
    ['401', '401.9', '401.9'],
    ['401.9', '401', '401.9'],
    ['401.9', '401.10', '401.9'],
    ['401', '401', '401'],
  ])('of one response have the first sub-code: %s, %s', (one, two, code) => {
    expect(moreSpecific(findingOf(one), findingOf(two)).code).toBe(code);
  });

  test.each([
    ['the first', findingOf('401', post), findingOf('401.9')],
    ['the second', findingOf('401'), findingOf('401.9', post)],
    ['the second, which has no sub-code', findingOf('401.9'), findingOf('401', post)],
  ])('of one response have the request of the one that names it: %s', (_, one, two) => {
    expect(moreSpecific(one, two)).toMatchObject({ code: '401.9', request: post });
  });
});

describe('more evidence of a request', () => {
  test.each<[string, RequestEvidence, RequestEvidence, boolean]>([
    ['the URL after the method', { method: 'POST' }, { url: entity }, true],
    ['the method after the URL', { url: entity }, { method: 'POST' }, true],
    ['both again', post, post, true],
    ['the URL again', post, { url: entity }, true],
    ['the path of the URL', post, { method: 'POST', url: '/v1/entity' }, true],
    ['another URL', post, { method: 'POST', url: `${entity}/5` }, false],
    ['another method', post, { method: 'PUT', url: entity }, false],
    ['a second method', post, { method: 'POST' }, false],
    ['a second method, without a URL', { method: 'POST' }, { method: 'POST' }, false],
    ['a second method, with the URL', { method: 'POST' }, post, false],
  ])('is of the same request or of the next: %s', (_, request, next, isAdded) => {
    expect(exchangeOf(request).addRequest(next, false)).toBe(isAdded);
  });

  test('is of the command that has a variable for its URL', () => {
    const command = () => exchangeOf({ method: 'POST' }, { isCommand: true });
    expect(command().addRequest(post, false)).toBe(true);
    expect(command().addRequest({ method: 'PUT', url: entity }, false)).toBe(false);
  });

  test('is of the next request after a response', () => {
    const exchange = exchangeOf({ method: 'POST' });
    exchange.addResponse('member', null);
    expect(exchange.addRequest({ url: entity }, false)).toBe(false);
    expect(exchange.addRequest({ url: entity }, true)).toBe(true);
  });

  test.each<[string, RequestEvidence, RequestEvidence, Finding | undefined, boolean]>([
    ['where there is no response', post, post, undefined, false],
    [
      'where the response is of another request',
      { method: 'POST' },
      { url: entity },
      findingOf('401', { method: 'PUT', url: entity }),
      false,
    ],
    [
      'where the response is of the next',
      { method: 'POST' },
      { url: entity },
      findingOf('401', { method: 'POST', url: `${entity}/5` }),
      false,
    ],
    ['where the response is of both', { method: 'POST' }, { url: entity }, findingOf('401', post), true],
    ['where they differ', post, { method: 'PUT' }, findingOf('401'), false],
  ])(
    'is known to be of the request, or not, by the response that comes first: %s',
    (_, request, next, finding, isKnown) => {
      expect(exchangeOf(request, finding && { finding }).isKnownAs(next, undefined)).toBe(isKnown);
      expect(exchangeOf(request).isKnownAs(next, finding)).toBe(isKnown);
    },
  );
});

describe('the signatures of a request', () => {
  test.each<[string, RequestEvidence, RequestEvidence, boolean]>([
    ['a URL before its method', { url: entity }, { method: 'POST' }, false],
    ['a method before its URL', { method: 'POST' }, { url: entity }, false],
    ['a command before a method', post, { method: 'POST' }, true],
  ])('are those before and after more evidence of it: %s', (_, request, more, isCommand) => {
    const exchange = exchangeOf(request, { isCommand });
    exchange.addSignature(signature, 0);
    exchange.addRequest(more, true);
    exchange.addSignature(otherSignature, 200);
    expect(writtenOf(exchange).signatures).toEqual([signature, otherSignature]);
  });

  test.each<[string, RequestEvidence, boolean]>([
    ['a URL', post, false],
    ['a command with a variable for its URL', { method: 'POST' }, true],
  ])('are printed again with %s', (_, request, isCommand) => {
    const exchange = exchangeOf(request, { isCommand });
    exchange.addSignature(signature, 0);
    exchange.addRequest(post, true);
    exchange.addSignature(otherSignature, 200);
    expect(writtenOf(exchange).signatures).toEqual([otherSignature]);
  });

  test('are printed again with headers', () => {
    const exchange = exchangeOf(post);
    exchange.beginHeaders();
    exchange.addSignature(signature, 0);
    exchange.beginHeaders();
    exchange.addSignature(signature, 200);
    exchange.beginHeaders();
    expect(writtenOf(exchange).signatures).toEqual([signature]);
  });

  test('are those of the print with the most', () => {
    const exchange = exchangeOf(post);
    exchange.addSignature(signature, 0);
    exchange.addSignature(otherSignature, 200);
    exchange.beginHeaders();
    exchange.addSignature(signature, 400);
    expect(writtenOf(exchange).signatures).toEqual([signature, otherSignature]);
  });

  test.each([
    [4_000, 2],
    [4_001, 1],
  ])('are headers of one request up to 4000 characters apart: %i', (distance, count) => {
    const exchange = exchangeOf(post);
    exchange.addSignature(signature, 1_000);
    exchange.addSignature(signature, 1_000 + distance);
    expect(writtenOf(exchange).signatures).toEqual(Array.from({ length: count }, () => signature));
  });

  test.each([`POST /entity HTTP/1.1\nHost: api.rubiq.net\n`, `POST ${entity}\n> Accept: */*\n`])(
    'are none where only other headers are shown: %j',
    (text) => {
      expect(readRequests(text)).toMatchObject([{ method: 'POST', signatures: [], isHidden: false }]);
    },
  );

  test.each(['REDACTED', 'masked', '"$SIGNATURE"', '"***"', ' $SIGNATURE', '---'])(
    'are hidden in a header with %j',
    (value) => {
      const exchange = exchangeOf(post);
      exchange.addSignature(value, 0);
      expect(writtenOf(exchange)).toMatchObject({ signatures: null, isHidden: true });
    },
  );

  test.each([signature.replace('eTqyykFc', 'xxxxxxxx'), 'a secret', 'xyz', '-', '..'])(
    'are shown in a header with %j',
    (value) => {
      const exchange = exchangeOf(post);
      exchange.addSignature(value, 0);
      expect(writtenOf(exchange)).toMatchObject({ signatures: [value], isHidden: false });
    },
  );
});

describe('the headers of a response', () => {
  test('are those of the first message', () => {
    const exchange = exchangeOf(post);
    exchange.addResponse('message', 200);
    exchange.addServerTime(now);
    exchange.addResponse('message', 401);
    exchange.addServerTime(other);
    expect(writtenOf(exchange).serverTime).toBe(now);
  });

  test('are those of the first response, where its status is not printed as one', () => {
    const exchange = exchangeOf(post);
    exchange.addResponse('member', null);
    exchange.addServerTime(now);
    exchange.addResponse('message', 401);
    exchange.addServerTime(other);
    expect(writtenOf(exchange).serverTime).toBe(now);
  });

  test('are not what follows another status', () => {
    const exchange = exchangeOf(post);
    exchange.addFinding(findingOf('503'));
    exchange.addServerTime(other);
    exchange.addResponse('message', 401);
    exchange.addServerTime(now);
    expect(writtenOf(exchange).serverTime).toBe(now);
  });

  test('are kept where the response is printed again as a message', () => {
    const exchange = exchangeOf(post);
    exchange.addFinding(findingOf('303'));
    exchange.addLocation('/v1/entity/5');
    exchange.addServerTime(now);
    exchange.addResponse('message', 303);
    expect(writtenOf(exchange)).toMatchObject({ location: '/v1/entity/5', serverTime: now });
  });

  test('are not those of the request', () => {
    const exchange = exchangeOf(post);
    exchange.addLocation('/login');
    exchange.addServerTime(other);
    exchange.addFinding(findingOf('303'));
    expect(writtenOf(exchange)).toMatchObject({ status: 303, location: null, serverTime: null });
  });

  test('end at an empty line, also before a list of headers in the body', () => {
    const exchange = exchangeOf(post);
    exchange.addResponse('message', 401);
    exchange.endHeaders();
    exchange.beginBody();
    exchange.beginHeaders();
    exchange.addServerTime(other);
    expect(writtenOf(exchange).serverTime).toBeNull();
  });

  test('may follow the body in a record', () => {
    const exchange = exchangeOf(post);
    exchange.addResponse('member', null);
    exchange.beginBody();
    exchange.addServerTime(other);
    exchange.beginHeaders();
    exchange.addServerTime(now);
    expect(writtenOf(exchange).serverTime).toBe(now);
  });

  test('may follow an empty line in a record', () => {
    const text = `POST ${entity}\nSignature: ${signature}\n\nresponse: {\n  status: 401,\n\n  date: '${now}'\n}\n`;
    expect(readRequests(text)).toMatchObject([{ status: 401, serverTime: now }]);
  });
});

describe('the URL of a request', () => {
  const base = 'https://api.rubiq.net/v1';

  test.each<
    [
      string,
      RequestEvidence,
      { readonly base?: string; readonly path?: string; readonly finding?: Finding },
      string | null,
    ]
  >([
    ['is joined from its base and a path', { method: 'POST' }, { base, path: 'entity' }, entity],
    ['is not known from a path alone', { method: 'POST' }, { path: 'entity' }, null],
    ['is not known from a base alone', { method: 'POST' }, { base }, null],
    ['is that of its response', { method: 'POST' }, { finding: findingOf('401', post) }, entity],
    [
      'is joined rather than that of its response',
      { method: 'POST' },
      { base, path: 'entity', finding: findingOf('401', { url: '/entity' }) },
      entity,
    ],
    [
      'is that of its request rather than joined',
      { url: `${entity}/5` },
      { base, path: 'entity' },
      `${entity}/5`,
    ],
    [
      'is that of its request rather than that of its response',
      { url: entity },
      { finding: findingOf('401', { url: '/entity' }) },
      entity,
    ],
  ])('%s', (_, request, parts, url) => {
    const exchange = exchangeOf(request);
    if (parts.base !== undefined) exchange.addBase(parts.base);
    if (parts.path !== undefined) exchange.addPath(parts.path);
    if (parts.finding !== undefined) exchange.addFinding(parts.finding);
    expect(writtenOf(exchange).url).toBe(url);
  });
});
