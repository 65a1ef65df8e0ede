import { describe, expect, test } from 'vitest';
import { useBrowser } from './browser.ts';

const open = useBrowser();

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Element | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Records every element that moves while the page loads. */
const layoutShifts = () =>
  new Promise<string[]>((resolve) => {
    const moved: string[] = [];
    new PerformanceObserver((list) => {
      for (const { value, sources } of list.getEntries() as Shift[]) {
        const places = sources.map(
          ({ node, previousRect: from, currentRect: to }) =>
            `${node?.nodeName}.${node?.className} ${from.x},${from.y} -> ${to.x},${to.y}`,
        );
        if (value > 0.001) moved.push(`${value}: ${places.join('; ')}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
    setTimeout(() => resolve(moved), 500);
  });

describe.each([360, 1280])('on a page that loads, %i pixels wide,', (width) => {
  test.each(['/', '/codes', '/codes/403-25', '/decoder'])('nothing moves: %s', async (path) => {
    const site = await open(path, { viewport: { width, height: 800 } });
    expect(await site.page.evaluate(layoutShifts)).toEqual([]);
  });
});
