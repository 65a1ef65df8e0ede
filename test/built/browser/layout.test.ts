import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';
import { layoutShifts } from './layout-shifts.ts';

const open = useBrowser();

describe.each([360, 1280])('on a page that loads, %i pixels wide,', (width) => {
  test.each(['/', '/codes', '/codes/403-25', '/decoder'])('nothing moves: %s', async (path) => {
    const site = await open(path, { viewport: { width, height: 800 } });
    expect(await site.page.evaluate(layoutShifts)).toEqual([]);
  });
});
