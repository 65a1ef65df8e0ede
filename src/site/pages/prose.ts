/** Turns text of records into spans: code between backticks, dates, and the codes and endpoints that it names. */
import type { Day } from '../../catalog/record.ts';
import { dayInWords, dayOf, daysInWords } from '../views/day.ts';
import type { Span } from './section.ts';

const code = /`([^`]+)`/g;
const named = /(?<![\w./:-])(\d{3}\.\d{1,3}|\d{4}|[1-5]\d\d)(?![\w/-]|[.:]\d)/g;

/** Our own words: code stands between backticks. */
export function prose(text: string): (string | Span)[] {
  return spans(text, code, ([, inner = '']): Span => ({ kind: 'code', text: inner })).flatMap(
    unlessSpan(wording),
  );
}

/** Words that are shown to the letter; only dates and what they name become spans. */
export function wording(text: string): (string | Span)[] {
  return dates(text).flatMap(unlessSpan(mentions));
}

/** Text, and the dates in it. */
export function dates(text: string): (string | Of<'date'>)[] {
  return spans(text, daysInWords, (match) => ({ kind: 'date' as const, day: dayOf(match), text: match[0] }));
}

/** Text, and what may be codes and endpoints in it. */
export function mentions(text: string): (string | Of<'mention'>)[] {
  return spans(text, named, ([name]) => ({ kind: 'mention', name }));
}

/** A day, as pages say it. */
export function date(day: Day): Span {
  return { kind: 'date', day, text: dayInWords(day) };
}

type Of<Kind extends Span['kind']> = Extract<Span, { kind: Kind }>;

/** Makes spans of what matches, and keeps the text between them. */
function spans<One>(
  text: string,
  pattern: RegExp,
  spanOf: (match: RegExpExecArray) => One,
): (string | One)[] {
  const parts: (string | One)[] = [];
  let from = 0;
  for (const match of text.matchAll(pattern)) {
    parts.push(text.slice(from, match.index), spanOf(match));
    from = match.index + match[0].length;
  }
  return [...parts, text.slice(from)];
}

function unlessSpan(read: (text: string) => (string | Span)[]): (part: string | Span) => (string | Span)[] {
  return (part) => (typeof part === 'string' ? read(part) : [part]);
}
