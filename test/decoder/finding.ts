import type { Finding, Verdict } from '../../src/classifier/verdict.ts';

/** A finding with the given code, line and time. */
export function findingOf(
  verdict: Verdict,
  { line = 1, time = null }: { line?: number; time?: number | null } = {},
): Finding {
  return { ...verdict, line, column: 1, start: 0, end: 0, request: null, time };
}
