import { inspect } from 'node:util';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type ClientPolicy, createAttempts, withApiErrors } from '../../src/client.ts';
import { classify } from '../../src/endpoints.ts';
import { ApiStatusError } from '../../src/index.ts';
import { createMock } from '../../src/mock/index.ts';

const url = 'https://api.rubiq.net/entity/id/7/data';

interface Answer {
  readonly status: number;
  readonly subCode?: string;
  readonly retryAfter?: string;
}

const success: Answer = { status: 200 };
const busy: Answer = { status: 409, retryAfter: '5' };
const expired: Answer = { status: 403, subCode: '403.23' };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A function that is called like fetch, sends these answers in order, and repeats the last one. */
function answering(answers: readonly Answer[]) {
  const requests: Request[] = [];
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, { ...init, ...(init?.body && { duplex: 'half' }) });
    const { status, subCode, retryAfter } = answers[requests.length] ?? (answers.at(-1) as Answer);
    requests.push(request);
    const headers = new Headers();
    if (subCode !== undefined) headers.set('ApiStatusSubCode', subCode);
    if (retryAfter !== undefined) headers.set('Retry-After', retryAfter);
    return new Response(status === 204 ? null : 'body', { status, headers });
  };
  return { fetch, requests };
}

/** Waits for the end of a call without waiting for its timers. */
async function settled<T>(call: Promise<T>): Promise<PromiseSettledResult<T>> {
  const result = Promise.allSettled([call]);
  await vi.runAllTimersAsync();
  const [first] = await result;
  return first;
}

async function exchange(
  answers: readonly Answer[],
  policy?: ClientPolicy,
  init?: RequestInit,
  input: string | URL | Request = url,
) {
  const { fetch, requests } = answering(answers);
  const start = Date.now();
  const result = await settled(withApiErrors(fetch, policy)(input, init));
  return { requests, result, waited: Date.now() - start };
}

