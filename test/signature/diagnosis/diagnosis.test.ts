import { describe, expect, test, vi } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { type Diagnosis, diagnose, extentOf } from '../../../src/signature/diagnosis/diagnosis.ts';
import type { MistakeContext } from '../../../src/signature/diagnosis/mistakes/mistake.ts';
import { documentedRecipe } from '../../../src/signature/signing/scheme.ts';
import { hmac, issuedAt, method, secret, token, tokenOf, url } from '../by-hand.ts';

const recipe = documentedRecipe({ appKey: '32767', method, url, issuedAt, secret });
const context: MistakeContext = {
  scheme: catalog.signature,
  earlier: [],
  givenUrl: url,
  givenSecret: secret,
};

const ids = (diagnosis: Diagnosis | 'given-up' | null) =>
  diagnosis === null || diagnosis === 'given-up' ? diagnosis : diagnosis.mistakes.map(({ id }) => id);

/** How many hashes a diagnosis takes. */
async function hashesFor(given: typeof recipe, wanted: string, about = context): Promise<number> {
  const signed = vi.spyOn(crypto.subtle, 'sign');
  const plain = vi.spyOn(crypto.subtle, 'digest');
  await diagnose(given, wanted, about, true);
  const hashes = signed.mock.calls.length + plain.mock.calls.length;
  signed.mockRestore();
  plain.mockRestore();
  return hashes;
}

test('a right token takes one hash', async () => {
  expect(await diagnose(recipe, token, context, true)).toEqual({ mistakes: [], recipe });
  expect(await hashesFor(recipe, token)).toBe(1);
});

test('a right token that is written wrongly takes one hash', async () => {
  const written = hmac('32767POSThttps://api.rubiq.net/entity20140408045941').toString('hex');
  const diagnosis = await diagnose(recipe, written, context, true);
  expect(ids(diagnosis)).toEqual(['token-hex']);
  expect(diagnosis).toHaveProperty('recipe', recipe);
});

test('a token is compared with hashes of its own length only', async () => {
  expect(await hashesFor(recipe, tokenOf('x', secret, 'md5'))).toBe(0);
  const hashes = await hashesFor(recipe, tokenOf('x', secret, 'sha1'));
  expect(hashes).toBeGreaterThan(100);
  expect(hashes).toBeLessThan(2_000);
});

test('what is no token takes none', async () => {
  expect(await diagnose(recipe, '?', context, true)).toBeNull();
  expect(await hashesFor(recipe, '?')).toBe(0);
});

test('a token of another secret takes tens of thousands of hashes, and no more', {
  timeout: 30_000,
}, async () => {
  const hashes = await hashesFor(recipe, tokenOf('x', 'other'));
  expect(hashes).toBeGreaterThan(5_000);
  expect(hashes).toBeLessThan(30_000);
});

test('no URL makes it take many more', { timeout: 60_000 }, async () => {
  const parameters = Array.from({ length: 400 }, (_, i) => `p${400 - i}=a%20${i}`).join('&');
  const long = `${url}?${parameters}`.slice(0, 3_900);
  const earlier = Array.from({ length: 10 }, (_, i) => ({ method: 'GET', url: `${url}/${i}` }));
  const about = { ...context, earlier, givenUrl: long };
  const hashes = await hashesFor({ ...recipe, url: long }, tokenOf('x', 'other'), about);
  expect(hashes).toBeLessThan(60_000);
});

describe('a long text', () => {
  const longer = (by: number) => ({ ...recipe, url: `${url}?q=${'x'.repeat(by)}` });

  test('is compared with every mistake alone', async () => {
    expect([recipe, longer(4_000), longer(20_000)].map(extentOf)).toEqual(['pairs', 'singles', 'none']);
    const hashes = await hashesFor(longer(5_000), tokenOf('x'), { ...context, givenUrl: longer(5_000).url });
    expect(hashes).toBeGreaterThan(200);
    expect(hashes).toBeLessThan(1_000);
  });

  test('with one mistake in it has it named', async () => {
    const long = longer(15_000);
    const wrong = tokenOf(`32767post${long.url}20140408045941`);
    expect(ids(await diagnose(long, wrong, context, true))).toEqual(['method-in-lower-case']);
  });

  test('that no server takes is compared with the right one only', async () => {
    expect(await hashesFor(longer(20_000), tokenOf('x'))).toBe(1);
  });
});

describe('while it compares', () => {
  const hopeless = tokenOf('x', 'other');

  test('others run, again and again, though no hash has to be waited for', { timeout: 30_000 }, async () => {
    const { subtle } = crypto;
    vi.spyOn(subtle, 'importKey').mockImplementation(async (_, key) => key as unknown as CryptoKey);
    vi.spyOn(subtle, 'sign').mockImplementation(
      async (_, key, data) => new Uint8Array(hmac(data as Uint8Array, key as unknown as Uint8Array)).buffer,
    );
    vi.spyOn(subtle, 'digest').mockImplementation(async () => new ArrayBuffer(32));
    let longest = 0;
    let tasks = 0;
    let last = performance.now();
    let isDone = false;
    const tick = () => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
      tasks++;
      if (!isDone) setTimeout(tick, 0);
    };
    tick();
    await diagnose(recipe, hopeless, context, true);
    isDone = true;
    expect(tasks).toBeGreaterThan(20);
    expect(longest).toBeLessThan(300);
  });

  test('it can be given up', async () => {
    let asked = 0;
    const signed = vi.spyOn(crypto.subtle, 'sign');
    expect(await diagnose(recipe, hopeless, context, true, () => ++asked > 3)).toBe('given-up');
    expect(signed.mock.calls.length).toBeLessThan(300);
    signed.mockRestore();
  });

  test('it is given up from a timer', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 30);
    const started = performance.now();
    expect(await diagnose(recipe, hopeless, context, true, () => abort.signal.aborted)).toBe('given-up');
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test('without the secret only mistakes that do without it are tried', async () => {
  const secretless = { ...recipe, secret: '' };
  expect(await diagnose(secretless, token, context, false)).toBeNull();
  const empty = tokenOf('32767POSThttps://api.rubiq.net/entity20140408045941', '');
  const diagnosis = await diagnose(secretless, empty, context, false);
  expect(ids(diagnosis)).toEqual(['secret-empty']);
});
