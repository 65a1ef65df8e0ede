/** Lets the page or the program that runs this do something else in between. */

interface Port {
  onmessage: (() => void) | null;
  postMessage(message: null): void;
  close(): void;
}

/** What this module needs of the world around it; one of both is enough. */
interface Platform {
  readonly MessageChannel?: new () => { readonly port1: Port; readonly port2: Port };
  readonly setTimeout?: (run: () => void, milliseconds: number) => unknown;
}

const platform = globalThis as unknown as Platform;

/** For so many milliseconds in one go nobody sees that a page does not answer. */
const longestTask = 12;

/** Goes on in a task of its own. Timers would do, but browsers slow down those that follow each other. */
export function nextTask(): Promise<void> {
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

/** Makes the function that says whether it is time for {@link nextTask}. */
export function createTaskClock(): () => boolean {
  let begun = Date.now();
  return () => {
    const now = Date.now();
    // A clock that is set back must not keep it from yielding.
    if (Math.abs(now - begun) <= longestTask) return false;
    begun = now;
    return true;
  };
}
