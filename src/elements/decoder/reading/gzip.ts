/** Unpacks gzip, also of several members: `DecompressionStream` of browsers reads only the first. */
import { Gunzip } from 'fflate';
import { UnreadableError } from '../../../text/byte-decoding.ts';

/** In bytes; short enough to be unpacked in much less than a slice. */
const longestPacked = 32_768;
/** Codes of the errors of fflate. */
const [unexpectedEnd, invalidHeader] = [0, 6];
const cutOff = 'the file is cut off';

/** Unpacks bytes in chunks. Rejects with an {@link UnreadableError} after everything before the problem. */
export async function* gunzipped(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const unpacked: Uint8Array[] = [];
  let [length, hasMember] = [0, false];
  let end: readonly number[] = [];
  const gunzip = new Gunzip((part) => {
    hasMember = true;
    length += part.length;
    unpacked.push(part);
  });
  gunzip.onmember = () => {
    length = 0;
  };
  try {
    for await (const part of parts(bytes)) {
      gunzip.push(part);
      end = [...end, ...part.subarray(-4)].slice(-4);
      yield* unpacked.splice(0);
    }
    // A header that is cut off is not always noticed.
    if (!hasMember) throw new UnreadableError(cutOff);
    gunzip.push(new Uint8Array(), true);
    yield* unpacked.splice(0);
  } catch (error) {
    yield* unpacked.splice(0);
    const code = (error as { readonly code?: unknown }).code;
    // Other bytes after a member, such as zeros, are no part of the data.
    if (code === invalidHeader && hasMember) return;
    if (typeof code !== 'number') throw error;
    throw new UnreadableError(code === unexpectedEnd ? cutOff : 'its gzip data is damaged');
  }
  if (length % 2 ** 32 !== lengthFrom(end)) throw new UnreadableError(cutOff);
}

async function* parts(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    for (let from = 0; from < chunk.length; from += longestPacked) {
      yield chunk.subarray(from, from + longestPacked);
    }
  }
}

/** Reads the length of a member from its last bytes: gzip data may end early where no code of it is incomplete. */
function lengthFrom(end: readonly number[]): number {
  return end.reduceRight((length, byte) => length * 256 + byte, 0);
}
