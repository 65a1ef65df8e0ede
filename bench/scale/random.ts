/** Generates numbers that look random and are the same at every run, on every machine. */

/** A source of random choices. */
export interface Random {
  /** Draws a number from 0 up to, but not including, `end`. */
  below(end: number): number;
  /** Draws one of these. */
  pick<T>(from: readonly T[]): T;
  /** Draws this many of these, none twice. */
  some<T>(from: readonly T[], count: number): T[];
}

/** Starts the sequence of a seed (Mulberry32). */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (end: number) => Math.floor(next() * end);
  const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
  return {
    below,
    pick,
    some(from, count) {
      const drawn = new Set<(typeof from)[number]>();
      while (drawn.size < Math.min(count, new Set(from).size)) drawn.add(pick(from));
      return [...drawn];
    },
  };
}
