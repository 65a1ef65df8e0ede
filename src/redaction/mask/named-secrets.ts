/** Finds secrets by their names: header fields, members, parameters, options, elements. */

import { memberNameAt, memberOf } from './name-value-member.ts';
import { type Mark, quotationAt, quotationFrom } from './quotation.ts';
import { colorCode, matchAt } from './scan.ts';
import type { NameHit, SecretNames } from './secret-names.ts';
import type { Span } from './span.ts';
import { unquotedEnd } from './unquoted-value.ts';
import {
  inBrackets,
  type Notation,
  readValue,
  type SecretValue,
  secretBetween,
  wordNotation,
} from './value.ts';
import { elementOf } from './xml-element.ts';

/** Returns the place of every named secret of a text. */
export function readNamed(text: string, names: SecretNames): Span[] {
  const secrets: Span[] = [];
  let from = 0;
  let objectFrom = 0;
  for (let hit = names.next(text, from); hit; hit = names.next(text, from)) {
    const nameFrom = memberNameAt(text, hit);
    const reading =
      (nameFrom === null ? null : memberOf(text, hit, nameFrom, objectFrom)) ?? secretOf(text, hit, names);
    for (const secret of reading?.secrets ?? []) secrets.push(secret);
    from = Math.max(hit.end, reading?.next ?? 0);
    if (nameFrom !== null) objectFrom = from;
  }
  return secrets;
}

function secretOf(text: string, hit: NameHit, names: SecretNames): SecretValue | null {
  return (
    elementOf(text, hit) ??
    assignedTo(text, hit) ??
    listedAfter(text, hit, names) ??
    optionOf(text, hit) ??
    cellAfter(text, hit) ??
    segmentAfter(text, hit) ??
    lineBelow(text, hit)
  );
}

const quote = String.raw`(?:\\*\^?["'\x60]{1,3}|[“”„‘’«»]|&(?:quot|apos|#34|#39|#x22|#x27);|%(?:25)*2[27]|\\+u00(?:22|27))`;
const assignment = new RegExp(
  String.raw`(${quote}?)(\*{0,2}[\])]{0,2}\*{0,2})${colorCode}*[ \t]*(=>|->|:=|={1,3}|:(?!:)\*{0,2}|%(?:25)*3[AD]|\\+u003[ad])(?:[ \t]|${colorCode})*`,
  'iy',
);
const lineBreak = /[ \t]*\r?\n[ \t]*/y;

/** Reads `name: value`, `name=value`, `"name": "value"`, `[name] => value`, in a line or around a line break. */
function assignedTo(text: string, { start, end, extent }: NameHit): SecretValue | null {
  const match = matchAt(assignment, text, end);
  if (!match) return null;
  const [whole, closing = '', brackets = '', sign = ''] = match;
  const quoted = closing !== '';
  const isField = sign.startsWith(':') && sign !== ':=' && !quoted;
  // The end of a URL in a log line: `PUT /item/1/password: failed`.
  if (isField && text[start - 1] === '/') return null;
  let at = end + whole.length;
  if (quoted || brackets !== '') at += matchAt(lineBreak, text, at)?.[0].length ?? 0;
  const encoded = sign.startsWith('%') || closing.startsWith('%');
  const lists = extent === 'line';
  const common = { ...wordNotation, encoded, lists, manyLines: quoted };
  if (!isField) {
    const wholeLine = brackets.includes(']') && !quoted && sign === '=>';
    const parameter = !quoted && !wholeLine;
    const inAddress = parameter && /[?&]/.test(text[start - 1] ?? '');
    const spaces = wholeLine ? 'belong' : extent === 'word' || inAddress ? 'end' : 'end before a name';
    return readValue(text, at, { ...common, wholeLine, parameter, spaces, inAddress });
  }
  const { begins, mark, slashes } = positionOf(text, start);
  if (mark) return fieldInMarks(text, at, mark, lists);
  if (begins === 'escaped line') return fieldInEscapes(text, at, { ...common, spaces: 'belong', slashes });
  if (begins === 'line') {
    if (isLineEnd(text, at)) return lineAfter(text, at, lists);
    return overLines(text, start, readValue(text, at, { ...common, spaces: 'belong', wholeLine: true }));
  }
  const spaces = { word: 'end', phrase: 'end before a name', line: 'belong' } as const;
  return readValue(text, at, { ...common, spaces: spaces[extent] });
}

interface NamePosition {
  /** Whether the name is the first word of its line, or of a line in an escaped string. */
  readonly begins: 'line' | 'escaped line' | null;
  /** The quotation mark directly before the name. */
  readonly mark: Mark | null;
  /** How many backslashes are before a mark that ends the escaped string. */
  readonly slashes: number;
}

