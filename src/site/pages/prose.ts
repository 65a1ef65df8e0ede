/** Parses prose of records into spans: code between backticks, dates, and names of codes and endpoints. */
import type { Day } from '../../catalog/record.ts';
import { dayInWords, dayOf, daysInWords } from '../views/day.ts';
import { inlineCode, type Span } from './section.ts';

const code = /`([^`]+)`/g;
const recordName = /(?<![\w./:-])(\d{3}\.\d{1,3}|\d{4}|[1-5]\d\d)(?![\w/-]|[.:]\d)/g;

/** Parses our own prose, with code between backticks. */
export function prose(text: string): (string | Span)[] {
  return spans(text, code, ([, inner = '']) => inlineCode(inner)).flatMap(unlessSpan(wording));
}

/** Parses verbatim wording, in which only dates and names of codes and endpoints become spans. */
export function wording(text: string): (string | Span)[] {
  return dates(text).flatMap(unlessSpan(recordNames));
}

/** Splits prose at its dates. */
export function dates(text: string): (string | Of<'date'>)[] {
  return spans(text, daysInWords, (match) => ({ kind: 'date' as const, day: dayOf(match), text: match[0] }));
}

/** Splits prose at numbers that may name codes and endpoints. */
export function recordNames(text: string): (string | Of<'record-name'>)[] {
  return spans(text, recordName, ([name]) => ({ kind: 'record-name', name }));
}

/** Makes a span of a day in words. */
export function date(day: Day): Span {
  return { kind: 'date', day, text: dayInWords(day) };
}

type Of<Kind extends Span['kind']> = Extract<Span, { kind: Kind }>;

/** Makes spans of all matches, and keeps the text between them. */
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
