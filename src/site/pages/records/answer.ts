/** Makes the short answer of a page: who can fix it, whether to retry, and what to do. */

import { codeUrl, collide, isSubCode } from '../../../catalog/code.ts';
import { type Entries, siblingsOf, titleOf } from '../../../catalog/entries.ts';
import type { Fixer, Retry } from '../../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../../reference/answer.ts';
import { prose, wording } from '../prose.ts';
import { emphasis, type Inline, joined, link, list, type Part, strong } from '../section.ts';

/** The name of the section with the answer, which styles refer to. */
export const answerId = 'answer';

/** The input of an answer; reasons and advice are prose. */
export interface Glance {
  readonly status: number;
  readonly fixer: Fixer;
  readonly fixerReason?: string;
  readonly retry: Retry;
  readonly retryReason?: string;
  /** `Check first` or `What to do`. */
  readonly adviceLabel: string;
  readonly advice: string;
}

/** Makes a list of the answers, each with its name in bold, followed by `more`. */
export function glance(of: Glance, more: readonly Inline[] = []): Part {
  return list([
    verdict('Whose side:', sideLabel(of.fixer, of.status), of.fixerReason),
    verdict('Retry:', retryLabel(of.retry, of.status), of.retryReason),
    [strong(`${of.adviceLabel}:`), ' ', prose(of.advice)],
    ...more,
  ]);
}

function verdict(name: string, label: string, reason: string | undefined): Inline {
  return [strong(name), ' ', emphasis(`${label}.`), reason ? [' ', prose(reason)] : ''];
}

/** The most other codes that are named; those of a very long list would fill the page. */
const mostMistakable = 6;

/** Names the codes that may be mistaken for this one, since they differ by one digit at the end. */
export function mistakable(code: string, entries: Entries): Inline[] {
  if (!isSubCode(code)) return [];
  const alike = siblingsOf(code, entries).filter(
    (other) => isSubCode(other) && (other.startsWith(code) || code.startsWith(other)),
  );
  const equal = alike.filter((other) => collide(code, other));
  const others = alike.filter((other) => !collide(code, other)).slice(0, mostMistakable);
  const named = others.map((other) => [
    link(other, codeUrl(other)),
    wording(` (${titleOf(other, entries)})`),
  ]);
  return [
    ...equal.map((other) => [
      strong(wording(`Not ${other}:`)),
      prose(
        ` as numbers, ${code} and ${other} are both \`${Number(code)}\`. A spreadsheet or a numeric log field eats the zero: look at the raw header before you trust this code.`,
      ),
    ]),
    ...(others.length > 0
      ? [[strong('Was this the code you saw?'), ' Not ', joined(named, ', or '), '?']]
      : []),
  ];
}
