/** An answer for a person at a terminal. */
import type { Answer, AnsweredMeaning } from '../../reference/answer.ts';
import type { Paint } from './terminal/color.ts';
import { wrapped, wrappedAfter } from './terminal/line-wrapping.ts';
import { inPlainText } from './terminal/plain-text.ts';

/** How a report looks. */
export interface ReportLayout {
  readonly paint: Paint;
  /** The greatest width of the text. */
  readonly columns: number;
  /** Whether addresses lead somewhere; if not, they are left out. */
  readonly hasSite: boolean;
}

/**
 * Writes headline, documented message, who can fix it, retry, the first thing to check, and the address of the page.
 *
 * @param request The request that got the answer, in one line; `null` where it is not known.
 */
export function reportOf(
  answer: Answer,
  request: string | null,
  { paint, columns, hasSite }: ReportLayout,
): string {
  const { headline, status, notes, endpoint, message, responsibility, retry, advice, meanings, near, url } =
    answer;
  const row = (label: string, value: string | null): string[] =>
    value ? wrappedAfter(`  ${`${label}:`.padEnd(labelWidth)}`, value, columns, paint.label) : [];
  const line = (text: string): string[] => wrapped(text.split(' '), columns, '  ');
  const lines = [
    ...wrapped(headline.split(' '), columns).map((part) => paint.headline(part, status)),
    ...notes.flatMap(line),
    ...row('Endpoint', endpoint && `${endpoint.number} ${endpoint.title}`),
    ...row('Request', request),
    ...row('Documented', message),
    ...(responsibility ? row(responsibility.label, responsibility.text) : []),
    ...row('Retry', retry),
    ...(advice ? row(advice.label, inPlainText(advice.text)) : []),
    ...meanings.map(meaningText).flatMap(line),
    ...row('Near codes', near.map(({ code, title }) => `${code} ${title}`).join('; ') || null),
    ...(hasSite ? row('More', url) : []),
  ];
  return `${lines.join('\n')}\n`;
}

const labelWidth = 16;

function meaningText({ message, endpoints }: AnsweredMeaning): string {
  return `${message} (${endpoints.map(({ number }) => number).join(', ')})`;
}
