/** Watches the requests and the storage of a page. */
import type { Page } from 'playwright-core';

/** Everything by which a page could send or keep something. What is called is written down. */
export async function watch(page: Page): Promise<() => Promise<string[]>> {
  await page.evaluate(() => {
    const calls: string[] = [];
    Object.assign(window, { calls });
    const watched: [object, string[]][] = [
      [
        window,
        [
          'fetch',
          'open',
          'Worker',
          'SharedWorker',
          'WebSocket',
          'EventSource',
          'RTCPeerConnection',
          'BroadcastChannel',
          'Image',
        ],
      ],
      [navigator, ['sendBeacon']],
      [XMLHttpRequest.prototype, ['open', 'send']],
      [Storage.prototype, ['setItem']],
      [history, ['pushState', 'replaceState']],
      [IDBFactory.prototype, ['open']],
      [CacheStorage.prototype, ['open']],
      [ServiceWorkerContainer.prototype, ['register']],
      [HTMLFormElement.prototype, ['submit', 'requestSubmit']],
    ];
    for (const [owner, names] of watched) {
      for (const name of names) {
        const original = Reflect.get(owner, name) as object | undefined;
        if (original === undefined) continue;
        Reflect.set(
          owner,
          name,
          new Proxy(original, {
            apply(target, self, values) {
              calls.push(name);
              return Reflect.apply(target as () => unknown, self, values);
            },
            construct(target, values) {
              calls.push(`new ${name}`);
              return Reflect.construct(target as new () => object, values);
            },
          }),
        );
      }
    }
  });
  return () => page.evaluate(() => (window as unknown as { calls: string[] }).calls);
}

/** All that a browser keeps for a page. */
export function kept(page: Page): Promise<unknown> {
  return page.evaluate(async () => ({
    local: { ...localStorage },
    session: { ...sessionStorage },
    cookie: document.cookie,
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    address: location.href,
    history: [history.length, history.state],
    workers: (await navigator.serviceWorker.getRegistrations()).length,
  }));
}
