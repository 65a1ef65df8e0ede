import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ApiStatusError } from '../../src/index.ts';
import { entries } from '../package/entries.ts';
import { runExample, shownLines } from '../package/example.ts';
import { typeErrors } from '../package/type-check.ts';
import { programs, RecipeRunner } from './handling/programs.ts';
import {
  type Access,
  folder,
  recipeFiles,
  recipes,
  recipeText,
  undiciCallbacks,
} from './handling/recipes.ts';
import { type Answer, type Arrival, ScriptedServer } from './handling/scripted-server.ts';

const success: Answer = { status: 200 };
const expired: Answer = { status: 403, subCode: '403.23' };
const locked: Answer = { status: 409, subCode: '409.1' };
const busyFor = (seconds: string): Answer => ({ status: 409, headers: { 'Retry-After': seconds } });
const target = '/v1/entity/id/7/data?name=J%C3%B6rg';

describe.concurrent.each(Object.entries(recipes))('%s', (_, send) => {
  /** Sends one request to a server that sends these responses. */
  async function exchange(
    answers: readonly Answer[],
    method = 'GET',
    path = target,
    body?: string,
    hasToken = false,
  ) {
    const server = new ScriptedServer();
    await server.start();
    server.play(answers);
    let session = 0;
    let signed = 0;
    let token = 0;
    const access: Access = {
      headersFor: async (asked, url) => {
        signed += 1;
        return { Signature: `${signed} ${asked} ${url}`, ApiSessionKey: `session ${session}` };
      },
      signIn: async () => {
        session += 1;
      },
      ...(hasToken && {
        renewToken: async () => {
          token += 1;
        },
      }),
    };
    const [settled] = await Promise.allSettled([send(method, server.origin + path, access, body)]);
    await server.stop();
    const { arrivals, origin } = server;
    expect(arrivals.map(({ signatures }) => signatures)).toEqual(
      arrivals.map((_, i) => [`${i + 1} ${method} ${origin}${path}`]),
    );
    const result = settled.status === 'fulfilled' ? settled.value : null;
    const error: ApiStatusError | null = settled.status === 'rejected' ? settled.reason : null;
    return { arrivals, error, result, renewals: session, tokens: token };
  }

  test('returns a successful response', async () => {
    const { arrivals, error, result } = await exchange([success]);
    expect(error).toBeNull();
    expect(result).toEqual([200, 'answer 1']);
    expect(arrivals).toMatchObject([{ method: 'GET', target }]);
  });

  test.each(['200.2', '200.77'])('returns a success with sub-code %s', async (subCode) => {
    expect((await exchange([{ status: 200, subCode }])).result).toEqual([200, 'answer 1']);
  });

  test('leaves polling after a 202 to the caller', async () => {
    const { arrivals, result } = await exchange(
      [{ status: 202 }, success],
      'POST',
      '/v1/entity/changes/token/t',
    );
    expect(result).toEqual([202, 'answer 1']);
    expect(arrivals).toHaveLength(1);
  });

  test('turns a failure into an error that ends with the link', async () => {
    const { arrivals, error } = await exchange([{ status: 403, subCode: '403.25' }]);
    expect(error).toBeInstanceOf(ApiStatusError);
    expect(error?.message).toBe(
      '403.25 No access with this session in endpoint 1002. https://status.example/codes/403-25',
    );
    expect(error?.retry).toBe('after-change');
    expect(error?.cause).toMatchObject({ headers: {} });
    expect(inspect(error, { depth: Infinity })).not.toMatch(/session 0|1 GET http/);
    expect(arrivals).toHaveLength(1);
  });

  test('knows the endpoint from method and URL', async () => {
    const { error } = await exchange([{ status: 400, subCode: '400.3' }], 'POST', '/v1/entity/5');
    expect(error?.verdict).toMatchObject({ kind: 'documented', endpoint: '1001' });
  });

  test.each(['401.1', '401.10'])('does not confuse %s with the other', async (subCode) => {
    expect((await exchange([{ status: 401, subCode }])).error?.verdict.code).toBe(subCode);
  });

  test('treats a success with the sub-code of a failure as a failure', async () => {
    const { error } = await exchange([{ status: 200, subCode: '403.25' }]);
    expect(error?.verdict.kind).toBe('contradiction');
  });

  test('waits as long as Retry-After says, signs again and repeats the request', async () => {
    const { arrivals, result } = await exchange([busyFor('1'), success], 'PUT', target, '{"a":1}');
    expect(result).toEqual([200, 'answer 2']);
    expect(arrivals).toMatchObject([
      { method: 'PUT', target, body: '{"a":1}' },
      { method: 'PUT', target, body: '{"a":1}' },
    ]);
    expect(pauses(arrivals)[0]).toBeGreaterThan(990);
    expect(pauses(arrivals)[0]).toBeLessThan(2_500);
  });

  test('waits until the date in Retry-After', async () => {
    const date = new Date(Date.now() + 2_000).toUTCString();
    const { arrivals } = await exchange([busyFor(date), success]);
    expect(arrivals).toHaveLength(2);
    expect(pauses(arrivals)[0]).toBeGreaterThan(900);
  });

  test('waits for at least half a second without Retry-After', async () => {
    const { arrivals, result } = await exchange([locked, success]);
    expect(result).toEqual([200, 'answer 2']);
    expect(pauses(arrivals)[0]).toBeGreaterThan(490);
    expect(pauses(arrivals)[0]).toBeLessThan(2_500);
  });

  test('gives up after four attempts', async () => {
    const { arrivals, error } = await exchange([{ status: 500, headers: { 'Retry-After': '0' } }]);
    expect(arrivals).toHaveLength(4);
    expect(error?.verdict.code).toBe('500');
  });

  test.each(['61', '9999999'])('does not wait for %s seconds', async (seconds) => {
    const { arrivals, error } = await exchange([busyFor(seconds), success]);
    expect(arrivals).toHaveLength(1);
    expect(error?.verdict.code).toBe('409');
  });

  test.each([
    { status: 400 },
    { status: 403, subCode: '403.30' },
    { status: 403, subCode: '403.10' },
    { status: 501, headers: { 'Retry-After': '0' } },
    { status: 502, headers: { 'Retry-After': '0' } },
    { status: 503, headers: { 'Retry-After': '0' } },
    { status: 500, subCode: '500.77', headers: { 'Retry-After': '0' } },
  ])('does not repeat what cannot succeed: %o', async (answer) => {
    const { arrivals, error } = await exchange([answer, success]);
    expect(arrivals).toHaveLength(1);
    expect(error?.verdict.status).toBe(answer.status);
  });

  test.each([
    ['a POST', 'POST', '/v1/entity/5'],
    ['a password', 'PUT', '/v1/entity/id/7/password'],
    ['a message to a person', 'GET', '/v1/entity/authenticate/forgotten-password/email/a@b.example'],
    ['a GET that makes a token', 'GET', '/v1/access/token/generate'],
    ['a GET that marks a message as read', 'GET', '/v1/communication/push/entity/id/7/8'],
    ['a GET that moves a cursor', 'GET', '/v1/permissions/changes/person/mine'],
  ])('does not repeat %s', async (_, method, path) => {
    const { arrivals, error } = await exchange([busyFor('0'), success], method, path);
    expect(arrivals).toHaveLength(1);
    expect(error?.verdict.code).toBe('409');
  });

  test('renews the session and repeats the request, even a POST', async () => {
    const { arrivals, result, renewals } = await exchange(
      [expired, success],
      'POST',
      '/v1/entity/5',
      '{"a":1}',
    );
    expect(result).toEqual([200, 'answer 2']);
    expect(renewals).toBe(1);
    expect(arrivals.map(({ session, body }) => [session, body])).toEqual([
      ['session 0', '{"a":1}'],
      ['session 1', '{"a":1}'],
    ]);
  });

  test('renews the session only once', async () => {
    const { arrivals, error, renewals } = await exchange([busyFor('0'), expired, busyFor('0'), expired]);
    expect(error?.verdict.code).toBe('403.23');
    expect([arrivals.length, renewals]).toEqual([4, 1]);
  });

  test('gets a new JavaScript token once, and no new session, after a 401 that asks for one', async () => {
    const answers = [{ status: 401, subCode: '401.24' }];
    const { arrivals, error, renewals, tokens } = await exchange(answers, 'GET', target, undefined, true);
    expect(error?.verdict.code).toBe('401.24');
    expect([arrivals.length, renewals, tokens]).toEqual([2, 0, 1]);
  });

  test('renews nothing after a 401 where there is no JavaScript token', async () => {
    const { arrivals, error, renewals } = await exchange([{ status: 401, subCode: '401.24' }, success]);
    expect(error?.verdict.code).toBe('401.24');
    expect([arrivals.length, renewals]).toEqual([1, 0]);
  });

  test('does not follow a 303', async () => {
    const { arrivals, error } = await exchange(
      [{ status: 303, headers: { Location: '/moved' } }, success],
      'POST',
    );
    expect(error).toBeInstanceOf(ApiStatusError);
    expect(error?.verdict.code).toBe('303');
    expect(arrivals).toHaveLength(1);
  });

  test('passes on an error without a response', async () => {
    const server = new ScriptedServer();
    await server.start();
    const { origin } = server;
    await server.stop();
    const access: Access = { headersFor: async () => ({}), signIn: async () => {} };
    const error = await send('GET', origin + target, access).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(Error);
    expect(error).not.toBeInstanceOf(ApiStatusError);
  });

  test('passes on an error of signing, and sends nothing', async () => {
    const server = new ScriptedServer();
    await server.start();
    server.play([success]);
    const access: Access = {
      headersFor: async () => {
        throw new Error('no key');
      },
      signIn: async () => {},
    };
    await expect(send('GET', server.origin + target, access)).rejects.toThrow('no key');
    expect(server.arrivals).toEqual([]);
    await server.stop();
  });
});

