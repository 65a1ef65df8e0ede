import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();

describe('a screen reader, on the page of a code,', () => {
  test('reads the essential parts in the order in which they help', async () => {
    const site = await open('/codes/403-25');
    const read = await site.page.locator('main').ariaSnapshot();
    const parts = [
      /heading "403\.25 .+" \[level=1\]/,
      /Access denied\. The ApiSession does not have access to this resource/,
      /Who can fix it/,
      /Retry/,
      /Check first/,
      /heading "How to fix.*" \[level=2\]/,
      /heading "Likely causes.*" \[level=2\]/,
      /heading "When it happens".* \[level=2\]/,
      /heading "Sources".* \[level=2\]/,
    ];
    const places = parts.map((part) => read.search(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test('hears each heading one level below the last at most, the code first', async () => {
    const site = await open('/codes/403-25');
    const levels = [
      ...(await site.page.locator('main').ariaSnapshot()).matchAll(/heading .*\[level=(\d)\]/g),
    ];
    const numbers = levels.map(([, level]) => Number(level));
    expect(numbers[0]).toBe(1);
    expect(numbers.filter((level) => level === 1)).toHaveLength(1);
    expect(numbers.filter((level, i) => i > 0 && level > (numbers[i - 1] ?? 0) + 1)).toEqual([]);
  });

  test('reads it as it is written down', async () => {
    const site = await open('/codes/403-25');
    await expect(`${await site.page.locator('main').ariaSnapshot()}\n`).toMatchFileSnapshot(
      './reading-order.aria.yml',
    );
  });
});
