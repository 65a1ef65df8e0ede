/** An answer as a person reads it in a terminal. */
import type { Answer, AnsweredMeaning } from '../../reference/answer.ts';
import type { Paint } from './color.ts';

/**
 * Headline, documented message, whose side, retry, what to check first, and the address of the page.
 *
 * @param request The request that got it, as text; `''` where that is not known.
 */
export function reportOf(answer: Answer, request: string, paint: Paint): string {
  const { headline, notes, endpoint, message, side, retry, advice, meanings, near, url } = answer;
  const row = (label: string, value: string | null): string | null =>
    value ? `  ${paint.label(`${label}:`.padEnd(labelWidth))}${value}` : null;
  const lines = [
    paint.headline(headline),
    ...notes.map((note) => `  ${note}`),
    row('Endpoint', endpoint && `${endpoint.number} ${endpoint.title}`),
    row('Request', request),
    row('Documented', message),
    row('Whose side', side),
    row('Retry', retry),
    advice && row(advice.label, inPlainText(advice.text)),
    ...meanings.map(meaningLine),
    row('Near codes', near.map(({ code }) => code).join(', ')),
    row('More', url),
  ];
  return `${lines.filter((line) => line !== null).join('\n')}\n`;
}

const labelWidth = 13;

/** Leaves out the backticks around code, the only Markdown of our advice. One without a partner stays. */
export function inPlainText(markdown: string): string {
  return markdown.replace(/`([^`]+)`/g, '$1');
}

function meaningLine({ message, endpoints }: AnsweredMeaning): string {
  return `  ${message} (${endpoints.map(({ number }) => number).join(', ')})`;
}
