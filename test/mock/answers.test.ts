import { describe, expect, test } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { createMock, type MockOptions } from '../../src/mock/index.ts';
import { createClassifier } from '../../src/reference/classifier.ts';

const host = 'http://localhost:4010';
const { decode } = createClassifier(catalog);

function ask(path: string, init: RequestInit = {}, options: MockOptions = {}): Promise<Response> {
  return createMock(options).fetch(host + path, init);
}

function preferring(code: string, method = 'GET'): RequestInit {
  return { method, headers: { Prefer: `code=${code}` } };
}

describe('the choice of a code', () => {
  test('is taken from the header Prefer, and confirmed', async () => {
    const { status, headers } = await ask('/entity/authenticate', preferring('403.25', 'POST'));
    expect(status).toBe(403);
    expect(headers.get('ApiStatusSubCode')).toBe('403.25');
    expect(headers.get('Preference-Applied')).toBe('code=403.25');
  });

  test('is taken from the query, and not confirmed', async () => {
    const { headers } = await ask('/entity/authenticate?a=b&__code=403.25', { method: 'POST' });
    expect(headers.get('ApiStatusSubCode')).toBe('403.25');
    expect(headers.get('Preference-Applied')).toBeNull();
  });

  test('must be one that the endpoint can return; else the mock reports a problem', async () => {
    const response = await ask('/entity/authenticate', preferring('404.8', 'POST'));
    expect(response.status).toBe(422);
    expect(response.headers.get('Content-Type')).toBe('application/problem+json');
    expect(response.headers.get('Mock-Problem')).toBe('code-not-possible');
    expect(response.headers.get('ApiStatusSubCode')).toBeNull();
    const problem = (await response.json()) as { possible: string[] };
    expect(problem).toMatchObject({ status: 422, endpoint: '2001', code: '404.8' });
    expect(problem.possible).toContain('403.9');
    expect(problem.possible).not.toContain('404.8');
  });

  test.each(['201', '204', '303'])(
    'does not offer the success %s to an endpoint that does not list it',
    async (code) => {
      const { headers } = await ask('/entity/authenticate', preferring(code, 'POST'));
      expect(headers.get('Mock-Problem')).toBe('code-not-possible');
    },
  );

  test('can be any code of the standard list where no success of the endpoint is known', async () => {
    for (const code of ['201', '303', '500']) {
      const { status } = await ask('/lookup/match/7', preferring(code, 'POST'));
      expect(status).toBe(Number(code));
    }
  });

  test.each([
    ['/entity/authenticate', { Prefer: 'code=404.8; force' }],
    ['/entity/authenticate', { Prefer: 'respond-async, code="404.8", force' }],
    ['/entity/authenticate?__code=404.8&__force', {}],
    ['/entity/authenticate?__code=404.8&__force=1', {}],
  ])('can be forced: %s %j', async (path, headers) => {
    const response = await ask(path, { method: 'POST', headers: headers as Record<string, string> });
    expect(response.headers.get('ApiStatusSubCode')).toBe('404.8');
  });

  test('can be forced to a status that the API does not have', async () => {
    expect((await ask('/entity/authenticate?__code=502&__force')).status).toBe(502);
    expect((await ask('/entity/authenticate?__code=502')).headers.get('Mock-Problem')).toBe(
      'code-not-possible',
    );
    expect((await ask('/entity/authenticate?__code=502&__force=no')).status).toBe(422);
  });

  test.each(['banana', '100', '', '99', '403.25.1'])('reports that “%s” is not a code', async (code) => {
    const response = await ask(`/entity/authenticate?__code=${code}&__force`);
    expect(response.status).toBe(422);
    expect(response.headers.get('Mock-Problem')).toBe('code-not-readable');
  });

  test('accepts other spellings', async () => {
    const { headers } = await ask('/entity/authenticate?__code=403-25', { method: 'POST' });
    expect(headers.get('ApiStatusSubCode')).toBe('403.25');
  });

  test('takes precedence over the query where both are given', async () => {
    const { headers } = await ask('/entity/authenticate?__code=500', preferring('403.25', 'POST'));
    expect(headers.get('ApiStatusSubCode')).toBe('403.25');
  });

  test('is not read from other preferences', async () => {
    const headers = { Prefer: 'respond-async; wait=10, encode=403' };
    expect((await ask('/entity/search/1', { method: 'POST', headers })).status).toBe(200);
  });
});

