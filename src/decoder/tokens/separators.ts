/** Names, and what stands between them and their values. */
import { fillers } from './field-roles.ts';

export const maxNameLength = 80;
export const maxSeparatorLength = 48;

/** Where the name begins that ends behind an index: `http.response.header.apistatussubcode`. */
export function nameStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < maxNameLength && isNameChar(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The name that a line ends with, its value still to come; no role has a name of more than two words. */
export function lastName(text: string): string | null {
  let end = text.length;
  while (end > 0 && text.length - end < maxSeparatorLength && isOpenEnd(text.charCodeAt(end - 1))) end--;
  let start = end;
  while (start > 0 && end - start < maxNameLength && isNameChar(text.charCodeAt(start - 1))) start--;
  if (start === end || isDigit(text.charCodeAt(start))) return null;
  return /^(?:code|url|method)$/i.test(text.slice(start, end))
    ? twoWords(text, start, end, '').text
    : text.slice(start, end);
}

/** Behind what stands between a name and its value. */
export function separatorEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < maxSeparatorLength) {
    const char = text.charCodeAt(at);
    if (isDigit(char)) break;
    if (!isWord(char)) {
      at++;
      continue;
    }
    const word = /^\w{1,20}/.exec(text.slice(at, at + 20))?.[0] ?? '';
    if (!fillers.has(word.toLowerCase())) break;
    at += word.length;
    // The length in PHP's `string(6) "403.25"`.
    at += /^\(\d{1,3}\) /.exec(text.slice(at, at + 6))?.[0].length ?? 0;
  }
  return at;
}

/** The name in front of a value, and what stands between the two. */
export function nameBefore(
  text: string,
  at: number,
): { text: string; start: number; separator: string } | null {
  let end = at;
  for (let words = 0; words < 4; words++) {
    while (end > 0 && at - end < maxSeparatorLength && isSeparator(text.charCodeAt(end - 1))) end--;
    let start = end;
    while (start > 0 && end - start < maxNameLength && isNameChar(text.charCodeAt(start - 1))) start--;
    if (start === end) return null;
    const word = text.slice(start, end);
    const isFiller = fillers.has(word.toLowerCase());
    if (!isFiller) {
      const separator = text.slice(end, at);
      if (!/[:=>|\t([]|^ $|^ {2,40}$| (?:is|was|of|returned|http) /i.test(separator)) return null;
      return /^(?:code|status)$/i.test(word)
        ? twoWords(text, start, end, separator)
        : { text: word, start, separator };
    }
    end = start;
  }
  return null;
}

/** `Status Code`, which is one name. */
function twoWords(text: string, from: number, end: number, separator: string) {
  const before =
    /\b(?:status|response|request|http|sub|error|exit)[ -]$/i.exec(
      text.slice(Math.max(0, from - 10), from),
    )?.[0] ?? '';
  const start = from - before.length;
  return { text: text.slice(start, end), start, separator };
}

function isDigit(char: number): boolean {
  return char >= 48 && char <= 57;
}

/** A letter of another script, or a sign; not what stands where a link was read. */
function isForeign(char: number): boolean {
  return char > 191 && char !== 0xfffc;
}

function isWord(char: number): boolean {
  return (
    isDigit(char) ||
    (char >= 65 && char <= 90) ||
    (char >= 97 && char <= 122) ||
    char === 95 ||
    isForeign(char)
  );
}

function isNameChar(char: number): boolean {
  return isWord(char) || char === 45 || char === 46;
}

/** What may stand behind a name at the end of a line. */
function isOpenEnd(char: number): boolean {
  return ' \t"\'`\\]:=>,{[('.includes(String.fromCharCode(char));
}

/** Blanks, quotes, brackets, `\`, `:`, `=`, `>`, `|`, `*`. */
function isSeparator(char: number): boolean {
  return ' \t"\'`\\:=>|[]()*<{&?'.includes(String.fromCharCode(char));
}
