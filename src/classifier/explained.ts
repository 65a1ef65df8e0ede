import type { Verdict } from './verdict.ts';

/** Whether the code alone stands for the answer, as something unknown or contradictory does not. */
export function isExplained({ kind }: Pick<Verdict, 'kind'>): boolean {
  return kind === 'documented' || kind === 'ambiguous';
}
