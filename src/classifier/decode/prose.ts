/**
 * Reads codes in what people write. A number alone is a code where it is the whole text. Inside a
 * sentence it needs a word such as "error" or "status" with it: most numbers are not codes.
 */
import { codeText, parseCode } from '../code.ts';
import type { Line } from './line.ts';
import type { Mention, Reading, Vocabulary } from './mention.ts';
import { requestIn } from './request.ts';

const number =
  /(?<![\w.,:/$€£#@+-])([1-5]\d\d)(?:([.\-_ ])(\d{1,3}))?(?![\w%€$£°]|[.,:/-]\d| ?(?:ms|s|kB|KB|MB|GB|px|EUR|USD)\b)/g;
const wordBefore =
  /\b(?:error|code|status|http|https|sub-?code|get|gets|got|getting|return|returns|returned|answer|answers|answered|response|responded|with|a|an)(?: code)?[:#]?\s*["'(`]?$/i;
const strongWord = /\b(?:errors?|codes?|status|http|sub-?codes?|responses?|fail(?:s|ed|ure)?|denied)\b/i;
const reach = 60;

/** Takes every line that is left. */
export function readProse(lines: readonly Line[], vocabulary: Vocabulary): Reading {
  const written = lines.filter((line) => line.text.trim() !== '');
  const [only] = written;
  const whole = only && written.length === 1 ? wholeText(only) : null;
  const mentions = whole ? [whole] : written.flatMap((line) => inSentence(line, vocabulary));
  return { mentions, unread: [] };
}

function wholeText(line: Line): Mention | null {
  const parts = parseCode(line.text);
  if (!parts) return null;
  const start = line.start + line.text.search(/\S/);
  return { line, start, end: line.start + line.text.trimEnd().length, subCode: codeText(parts) };
}

function inSentence(line: Line, { isCode }: Vocabulary): Mention[] {
  const mentions: Mention[] = [];
  for (const match of line.text.matchAll(number)) {
    const [written, status = '', separator, sub] = match;
    const code = sub === undefined ? status : `${status}.${sub}`;
    const before = line.text.slice(Math.max(0, match.index - reach), match.index);
    const behind = line.text.slice(match.index + written.length, match.index + written.length + reach);
    if (!isMeant(code, separator, before, behind, isCode)) continue;
    const start = line.start + match.index;
    mentions.push({ line, start, end: start + written.length, subCode: code, request: requestIn(line.text) });
  }
  return mentions;
}

function isMeant(
  code: string,
  separator: string | undefined,
  before: string,
  behind: string,
  isCode: (code: string) => boolean,
): boolean {
  const direct = wordBefore.test(before) && strongWord.test(before + behind);
  const dotted = separator === '.' && isCode(code);
  if (dotted)
    return (
      direct || /\b(?:a|an|get|got|getting|returns?)\s$/i.test(before) || strongWord.test(before + behind)
    );
  return direct && (separator === undefined || isCode(code));
}