const lengthOfMargin = 64;
const colorCodes = new RegExp(colorCode, 'g');
const margin =
  /^[\s>*<|#+-]*(?:header:\s|\[[^\]\r\n]{0,20}\]\s?(?:\[[^\]\r\n]{0,20}\]\s?)?\[?|[0-9a-f]{4,8}:\s|[<=-]{1,2}[>-]\s)?[\s>*<|#+-]*$/i;

/** Describes what is before a name in its line. */
function positionOf(text: string, start: number): NamePosition {
  const before = text.slice(Math.max(0, start - lengthOfMargin), start);
  const [, slashes = '', mark = ''] = /(\\*)\^?(["'`])$/.exec(before) ?? [];
  if (mark) return { begins: null, mark: { mark, slashes: slashes.length }, slashes: slashes.length };
  const escapes = /(\\+)[rn][ \t]*$/.exec(before)?.[1];
  if (escapes) return { begins: 'escaped line', mark: null, slashes: escapes.length - 1 };
  const line = (/[^\r\n]*$/.exec(before)?.[0] ?? '').replace(colorCodes, '');
  const whole = /[\r\n]/.test(before) || start <= lengthOfMargin;
  return { begins: whole && margin.test(line) ? 'line' : null, mark: null, slashes: 0 };
}

function isLineEnd(text: string, index: number): boolean {
  return index >= text.length || /[\r\n]/.test(text[index] ?? '');
}

const offset = /[0-9a-f]{4,8}: $/;
const wrapped = /\r?\n[0-9a-f]{4,8}: ([^\r\n]*)/y;
const widthOfDump = 64;

/**
 * Joins the lines of `curl --trace-ascii`, which breaks a line after 64 characters and begins the next with its
 * offset.
 */
function overLines(text: string, start: number, reading: SecretValue): SecretValue {
  if (!offset.test(text.slice(Math.max(0, start - 10), start))) return reading;
  const secrets = [...reading.secrets];
  let { next } = reading;
  let width = next - start;
  while (width === widthOfDump) {
    const match = matchAt(wrapped, text, next);
    if (!match) break;
    next += match[0].length;
    width = match[1]?.length ?? 0;
    secrets.push(...secretBetween(text, next - width, next).secrets);
  }
  return { secrets, next };
}

const afterField = /[\s,)}\]\\+|&>^]|$/my;
const afterItem = /[\s,;)}\]\\+|&>^]|$/my;

/** Reads `'name: value'`, a whole field in quotation marks. */
function fieldInMarks(text: string, start: number, mark: Mark, lists: boolean): SecretValue {
  const json = text[start] === '{' ? inBrackets(text, start, start, false) : null;
  const after = lists ? afterField : afterItem;
  const from = json?.closed ? json.next : start;
  const { end, next } = quotationFrom(text, from, mark, (at) => matchAt(after, text, at) !== null);
  return { secrets: secretBetween(text, start, end).secrets, next };
}

const escapedEnd = /\\|["']|$/my;

/** Reads `\r\nname: value\r\n`. */
function fieldInEscapes(text: string, start: number, notation: Notation): SecretValue {
  const json = text[start] === '{' ? inBrackets(text, start, start, false) : null;
  if (json?.closed && matchAt(escapedEnd, text, json.next)) return json;
  return secretBetween(text, start, unquotedEnd(text, start, notation));
}

const nextLine = /[ \t]*\r?\n([^\r\n]+)/y;

/** Reads the line below a name that is alone in its line, as browsers copy their tables of header fields. */
function lineAfter(text: string, index: number, mayHaveSpaces: boolean): SecretValue | null {
  const match = matchAt(nextLine, text, index);
  const [whole = '', line = ''] = match ?? [];
  const value = line.trim();
  if (value === '' || /^:?[\w-]+\s?:(?:\s|$)/.test(value)) return null;
  if (!mayHaveSpaces && /\s/.test(value) && !/^[{[-]/.test(value)) return null;
  const end = index + whole.length;
  return secretBetween(text, end - line.trimStart().length, end);
}

/** Reads the line below a line that is a name and nothing else. */
function lineBelow(text: string, { start, end, extent }: NameHit): SecretValue | null {
  const begins = start === 0 || /[\r\n]/.test(text[start - 1] ?? '');
  if (!begins || !isLineEnd(text, end)) return null;
  const line = matchAt(nextLine, text, end)?.[1]?.trim() ?? '';
  return /\d|^Bearer |^\W/.test(line) ? lineAfter(text, end, extent === 'line') : null;
}

const comma = new RegExp(String.raw`${quote},\s*(?=[bBuUrR]{0,2}\\*["'[])`, 'y');
const isKey = /\s*(?::|=>|=)/y;

/** Reads `'name', 'value'`: alternating names and values, pairs, and the arguments of a call. */
function listedAfter(text: string, { end }: NameHit, names: SecretNames): SecretValue | null {
  const match = matchAt(comma, text, end);
  if (!match) return null;
  const at = end + match[0].length;
  const next = quotationAt(text, at);
  if (
    next &&
    (names.has(text.slice(next.start, Math.min(next.end, next.start + 64))) ||
      matchAt(isKey, text, next.next))
  ) {
    return null;
  }
  return readValue(text, at, { ...wordNotation, manyLines: true });
}

const optionSpace = /[ \t]+(?=[^\s-])/y;

/** Reads `--name value`. */
function optionOf(text: string, { start, end }: NameHit): SecretValue | null {
  const match = text.startsWith('--', start) ? matchAt(optionSpace, text, end) : null;
  return match && readValue(text, end + match[0].length, wordNotation);
}

const segment = /\/(?=[^/?#\s]*\d)[\w.~%+=-]{8,}/y;

/** Reads `/token/7d1f0b2c9e`. */
function segmentAfter(text: string, { start, end }: NameHit): SecretValue | null {
  const match = text[start - 1] === '/' ? matchAt(segment, text, end) : null;
  return match && secretBetween(text, end + 1, end + match[0].length);
}

const bar = /(?: +\|[ \t]+| *\t[ \t]*)([^|\t\r\n]+)/y;

/** Reads the table cell next to the one with the name. */
function cellAfter(text: string, { start, end }: NameHit): SecretValue | null {
  if (!/(?:^|[|\t\r\n]) *$/.test(text.slice(Math.max(0, start - 16), start))) return null;
  const match = matchAt(bar, text, end);
  if (!match) return null;
  const next = end + match[0].length;
  return secretBetween(text, next - (match[1]?.length ?? 0), next);
}
