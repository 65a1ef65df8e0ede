/** How far the reading has come, in one line of a terminal. */
import type { Sink } from './output-stream.ts';

/** How far the reading has come. */
export interface Reading {
  /** Which file is read, counted from 1, and of how many. */
  readonly file: number;
  readonly files: number;
  /** Bytes of this file. */
  readonly read: number;
  readonly size: number | null;
  /** How much was found in all files. */
  readonly found: number;
}

/** A line that is rewritten while something takes long. */
export interface Progress {
  /** Rewrites the line, if it is time. */
  show(reading: Reading): Promise<void>;
  /** Takes the line away, so that something else may be written there. */
  clear(): Promise<void>;
}

/** What takes less needs no progress. */
const patienceMs = 1_000;
const intervalMs = 100;

/**
 * Makes the line on standard error. There is none where standard error is no terminal.
 *
 * @param now The time in milliseconds.
 */
export function createProgress(errors: Sink, now: () => number): Progress {
  let due = now() + patienceMs;
  let shown = 0;
  const rewrite = async (line: string) => {
    const room = errors.columns - 1;
    const text = line.slice(0, room);
    // Blanks wipe out the former line on any terminal; control sequences do so only on most.
    const wipe = Math.min(shown, room) - text.length;
    shown = text.length;
    await errors.write(`\r${text}${' '.repeat(Math.max(wipe, 0))}${text ? '' : '\r'}`).catch(() => {});
  };
  return {
    async show(reading) {
      if (!errors.isTerminal || now() < due) return;
      await rewrite(sentence(reading));
      due = now() + intervalMs;
    },
    async clear() {
      if (shown > 0) await rewrite('');
    },
  };
}

function sentence({ file, files, read, size, found }: Reading): string {
  const which = files > 1 ? `File ${file} of ${files}: read ` : 'Read ';
  const whole =
    size !== null && read <= size ? ` of ${bytes(size)} (${Math.floor((read / size) * 100)} %)` : '';
  return `${which}${bytes(read)}${whole}, ${count(found, 'finding')}`;
}

const units = ['B', 'kB', 'MB', 'GB', 'TB'];

/** A number of bytes in a short form: 999 B, 1.5 kB, 312 MB. */
export function bytes(number: number): string {
  let [value, unit] = [number, 0];
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1_000;
    unit++;
  }
  return `${value.toFixed(unit > 0 && value < 9.95 ? 1 : 0)} ${units[unit]}`;
}

/** A number of things: 1 finding, 1,204 findings. */
export function count(number: number, thing: string): string {
  return `${number.toLocaleString('en')} ${thing}${number === 1 ? '' : 's'}`;
}
