/** A verdict as a person reads it in a terminal. */

import { compactCatalog } from '../catalog/compact.ts';
import { catalog } from '../catalog/index.ts';
import { type AnsweredMeaning, createAnswer } from '../classifier/answer.ts';
import type { Verdict } from '../classifier/verdict.ts';
import { nearCodes } from '../index.ts';

const answer = createAnswer(compactCatalog(catalog), { nearCodes });

/** Headline, documented message, whose side, retry, what to check first, and the address of the page. */
export function report(verdict: Verdict): string {
  const { headline, notes, endpoint, message, side, retry, advice, meanings, near, url } = answer(verdict);
  const lines = [
    headline,
    ...notes.map((note) => `  ${note}`),
    row('Endpoint', endpoint && `${endpoint.number} ${endpoint.title}`),
    row('Documented', message),
    row('Whose side', side),
    row('Retry', retry),
    advice && row(advice.label, advice.text),
    ...meanings.map(meaningLine),
    row('Near codes', near.map(({ code }) => code).join(', ')),
    row('More', url),
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}

function row(label: string, value: string | null): string | null {
  return value ? `  ${`${label}:`.padEnd(13)}${value}` : null;
}

function meaningLine({ message, endpoints }: AnsweredMeaning): string {
  return `  ${message} (${endpoints.map(({ number }) => number).join(', ')})`;
}
