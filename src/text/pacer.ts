/** Divides long work into slices, so that a page stays responsive. */
import { platform } from '../http/platform.ts';

/** Tells when to pause, and pauses. */
export interface Pacer {
  /** Whether the time of the slice is over. */
  isDue(): boolean;
  /** Lets waiting tasks run, and starts the next slice. */
  pause(): Promise<void>;
}

/** The length of slices, and replacements of clock and pause for tests. */
export interface PacerSettings {
  readonly sliceMs?: number;
  readonly now?: () => number;
  readonly rest?: () => Promise<void>;
}

/** Half a frame, which leaves the other half to the browser. */
const usualSliceMs = 8;

/** Creates a pacer, whose first slice starts immediately. */
export function createPacer({
  sliceMs = usualSliceMs,
  now = Date.now,
  rest = nextTask,
}: PacerSettings = {}): Pacer {
  let start = now();
  return {
    // A clock that is set back ends a slice too, so that pauses do not stop.
    isDue: () => Math.abs(now() - start) >= sliceMs,
    async pause() {
      await rest();
      start = now();
    },
  };
}

/**
 * Resolves after the tasks that wait. A message is not delayed in a background tab, as timers are, and does not take
 * precedence over other tasks, as `scheduler.yield` does.
 */
function nextTask(): Promise<void> {
  const { MessageChannel, setTimeout } = platform;
  return new Promise((resolve) => {
    if (MessageChannel) {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    } else if (setTimeout) {
      setTimeout(resolve, 0);
    } else {
      resolve();
    }
  });
}
