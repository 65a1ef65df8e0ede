/** The answer in ten seconds: whose side, retry or not, check first. */
import type { Fixer, Retry } from '../../catalog/record.ts';
import { retryLabel, sideLabel } from '../../classifier/answer.ts';
import { list } from '../markdown.ts';

/** What is known at a glance; reasons are inline Markdown. */
export interface Glance {
  readonly status: number;
  readonly fixer: Fixer;
  readonly fixerReason?: string;
  readonly retry: Retry;
  readonly retryReason?: string;
  readonly checkFirst: string;
  /** Codes that become the same number. */
  readonly collisions?: readonly string[];
  readonly code: string;
}

/** A list with the answers in bold. */
export function glance(of: Glance): string {
  return list([
    `**Whose side:** ${sideLabel(of.fixer, of.status)}. ${of.fixerReason ?? ''}`.trimEnd(),
    `**Retry:** ${retryLabel(of.retry, of.status)}. ${of.retryReason ?? ''}`.trimEnd(),
    `**Check first:** ${of.checkFirst}`,
    ...(of.collisions ?? []).map((other) => collision(of.code, other)),
  ]);
}

function collision(code: string, other: string): string {
  const number = Number(code);
  return `**Not ${other}:** as numbers, ${code} and ${other} are both \`${number}\`. A spreadsheet or a numeric log field eats the zero: look at the raw header before you trust this code.`;
}
