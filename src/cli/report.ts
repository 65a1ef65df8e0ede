/** An answer as a person reads it in a terminal. */
import type { Answer, AnsweredMeaning } from '../classifier/answer.ts';

/** Headline, documented message, whose side, retry, what to check first, and the address of the page. */
export function reportOf(answer: Answer): string {
  const { headline, notes, endpoint, message, side, retry, advice, meanings, near, url } = answer;
  const lines = [
    headline,
    ...notes.map((note) => `  ${note}`),
    row('Endpoint', endpoint && `${endpoint.number} ${endpoint.title}`),
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

/** Leaves out the backticks around code, the only Markdown of our advice. One without a partner stays. */
export function inPlainText(markdown: string): string {
  return markdown.replace(/`([^`]+)`/g, '$1');
}

function row(label: string, value: string | null): string | null {
  return value ? `  ${`${label}:`.padEnd(13)}${value}` : null;
}

function meaningLine({ message, endpoints }: AnsweredMeaning): string {
  return `  ${message} (${endpoints.map(({ number }) => number).join(', ')})`;
}