describe.concurrent.each(programs)('$file', (program) => {
  const runner = new RecipeRunner();

  beforeAll(() => runner.compile(program));
  afterAll(() => runner.remove());

  /** Sends one request to a server that sends these responses, with a program that prints its result. */
  async function exchange(answers: readonly Answer[], method = 'GET', ...body: string[]) {
    const server = new ScriptedServer();
    await server.start();
    server.play(answers);
    const printed = await runner.run(program, [method, server.origin + target, ...body]);
    await server.stop();
    const { arrivals, origin } = server;
    expect(arrivals.map(({ signatures }) => signatures)).toEqual(
      arrivals.map((_, i) => [`${i + 1} ${method} ${origin}${target}`]),
    );
    return { arrivals, printed };
  }

  test('returns a successful response', async () => {
    const { arrivals, printed } = await exchange([{ status: 200, subCode: '200.1' }], 'PUT', '{"a":1}');
    expect(printed).toMatch(/answer 1$/);
    expect(arrivals).toMatchObject([{ method: 'PUT', target, body: '{"a":1}' }]);
  });

  test.each([
    [{ status: 403, subCode: '403.25' }, '403.25 No access with this session', '/codes/403-25'],
    [{ status: 401, subCode: '401.10' }, '401.10 AppSecret has expired', '/codes/401-10'],
    [{ status: 404 }, '404 Object not found', '/codes/404'],
    [{ status: 404, subCode: '404.99' }, '404.99 Object not found', '/codes/404'],
    [{ status: 400, subCode: '400.3' }, '400.3 Invalid data', '/codes/400-3'],
    [{ status: 400, subCode: '403.25' }, '403.25 Invalid data', '/codes/400'],
    [{ status: 502 }, '502 not a status of this API', '/codes'],
    [{ status: 303, headers: { Location: '/moved' } }, '303 Already exists', '/codes/303'],
    [{ status: 501, headers: { 'Retry-After': '0' } }, '501 Malformed request', '/codes/501'],
    [{ status: 403, subCode: '403.30', headers: { 'Retry-After': '0' } }, '403.30 ', '/codes/403-30'],
    [{ status: 403, subCode: '403.10', headers: { 'Retry-After': '0' } }, '403.10 ', '/codes/403-10'],
    [{ status: 401, subCode: '401.24' }, '401.24 ', '/codes/401-24'],
    [{ status: 500, subCode: '500.99', headers: { 'Retry-After': '0' } }, '500.99 ', '/codes/500'],
    [busyFor('9999999'), '409 Duplicate request', '/codes/409'],
  ])('turns %o into an error with a link, and does not repeat the request', async (answer, message, link) => {
    const { arrivals, printed } = await exchange([answer, success]);
    expect(printed).toMatch(/^error: /);
    expect(printed).toContain(`error: ${message}`);
    expect(printed.endsWith(` https://status.example${link}`)).toBe(true);
    expect(arrivals).toHaveLength(1);
  });

  test('waits as long as Retry-After says, signs again and repeats the request', async () => {
    const { arrivals, printed } = await exchange([busyFor('1'), success], 'PUT', '{"a":1}');
    expect(printed).toMatch(/answer 2$/);
    expect(arrivals.map(({ body }) => body)).toEqual(['{"a":1}', '{"a":1}']);
    expect(pauses(arrivals)[0]).toBeGreaterThan(990);
    expect(pauses(arrivals)[0]).toBeLessThan(3_000);
  });

  test('waits until the date in Retry-After', async () => {
    const date = new Date(Date.now() + 4_000).toUTCString();
    const { arrivals } = await exchange([busyFor(date), success]);
    expect(arrivals).toHaveLength(2);
    expect(performance.timeOrigin + (arrivals[1]?.time ?? 0)).toBeGreaterThan(Date.parse(date) - 50);
  });

  test('waits for at least half a second without Retry-After', async () => {
    const { arrivals, printed } = await exchange([locked, success]);
    expect(printed).toMatch(/answer 2$/);
    expect(pauses(arrivals)[0]).toBeGreaterThan(490);
    expect(pauses(arrivals)[0]).toBeLessThan(3_000);
  });

  test('gives up after four attempts', async () => {
    const { arrivals, printed } = await exchange([{ status: 500, headers: { 'Retry-After': '0' } }]);
    expect(printed).toContain('error: 500 ');
    expect(arrivals).toHaveLength(4);
  });

  test('does not repeat a POST', async () => {
    expect((await exchange([busyFor('0'), success], 'POST')).arrivals).toHaveLength(1);
  });

  test('renews the session once, and then repeats a POST', async () => {
    const { arrivals, printed } = await exchange([expired, success], 'POST', '{"a":1}');
    expect(printed).toMatch(/answer 2$/);
    expect(arrivals.map(({ session, body }) => [session, body])).toEqual([
      ['session 0', '{"a":1}'],
      ['session 1', '{"a":1}'],
    ]);
  });

  test('renews the session only once', async () => {
    const { arrivals, printed } = await exchange([busyFor('0'), expired, busyFor('0'), expired]);
    expect(printed).toContain('error: 403.23 ');
    expect(arrivals.map(({ session }) => session)).toEqual([0, 0, 1, 1].map((n) => `session ${n}`));
  });
});

