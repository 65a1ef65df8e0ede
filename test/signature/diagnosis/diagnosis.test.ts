import { describe, expect, test, vi } from 'vitest';
import { type Diagnosis, diagnose, extentOf } from '../../../src/signature/diagnosis/diagnosis.ts';
import { timeout } from '../../linear-time.ts';
import { hmac, secret, token, tokenOf, url } from '../by-hand.ts';
import { context, hashesFor, recipe } from './hashes.ts';

const ids = (diagnosis: Diagnosis | 'stopped' | null) =>
  diagnosis === null || diagnosis === 'stopped' ? diagnosis : diagnosis.mistakes.map(({ id }) => id);

/** Replaces the hash function by one that is done at once; returns what it hashes, with the key. */
function signedWithoutWaiting(): string[] {
  const { subtle } = crypto;
  const signed: string[] = [];
  vi.spyOn(subtle, 'importKey').mockImplementation(async (_, key) => key as unknown as CryptoKey);
  vi.spyOn(subtle, 'sign').mockImplementation(async (_, key, data) => {
    signed.push(
      [key, data].map((bytes) => Buffer.from(bytes as unknown as Uint8Array).toString('hex')).join(),
    );
    return new ArrayBuffer(20);
  });
  return signed;
}

test('a correct token requires one hash', async () => {
  expect(await diagnose(recipe, token, context, true)).toEqual({ mistakes: [], recipe });
  expect(await hashesFor(recipe, token)).toBe(1);
});

test('a correct token that is written wrongly requires one hash', async () => {
  const written = hmac('32767POSThttps://api.rubiq.net/entity20140408045941').toString('hex');
  const diagnosis = await diagnose(recipe, written, context, true);
  expect(ids(diagnosis)).toEqual(['token-hex']);
  expect(diagnosis).toHaveProperty('recipe', recipe);
});

test('a token is compared only with hashes of its own length', async () => {
  expect(await hashesFor(recipe, tokenOf('x', secret, 'md5'))).toBe(0);
  const hashes = await hashesFor(recipe, tokenOf('x', secret, 'sha1'));
  expect(hashes).toBeGreaterThan(100);
  expect(hashes).toBeLessThan(2_000);
});

test('a value that is not a token requires none', async () => {
  expect(await diagnose(recipe, '?', context, true)).toBeNull();
  expect(await hashesFor(recipe, '?')).toBe(0);
  expect(await diagnose(recipe, '?', context, true, () => true)).toBeNull();
});

test('no string is hashed twice with the same key', async () => {
  const signed = signedWithoutWaiting();
  expect(await diagnose(recipe, tokenOf('x', secret, 'sha1'), context, true)).toBeNull();
  expect(signed.length).toBeGreaterThan(100);
  expect(new Set(signed).size).toBe(signed.length);
});

test.each(['base64', 'hex'] as const)(
  'a secret that can be decoded in two ways may be decoded as %s',
  async (way) => {
    const given = { ...recipe, secret: 'C0FFEE00C0FFEE00C0FFEE00' };
    const key = Buffer.from(given.secret, way);
    const wrong = tokenOf('32767POSThttps://api.rubiq.net/entity20140408045941', key);
    expect(ids(await diagnose(given, wrong, { ...context, givenSecret: given.secret }, true))).toEqual([
      'secret-decoded',
    ]);
  },
);

describe('two mistakes at once', () => {
  const signed = (text: string) => diagnose(recipe, tokenOf(text), context, true).then(ids);

  test('are named where they are in different parts', async () => {
    expect(await signed('32767posthttps://api.rubiq.net/entity/20140408045941')).toEqual([
      'trailing-slash-added',
      'method-in-lower-case',
    ]);
  });

  test('are named in the order of the parts, however many ways there are to make the second', async () => {
    expect(await signed('32767\tPOST\thttps://api.rubiq.net/entity\t20140408045942')).toEqual([
      'clock-read-twice',
      'parts-separated',
    ]);
  });

  test('are not tried in one part', async () => {
    const documented = '32767POSThttps://api.rubiq.net/entity20140408045941';
    const wrong = tokenOf(documented, `"${secret}"\n`);
    expect(await diagnose(recipe, wrong, context, true)).toBeNull();
  });

  test('with another time are tried only by full hours', async () => {
    expect(await signed('32767posthttps://api.rubiq.net/entity20140408065941')).toEqual([
      'method-in-lower-case',
      'issued-at-in-local-time',
    ]);
    expect(await signed('32767posthttps://api.rubiq.net/entity20140408064441')).toBeNull();
  });
});

