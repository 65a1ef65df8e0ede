/** Names who can fix a response, and whether to send the request again. */
import {
  byPersonLabel,
  fixerLabels,
  fixerQuestion,
  noRetryLabel,
  outcomeLabels,
  outcomeQuestion,
  renewalLabels,
  retryLabels,
} from '../catalog/labels.ts';
import type { Fixer, Handling, Outcome } from '../catalog/record.ts';

/** A statement with its label. */
export interface Labeled {
  readonly label: string;
  readonly text: string;
}

/** Labels of advice: the standard list says where to look, an endpoint's row what to do. */
export const adviceLabels = { standard: 'Check first', endpoint: 'What to do' } as const;

/** Headings of what to do and why a code probably came, for an error and for a response with nothing to fix. */
export const remedyLabels = {
  error: { fix: 'How to fix', causes: 'Likely causes' },
  calm: { fix: 'What to do', causes: 'Likely reasons' },
} as const;

/** Names who can fix it and, where `administrator` is given, who that is; where there is nothing to fix, the outcome. */
export function responsibility(
  fixer: Fixer | null,
  outcome: Outcome | null,
  administrator: string | null = null,
): Labeled | null {
  if (outcome === 'success' || outcome === 'expected') {
    return { label: outcomeQuestion, text: outcomeLabels[outcome] };
  }
  if (fixer === null) return null;
  const who = fixer === 'administrator' && administrator !== null ? ` (${administrator})` : '';
  return { label: fixerQuestion, text: `${fixerLabels[fixer]}${who}` };
}

/** Names whether, and after what, to send the request again. */
export function retryLabel(
  { retry, renewal, repeatable }: Pick<Handling, 'retry' | 'renewal' | 'repeatable'>,
  outcome: Outcome | null,
): string {
  if (retry === 'never' && (outcome === 'success' || outcome === 'expected')) return noRetryLabel;
  if (retry === 'after-delay' && repeatable === false) return byPersonLabel;
  return retry === 'after-reauthentication' && renewal ? renewalLabels[renewal] : retryLabels[retry];
}
