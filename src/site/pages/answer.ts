/** The answer in ten seconds: whose side, retry or not, what to do. */

import { codeUrl, collide, isSubCode } from '../../catalog/code.ts';
import { type Entries, siblingsOf, titleOf } from '../../catalog/entries.ts';
import type { Fixer, Retry } from '../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../reference/answer.ts';
import { link, list, plain } from './markdown.ts';

/** What is known at a glance; reasons and advice are inline Markdown. */
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

/** A list of the answers, each with its name in bold; `more` stands below them. */
export function glance(of: Glance, more: readonly string[] = []): string {
  return list([
    `**Whose side:** *${sideLabel(of.fixer, of.status)}.* ${of.fixerReason ?? ''}`.trimEnd(),
    `**Retry:** *${retryLabel(of.retry, of.status)}.* ${of.retryReason ?? ''}`.trimEnd(),
    `**${of.adviceLabel}:** ${of.advice}`,
    ...more,
  ]);
}

/** So many other codes are named; those of a very long list would fill the page. */
const mostMistakable = 6;

/** Other codes that a person may have seen instead: those that one digit more or less makes of this one. */
export function mistakable(code: string, index: Entries): string[] {
  if (!isSubCode(code)) return [];
  const alike = siblingsOf(code, index).filter(
    (other) => isSubCode(other) && (other.startsWith(code) || code.startsWith(other)),
  );
  const equal = alike.filter((other) => collide(code, other));
  const others = alike.filter((other) => !collide(code, other)).slice(0, mostMistakable);
  return [
    ...equal.map(
      (other) =>
        `**Not ${other}:** as numbers, ${code} and ${other} are both \`${Number(code)}\`. A spreadsheet or a numeric log field eats the zero: look at the raw header before you trust this code.`,
    ),
    ...(others.length > 0
      ? [`**Was this the code you saw?** Not ${others.map((other) => named(other, index)).join(', or ')}?`]
      : []),
  ];
}

function named(code: string, index: Entries): string {
  return `${link(code, codeUrl(code))} (${plain(titleOf(code, index))})`;
}
