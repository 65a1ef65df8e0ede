import { expect, test, vi } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { diagnose, isTooLong } from '../../src/signature/diagnosis.ts';
import type { MistakeContext } from '../../src/signature/mistakes/mistake.ts';
import { documentedRecipe } from '../../src/signature/recipe.ts';
import { hmac, issuedAt, method, secret, token, tokenOf, url } from './by-hand.ts';

const recipe = documentedRecipe({ appKey: '32767', method, url, issuedAt, secret });
const context: MistakeContext = { scheme: catalog.signature, earlier: [], givenUrl: url };

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
  expect(diagnosis?.mistakes.map(({ id }) => id)).toEqual(['token-hex']);
  expect(diagnosis?.recipe).toBe(recipe);
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

test('a text that no request has is compared with the right one only', async () => {
  const long = { ...recipe, url: url + 'x'.repeat(4_000) };
  expect(isTooLong(recipe)).toBe(false);
  expect(isTooLong(long)).toBe(true);
  expect(await hashesFor(long, tokenOf('x'))).toBe(1);
});

test('without the secret only mistakes that do without it are tried', async () => {
  const secretless = { ...recipe, secret: '' };
  expect(await diagnose(secretless, token, context, false)).toBeNull();
  const empty = tokenOf('32767POSThttps://api.rubiq.net/entity20140408045941', '');
  const diagnosis = await diagnose(secretless, empty, context, false);
  expect(diagnosis?.mistakes.map(({ id }) => id)).toEqual(['secret-empty']);
});