test.each([
  [4_000, 'pairs'],
  [4_001, 'singles'],
  [20_000, 'singles'],
  [20_001, 'none'],
])('of %i characters with the secret, the mistakes that are tried are %s', (length, extent) => {
  const rest = '32767POST20140408045941'.length + secret.length;
  expect(extentOf({ ...recipe, url: 'x'.repeat(length - rest) })).toBe(extent);
});

describe('a long string to sign', () => {
  const longer = (by: number) => ({ ...recipe, url: `${url}?q=${'x'.repeat(by)}` });

  test('is compared with every single mistake', async () => {
    expect([recipe, longer(4_000), longer(20_000)].map(extentOf)).toEqual(['pairs', 'singles', 'none']);
    const hashes = await hashesFor(longer(5_000), tokenOf('x'), { ...context, givenUrl: longer(5_000).url });
    expect(hashes).toBeGreaterThan(200);
    expect(hashes).toBeLessThan(1_000);
  });

  test('with one mistake has it named', async () => {
    const long = longer(15_000);
    const wrong = tokenOf(`32767post${long.url}20140408045941`);
    expect(ids(await diagnose(long, wrong, context, true))).toEqual(['method-in-lower-case']);
  });

  test('that no server accepts is compared only with the documented one', async () => {
    expect(await hashesFor(longer(20_000), tokenOf('x'))).toBe(1);
  });
});

describe('during the comparison', () => {
  const hopeless = tokenOf('x', 'other');

  test('it can be stopped', async () => {
    let asked = 0;
    const signed = vi.spyOn(crypto.subtle, 'sign');
    expect(await diagnose(recipe, hopeless, context, true, () => ++asked > 3)).toBe('stopped');
    expect(signed.mock.calls.length).toBeLessThan(300);
  });

  test('it can be stopped before the last hashes', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(0);
    expect(await diagnose({ ...recipe, secret: '' }, hopeless, context, false, () => true)).toBe('stopped');
  });

  test('it can be stopped before every 64 hashes', async () => {
    vi.spyOn(Date, 'now').mockReturnValue(0);
    const signed = signedWithoutWaiting();
    const asked: number[] = [];
    const isAborted = () => {
      asked.push(signed.length);
      return false;
    };
    expect(await diagnose(recipe, tokenOf('x', secret, 'sha1'), context, true, isAborted)).toBeNull();
    expect(asked.length).toBeGreaterThan(3);
    expect(asked).toEqual(asked.map((_, i) => i * 64));
  });

  test.each([
    ['lets other tasks run when its time is over', 1, 'stopped'],
    ['does not rest before', 0, null],
  ])('it %s, even if no hash is awaited', async (_, passing, expected) => {
    let now = 0;
    vi.spyOn(Date, 'now').mockImplementation(() => {
      now += passing;
      return now;
    });
    signedWithoutWaiting();
    let isAborted = false;
    setTimeout(() => {
      isAborted = true;
    }, 0);
    const wrong = tokenOf('x', secret, 'sha1');
    expect(await diagnose(recipe, wrong, context, true, () => isAborted)).toBe(expected);
  });

  test('it can be stopped by a timer', { timeout }, async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 0);
    expect(await diagnose(recipe, hopeless, context, true, () => abort.signal.aborted)).toBe('stopped');
  });
});

test('without the secret, only mistakes that do not use it are tried', async () => {
  const secretless = { ...recipe, secret: '' };
  expect(await diagnose(secretless, token, context, false)).toBeNull();
  const empty = tokenOf('32767POSThttps://api.rubiq.net/entity20140408045941', '');
  const diagnosis = await diagnose(secretless, empty, context, false);
  expect(ids(diagnosis)).toEqual(['secret-empty']);
});
