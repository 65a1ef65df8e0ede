/** The findings of the grammar checker as a person reads them. */
import type { Passage } from '../prose/passage.ts';
import type { Accepted } from './accepted.ts';

/** Something that a rule objects to. */
export interface Finding {
  readonly rule: string;
  readonly passage: Passage;
  /** Its position in the passage. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly suggestions: readonly string[];
}

/** Cuts the sentence, the cell or the line around a finding out of its passage. */
export function sentenceOf({ passage: { text }, start, end }: Finding): string {
  const before = /(?:[^.!?\n|]|[.!?](?![\s”"]))*$/.exec(text.slice(0, start))?.[0] ?? '';
  const after = /^(?:[^.!?\n|]|[.!?](?![\s”"]|$))*[.!?]?/.exec(text.slice(end))?.[0] ?? '';
  return (before + text.slice(start, end) + after).trim();
}

/** Whether a finding is a known false alarm. */
export function isAccepted(finding: Finding, { rule, text }: Accepted): boolean {
  const { passage, start, end } = finding;
  if (rule !== finding.rule) return false;
  const around = passage.text.slice(Math.max(0, start - text.length), end + text.length);
  return around.includes(text);
}

/** Writes a finding for a terminal: its place, the message with suggestions, the sentence. */
export function describe(finding: Finding): string {
  const { passage, start, rule, message, suggestions } = finding;
  const line = passage.text.slice(0, start).split('\n').length;
  const place = line === 1 ? passage.place : `${passage.place}:${line}`;
  const instead = suggestions.length === 0 ? '' : ` Suggested: ${suggestions.map(quoted).join(' or ')}.`;
  return `${place} (${rule})\n  ${message}${instead}\n  ${quoted(sentenceOf(finding))}`;
}

function quoted(text: string): string {
  return `“${text}”`;
}