test.each([
  ['only the last attempt', [busyFor('0'), success], ['start', 'data', 'end']],
  ['only an error', [{ status: 404 }], ['error']],
])('undici.ts reports %s to the caller', async (_, answers, callbacks) => {
  const server = new ScriptedServer();
  await server.start();
  server.play(answers);
  const access: Access = { headersFor: async () => ({}), signIn: async () => {} };
  expect(await undiciCallbacks(server.origin, target, access)).toEqual(callbacks);
  await server.stop();
});

/** Lists the milliseconds between the attempts. */
function pauses(arrivals: readonly Arrival[]): number[] {
  return arrivals.slice(1).map(({ time }, i) => time - (arrivals[i]?.time ?? 0));
}

test('every recipe type-checks', () => {
  const texts = recipeFiles
    .filter((file) => file.endsWith('.ts'))
    .map((file) => [file, recipeText(file).replace(`'./policy.ts'`, `'${folder}policy.ts'`)] as const);
  expect(typeErrors(new Map(texts))).toEqual([]);
});

test('every recipe is run', () => {
  const run = ['policy.ts', ...Object.keys(recipes), ...programs.map(({ file }) => file)];
  expect(run.sort()).toEqual([...recipeFiles].sort());
});

describe.each(recipeFiles)('%s', (file) => {
  const lines = recipeText(file).split('\n');

  test('is clean to copy', () => {
    expect(lines.filter((line) => line.length > 100 || /\s$|\t|\r/.test(line))).toEqual([]);
    expect(lines.slice(-2).map((line) => line === '')).toEqual([false, true]);
  });

  test('is short enough to read', () => {
    const most = /^api/i.test(file) ? 125 : 45;
    expect(lines.length - 1).toBeLessThanOrEqual(most);
  });
});