describe('a response', () => {
  test('to an unknown path is 404 without a sub-code, and marked', async () => {
    const { status, headers } = await ask('/no/such/path');
    expect(status).toBe(404);
    expect(headers.get('ApiStatusSubCode')).toBeNull();
    expect(headers.get('Mock-Endpoint')).toBe('unknown');
    expect(headers.get('Mock-Note')).toContain('"End point not found"');
  });

  test('has a Location where the documentation promises one, and says what is invented', async () => {
    const path = '/v1/mobile/device/registration/entity/id/48213906';
    const { status, headers } = await ask(path, preferring('303', 'POST'));
    expect(status).toBe(303);
    expect(headers.get('Location')).toBe(`${host}${path}/1`);
    expect(headers.get('Mock-Note')).toContain('invented');
    const mock = createMock();
    await mock.fetch(headers.get('Location') ?? '');
    expect(mock.requests[0]?.endpoint).toBe('4003');
  });

  test('has a Location for external keys too', async () => {
    const path = '/mobile/device/registration/entity/ext-key/A%2F1/3';
    const { headers } = await ask(`${path}?x=1`, preferring('303', 'POST'));
    expect(headers.get('Location')).toBe(`${host}${path}/1`);
  });

  test('has no Location where none is promised', async () => {
    const { status, headers } = await ask('/entity/7', preferring('303', 'POST'));
    expect([status, headers.get('Location')]).toEqual([303, null]);
  });

  test.each(['303', '404', '201'])('has no body: %s', async (code) => {
    const response = await ask('/mobile/device/registration/entity/id/4', preferring(code, 'POST'));
    expect(await response.text()).toBe('');
    expect(response.headers.get('Content-Type')).not.toBe('application/json');
  });

  test('that HTTP sends without a body has none, even if the scenario sets one', async () => {
    const scenario = [{ code: 'success', body: { a: 1 } }] as const;
    const response = await ask('/entity/id/7', { method: 'DELETE' }, { scenario });
    expect([response.status, response.body, response.headers.get('Content-Type')]).toEqual([204, null, null]);
  });

  test('has the date of the clock', async () => {
    const { headers } = await ask('/x', {}, { now: () => Date.UTC(2026, 10, 22, 2, 7, 19) });
    expect(headers.get('Date')).toBe('Sun, 22 Nov 2026 02:07:19 GMT');
  });

  test('to a health check is JSON, whatever code is requested', async () => {
    const response = await ask('/__health?__code=500', {}, { appSecret: 'abc', scenario: ['500'] });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: 'ok' });
  });
});

describe('the overview at /', () => {
  const json = { headers: { Accept: 'application/json' } };

  test('is JSON or text, by Accept, whatever the scenario and the secret', async () => {
    const options = { appSecret: 'abc', scenario: ['500'] } as const;
    const response = await ask('/', json, options);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    const overview = (await response.json()) as { endpoints: object[]; try: string[] };
    expect(overview.endpoints).toHaveLength(catalog.endpoints.length);
    expect(overview.endpoints).toContainEqual({
      number: '1001',
      method: 'POST',
      paths: catalog.endpoints.find(({ number }) => number === '1001')?.paths,
      codes: expect.arrayContaining(['400.3']),
    });
    expect(overview.try).toHaveLength(3);
    const text = await ask('/?x=1', {}, options);
    expect(text.headers.get('Content-Type')).toBe('text/plain; charset=utf-8');
    expect(await text.text()).toContain(`\n${overview.try.join('\n')}\n`);
  });

  test('shows the server that was called, and never the URL that clients sign', async () => {
    const mock = createMock({ baseUrl: 'https://api.rubiq.net' });
    const url = await mock.listen();
    const text = await (await fetch(url)).text();
    await mock.close();
    expect(text).toContain(`curl -i "${url}/`);
    expect(text).not.toContain('rubiq');
  });

  test('is not the answer to a request for a code, or with another method', async () => {
    expect((await ask('/', preferring('403.25'))).status).toBe(403);
    expect((await ask('/?__code=403.25')).status).toBe(403);
    expect((await ask('/', { method: 'POST' })).headers.get('Content-Type')).toBeNull();
  });
});

