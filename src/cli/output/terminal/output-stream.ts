/** Standard output and standard error. */
import type { Writable } from 'node:stream';
import { systemErrorText } from '../../system-error.ts';

/** Takes text, no faster than it can be passed on. */
export interface OutputStream {
  /**
   * Writes a text; settles when it was passed on. Does nothing once the reader is gone.
   *
   * @throws {OutputError} Where it cannot be written for another reason.
   */
  write(text: string): Promise<void>;
  /** Whether the reader is gone, as with `| head`. */
  readonly closed: boolean;
  readonly isTerminal: boolean;
  /** The width of the terminal at this moment. */
  readonly columns: number;
}

/** The output could not be written; the message says why. */
export class OutputError extends Error {}

/** `process.stdout` or `process.stderr`. */
export type StandardStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

const defaultColumns = 80;

/** Wraps `process.stdout` or `process.stderr`. */
export function createOutputStream(stream: StandardStream): OutputStream {
  let closed = false;
  // An error without a listener ends the process; the callback of `write` reports it.
  stream.on('error', () => {});
  return {
    write(text) {
      if (closed) return Promise.resolve();
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          const { code } = (error ?? {}) as NodeJS.ErrnoException;
          closed ||= code === 'EPIPE';
          if (!error || closed) resolve();
          else reject(new OutputError(systemErrorText(error)));
        });
      });
    },
    get closed() {
      return closed;
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns || defaultColumns;
    },
  };
}
