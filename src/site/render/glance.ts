/** The answer in ten seconds: whose side, retry or not, what to do. */
import type { Fixer, Retry } from '../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../classifier/answer.ts';
import { collide } from '../../classifier/code.ts';
import { list } from '../markdown.ts';
import type { CodeIndex } from './code-index.ts';

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

/** A list with the answers in bold; `more` stands below them. */
export function glance(of: Glance, more: readonly string[] = []): string {
  return list([
    `**Whose side:** ${sideLabel(of.fixer, of.status)}. ${of.fixerReason ?? ''}`.trimEnd(),
    `**Retry:** ${retryLabel(of.retry, of.status)}. ${of.retryReason ?? ''}`.trimEnd(),
    `**${of.adviceLabel}:** ${of.advice}`,
    ...more,
  ]);
}

/** A warning for each code that becomes the same number as this one. */
export function collisions(code: string, { codes }: CodeIndex): string[] {
  return codes
    .filter((other) => collide(code, other))
    .map(
      (other) =>
        `**Not ${other}:** as numbers, ${code} and ${other} are both \`${Number(code)}\`. A spreadsheet or a numeric log field eats the zero: look at the raw header before you trust this code.`,
    );
}
