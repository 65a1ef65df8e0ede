/** Makes the short answer of a page: who can fix it, whether to retry, and what to do. */

import { codeUrl, collide, isSubCode } from '../../../catalog/code.ts';
import { type Entries, siblingsOf } from '../../../catalog/entries.ts';
import type { Handling, Outcome } from '../../../catalog/record.ts';
import { responsibility, retryLabel } from '../../../reference/answer.ts';
import { prose } from '../prose.ts';
import { emphasis, type Inline, link, list, type Part, strong } from '../section.ts';

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

/** Makes a list of the answers, each with its name in bold, followed by `more`. */
export function glance(of: Glance, more: readonly Inline[] = []): Part {
  const responsible = responsibility(of.fixer, of.outcome, of.administrator);
  return list([
    ...(responsible ? [verdict(`${responsible.label}:`, responsible.text, of.fixerReason)] : []),
    verdict('Retry:', retryLabel(of, of.outcome), of.retryReason),
    [strong(`${of.adviceLabel}:`), ' ', prose(of.advice)],
    ...more,
  ]);
}

function verdict(name: string, label: string, reason: string | undefined): Inline {
  return [strong(name), ' ', emphasis(`${label}.`), reason ? [' ', prose(reason)] : ''];
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