describe('a report in the body', () => {
  const report = async (code: string, path = '/entity/id/7/data', options: MockOptions = {}) => {
    const response = await ask(path, preferring(code), { reportInBody: true, ...options });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text };
  };

  test('has the status, and HTTP says 200', async () => {
    const { status, headers, text } = await report('403.25');
    expect(status).toBe(200);
    expect(headers.get('ApiStatusSubCode')).toBeNull();
    expect(headers.get('Content-Type')).toBe('application/json');
    expect(JSON.parse(text)).toEqual({
      status: {
        statusCode: 403,
        statusText: 'Access denied. The ApiSession does not have access to this resource',
      },
    });
    expect(decode(`HTTP/1.1 200 OK\n\n${text}`)[0]?.status).toBe(403);
  });

  test('says OK of a success, as the documented example', async () => {
    const { text } = await report('200');
    expect(JSON.parse(text)).toEqual({ status: { statusCode: 200, statusText: 'OK' } });
  });

  test.each([
    ['401.9', 401],
    ['401', 401],
    ['500', 500],
    ['404', 200],
    ['404.1', 200],
    ['412', 200],
    ['501', 200],
  ])('of %s has the HTTP status %i', async (code, status) => {
    const { status: http, text } = await report(code);
    expect(http).toBe(status);
    expect(JSON.parse(text).status.statusCode).toBe(Number(code.slice(0, 3)));
  });

  test('has the HTTP status 404 for an unknown endpoint', async () => {
    const response = await ask('/no/such/path', {}, { reportInBody: true });
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ status: { statusCode: 404 } });
  });

  test.each(['401.1', '401.4', '401.7'])(
    'is not used for %s, because the app is then unknown',
    async (code) => {
      const { status, headers, text } = await report(code);
      expect([status, headers.get('ApiStatusSubCode'), text]).toEqual([401, code, '']);
    },
  );

  test('has the data below the status', async () => {
    const scenario = [{ code: 'success', body: [1, { a: null }] }] as const;
    const response = await ask('/entity/id/7/data', {}, { reportInBody: true, scenario });
    expect(await response.json()).toMatchObject({ status: { statusCode: 200 }, data: [1, { a: null }] });
  });

  test('of a success without content still has a body', async () => {
    const response = await ask('/entity/id/7/password', { method: 'PUT' }, { reportInBody: true });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: { statusCode: 204 } });
  });
});

describe('a page of another origin', () => {
  const preflight = {
    method: 'OPTIONS',
    headers: {
      Origin: 'https://app.example',
      'Access-Control-Request-Method': 'PUT',
      'Access-Control-Request-Headers': 'signature,apisessionkey',
    },
  };

  test('may send requests and read the sub-code, where it is allowed', async () => {
    const preflighted = await ask('/entity/id/7/password', preflight, { cors: true, appSecret: 'abc' });
    expect(preflighted.ok).toBe(true);
    expect(preflighted.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflighted.headers.get('Access-Control-Allow-Methods')).toBe('GET, POST, PUT, DELETE');
    expect(preflighted.headers.get('Access-Control-Max-Age')).toBe('600');
    expect(preflighted.headers.get('Access-Control-Allow-Headers')).toBe('signature,apisessionkey');
    const headers = { Origin: 'https://app.example', Prefer: 'code=403.25' };
    const answer = await ask('/entity/id/7/password', { method: 'PUT', headers }, { cors: true });
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(answer.headers.get('Access-Control-Expose-Headers')).toBe(
      'ApiStatusSubCode, AppSecretExpires, Date, Location, Retry-After, Preference-Applied, Mock-Endpoint, Mock-Note, Mock-Problem',
    );
  });

  test('may send header fields whose names are names, in a list that is not too long', async () => {
    const allowed = async (fields: string) => {
      const headers = { ...preflight.headers, 'Access-Control-Request-Headers': fields };
      const { headers: given } = await ask('/entity', { ...preflight, headers }, { cors: true });
      return given.get('Access-Control-Allow-Headers');
    };
    expect(await allowed('x'.repeat(4_096))).toHaveLength(4_096);
    expect(await allowed('x'.repeat(4_097))).toBeNull();
    expect(await allowed('a;b')).toBeNull();
  });

  test('sends a preflight request only with OPTIONS', async () => {
    const headers = { Origin: 'https://app.example', 'Access-Control-Request-Method': 'PUT' };
    const { headers: given } = await ask('/entity/id/7/data', { headers }, { cors: true });
    expect(given.get('Mock-Endpoint')).toBe('1002');
  });

  test('is named by a header field, without which there are no others', async () => {
    const { headers } = await ask('/entity/id/7/data', {}, { cors: true });
    expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });

  test('may not, where it is not allowed', async () => {
    const preflighted = await ask('/entity/id/7/password', preflight);
    expect(preflighted.status).toBe(404);
    expect([...preflighted.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});
