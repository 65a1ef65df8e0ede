import { expect } from 'vitest';
import { processorTime } from './processor-time.ts';

/** Prepares work of a length, and returns the function that does it. */
export type Work = (length: number) => () => unknown;

/** A generous timeout for tests that measure processor time: a busy machine only makes them wait. */
export const timeout = 120_000;

/** Quadratic work takes sixteen times as long for four times the length. */
const greatestRatio = 10;
/** Shorter times measure other things. */
const shortestMs = 1;
/** Garbage collection may fall into one of the two times. */
const attempts = 5;
/** At small lengths, only the longer work allocates enough to be interrupted by garbage collection. */
const longerBy = [1, 4, 16];
/** Work that takes so long is not repeated: its ratio is exact. */
const longestMs = 5_000;

/** Asserts that work of four times the length takes about four times the processor time, at some length. */
export function expectLinearTime(work: Work, length: number, name?: string): void {
  let ratio = Number.POSITIVE_INFINITY;
  for (const factor of longerBy) {
    const { short, long } = bestTimes(work(factor * length), work(4 * factor * length));
    ratio = long / short;
    if (ratio < greatestRatio || long > longestMs) break;
  }
  expect(ratio, name).toBeLessThan(greatestRatio);
}

/** Measures two works by turns until their ratio is good, or often enough. */
function bestTimes(short: () => unknown, long: () => unknown): { short: number; long: number } {
  short();
  const best = { short: Number.POSITIVE_INFINITY, long: Number.POSITIVE_INFINITY };
  for (let attempt = 0; attempt < attempts; attempt++) {
    best.short = Math.max(shortestMs, Math.min(best.short, cpuMs(short)));
    best.long = Math.min(best.long, cpuMs(long));
    if (best.long < greatestRatio * best.short || best.long > longestMs) break;
  }
  return best;
}

/** Measures the processor time of work, which does not include what else runs on the machine. */
function cpuMs(run: () => unknown): number {
  const start = processorTime();
  run();
  return processorTime() - start;
}
