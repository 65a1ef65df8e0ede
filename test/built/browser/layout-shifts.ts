/** Records what moves while a page loads. */

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly {
    readonly node: Element | null;
    readonly previousRect: DOMRectReadOnly;
    readonly currentRect: DOMRectReadOnly;
  }[];
}

/** Runs in the page: lists every element that moved. */
export const layoutShifts = () =>
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
