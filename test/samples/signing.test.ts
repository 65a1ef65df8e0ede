import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../built/chromium.ts';
import { ApiServer } from './api-server.ts';
import { runInInsomnia } from './insomnia.ts';
import { example, knownAnswers, knownHeader } from './known-answer.ts';
import { runInPostman } from './postman.ts';
import { type PreparedRequest, sendAsIs } from './prepared-request.ts';
import { farZone, programs, SampleRunner } from './program.ts';
import { sampleFiles, sampleText } from './sample.ts';

/** A secret that a shell, `printf` or a template would change if it were not quoted. */
const appSecret = `$HOME %s\\n 'a' "b" \`c\` {{d}} &`;
const target = '/entity?name=J%C3%B6rg&x=a+b';

const variables = { APP_KEY: String(example.appKey), APP_SECRET: appSecret };
const exampleVariables = {
  APP_KEY: String(example.appKey),
  APP_SECRET: example.appSecret,
  ISSUED_AT: example.issuedAt,
};

/** A page with the exports of `browser.js` in a global variable. */
const pageWithSample = new Map([
  ['/', '<script type="module">import * as sample from "/browser.js"; window.sample = sample;</script>'],
  ['/browser.js', sampleText('browser.js')],
]);

let server: ApiServer;
const runner = new SampleRunner();

beforeAll(async () => {
  await runner.compileAll();
  server = await ApiServer.start(appSecret, pageWithSample);
});

afterEach(() => {
  expect(server.takeReceived(), 'requests that no test checked').toEqual([]);
});

afterAll(async () => {
  runner.remove();
  await server?.stop();
});

function signatureOf({ headers }: PreparedRequest): unknown {
  return JSON.parse(headers.find(([name]) => name === 'Signature')?.[1] ?? 'null');
}

test('every sample is run', () => {
  const run = [
    ...programs.map(({ file }) => file),
    'browser.js',
    'postman-pre-request.js',
    'insomnia-pre-request.js',
  ];
  expect(run.sort()).toEqual(sampleFiles);
});

describe.each(programs)('$file', (program) => {
  test.each(knownAnswers)('signs $url as the documentation does', async ({ url, token }) => {
    const printed = await runner.run(program, [example.method, url], exampleVariables);
    expect(printed).toMatch(/^Signature: \{.*\}\n$/);
    expect(JSON.parse(printed.slice('Signature: '.length))).toEqual(knownHeader(token));
  });

  test.each(['GET', 'POST'])('signs the %s that it sends and follows no redirect', async (method) => {
    const printed = await runner.run(program, [method, server.origin + target], variables);
    expect(server.takeReceived()).toEqual([{ method, target, faults: [] }]);
    expect(printed).toMatch(/^(?:HTTP\/1\.1 )?303\b/);
  });

  test('shows the sub-code of a rejected request', async () => {
    const wrong = { ...variables, APP_SECRET: example.appSecret };
    const printed = await runner.run(program, ['GET', server.origin + target], wrong);
    expect(server.takeReceived()).toMatchObject([{ faults: ['Token is of a different message or secret'] }]);
    expect(printed).toMatch(/^(?:HTTP\/1\.1 )?401\b/);
    expect(printed).toContain('401.9');
  });
});

