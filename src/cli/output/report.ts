/** An answer for a person at a terminal. */
import type { Answer, AnsweredMeaning } from '../../reference/answer.ts';
import type { Paint } from './terminal/color.ts';
import { inPlainText } from './terminal/plain-text.ts';

/**
 * Writes headline, documented message, who can fix it, retry, the first thing to check, and the address of the page.
 *
 * @param request The request that got the answer, in one line; `null` where it is not known.
 */
export function reportOf(answer: Answer, request: string | null, paint: Paint): string {
  const { headline, notes, endpoint, message, responsibility, retry, advice, meanings, near, url } = answer;
  const row = (label: string, value: string | null): string | null =>
    value ? `  ${paint.label(`${label}:`.padEnd(labelWidth))}${value}` : null;
  const lines = [
    paint.headline(headline),
    ...notes.map((note) => `  ${note}`),
    row('Endpoint', endpoint && `${endpoint.number} ${endpoint.title}`),
    row('Request', request),
    row('Documented', message),
    responsibility && row(responsibility.label, responsibility.text),
    row('Retry', retry),
    advice && row(advice.label, inPlainText(advice.text)),
    ...meanings.map(meaningLine),
    row('Near codes', near.map(({ code }) => code).join(', ')),
    row('More', url),
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}

const labelWidth = 16;

function meaningLine({ message, endpoints }: AnsweredMeaning): string {
  return `  ${message} (${endpoints.map(({ number }) => number).join(', ')})`;
}
