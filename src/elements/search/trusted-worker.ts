/** Allows the search to load its worker on pages with Trusted Types. */

/** The part of Trusted Types that is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * Allows one address, in any spelling, to be loaded as a worker, and no other. Pagefind makes its worker from a
 * string, which only a policy named `default` can allow. Must be called only once per page.
 *
 * @param address The path of the worker, from the root of the site.
 */
export function trustWorker(address: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const trusted = new URL(address, location.href).href;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).href === trusted ? url : null),
  });
}
