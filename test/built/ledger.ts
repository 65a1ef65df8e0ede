import { readAddresses } from './page-file.ts';

const internal = /^\/(?:_astro|pagefind)\/|^\/(?:404\.html|_headers)$/;

/** The addresses of the built site that people and programs may keep. */
export function publishedAddresses(): string[] {
  return [...readAddresses()].filter((address) => !internal.test(address));
}
