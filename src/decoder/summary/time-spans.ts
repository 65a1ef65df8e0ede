/** Counts codes by time, in spans that become longer as the time that they cover grows. */

/** A span of time, and what was found in it. */
export interface TimeSpan {
  /** Milliseconds since 1970 in UTC. */
  readonly start: number;
  /** How many findings each code has; the key is `code ?? ''`. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Consecutive spans of equal length, including empty ones. */
export interface TimeSpans {
  readonly lengthMs: number;
  readonly list: readonly TimeSpan[];
}

/** Takes times in any order; its memory does not grow with their number. */
export interface SpanBuilder {
  add(time: number, code: string): void;
  /** Returns the spans from the first time to the last; `null` for fewer than two times. */
  spans(): TimeSpans | null;
}

const mostSpans = 60;
const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Lengths with common names, each a multiple of the one before it. Longer ones double. */
const lengths = [
  ...[1, 5, 10, 30].map((seconds) => seconds * second),
  ...[1, 5, 10, 30].map((minutes) => minutes * minute),
  ...[1, 2, 6, 12].map((hours) => hours * hour),
  day,
];

/** Starts with the shortest spans. */
export function createSpanBuilder(): SpanBuilder {
  let size = 0;
  let length = lengths[0] as number;
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  let times = 0;
  let counts = new Map<number, Map<string, number>>();

  /** Spans are numbered from 1970, so that a day begins at midnight. */
  function cover(span: number): void {
    first = Math.min(first, span);
    last = Math.max(last, span);
  }

  function lengthen(): void {
    const factor = (lengths[++size] ?? 2 * length) / length;
    length *= factor;
    const shorter = counts;
    counts = new Map();
    first = Math.floor(first / factor);
    last = Math.floor(last / factor);
    for (const [span, byCode] of shorter) {
      for (const [code, count] of byCode) increase(Math.floor(span / factor), code, count);
    }
  }

  function increase(span: number, code: string, count: number): void {
    const byCode = counts.get(span) ?? new Map<string, number>();
    counts.set(span, byCode);
    byCode.set(code, (byCode.get(code) ?? 0) + count);
  }

  return {
    add(time, code) {
      if (!Number.isFinite(time)) return;
      times++;
      cover(Math.floor(time / length));
      while (last - first >= mostSpans) lengthen();
      increase(Math.floor(time / length), code, 1);
    },
    spans() {
      if (times < 2) return null;
      const list = Array.from({ length: last - first + 1 }, (_, i) => ({
        start: (first + i) * length,
        counts: new Map(counts.get(first + i)),
      }));
      return { lengthMs: length, list };
    },
  };
}
