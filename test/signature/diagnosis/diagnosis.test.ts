import { describe, expect, test, vi } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { type Diagnosis, diagnose, extentOf } from '../../../src/signature/diagnosis/diagnosis.ts';
import type { MistakeContext } from '../../../src/signature/diagnosis/mistakes/mistake.ts';
import { documentedRecipe } from '../../../src/signature/signing/scheme.ts';
import { timeout } from '../../linear-time.ts';
import { hmac, issuedAt, method, secret, token, tokenOf, url } from '../by-hand.ts';

const recipe = documentedRecipe({ appKey: '32767', method, url, issuedAt, secret });
const context: MistakeContext = {
  scheme: catalog.signature,
  earlier: [],
  givenUrl: url,
  givenSecret: secret,
};

const ids = (diagnosis: Diagnosis | 'stopped' | null) =>
  diagnosis === null || diagnosis === 'stopped' ? diagnosis : diagnosis.mistakes.map(({ id }) => id);

/** Counts the hashes of a diagnosis. */
async function hashesFor(given: typeof recipe, wanted: string, about = context): Promise<number> {
  const signed = vi.spyOn(crypto.subtle, 'sign');
  const plain = vi.spyOn(crypto.subtle, 'digest');
  await diagnose(given, wanted, about, true);
  const hashes = signed.mock.calls.length + plain.mock.calls.length;
  signed.mockRestore();
  plain.mockRestore();
  return hashes;
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
});

test('a token of another secret requires tens of thousands of hashes, and no more', { timeout }, async () => {
  const hashes = await hashesFor(recipe, tokenOf('x', 'other'));
  expect(hashes).toBeGreaterThan(5_000);
  expect(hashes).toBeLessThan(30_000);
});

test('no URL requires many more', { timeout }, async () => {
  const parameters = Array.from({ length: 400 }, (_, i) => `p${400 - i}=a%20${i}`).join('&');
  const long = `${url}?${parameters}`.slice(0, 3_900);
  const earlier = Array.from({ length: 10 }, (_, i) => ({ method: 'GET', url: `${url}/${i}` }));
  const about = { ...context, earlier, givenUrl: long };
  const hashes = await hashesFor({ ...recipe, url: long }, tokenOf('x', 'other'), about);
  expect(hashes).toBeLessThan(60_000);
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

  test('other tasks run between every few hashes, even if no hash is awaited', { timeout }, async () => {
    const { subtle } = crypto;
    let hashes = 0;
    let longestRun = 0;
    let tasks = 0;
    let isDone = false;
    vi.spyOn(subtle, 'importKey').mockImplementation(async (_, key) => key as unknown as CryptoKey);
    vi.spyOn(subtle, 'sign').mockImplementation(async (_, key, data) => {
      hashes++;
      return new Uint8Array(hmac(data as Uint8Array, key as unknown as Uint8Array)).buffer;
    });
    vi.spyOn(subtle, 'digest').mockImplementation(async () => new ArrayBuffer(32));
    // Every look at the clock takes a millisecond, whatever the speed of the machine.
    let now = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => ++now);
    const tick = () => {
      longestRun = Math.max(longestRun, hashes);
      hashes = 0;
      tasks++;
      if (!isDone) setImmediate(tick);
    };
    setImmediate(tick);
    await diagnose(recipe, hopeless, context, true);
    isDone = true;
    expect(tasks).toBeGreaterThan(100);
    expect(Math.max(longestRun, hashes)).toBeLessThan(300);
  });

  test('it can be stopped', async () => {
    let asked = 0;
    const signed = vi.spyOn(crypto.subtle, 'sign');
    expect(await diagnose(recipe, hopeless, context, true, () => ++asked > 3)).toBe('stopped');
    expect(signed.mock.calls.length).toBeLessThan(300);
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