describe('browser.js', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launchChromium();
    page = await (await browser.newContext({ timezoneId: farZone })).newPage();
    await page.goto(server.origin);
  });

  afterAll(() => browser?.close());

  /** Calls a function that the sample exports; returns the type, status and sub-code of a response. */
  function call(name: string, ...words: readonly (string | number)[]): Promise<unknown> {
    return page.evaluate(
      async ({ name, words }) => {
        const { sample } = globalThis as unknown as {
          sample: Record<string, (...words: unknown[]) => unknown>;
        };
        const result = await sample[name]?.(...words);
        if (!(result instanceof Response)) return result;
        return [result.type, result.status, result.headers.get('ApiStatusSubCode')];
      },
      { name, words },
    );
  }

  test.each(knownAnswers)('signs $url as the documentation does', async ({ url, token }) => {
    const { appKey, appSecret, method, issuedAt } = example;
    const header = await call('sign', appKey, appSecret, method, url, issuedAt);
    expect(JSON.parse(String(header))).toEqual(knownHeader(token));
  });

  test.each(['GET', 'POST'])('signs the %s that it sends and follows no redirect', async (method) => {
    const answer = await call('send', example.appKey, appSecret, method, target);
    expect(server.takeReceived()).toEqual([{ method, target, faults: [] }]);
    expect(answer).toEqual(['opaqueredirect', 0, null]);
  });

  test('signs a URL as the browser encodes it', async () => {
    await call('send', example.appKey, appSecret, 'GET', `${server.origin}/a b?name=Jörg's`);
    expect(server.takeReceived()).toEqual([
      { method: 'GET', target: '/a%20b?name=J%C3%B6rg%27s', faults: [] },
    ]);
  });

  test('gets the sub-code of a rejected request', async () => {
    const answer = await call('send', example.appKey, example.appSecret, 'GET', target);
    expect(server.takeReceived()).toMatchObject([{ faults: ['Token is of a different message or secret'] }]);
    expect(answer).toEqual(['basic', 401, '401.9']);
  });
});

const oldHeaders = [
  ['Accept', 'application/json'],
  ['Signature', 'of the last request'],
  ['X-Trace', '1'],
] as const;

describe('postman-pre-request.js, in a simulation of Postman', () => {
  const script = sampleText('postman-pre-request.js');

  test.each(knownAnswers)('signs $url as the documentation does', ({ url, token }) => {
    const { method } = example;
    const prepared = runInPostman(script, { method, url, headers: [] }, exampleVariables);
    expect(prepared.url).toBe(url);
    expect(signatureOf(prepared)).toEqual(knownHeader(token));
  });

  test.each([
    ['of a plain URL', target, target],
    ['with variables', '/{{part}}?name={{name}}', '/a%20b?name=J%C3%B6rg%27s'],
    ['with unencoded characters', '/a b/ü?name="Jörg\'s"', '/a%20b/%C3%BC?name=%22J%C3%B6rg%27s%22'],
  ])('signs the request %s that is sent', async (_, written, sent) => {
    const values = { ...variables, base: server.origin, part: 'a b', name: "Jörg's" };
    const request = { method: 'GET', url: `{{base}}${written}`, headers: oldHeaders };
    expect(await sendAsIs(runInPostman(script, request, values))).toBe(303);
    expect(server.takeReceived()).toEqual([{ method: 'GET', target: sent, faults: [] }]);
  });
});

describe('insomnia-pre-request.js, in a simulation of Insomnia', () => {
  const script = sampleText('insomnia-pre-request.js');

  test.each(knownAnswers)('signs $url as the documentation does', async ({ url, token }) => {
    const { method } = example;
    const prepared = await runInInsomnia(script, { method, url, headers: [] }, exampleVariables);
    expect(prepared.url).toBe(url);
    expect(signatureOf(prepared)).toEqual(knownHeader(token));
  });

  const parameters = [
    { key: 'name', value: '{{ _.name }}' },
    { key: 'off', value: '1', disabled: true },
    { key: 'list', value: 'a,b&c' },
    { key: '', value: 'nameless' },
  ];

  test.each([
    ['of a plain URL', () => server.origin, target, [], '/entity?name=J%C3%B6rg&x=a%20b'],
    ['with a variable', () => '{{ _.base }}', target, [], '/entity?name=J%C3%B6rg&x=a%20b'],
    [
      'with a parameter table',
      () => '{{ _.base }}',
      '/a b',
      parameters,
      '/a%20b?name=J%C3%B6rg%27s&list=a,b%26c',
    ],
    ['with both', () => server.origin, '/x?y=1', parameters, '/x?y=1&name=J%C3%B6rg%27s&list=a,b%26c'],
  ])('signs the request %s that is sent', async (_, base, written, parameters, sent) => {
    const values = { ...variables, base: server.origin, name: "Jörg's" };
    const request = { method: 'GET', url: base() + written, headers: oldHeaders, parameters };
    expect(await sendAsIs(await runInInsomnia(script, request, values))).toBe(303);
    expect(server.takeReceived()).toEqual([{ method: 'GET', target: sent, faults: [] }]);
  });
});
