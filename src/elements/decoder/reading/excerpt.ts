/** The line that something was found in, short and without secrets. */
import type { RecentText } from './recent-text.ts';

/** A part of an excerpt. Its text may hold line breaks; it is never markup. */
export interface ExcerptPart {
  readonly text: string;
  /** What was found, the rest of its line, or a line before or after it. */
  readonly role: 'found' | 'line' | 'context';
}

/** What is shown of a text. */
export type Excerpt = readonly ExcerptPart[];

/** Where in the text to look. */
export interface ExcerptPlace {
  readonly start: number;
  readonly end: number;
  /** Whether the line before and the line after are shown as well. */
  readonly withContext: boolean;
}

/** What is read before and behind, to know the name that stands before a secret. A header is hardly longer. */
const readBefore = 8_192;
const readBehind = 1_024;
const readLinesBefore = 5;
const longestFound = 4_096;

/** What is shown: of a line; where it is longer, on each side of what was found, and of that; of a line beside it. */
const shownLine = 200;
const shownBeside = 60;
const shownFound = 120;
const shownContext = 120;

/** Noncharacters: no text that was written holds them. They mark what was found while secrets are hidden. */
const opening = '\ufdd0';
const closing = '\ufdd1';

/**
 * Cuts out what was found, with its line. Secrets are hidden before anything is cut, since half a secret is
 * not known for one. `null` where the place is out of reach.
 */
export function excerptOf(
  text: Pick<RecentText, 'slice'>,
  { start, end, withContext }: ExcerptPlace,
  mask: (text: string) => string,
): Excerpt | null {
  const from = Math.max(start - readBefore, 0);
  const to = Math.min(end, start + longestFound);
  const [before, within, behind] = [
    text.slice(from, start),
    text.slice(start, to),
    text.slice(to, to + readBehind),
  ];
  if (before === null || within === null || behind === null) return null;
  const whole = from === 0 ? before : wholeWords(before);
  const above = lastLines(readable(whole));
  const masked = mask([above, opening, readable(within), closing, readable(behind)].join(''));
  const [left, rest] = halves(masked, opening);
  const [middle, right] = halves(rest ?? '', closing);
  if (left === undefined || middle === undefined || right === undefined) {
    return hiddenLine(masked, above.split('\n').length - 1);
  }
  const found = foundParts(middle, to < end);
  const { line: head, context: lineAbove } = splitAt(left, 'last');
  const { line: tail, context: lineBelow } = splitAt(right, 'first');
  const isShort = head.length + middle.length + tail.length <= shownLine;
  const isCut = head.length > shownBeside && !isShort;
  return ownTexts([
    {
      text: withContext && lineAbove !== '' ? `${shortened(lineAbove, shownContext)}\n` : '',
      role: 'context',
    },
    { text: isCut ? `…${head.slice(-shownBeside)}` : head, role: 'line' },
    ...found,
    { text: isShort ? tail : shortened(tail, shownBeside), role: 'line' },
    {
      text: withContext && lineBelow !== '' ? `\n${shortened(lineBelow, shownContext)}` : '',
      role: 'context',
    },
  ]);
}

/** The text of an excerpt, without what is marked in it. */
export function excerptText(excerpt: Excerpt): string {
  return excerpt.map(({ text }) => text).join('');
}

/** A text of one line, cut where it is too long to be shown. */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Plain lines: no colours of a terminal, and nothing that would draw the text in another order than it is. */
export function readable(text: string): string {
  return text
    .replace(/\r{0,2}\n|\r/g, '\n')
    .replace(/\p{Cc}\[[\d;]*m/gu, '')
    .replace(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufdd0\ufdd1]/gu, '\ufffd');
}

/** Where the beginning was cut off, the first word may be the rest of a secret. */
function wholeWords(text: string): string {
  return text.replace(/^[^\s"'<>{}()[\],;&]*/, '');
}

function lastLines(text: string): string {
  let start = text.length;
  for (let lines = 0; lines < readLinesBefore && start >= 0; lines++)
    start = text.lastIndexOf('\n', start - 1);
  return text.slice(Math.max(start, 0));
}

function halves(text: string, mark: string): [string, string] | [undefined, undefined] {
  const at = text.indexOf(mark);
  return at < 0 ? [undefined, undefined] : [text.slice(0, at), text.slice(at + mark.length)];
}

/** Where what was found lies inside of a secret, its line shows only that. */
function hiddenLine(masked: string, index: number): Excerpt {
  const line = masked.split('\n')[index]?.replace(/[\ufdd0\ufdd1]/g, '') ?? '';
  return ownTexts([{ text: shortened(line, shownLine), role: 'line' }]);
}

/** The line that a text ends or begins with, and the line beside it. */
function splitAt(text: string, end: 'first' | 'last'): { line: string; context: string } {
  const lines = text.split('\n');
  const [line = '', context = ''] = end === 'first' ? lines : lines.toReversed();
  return { line, context: context.trim() };
}

/** What was found may be a status and, lines below, a sub-code: of more, the first and the last line. */
function foundParts(text: string, isCut: boolean): ExcerptPart[] {
  const lines = text.split('\n');
  const first = lines[0] ?? '';
  const last = lines.length > 1 && !isCut ? lines.at(-1) : undefined;
  if (last !== undefined) {
    return [
      { text: shortened(first, shownFound), role: 'found' },
      { text: lines.length > 2 ? '\n…\n' : '\n', role: 'line' },
      { text: shortened(last, shownFound), role: 'found' },
    ];
  }
  if (first.length <= shownFound || isCut) return [{ text: shortened(first, shownFound), role: 'found' }];
  return [
    { text: first.slice(0, shownFound / 2), role: 'found' },
    { text: ' … ', role: 'line' },
    { text: first.slice(-shownFound / 2), role: 'found' },
  ];
}

/** A part of a long text keeps the whole of it in memory: each part becomes a text of its own. */
function ownTexts(parts: readonly ExcerptPart[]): Excerpt {
  return parts
    .filter(({ text }) => text !== '')
    .map(({ text, role }) => ({ text: ` ${text}`.slice(1), role }));
}
