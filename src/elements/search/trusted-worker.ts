/** Lets the search load its worker, where the page takes nothing else for a script. */

/** As much of Trusted Types as is used here. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string | null }): unknown;
}

/**
 * Allows one address to be loaded as a worker, however it is written, and no other. Pagefind makes its worker from
 * a text, which only a policy of the name `default` can allow. Call it once for a page.
 *
 * @param address The address of the worker, from the root of the site.
 */
export function trustWorker(address: string): void {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const trusted = new URL(address, location.href).href;
  trustedTypes?.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).href === trusted ? url : null),
  });
}
