/** A file or a standard input that grows. */
import { type FileHandle, open as openFile, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { type InputStream, type Open, standardInputName } from '../input/input.ts';

/** The time after which a file is read again, and a text that has not grown rests. */
const interval = 200;
const longestRead = 65_536;

/** An input that is followed. */
export interface FollowedInput {
  /** Opens it; its bytes end where another file takes its place, where it is cut off, or where it is stopped. */
  readonly open: Open;
  /** Whether to open it again, because another file has taken its place. */
  readonly isReplaced: boolean;
}

/**
 * Follows a file by its name, as `tail -F` does, or standard input. An empty part among the bytes says that nothing has
 * come for a moment.
 *
 * @param stopped Settles when the program is asked to end.
 */
export function followInput(open: Open, stopped: Promise<void>): FollowedInput {
  let isReplaced = false;
  let isStopped = false;
  let close = () => {};
  stopped.then(() => {
    isStopped = true;
    close();
  });
  const hasStopped = () => isStopped;
  return {
    async open(name, invitation) {
      const isFile = name !== standardInputName;
      const input = isFile ? await openGrowing(name, isReplaced, hasStopped) : await open(name, invitation);
      close = input.close ?? close;
      isReplaced = false;
      async function* bytes() {
        try {
          yield* withRests(input.bytes);
        } catch (error) {
          // Standard input is closed where it would wait for more.
          if (!isStopped) throw error;
        }
        isReplaced = isFile && !isStopped;
      }
      return { ...input, bytes: bytes() };
    },
    get isReplaced() {
      return isReplaced;
    },
  };
}

/** Passes bytes on, and an empty part where none come for a moment. */
async function* withRests(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = source.next();
      const first = await Promise.race([next, pause(interval, 'rest' as const)]);
      if (first === 'rest') yield new Uint8Array();
      const result = first === 'rest' ? await next : first;
      if (result.done) return;
      yield result.value;
    }
  } finally {
    await source.return?.();
  }
}

/** Opens a file whose bytes end only where it is replaced or cut off. The one that replaces it is waited for. */
async function openGrowing(
  name: string,
  isReplaced: boolean,
  isStopped: () => boolean,
): Promise<InputStream> {
  let handle: FileHandle | null = isReplaced ? null : await openFile(name);
  while (handle === null && !isStopped()) {
    handle = await openFile(name).catch(nothing);
    if (handle === null) await pause(interval);
  }
  return { bytes: growing(name, handle, isStopped), size: null, isTyped: false };
}

async function* growing(
  name: string,
  handle: FileHandle | null,
  isStopped: () => boolean,
): AsyncGenerator<Uint8Array> {
  if (handle === null) return;
  try {
    let position = 0;
    let isReplaced = false;
    for (;;) {
      // Reads once more after the program was stopped, and after the file was replaced.
      const isLast = isStopped();
      const { bytesRead, buffer } = await handle.read(new Uint8Array(longestRead), 0, longestRead, position);
      position += bytesRead;
      if (bytesRead > 0) yield buffer.subarray(0, bytesRead);
      if (isLast) return;
      if (bytesRead > 0) continue;
      if (isReplaced || (await handle.stat()).size < position) return;
      isReplaced = await isAnother(name, handle);
      if (!isReplaced) await pause(interval);
    }
  } finally {
    await handle.close();
  }
}

/** Whether the name now belongs to another file. */
async function isAnother(name: string, handle: FileHandle): Promise<boolean> {
  const named = await stat(name, { bigint: true }).catch(nothing);
  if (named === null) return false;
  const { ino, dev } = await handle.stat({ bigint: true });
  return named.ino !== ino || named.dev !== dev;
}

/** There may be no file between the old one and the new one. */
function nothing(error: NodeJS.ErrnoException): null {
  if (error.code === 'ENOENT') return null;
  throw error;
}
