/** Finds sub-codes by their names in a line: `X-Sub-Code: 403.25`, `"subStatus":25`. */

import { fieldKey, type Vocabulary } from '../vocabulary.ts';
import { isOtherNumber } from './other-numbers.ts';
import { maxSeparatorLength, nameStart, separatorEnd } from './separators.ts';
import { type Token, tokenOf } from './token.ts';

const subCodeValue =
  /(?:([1-5]\d\d)[._-](\d{1,3})(?:["'\]]{0,2}, ?["'[]{0,2}\1\.\2(?!\d))*|[1-5]\d\d|\d{1,2})(?!\w|[.:-]{1,3}\w)/y;
const threeDigits = /\d{3}(?!\w|[.:-]{1,3}\w)/y;

/** Creates the function that finds the sub-codes of a line, for the header of an API. */
export function createSubCodeTokens(vocabulary: Vocabulary): (text: string) => Token[] {
  const subCodeName = new RegExp(subCodeNamePattern(vocabulary.header), 'gi');
  return (text) => {
    const tokens: Token[] = [];
    for (const { 0: core, index: at } of text.matchAll(subCodeName)) {
      const index = nameStart(text, at);
      const name = text.slice(index, at + core.length);
      const token =
        subCodeAfter(text, name, index, vocabulary) ?? pairedBefore(text, name, index, vocabulary);
      if (token) tokens.push(token);
    }
    return tokens;
  };
}

/** Returns the source of a pattern of names of sub-codes, in any case: of a header, or any usual one. */
export function subCodeNamePattern(header: string): string {
  return `(?:${headerPattern(header)}|(?:sub|unter|sous)[-_ ]?(?:status|code|c[oó]digo)(?:[-_ ]?code)?)(?![A-Za-z])`;
}

/** Matches `MySubCode` also as `My-Sub-Code`, `my_sub_code` and `My Sub Code`. */
function headerPattern(header: string): string {
  return header.split(/(?=[A-Z])|[^A-Za-z0-9]/).join('[-_ .]?');
}

function subCodeAfter(text: string, name: string, index: number, vocabulary: Vocabulary): Token | null {
  const from = index + name.length;
  const at = separatorEnd(text, from);
  const value = valueAt(text, at, vocabulary);
  if (value === null) return null;
  if (isOtherNumber(text, at, at + value.length)) return null;
  const separator = text.slice(from, at);
  const isHeader = fieldKey(name).endsWith(vocabulary.subCodeField);
  // A server writes 0 where it has no sub-status.
  if (/^0+$/.test(value)) return null;
  // The code of another API.
  if (!isHeader && /^\d{3}$/.test(value) && !vocabulary.isCode(value) && !vocabulary.isLongSubNumber(value))
    return null;
  // In a list of names, or in a sentence, a small number is something else.
  if (
    (value.length < 3 || vocabulary.isLongSubNumber(value)) &&
    (/,/.test(separator) || (!/[:=>|\t("']/.test(separator) && !/^\s$/.test(separator)))
  )
    return null;
  const token = tokenOf(
    'sub-code',
    dotted(value.replace(/["'[\]]/g, ''), vocabulary),
    name,
    index,
    at + value.length,
  );
  return { ...token, isMention: /^\s$/.test(separator) && !isHeader };
}

/** Reads `{"value": "401.10", "name": "X-Sub-Code"}`. */
function pairedBefore(text: string, name: string, index: number, vocabulary: Vocabulary): Token | null {
  const before = text.slice(Math.max(0, index - 2 * maxSeparatorLength), index);
  const match =
    /\bvalue\\?["']?\s?[:=]\s?\\?["']?(\d{1,3}(?:[._-]\d{1,3})?)\\?["']?,\s?\\?["']?(?:name|key)\\?["']?\s?[:=]\s?\\?["']?$/i.exec(
      before,
    );
  if (!match?.[1]) return null;
  const from = index - match[0].length;
  return tokenOf('sub-code', dotted(match[1], vocabulary), name, from, index + name.length);
}

export function valueAt(text: string, at: number, { isLongSubNumber }: Vocabulary): string | null {
  subCodeValue.lastIndex = at;
  const value = subCodeValue.exec(text)?.[0];
  if (value !== undefined) return value;
  threeDigits.lastIndex = at;
  const digits = threeDigits.exec(text)?.[0];
  return digits !== undefined && isLongSubNumber(digits) ? digits : null;
}

/** A bare sub-number of three digits with its dot, so that it is not taken for a status; any other value as it is. */
export function dotted(value: string, { isLongSubNumber }: Vocabulary): string {
  return isLongSubNumber(value) ? `.${value}` : value;
}
