/** Waiting that a signal ends at once. */
import { platform } from '../http/platform.ts';

/** The part of an `AbortSignal` that waiting requires. */
export interface AbortSignalLike {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The longest delay of a timer; it runs out at once if it is longer. */
export const longestPause = 2 ** 31 - 1;

/** Waits for some milliseconds. Throws the reason of the signal as soon as it aborts, and stops its timer. */
export async function pause(milliseconds: number, signal?: AbortSignalLike | null): Promise<void> {
  // Every platform that can send a request has timers.
  const { setTimeout, clearTimeout } = platform as Required<typeof platform>;
  let timer: unknown;
  const ended = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await unlessAborted(ended, signal).finally(() => clearTimeout(timer));
}

/** Waits for a promise. Throws the reason of the signal as soon as it aborts. */
export async function unlessAborted<T>(promise: Promise<T>, signal?: AbortSignalLike | null): Promise<T> {
  if (!signal) return promise;
  let stop = () => {};
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop);
  });
  return Promise.race([aborted, promise]).finally(() => signal.removeEventListener('abort', stop));
}
