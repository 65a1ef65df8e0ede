/** The progress of reading, in one line of a terminal. */
import type { OutputStream } from './output-stream.ts';

/** The progress of reading files. */
export interface ProgressState {
  /** The number of the file that is read, counted from 1. */
  readonly file: number;
  readonly files: number;
  /** Bytes of this file. */
  readonly read: number;
  readonly size: number | null;
  /** The number of findings in all files. */
  readonly found: number;
}

/** A line that is rewritten during a long operation. */
export interface Progress {
  /** Rewrites the line, if it is time. */
  show(state: ProgressState): Promise<void>;
  /** Clears the line, so that something else may be written there. */
  clear(): Promise<void>;
}

/** A shorter operation shows no progress. */
const delayMs = 1_000;
const intervalMs = 100;

/**
 * Makes the line on standard error, if that is a terminal.
 *
 * @param now Gives the time in milliseconds.
 */
export function createProgress(errors: OutputStream, now: () => number): Progress {
  let due = now() + delayMs;
  let shown = 0;
  const rewrite = async (line: string) => {
    const room = errors.columns - 1;
    const text = line.slice(0, room);
    // Spaces clear the previous line on any terminal; control sequences do so only on most.
    const rest = Math.min(shown, room) - text.length;
    shown = text.length;
    await errors.write(`\r${text}${' '.repeat(Math.max(rest, 0))}${text ? '' : '\r'}`).catch(() => {});
  };
  return {
    async show(state) {
      if (!errors.isTerminal || now() < due) return;
      await rewrite(sentence(state));
      due = now() + intervalMs;
    },
    async clear() {
      if (shown > 0) await rewrite('');
    },
  };
}

function sentence({ file, files, read, size, found }: ProgressState): string {
  const which = files > 1 ? `File ${file} of ${files}: read ` : 'Read ';
  const whole =
    size !== null && read <= size ? ` of ${bytes(size)} (${Math.floor((read / size) * 100)} %)` : '';
  return `${which}${bytes(read)}${whole}, ${count(found, 'finding')}`;
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Writes a number of bytes in a short form: 999 B, 1.5 kB, 312 MB. */
export function bytes(number: number): string {
  let [value, unit] = [number, 0];
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit++;
  }
  return `${value.toFixed(unit > 0 && value < 9.95 ? 1 : 0)} ${units[unit]}`;
}

/** Counts things: 1 finding, 1,204 findings. */
export function count(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}