describe('withApiErrors', () => {
  test('returns a success unchanged', async () => {
    const { result } = await exchange([success]);
    expect(result).toMatchObject({ status: 'fulfilled', value: { status: 200 } });
  });

  test('throws an error with the endpoint and the link, and with the response as cause', async () => {
    const answers = [{ status: 400, subCode: '400.3' }];
    const { result } = await exchange(
      answers,
      { base: 'https://status.example' },
      { method: 'post' },
      'https://api.rubiq.net/entity',
    );
    const { reason } = result as PromiseRejectedResult;
    expect(reason).toBeInstanceOf(ApiStatusError);
    expect(reason.message).toMatch(/in endpoint 1001\. https:\/\/status\.example\/codes\/400-3$/);
    expect(await reason.cause.text()).toBe('body');
  });

  test('passes on an error of fetch, and sends nothing again', async () => {
    const fetch = vi.fn(async (_: string) => Promise.reject(new TypeError('fetch failed')));
    await expect(withApiErrors(fetch)(url)).rejects.toThrow('fetch failed');
    expect(fetch).toHaveBeenCalledOnce();
  });

  test('waits as long as Retry-After says', async () => {
    const { result, waited } = await exchange([busy, busy, success]);
    expect(result.status).toBe('fulfilled');
    expect(waited).toBe(10_000);
  });

  test.each([
    ['a longer Retry-After than the policy allows', { longestWait: 4_999 }],
    ['more attempts than the policy allows', { attempts: 1 }],
  ])('does not accept %s', async (_, policy) => {
    const { requests, waited } = await exchange([busy, success], policy);
    expect([requests.length, waited]).toEqual([1, 0]);
  });

  test('shortens a doubled delay to the longest wait', async () => {
    const answers = [{ status: 500 }, { status: 500 }, success];
    const { requests, waited } = await exchange(answers, { longestWait: 100 });
    expect(requests).toHaveLength(3);
    expect(waited).toBeLessThanOrEqual(200);
  });

  test.each([Number.NaN, -1, '2' as never, null as never])(
    'gives up after four attempts where %o is the limit',
    async (n) => {
      const answers = [{ status: 500, retryAfter: '0' }];
      expect((await exchange(answers, { attempts: n, longestWait: n })).requests).toHaveLength(4);
    },
  );

  test.each([
    [2_147_483_647, 2],
    [2_147_483_648, 1],
    [9_999_999_000, 1],
  ])('never waits for longer than a timer can: %i milliseconds', async (wait, expected) => {
    const time = new Date('2026-11-22T02:13:44Z');
    vi.setSystemTime(time.getTime() - wait);
    const answers = [{ status: 409, retryAfter: time.toUTCString() }, success];
    const { requests } = await exchange(answers, { longestWait: Number.POSITIVE_INFINITY });
    expect(requests).toHaveLength(expected);
  });

  test('signs each attempt with the method and the whole URL, and replaces the fields of the request', async () => {
    const seen: object[] = [];
    const policy: ClientPolicy = {
      sign: async (request) => {
        seen.push(request);
        return { Signature: `${seen.length}` };
      },
    };
    const init = { method: 'put', headers: { signature: 'old', Accept: 'text/plain' } };
    const { requests } = await exchange([busy, success], policy, init, new URL('?q=é#x', url));
    const signed = { method: 'PUT', url: 'https://api.rubiq.net/entity/id/7/data?q=%C3%A9' };
    expect(seen).toEqual([signed, signed]);
    expect(requests.map(({ headers }) => headers.get('Signature'))).toEqual(['1', '2']);
    expect(requests.map(({ headers }) => headers.get('Accept'))).toEqual(['text/plain', 'text/plain']);
  });

  test('keeps the fields and the method of a Request', async () => {
    const request = new Request(url, { method: 'DELETE', headers: { Accept: 'text/plain' } });
    const { requests } = await exchange([busy, success], { sign: () => ({ a: 'b' }) }, undefined, request);
    expect(requests.map(({ method, headers }) => [method, ...headers])).toEqual(
      Array(2).fill(['DELETE', ['a', 'b'], ['accept', 'text/plain']]),
    );
  });

  test('passes on the fields of the request as they are where nothing is signed', async () => {
    const fetch = vi.fn(async (_input: string, _init?: object) => new Response());
    const headers = { Accept: 'text/plain' };
    await withApiErrors(fetch)(url, { headers });
    await withApiErrors(fetch)(url);
    expect(fetch.mock.calls.map(([, init]) => init)).toEqual([
      { redirect: 'manual', headers },
      { redirect: 'manual', headers: undefined },
    ]);
  });

  test('does not follow redirects, unless the request says so', async () => {
    const { requests } = await exchange([success]);
    expect(requests[0]?.redirect).toBe('manual');
    expect((await exchange([success], {}, { redirect: 'error' })).requests[0]?.redirect).toBe('error');
  });

  test('renews once, and sends even a POST again', async () => {
    const onReauthenticate = vi.fn((_: ApiStatusError) => {});
    const { requests, result } = await exchange([expired, success], { onReauthenticate }, { method: 'POST' });
    expect([requests.length, result.status]).toEqual([2, 'fulfilled']);
    expect(onReauthenticate.mock.calls[0]?.[0]?.code).toBe('403.23');
  });

  test('throws the error if nothing was renewed, and what a failed renewal throws', async () => {
    const none = await exchange([expired, success], { onReauthenticate: async () => false });
    expect(none.result).toMatchObject({ reason: { code: '403.23' } });
    const fault = new Error('no password');
    const failed = await exchange([expired, success], { onReauthenticate: () => Promise.reject(fault) });
    expect(failed.result).toMatchObject({ reason: fault });
    expect([none.requests.length, failed.requests.length]).toEqual([1, 1]);
  });

  test.each<[string, BodyInit, number]>([
    ['a string', 'a', 2],
    ['bytes', new Uint8Array([1]), 2],
    ['a form', new URLSearchParams('a=b'), 2],
    ['a file', new Blob(['a']), 2],
    ['form data', new FormData(), 2],
    ['a stream', new Blob(['a']).stream(), 1],
    ['an iterator', iterated() as unknown as BodyInit, 1],
  ])('with %s as the body', async (_, body, expected) => {
    const onReauthenticate = vi.fn(() => {});
    const { requests } = await exchange([expired, success], { onReauthenticate }, { method: 'PUT', body });
    expect([requests.length, onReauthenticate.mock.calls.length]).toEqual([expected, expected - 1]);
  });

  test('does not repeat a Request whose body was read', async () => {
    const request = new Request(url, { method: 'PUT', body: 'a' });
    const { result } = await exchange([busy, success], {}, undefined, request);
    expect(result).toMatchObject({ reason: { code: '409' } });
  });

  test('frees the connection of a response before it waits', async () => {
    const responses: Response[] = [];
    const fetch = async () => {
      responses.push(new Response('body', responses.length === 0 ? busy : success));
      return responses.at(-1) as Response;
    };
    await settled(withApiErrors(fetch)(url));
    expect(responses.map(({ bodyUsed }) => bodyUsed)).toEqual([true, false]);
  });

  test('works with the mock, and prints no signature with the error', async () => {
    const call = withApiErrors(createMock({ scenario: ['403.25'] }).fetch, {
      sign: () => ({ Signature: 'secret' }),
    });
    const { reason } = (await settled(call(url))) as PromiseRejectedResult;
    expect(inspect(reason, { depth: Number.POSITIVE_INFINITY })).not.toContain('secret');
  });
});

async function* iterated() {
  yield new Uint8Array([1]);
}

