import type { Finding, Verdict } from '../../src/classifier/verdict.ts';

/** A finding as a text would give it, where only its code, line and time matter. */
export function findingOf(
  verdict: Verdict,
  { line = 1, time = null }: { line?: number; time?: number | null } = {},
): Finding {
  return { ...verdict, line, column: 1, start: 0, end: 0, request: null, time };
}
