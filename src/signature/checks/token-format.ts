/** Checks the form of a token, which needs neither the request nor the secret. */

import { strictBytes, tokenMistakes } from '../diagnosis/mistakes/index.ts';
import { lengthInWords } from './misplaced-value.ts';

const hashBytes = 32;

/** Other hash functions, by their length in bytes. */
const hashNames: ReadonlyMap<number, string> = new Map([
  [16, 'an MD5'],
  [20, 'an SHA-1'],
  [28, 'an SHA-224'],
  [48, 'an SHA-384'],
  [64, 'an SHA-512'],
]);

/** Names what is wrong with the form of a token; `null` where it may be a hash in Base64. */
export function formProblem(token: string): string | null {
  if (strictBytes(token)?.length === hashBytes) return null;
  const written = tokenMistakes.find(({ read }) => read(token)?.length === hashBytes);
  if (written) return written.title;
  const length = bytesMeant(token)?.length;
  if (length === undefined) {
    return 'The token is not Base64, which has only letters, digits, + and /, with = at its end.';
  }
  const name = hashNames.get(length);
  const meaning = name === undefined ? '' : `, the length of ${name} hash`;
  return `The token has ${length} bytes${meaning}. SHA-256 gives ${hashBytes} bytes.`;
}

/** Shortens a token to enough characters to compare it; describes what has not the length of a hash. */
export function shortened(token: string): string {
  const length = bytesMeant(token)?.length ?? 0;
  return length === hashBytes || hashNames.has(length)
    ? `${token.slice(0, 6)}…${token.slice(-4)}`
    : (lengthInWords(token) ?? token);
}

/** Decodes a token, however it is written. */
function bytesMeant(token: string): Uint8Array | null {
  const readings = tokenMistakes.map(({ read }) => read(token)).filter((bytes) => bytes !== null);
  return readings.find(({ length }) => length === hashBytes) ?? strictBytes(token) ?? readings[0] ?? null;
}
