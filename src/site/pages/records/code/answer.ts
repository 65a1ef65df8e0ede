/** Makes the short answer of a page: who can fix it, whether to retry, and what to do. */

import { codeUrl, collide, isSubCode } from '../../../../catalog/code.ts';
import { type Entries, siblingsOf } from '../../../../catalog/entries.ts';
import type { Handling, Outcome } from '../../../../catalog/record.ts';
import { responsibility, retryLabel } from '../../../../reference/handling-labels.ts';
import { prose } from '../../prose.ts';
import { type Inline, link, type Part, strong, tiles } from '../../section.ts';

/** The name of the section with the answer, which styles refer to. */
export const answerId = 'answer';

/** The input of an answer; reasons and advice are prose. */
export interface Glance extends Handling {
  readonly outcome: Outcome;
  readonly fixerReason?: string;
  /** Who the administrator is. */
  readonly administrator: string | null;
  readonly retryReason?: string;
  /** `Check first` or `What to do`. */
  readonly adviceLabel: string;
  readonly advice: string;
}

/** Makes a tile for each answer. */
export function glance(of: Glance): Part {
  const responsible = responsibility(of.fixer, of.outcome);
  const remedy = of.outcome === 'error' ? '' : ', nothing to fix';
  return tiles([
    ...(responsible === null
      ? []
      : [
          {
            label: responsible.label,
            verdict: `${responsible.text}${remedy}`,
            detail: of.outcome === 'error' && of.fixer === 'administrator' ? of.administrator : null,
            text: prose(of.fixerReason ?? ''),
          },
        ]),
    {
      label: 'Retry',
      verdict: retryLabel(of, of.outcome),
      detail: null,
      text: prose(of.retryReason ?? ''),
    },
    { label: of.adviceLabel, verdict: null, detail: null, text: prose(of.advice) },
  ]);
}

/** Warns of codes that become equal to this one where they are taken for numbers. */
export function mistakable(code: string, entries: Entries): Inline[] {
  if (!isSubCode(code)) return [];
  return siblingsOf(code, entries)
    .filter((other) => isSubCode(other) && collide(code, other))
    .map((other) => [
      strong(link(`Not ${other}:`, codeUrl(other))),
      prose(
        ` as numbers, ${code} and ${other} are both \`${Number(code)}\`. A spreadsheet or a numeric log field drops the zero: look at the raw header before you trust this code.`,
      ),
    ]);
}
