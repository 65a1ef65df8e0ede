/** Writes an answer as Markdown to be sent to somebody: every text of it stays text. */
import type { Answer } from './answer.ts';

/** Writes an answer in blocks: a heading, its remarks, and a list that ends with `more` and the address. */
export function answerMarkdown(
  {
    headline,
    notes,
    endpoint,
    documented,
    meanings,
    responsibility,
    retry,
    advice,
    url,
  }: Omit<Answer, 'near'>,
  origin: string,
  more: readonly string[] = [],
): string[] {
  const rows = [
    ...documented.map(({ about, message }) =>
      item(about === null ? 'Documented' : `Documented for ${about}`, message),
    ),
    ...meanings.map(({ message, endpoints }) =>
      item(`In endpoint ${endpoints.map(({ number }) => number).join(', ')}`, message),
    ),
    endpoint && item('Endpoint', `${endpoint.number} ${endpoint.title}`),
    responsibility && item(responsibility.label, responsibility.text),
    retry && item('Retry', retry),
    advice && item(advice.label, advice.text),
    ...more,
    url && `- More: <${origin}${url}>`,
  ].filter((row) => row !== null && row !== '');
  return [`## ${escaped(headline)}`, ...notes.map(escaped), ...(rows.length === 0 ? [] : [rows.join('\n')])];
}

/** Writes an item of a list. */
export function item(label: string, text: string): string {
  return `- ${label}: ${escaped(text)}`;
}

/** Escapes every character with a meaning in Markdown. Paired backticks stay code. */
export function escaped(text: string): string {
  return text
    .split(/(`[^`\n]+`)/)
    .map((part, i) => (i % 2 === 1 ? codeSpan(part.slice(1, -1)) : escapedText(part)))
    .join('');
}

/** Escapes every character with a meaning in Markdown, backticks among them. */
export function escapedText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>|~#@!&]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/, '$1\\$2');
}

/** Puts code between runs of backticks longer than any in it. */
export function codeSpan(text: string): string {
  const fence = '`'.repeat(longestRun(text) + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\s+/g, ' ')}${pad}${fence}`;
}

/** Counts the backticks of the longest run. */
export function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
