import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishedAddresses } from './ledger.ts';

const ledger: string[] = JSON.parse(readFileSync(new URL('./ledger.json', import.meta.url), 'utf8'));

function gone(now: readonly string[]): string[] {
  const there = new Set(now);
  return ledger.filter((address) => !there.has(address));
}

test('every address that was ever published is still there', () => {
  expect(ledger.length).toBeGreaterThan(500);
  expect(gone(publishedAddresses())).toEqual([]);
});

test('an address that disappears would be noticed', () => {
  expect(gone(publishedAddresses().filter((address) => address !== '/codes/403-25'))).toEqual([
    '/codes/403-25',
  ]);
});