const answers = fc.constantFrom<Answer>(
  success,
  busy,
  expired,
  { status: 401, subCode: '401.24' },
  { status: 409, subCode: '409.1' },
  { status: 500 },
  { status: 500, retryAfter: '61' },
  { status: 500, subCode: '500.77' },
  { status: 501, retryAfter: '0' },
  { status: 502, retryAfter: '0' },
  { status: 403, subCode: '403.30', retryAfter: '0' },
  { status: 202 },
);
const targets = fc.constantFrom(
  url,
  'https://api.rubiq.net/access/token/generate',
  'https://api.rubiq.net/permissions/changes/person/mine',
  'https://other.example/path',
);
const cases = fc.record({
  script: fc.array(answers, { minLength: 1, maxLength: 6 }),
  target: targets,
  method: fc.constantFrom('GET', 'PUT', 'POST', 'DELETE', 'PATCH', 'OTHER'),
  isStream: fc.boolean(),
  attempts: fc.integer({ min: 0, max: 6 }),
  renewal: fc.constantFrom<(() => unknown) | undefined>(
    undefined,
    () => {},
    () => false,
    () => Promise.reject(new Error('no password')),
  ),
});

test('repeats only what may be repeated, no more often than allowed, and leaves no timer', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ script, target, method, isStream, attempts, renewal }) => {
      const renew = vi.fn(renewal);
      const sign = vi.fn(() => ({ Signature: 'x' }));
      const policy = { attempts, sign, ...(renewal && { onReauthenticate: renew }) };
      const body = isStream ? new Blob(['a']).stream() : 'a';
      const init = { method, ...(method !== 'GET' && { body }) };
      const { requests } = await exchange(script, policy, init, target);
      const hasStream = isStream && method !== 'GET';
      expect(requests.length).toBeLessThanOrEqual(hasStream ? 1 : Math.max(1, attempts));
      expect(sign).toHaveBeenCalledTimes(requests.length);
      expect(renew.mock.calls.length).toBeLessThanOrEqual(1);
      expect(vi.getTimerCount()).toBe(0);
      let renewals = 0;
      requests.slice(1).forEach((_, i) => {
        const answered = script[i] ?? (script.at(-1) as Answer);
        const verdict = classify({ ...answered, request: { method, url: target } });
        const isRenewal = verdict.retry === 'after-reauthentication';
        if (isRenewal) renewals += 1;
        else
          expect([method, verdict.repeatable]).toEqual([expect.stringMatching(/^(?:GET|PUT|DELETE)$/), true]);
        if (!isRenewal && method === 'GET') expect(target).not.toMatch(/token|changes/);
      });
      expect(renewals).toBeLessThanOrEqual(1);
    }),
  );
});

describe('a signal', () => {
  const init = () => {
    const controller = new AbortController();
    return { controller, signal: controller.signal };
  };

  test('ends a wait at once, at whatever time, and leaves no timer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 14_999 }), fc.boolean(), async (time, isInRequest) => {
        const { controller, signal } = init();
        const { fetch, requests } = answering([busy, busy, busy, success]);
        const input = isInRequest ? new Request(url, { signal }) : url;
        const call = withApiErrors(fetch)(input, isInRequest ? {} : { signal });
        const result = Promise.allSettled([call]);
        await vi.advanceTimersByTimeAsync(time);
        const before = requests.length;
        controller.abort(new Error('left'));
        const [outcome] = await result;
        expect(outcome).toMatchObject({ status: 'rejected', reason: { message: 'left' } });
        expect([requests.length, vi.getTimerCount()]).toEqual([before, 0]);
      }),
    );
  });

  test.each<[string, ClientPolicy]>([
    ['sign', { sign: () => new Promise(() => {}) }],
    ['onReauthenticate', { onReauthenticate: () => new Promise(() => {}) }],
  ])('ends the wait for %s', async (_, policy) => {
    const { controller, signal } = init();
    const { fetch } = answering([expired]);
    const result = Promise.allSettled([withApiErrors(fetch, policy)(url, { signal })]);
    await vi.runAllTimersAsync();
    controller.abort(new Error('left'));
    expect(await result).toMatchObject([{ reason: { message: 'left' } }]);
  });

  test('that aborted while a response arrived lets nothing wait', async () => {
    const attempts = createAttempts({ method: 'GET', url, signal: AbortSignal.abort(new Error('left')) });
    const failure = attempts.failureOf({ status: 409, headers: {} }) as ApiStatusError;
    await expect(attempts.waitAfter(failure)).rejects.toThrow('left');
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is not listened to after the end', async () => {
    const { signal } = init();
    const added = vi.spyOn(signal, 'addEventListener');
    const removed = vi.spyOn(signal, 'removeEventListener');
    const request = { method: 'GET', url, signal };
    const attempts = createAttempts(request, { sign: () => ({}) });
    await attempts.headers();
    const failure = attempts.failureOf({ status: 409, headers: {} }) as ApiStatusError;
    await settled(attempts.waitAfter(failure));
    expect(added.mock.calls.length).toBeGreaterThan(1);
    expect(removed.mock.calls).toEqual(added.mock.calls);
  });
});
