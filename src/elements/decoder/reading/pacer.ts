/** Long work in short slices, so that the page keeps answering to whoever uses it. */

/** Tells when to pause, and pauses. */
export interface Pacer {
  /** Whether the slice is used up. */
  isDue(): boolean;
  /** Lets the browser do what waits, and begins the next slice. */
  pause(): Promise<void>;
}

/** What a pacer takes from its surroundings. */
export interface PacerSettings {
  readonly sliceMs?: number;
  readonly now?: () => number;
  readonly rest?: () => Promise<void>;
}

/** Half a frame: the other half is the browser's. */
const usualSliceMs = 8;

/** Makes a pacer, whose first slice begins at once. */
export function createPacer({
  sliceMs = usualSliceMs,
  now = () => performance.now(),
  rest = eventLoop,
}: PacerSettings = {}): Pacer {
  let began = now();
  return {
    isDue: () => now() - began >= sliceMs,
    async pause() {
      await rest();
      began = now();
    },
  };
}

/**
 * Comes back once the tasks that wait have had their turn. A message is not held back in a hidden tab, as a timer
 * is, and does not go before others, as `scheduler.yield` does: with it nothing else would be done until the end.
 */
function eventLoop(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
