/** The part of Web Crypto that signing takes: the same in browsers, workers and Node. */

/** Hash functions, by the names that Web Crypto gives them. */
export type HashName = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

interface Subtle {
  importKey(
    format: 'raw',
    key: Uint8Array,
    algorithm: { readonly name: 'HMAC'; readonly hash: HashName },
    extractable: false,
    usages: readonly ['sign'],
  ): Promise<unknown>;
  sign(algorithm: 'HMAC', key: unknown, data: Uint8Array): Promise<ArrayBuffer>;
  digest(algorithm: HashName, data: Uint8Array): Promise<ArrayBuffer>;
}

/** What this module needs of the world around it. */
interface Platform {
  readonly crypto?: { readonly subtle?: Subtle };
  readonly TextEncoder: new () => { encode(text: string): Uint8Array };
}

const platform = globalThis as unknown as Platform;

/** Whether hashes can be computed. Browsers offer it on pages that come over HTTPS, and on localhost. */
export function canHash(): boolean {
  return platform.crypto?.subtle !== undefined;
}

/** @throws {Error} Where Web Crypto is not offered. */
function subtle(): Subtle {
  const found = platform.crypto?.subtle;
  if (found) return found;
  throw new Error('Web Crypto is not available here. Open the page over HTTPS, or use Node 20 or later.');
}

/** Text as bytes in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new platform.TextEncoder().encode(text);
}

/** Text as bytes in UTF-16, the lower byte first. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}

/** The keyed hash of a message. A key of no bytes is taken, which Web Crypto by itself refuses. */
export async function hmac(hash: HashName, key: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  // HMAC fills a key up with zero bytes, so that one zero byte is the same as none.
  const bytes = key.length === 0 ? new Uint8Array(1) : key;
  const imported = await subtle().importKey('raw', bytes, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await subtle().sign('HMAC', imported, message));
}

/** The plain hash of a message. */
export async function digest(hash: HashName, message: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle().digest(hash, message));
}
