/** Reads texts of any length without blocking the page. */
import { UnreadableError } from '../../../text/byte-decoding.ts';
import type { Pacer } from '../../../text/pacer.ts';
import type { TextReader } from './text-reader.ts';
import type { TextSource } from './text-source.ts';

/** The end of a run. Findings up to then are kept. */
export type RunEnd =
  | { readonly kind: 'whole' }
  /** `share` is the part that was read, from 0 to 1. */
  | { readonly kind: 'stopped'; readonly share: number }
  | { readonly kind: 'unreadable'; readonly problem: string };

/** The settings of a run. */
export interface RunSettings {
  readonly pacer: Pacer;
  readonly signal: AbortSignal;
  /** Called after each pause with the part that is read, from 0 to 1. */
  readonly progress: (share: number) => void;
  /** Called at the end of a text, with the number of its lines. */
  readonly ended: (source: TextSource, lines: number) => void;
}

/** Reads texts one after another. `isField` means that the only text is the one in the text field. */
export async function readTexts(
  reader: TextReader,
  sources: readonly TextSource[],
  { pacer, signal, progress, ended }: RunSettings,
  isField = false,
): Promise<RunEnd> {
  const whole = sources.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  let share = 0;

  /** Runs the steps with a pause after each slice, and returns whether to go on. */
  const run = async (steps: Iterable<void>): Promise<boolean> => {
    for (const _ of steps) {
      if (!pacer.isDue()) continue;
      await pacer.pause();
      if (signal.aborted) return false;
      progress(share);
    }
    return !signal.aborted;
  };

  await pacer.pause();
  for (const source of sources) {
    reader.begin(isField ? null : source.name);
    let hasBegun = false;
    try {
      for await (const { text, read } of source.chunks()) {
        hasBegun = true;
        if (!(await run(reader.push(text)))) return { kind: 'stopped', share };
        share = whole === 0 ? 1 : Math.min(1, (before + read) / whole);
      }
    } catch (error) {
      return { kind: 'unreadable', problem: problemOf(source, hasBegun, error) };
    }
    if (!(await run(reader.end()))) return { kind: 'stopped', share };
    ended(source, reader.lines);
    before += source.size;
  }
  return { kind: 'whole' };
}

function problemOf({ name }: TextSource, hasBegun: boolean, error: unknown): string {
  const reason = error instanceof UnreadableError ? `: ${error.message}` : '';
  return `${name} could not be read${hasBegun ? ' to its end' : ''}${reason}.`;
}
