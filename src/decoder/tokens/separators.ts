/** Finds names, and the separators between names and values. */
import { isDigit, isWord } from '../../text/characters.ts';
import { fillers } from './field-roles.ts';

export const maxNameLength = 80;
export const maxSeparatorLength = 48;

/** Returns the beginning of a name that contains an index, or ends at it: `http.response.header.apistatussubcode`. */
export function nameStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start < maxNameLength && isNameChar(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The end of a call whose result follows: `headers.get("status")`. */
const callEnd = /(?<=["'`])\);?\s*$/;

/** Returns the name at the end of a line whose value follows; a name with a role has at most two words. */
export function lastName(text: string): string | null {
  let end = text.length - (callEnd.exec(text.slice(-4))?.[0].length ?? 0);
  while (end > 0 && text.length - end < maxSeparatorLength && isOpenEnd(text.charCodeAt(end - 1))) end--;
  const start = nameStart(text, end);
  if (start === end || isDigit(text.charCodeAt(start))) return null;
  const word = text.slice(start, end);
  return /^(?:code|url|method)$/i.test(word) ? wordBefore(text, start) + word : word;
}

/** Returns the index after what separates a name from its value. */
export function separatorEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && at - from < maxSeparatorLength) {
    const char = text.charCodeAt(at);
    if (isDigit(char)) break;
    if (!isNameLetter(char)) {
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

/** Returns the name before a value, and the separator between them. */
export function nameBefore(
  text: string,
  at: number,
): { text: string; start: number; separator: string } | null {
  let end = at;
  for (let words = 0; words < 4; words++) {
    while (end > 0 && at - end < maxSeparatorLength && isSeparator(text.charCodeAt(end - 1))) end--;
    const start = nameStart(text, end);
    if (start === end) return null;
    const word = text.slice(start, end);
    const isFiller = fillers.has(word.toLowerCase());
    if (!isFiller) {
      const separator = text.slice(end, at);
      if (!/[:=>|\t([]|^ $|^ {2,40}$| (?:is|was|of|returned|http) /i.test(separator)) return null;
      const first = /^(?:code|status)$/i.test(word) ? wordBefore(text, start) : '';
      return { text: first + word, start: start - first.length, separator };
    }
    end = start;
  }
  return null;
}

/** Returns the word, with its space, that is one name with the word at an index: `Status ` before `Code`. */
function wordBefore(text: string, at: number): string {
  return (
    /\b(?:status|response|request|http|sub|error|exit)[ -]$/i.exec(
      text.slice(Math.max(0, at - 10), at),
    )?.[0] ?? ''
  );
}

/** Whether it is a letter of another script or a symbol, except the placeholder of a link. */
function isForeign(char: number): boolean {
  return char > 191 && char !== 0xfffc;
}

function isNameLetter(char: number): boolean {
  return isWord(char) || isForeign(char);
}

function isNameChar(char: number): boolean {
  return isNameLetter(char) || char === 45 || char === 46;
}

/** Whether it may follow a name at the end of a line. */
function isOpenEnd(char: number): boolean {
  return ' \t"\'`\\]:=>,{[('.includes(String.fromCharCode(char));
}

/** Spaces, quotes, brackets, `\`, `:`, `=`, `>`, `|`, `*`. */
function isSeparator(char: number): boolean {
  return ' \t"\'`\\:=>|[]()*<{&?'.includes(String.fromCharCode(char));
}
