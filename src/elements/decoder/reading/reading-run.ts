/** Reading texts of any length without holding up the page. */
import type { Pacer } from './pacer.ts';
import type { Reading } from './reading.ts';
import type { TextSource } from './text-source.ts';

/** How a run ended. What was found until then stays. */
export type RunEnd =
  | { readonly kind: 'whole' }
  /** `share` is what was read of all, from 0 to 1. */
  | { readonly kind: 'stopped'; readonly share: number }
  | { readonly kind: 'unreadable'; readonly name: string };

/** What a run works with, and whom it tells. */
export interface RunSettings {
  readonly pacer: Pacer;
  readonly signal: AbortSignal;
  /** Called after each pause with the share that is read, from 0 to 1. */
  readonly progress: (share: number) => void;
  /** Called at the end of a text, with its lines. */
  readonly ended: (source: TextSource, lines: number) => void;
}

/** Reads the texts one after another; `isField` where the one text stands in the text field. */
export async function readTexts(
  reading: Reading,
  sources: readonly TextSource[],
  { pacer, signal, progress, ended }: RunSettings,
  isField = false,
): Promise<RunEnd> {
  const whole = sources.reduce((sum, { size }) => sum + size, 0);
  let before = 0;
  let share = 0;

  /** Takes step after step, and pauses when it is time. Tells whether to go on. */
  const take = async (steps: Iterable<void>): Promise<boolean> => {
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
    reading.begin(isField ? null : source.name);
    try {
      for await (const { text, read } of source.pieces()) {
        if (!(await take(reading.push(text)))) return { kind: 'stopped', share };
        share = whole === 0 ? 1 : Math.min(1, (before + read) / whole);
      }
    } catch {
      return { kind: 'unreadable', name: source.name };
    }
    if (!(await take(reading.end()))) return { kind: 'stopped', share };
    ended(source, reading.lines);
    before += source.size;
  }
  return { kind: 'whole' };
}
