/** Cuts out the line of a finding, with secrets masked. */
import type { RecentText } from './recent-text.ts';

/** A part of an excerpt. Its text may have line breaks and is never markup. */
export interface ExcerptPart {
  readonly text: string;
  /** The finding, the rest of its line, or the line before or after. */
  readonly role: 'found' | 'line' | 'context';
}

/** The parts of an excerpt, in order. */
export type Excerpt = readonly ExcerptPart[];

/** The place of a finding in its text. */
export interface ExcerptRange {
  readonly start: number;
  readonly end: number;
  /** Whether the line before and the line after are shown as well. */
  readonly withContext: boolean;
}

/** Characters read around a finding, so that the name before a secret is seen. A header is hardly longer. */
const readBefore = 8_192;
const readAfter = 1_024;
const readLinesBefore = 5;
const longestFinding = 4_096;

/** A line up to this length is shown whole. */
const shownLine = 200;
/** Characters shown of a longer line, on each side of the finding. */
const shownAround = 60;
const shownFinding = 120;
const shownContext = 120;

/** Noncharacters, which no written text contains. They mark the finding while secrets are masked. */
const opening = '\ufdd0';
const closing = '\ufdd1';
const marks = /[\ufdd0\ufdd1]/;

/**
 * Cuts out a finding with its line. Secrets are masked before anything is cut, as half a secret would not be
 * recognized. `null` where the text is no longer kept.
 */
export function excerptOf(
  text: Pick<RecentText, 'slice'>,
  { start, end, withContext }: ExcerptRange,
  mask: (text: string) => string,
): Excerpt | null {
  const from = Math.max(start - readBefore, 0);
  const to = Math.min(end, start + longestFinding);
  const [before, within, after] = [
    text.slice(from, start),
    text.slice(start, to),
    text.slice(to, to + readAfter),
  ];
  if (before === null || within === null || after === null) return null;
  const whole = from === 0 ? before : wholeWords(before);
  const above = lastLines(readable(whole));
  const masked = mask([above, opening, readable(within), closing, readable(after)].join(''));
  const [left = '', middle = '', right] = masked.split(marks);
  if (right === undefined) return maskedLine(masked, above.split('\n').length - 1);
  const finding = findingParts(middle, to < end);
  const { line: head, context: lineAbove } = splitAt(left, 'last');
  const { line: tail, context: lineBelow } = splitAt(right, 'first');
  const isShort = head.length + middle.length + tail.length <= shownLine;
  const isCut = head.length > shownAround && !isShort;
  return copied([
    {
      text: withContext && lineAbove !== '' ? `${shortened(lineAbove, shownContext)}\n` : '',
      role: 'context',
    },
    { text: isCut ? `…${head.slice(-shownAround)}` : head, role: 'line' },
    ...finding,
    { text: isShort ? tail : shortened(tail, shownAround), role: 'line' },
    {
      text: withContext && lineBelow !== '' ? `\n${shortened(lineBelow, shownContext)}` : '',
      role: 'context',
    },
  ]);
}

/** Cuts a text that is longer than `length`. */
export function shortened(text: string, length: number): string {
  return text.length > length ? `${text.slice(0, length)}…` : text;
}

/** Removes terminal colors and replaces control characters, also those that change the order of the text. */
export function readable(text: string): string {
  return text
    .replace(/\r{0,2}\n|\r/g, '\n')
    .replace(/\p{Cc}\[[\d;]*m/gu, '')
    .replace(/(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069\ufdd0\ufdd1]/gu, '\ufffd');
}

/** Removes the first word, which may be the rest of a secret where the text was cut. */
function wholeWords(text: string): string {
  return text.replace(/^[^\s"'<>{}()[\],;&]*/, '');
}

function lastLines(text: string): string {
  let start = text.length;
  for (let lines = 0; lines < readLinesBefore; lines++) start = text.lastIndexOf('\n', start - 1);
  return text.slice(Math.max(start, 0));
}

/** Shows the line of a finding that is part of a secret, and so is masked itself. */
function maskedLine(masked: string, index: number): Excerpt {
  const line = masked.split('\n')[index]?.split(marks).join('') ?? '';
  return copied([{ text: shortened(line, shownLine), role: 'line' }]);
}

/** Returns the first or last line of a text, and the line next to it. */
function splitAt(text: string, end: 'first' | 'last'): { line: string; context: string } {
  const lines = text.split('\n');
  const [line = '', context = ''] = end === 'first' ? lines : lines.toReversed();
  return { line, context: context.trim() };
}

/** Shows the first and the last line of a finding, as of a status with a sub-code some lines below. */
function findingParts(text: string, isCut: boolean): ExcerptPart[] {
  const lines = text.split('\n');
  const [first = ''] = lines;
  const last = lines.length > 1 && !isCut ? lines.at(-1) : undefined;
  if (last !== undefined) {
    return [
      { text: shortened(first, shownFinding), role: 'found' },
      { text: lines.length > 2 ? '\n…\n' : '\n', role: 'line' },
      { text: shortened(last, shownFinding), role: 'found' },
    ];
  }
  if (first.length <= shownFinding || isCut) return [{ text: shortened(first, shownFinding), role: 'found' }];
  return [
    { text: first.slice(0, shownFinding / 2), role: 'found' },
    { text: ' … ', role: 'line' },
    { text: first.slice(-shownFinding / 2), role: 'found' },
  ];
}

/** Copies the strings of the parts: a slice would keep its whole text in memory. */
function copied(parts: readonly ExcerptPart[]): Excerpt {
  return parts
    .filter(({ text }) => text !== '')
    .map(({ text, role }) => ({ text: ` ${text}`.slice(1), role }));
}
