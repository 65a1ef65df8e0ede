/** The part of Web Crypto that signing uses: the same in browsers, workers and Node. */

import { type HashName, platform, type Subtle } from '../../http/platform.ts';

export type { HashName } from '../../http/platform.ts';

/** Whether hashes can be computed: browsers offer Web Crypto on pages served over HTTPS, and on localhost. */
export function canHash(): boolean {
  return platform.crypto?.subtle !== undefined;
}

/** @throws {Error} Where Web Crypto is not available. */
function subtle(): Subtle {
  const found = platform.crypto?.subtle;
  if (found) return found;
  throw new Error('Web Crypto is not available here. Open the page over HTTPS, or use Node 20 or later.');
}

/** Encodes text in UTF-8. */
export function utf8(text: string): Uint8Array {
  return new platform.TextEncoder().encode(text);
}

/** Encodes text in UTF-16, little-endian. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i] = unit & 0xff;
    bytes[2 * i + 1] = unit >> 8;
  }
  return bytes;
}

/** Computes the keyed hash of a message. Accepts an empty key, which Web Crypto itself rejects. */
export async function hmac(hash: HashName, key: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  // HMAC pads a key with zero bytes, so one zero byte is the same key as none.
  const bytes = key.length === 0 ? new Uint8Array(1) : key;
  const imported = await subtle().importKey('raw', bytes, { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await subtle().sign('HMAC', imported, message));
}

/** Computes the plain hash of a message. */
export async function digest(hash: HashName, message: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await subtle().digest(hash, message));
}
