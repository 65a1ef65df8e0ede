/** Makes a first visit to a page, with an empty cache, over the mobile network that Lighthouse simulates. */
import type { Browser } from 'playwright-core';

/** One file that the visit loaded. */
export interface Load {
  readonly path: string;
  readonly type: string;
  /** Bytes of the body as transferred. */
  readonly body: number;
  /** Bytes of the header fields of the response. */
  readonly headers: number;
  /** Whether it comes from another origin. */
  readonly thirdParty: boolean;
}

/** The measurements of a visit, until the network was idle. */
export interface ColdVisit {
  readonly loads: readonly Load[];
  readonly blockingStylesheets: number;
  readonly blockingScripts: number;
  /** All shifts of the layout, added up. */
  readonly layoutShift: number;
  /** The start tags of the elements that they moved. */
  readonly shifted: readonly string[];
  /** Milliseconds until the first paint, and until the largest contentful paint. */
  readonly firstPaint: number;
  readonly largestPaint: number;
}

const slowNetwork = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};

/** Visits the URL in a window of this width. */
export async function visitCold(browser: Browser, url: string, width: number): Promise<ColdVisit> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  const { origin } = new URL(url);
  const loads: Promise<Load>[] = [];
  page.on('requestfinished', (request) => {
    const { pathname, origin: from } = new URL(request.url());
    const load = request.sizes().then(({ responseBodySize, responseHeadersSize }) => ({
      path: pathname,
      type: request.resourceType(),
      body: responseBodySize,
      headers: responseHeadersSize,
      thirdParty: from !== origin,
    }));
    loads.push(load);
  });
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowNetwork);
  await page.goto(url, { waitUntil: 'networkidle' });
  const paint = await page.evaluate(measurePaint);
  const loaded = await Promise.all(loads);
  await context.close();
  return { loads: loaded, ...paint };
}

type Shift = PerformanceEntry & {
  readonly value: number;
  readonly sources: readonly { readonly node?: Node }[];
};

/** Runs in the page: reads its performance entries. */
async function measurePaint() {
  const entries = <T extends PerformanceEntry>(type: string): Promise<T[]> =>
    new Promise((resolve) => {
      new PerformanceObserver((list) => resolve(list.getEntries() as T[])).observe({ type, buffered: true });
      setTimeout(() => resolve([]), 200);
    });
  const shifts = await entries<Shift>('layout-shift');
  const largest = await entries<PerformanceEntry>('largest-contentful-paint');
  const blocking = (performance.getEntriesByType('resource') as PerformanceResourceTiming[]).filter(
    (entry) => (entry as unknown as { renderBlockingStatus: string }).renderBlockingStatus === 'blocking',
  );
  const tag = (node: Node | undefined) =>
    node instanceof Element ? (/^<[^>]*>/.exec(node.outerHTML)?.[0] ?? '') : (node?.textContent ?? '');
  return {
    shifted: shifts.flatMap(({ sources }) => sources.map(({ node }) => tag(node))),
    blockingStylesheets: blocking.filter(({ initiatorType }) => initiatorType !== 'script').length,
    blockingScripts: blocking.filter(({ initiatorType }) => initiatorType === 'script').length,
    layoutShift: shifts.reduce((sum, { value }) => sum + value, 0),
    firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    largestPaint: largest.at(-1)?.startTime ?? Number.NaN,
  };
}
