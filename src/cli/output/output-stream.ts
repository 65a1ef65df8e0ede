/** Standard output and standard error, as places that take text. */
import type { Writable } from 'node:stream';
import { reason } from '../input/failure.ts';

/** Takes text, no faster than it can be passed on. */
export interface Sink {
  /**
   * Writes a text; settles when it was passed on. Does nothing where nobody reads on.
   *
   * @throws {OutputError} Where it cannot be written for another reason.
   */
  write(text: string): Promise<void>;
  /** Whether nobody reads on, as behind `| head`. */
  readonly closed: boolean;
  /** Whether a person sees it. */
  readonly isTerminal: boolean;
  /** How wide the terminal is now. */
  readonly columns: number;
}

/** The output could not be written; the message says why. */
export class OutputError extends Error {}

/** `process.stdout` or `process.stderr`. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

const usualColumns = 80;

/** Makes a sink of a stream. */
export function createSink(stream: OutputStream): Sink {
  let closed = false;
  // An error that nobody listens to ends the process; the one who writes hears of it below.
  stream.on('error', () => {});
  return {
    write(text) {
      if (closed) return Promise.resolve();
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          const { code } = (error ?? {}) as NodeJS.ErrnoException;
          closed ||= code === 'EPIPE';
          if (!error || closed) resolve();
          else reject(new OutputError(reason(error)));
        });
      });
    },
    get closed() {
      return closed;
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns || usualColumns;
    },
  };
}