describe.each(['handle-errors-in-your-client.mdx', 'link-from-your-error-messages.md', 'query-your-logs.md'])(
  'the guide %s',
  (file) => {
    const guide = readFileSync(new URL(`../../content/docs/guides/${file}`, import.meta.url), 'utf8');
    const blocks = (language: string) =>
      [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(
        ([, block = '']) => block,
      );

    test('has TypeScript that compiles', () => {
      expect(typeErrors(new Map(blocks('ts').map((code, i) => [`block ${i + 1}`, code])))).toEqual([]);
    });

    test('shows the correct values of its lines', async () => {
      for (const code of blocks('ts').filter((one) => shownLines(one).length > 0)) {
        for (const { line, expected, actual } of await runExample(code, entries))
          expect(actual, line).toEqual(expected);
      }
    });

    test('has valid JSON, with codes as strings', () => {
      for (const block of blocks('json')) {
        const json = JSON.parse(block.replace(/^(?:GET|PUT) \S+\n/, ''));
        if (json.subCode !== undefined) expect(json.subCode).toBe('403.25');
      }
    });
  },
);

test('the guide shows every recipe', () => {
  const file = new URL('../../content/docs/guides/handle-errors-in-your-client.mdx', import.meta.url);
  const shown = [...readFileSync(file, 'utf8').matchAll(/samples\/handling\/(\S+)\?raw/g)].map(
    ([, name]) => name,
  );
  expect(shown.sort()).toEqual([...recipeFiles].sort());
});
