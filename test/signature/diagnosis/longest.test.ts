/** The longest diagnoses. They take longer than all others together. */
import { expect, test, vi } from 'vitest';
import { diagnose } from '../../../src/signature/diagnosis/diagnosis.ts';
import { timeout } from '../../linear-time.ts';
import { hmac, tokenOf, url } from '../by-hand.ts';
import { context, hashesFor, recipe } from './hashes.ts';

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
  await diagnose(recipe, tokenOf('x', 'other'), context, true);
  isDone = true;
  expect(tasks).toBeGreaterThan(100);
  expect(Math.max(longestRun, hashes)).toBeLessThan(300);
});
