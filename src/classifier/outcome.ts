import type { Outcome } from '../catalog/record.ts';

/** Whether nothing has to be fixed: a success or an expected answer. */
export function isCalm({ outcome }: { readonly outcome: Outcome | null }): boolean {
  return outcome === 'success' || outcome === 'expected';
}
