/** Compares the form of lines: lines of one log differ in their words, and not in the characters between these. */
import { isWord } from '../../text/characters.ts';
import type { Line } from '../../text/lines.ts';
import type { Candidate } from '../candidate.ts';

/** A code and its line. */
type Placed = Pick<Candidate, 'start' | 'end'> & { readonly line: Pick<Line, 'text' | 'start'> };

/** Whether two lines are of one log: around the code, they have the same characters between their words. */
export function hasSameForm(one: Placed, other: Placed): boolean {
  const before = compareForms(one, one.start, other, other.start);
  return before === 'same' && compareForms(one, one.end + 8, other, other.end + 8) !== 'different';
}

/** Compares two lines, each up to an offset. Any two words are equal, and so are any two runs of white space. */
function compareForms(
  one: Placed,
  end: number,
  other: Placed,
  otherEnd: number,
): 'same' | 'part' | 'different' {
  const [a, b] = [one.line.text, other.line.text];
  const aEnd = Math.min(a.length, Math.max(0, end - one.line.start));
  const bEnd = Math.min(b.length, Math.max(0, otherEnd - other.line.start));
  let [i, j, length] = [0, 0, 0];
  for (; i < aEnd && j < bEnd; length++) {
    const kind = kindOf(a.charCodeAt(i));
    if (kind !== kindOf(b.charCodeAt(j))) return 'different';
    i = afterKind(a, i, aEnd, kind);
    j = afterKind(b, j, bEnd, kind);
  }
  if (i === aEnd && j === bEnd) return 'same';
  return length > 1 ? 'part' : 'different';
}

const wordKind = 48;
const spaceKind = 32;

/** A character, or one that stands for all of its kind. */
function kindOf(char: number): number {
  if (isWord(char) || (char >= 45 && char <= 47) || char === 58) return wordKind;
  return char === 9 || char === 0xa0 ? spaceKind : char;
}

/** Returns the index after the characters of one kind; after one character that is neither of a word nor a space. */
function afterKind(text: string, from: number, end: number, kind: number): number {
  let at = from + 1;
  if (kind !== wordKind && kind !== spaceKind) return at;
  while (at < end && kindOf(text.charCodeAt(at)) === kind) at++;
  return at;
}
