/** Finds the value of a name where both have members of their own: `{"name": …, "value": …}`. */

import { lineEnd, matchAt } from './scan.ts';
import type { NameHit } from './secret-names.ts';
import { type Notation, readValue, type SecretValue, secretBetween, wordNotation } from './value.ts';

const quote = String.raw`(?:\\*\^?["'\x60]|&quot;)`;
const isName = new RegExp(
  String.raw`(?<!\w)(?:name|key|header|field)${quote}?\s*(?:[:=]|=>)\s*${quote}?[\w.-]{0,64}$`,
  'i',
);
const value = new RegExp(String.raw`(?<!\w)(?:value|val)${quote}?\s*(?:[:=]|=>)\s*`, 'gi');
const part = /["']?[^\r\n]{0,200}\r?\n(?:[\w-]+:[^\r\n]*\r?\n){0,8}\r?\n/y;
const tagEnd = /["']?\s*>/y;

const lengthOfMember = 96;
const lengthOfObject = 512;
const lengthOfValue = 16_384;
const mostValues = 6;

const notation: Notation = { ...wordNotation, manyLines: true };

/** Returns the index of the `"name": "` before a name; `null` where the name is not itself a value. */
export function memberNameAt(text: string, { start }: NameHit): number | null {
  const begin = Math.max(0, start - lengthOfMember);
  const name = isName.exec(text.slice(begin, start));
  return name && begin + name.index;
}

/**
 * Reads the value of a name that is itself a value.
 *
 * @param start Where the `"name": "` begins.
 * @param from Where the last such name ends; no object reaches back across it.
 */
export function memberOf(text: string, { end }: NameHit, start: number, from: number): SecretValue | null {
  return (
    memberAfter(text, end) ?? inPart(text, end) ?? inElement(text, end) ?? memberBefore(text, start, from)
  );
}

/** Reads `{"name": …, "value": …}` and `<header name="…" value="…"/>`. */
function memberAfter(text: string, end: number): SecretValue | null {
  const object = text.slice(end, end + lengthOfObject);
  const close = object.search(/[{}]|\/>/);
  value.lastIndex = 0;
  const match = value.exec(close === -1 ? object : object.slice(0, close));
  return match ? readValue(text, end + match.index + match[0].length, notation) : null;
}

/** Reads a part of a form: `name="Token"`, an empty line, the value. */
function inPart(text: string, end: number): SecretValue | null {
  const match = matchAt(part, text, end);
  if (!match) return null;
  const start = end + match[0].length;
  return secretBetween(text, start, lineEnd(text, start));
}

/** Reads `<header name="Token">value</header>`. */
function inElement(text: string, end: number): SecretValue | null {
  const match = matchAt(tagEnd, text, end);
  if (!match) return null;
  const start = end + match[0].length;
  const close = text.slice(start, start + lengthOfValue).indexOf('<');
  return secretBetween(text, start, close === -1 ? lineEnd(text, start) : start + close);
}

/** Reads `{"value": …, "name": …}`. */
function memberBefore(text: string, start: number, from: number): SecretValue | null {
  const begin = Math.max(from, start - lengthOfValue);
  const object = text.slice(begin, start);
  for (const { 0: whole, index } of [...object.matchAll(value)].slice(-mostValues)) {
    const { secrets, next } = readValue(object, index + whole.length, notation);
    if (next >= object.length || /[{}]/.test(object.slice(next))) continue;
    return {
      secrets: secrets.map(({ start: s, end }) => ({ start: begin + s, end: begin + end })),
      next: start,
    };
  }
  return null;
}
