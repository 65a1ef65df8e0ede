/** What can be said of a token by its form alone. */

import { strictBytes, tokenMistakes } from '../diagnosis/mistakes/index.ts';
import { beginningOf } from './excerpt.ts';

const hashBytes = 32;
/** Of MD5, SHA-1, SHA-224, SHA-256, SHA-384 and SHA-512. */
const lengthsOfHashes = [16, 20, 28, 32, 48, 64];

/** What is wrong with the form of a token; `null` where it may be a hash in base64. */
export function shapeProblem(token: string): string | null {
  if (strictBytes(token)?.length === hashBytes) return null;
  const written = tokenMistakes.find(({ read }) => read(token)?.length === hashBytes);
  if (written) return written.title;
  const bytes = bytesMeant(token);
  switch (bytes?.length) {
    case undefined:
      return 'It is no base64. Base64 is made of letters, digits, + and /, with = at its end.';
    case 16:
      return 'It has 16 bytes, as MD5 gives them. SHA-256 gives 32.';
    case 20:
      return 'It has 20 bytes, as SHA-1 gives them. SHA-256 gives 32.';
    case 48:
      return 'It has 48 bytes, as SHA-384 gives them. SHA-256 gives 32.';
    case 64:
      return 'It has 64 bytes, as SHA-512 gives them. SHA-256 gives 32.';
    default:
      return `It has ${bytes?.length} bytes. SHA-256 gives 32.`;
  }
}

/** Enough of a token to compare it, and not the whole of it. Of what is no hash it may be a secret in its place. */
export function shortened(token: string): string {
  return lengthsOfHashes.includes(bytesMeant(token)?.length ?? 0)
    ? `${token.slice(0, 6)}…${token.slice(-4)}`
    : beginningOf(token);
}

/** The bytes that a token stands for, however it is written. */
function bytesMeant(token: string): Uint8Array | null {
  const readings = tokenMistakes.map(({ read }) => read(token)).filter((bytes) => bytes !== null);
  return readings.find(({ length }) => length === hashBytes) ?? strictBytes(token) ?? readings[0] ?? null;
}
