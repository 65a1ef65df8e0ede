/** Finds secrets by their names: header fields, members, parameters, options, elements. */

import { memberNameAt, memberOf } from './name-value-member.ts';
import { type Mark, quotationAt, quotationFrom } from './quotation.ts';
import { colour, matchAt } from './scan.ts';
import type { NameHit, SecretNames } from './secret-names.ts';
import type { Span } from './span.ts';
import { plainEnd } from './unquoted-value.ts';
import { hide, inBrackets, type Notation, type Reading, readValue, wordNotation } from './value.ts';
import { elementOf } from './xml-element.ts';

/** Takes every named secret of a text. */
export function readNamed(text: string, names: SecretNames): Span[] {
  const secrets: Span[] = [];
  let from = 0;
  let objectFrom = 0;
  for (let hit = names.next(text, from); hit; hit = names.next(text, from)) {
    const nameFrom = memberNameAt(text, hit);
    const reading =
      (nameFrom === null ? null : memberOf(text, hit, nameFrom, objectFrom)) ?? readingOf(text, hit, names);
    for (const secret of reading?.secrets ?? []) secrets.push(secret);
    from = Math.max(hit.end, reading?.next ?? 0);
    if (nameFrom !== null) objectFrom = from;
  }
  return secrets;
}

function readingOf(text: string, hit: NameHit, names: SecretNames): Reading | null {
  return (
    elementOf(text, hit) ??
    assignedTo(text, hit) ??
    listedBehind(text, hit, names) ??
    optionOf(text, hit) ??
    cellBeside(text, hit) ??
    segmentBehind(text, hit) ??
    lineBelow(text, hit)
  );
}

const quote = String.raw`(?:\\*\^?["'\x60]{1,3}|[“”„‘’«»]|&(?:quot|apos|#34|#39|#x22|#x27);|%(?:25)*2[27]|\\+u00(?:22|27))`;
const assignment = new RegExp(
  String.raw`(${quote}?)(\*{0,2}[\])]{0,2}\*{0,2})${colour}*[ \t]*(=>|->|:=|={1,3}|:(?!:)\*{0,2}|%(?:25)*3[AD]|\\+u003[ad])(?:[ \t]|${colour})*`,
  'iy',
);
const lineBreak = /[ \t]*\r?\n[ \t]*/y;

/** `name: value`, `name=value`, `"name": "value"`, `[name] => value`, in a line or around a line break. */
function assignedTo(text: string, { start, end, extent }: NameHit): Reading | null {
  const match = matchAt(assignment, text, end);
  if (!match) return null;
  const [whole, closing = '', brackets = '', sign = ''] = match;
  const quoted = closing !== '';
  const isField = sign.startsWith(':') && sign !== ':=' && !quoted;
  // The end of an address that a log line speaks of: `PUT /item/1/password: failed`.
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
    const blanks = wholeLine ? 'belong' : extent === 'word' || inAddress ? 'end' : 'end before a name';
    return readValue(text, at, { ...common, wholeLine, parameter, blanks, inAddress });
  }
  const { begins, mark, slashes } = placeOf(text, start);
  if (mark) return fieldInMarks(text, at, mark, lists);
  if (begins === 'escaped line') return fieldInEscapes(text, at, { ...common, blanks: 'belong', slashes });
  if (begins === 'line') {
    if (isBlank(text, at)) return below(text, at, lists);
    return overLines(text, start, readValue(text, at, { ...common, blanks: 'belong', wholeLine: true }));
  }
  const blanks = { word: 'end', phrase: 'end before a name', line: 'belong' } as const;
  return readValue(text, at, { ...common, blanks: blanks[extent] });
}

interface Place {
  /** Whether the name is the first of its line, or of one in an escaped text. */
  readonly begins: 'line' | 'escaped line' | null;
  /** A quotation mark right before the name. */
  readonly mark: Mark | null;
  /** How many backslashes stand before a mark that ends the escaped text. */
  readonly slashes: number;
}

const lengthOfMargin = 64;
const colours = new RegExp(colour, 'g');
const margin =
  /^[\s>*<|#+-]*(?:header:\s|\[[^\]\r\n]{0,20}\]\s?(?:\[[^\]\r\n]{0,20}\]\s?)?\[?|[0-9a-f]{4,8}:\s|[<=-]{1,2}[>-]\s)?[\s>*<|#+-]*$/i;

/** What stands before a name in its line. */
function placeOf(text: string, start: number): Place {
  const before = text.slice(Math.max(0, start - lengthOfMargin), start);
  const [, slashes = '', mark = ''] = /(\\*)\^?(["'`])$/.exec(before) ?? [];
  if (mark) return { begins: null, mark: { mark, slashes: slashes.length }, slashes: slashes.length };
  const escapes = /(\\+)[rn][ \t]*$/.exec(before)?.[1];
  if (escapes) return { begins: 'escaped line', mark: null, slashes: escapes.length - 1 };
  const line = (/[^\r\n]*$/.exec(before)?.[0] ?? '').replace(colours, '');
  const whole = /[\r\n]/.test(before) || start <= lengthOfMargin;
  return { begins: whole && margin.test(line) ? 'line' : null, mark: null, slashes: 0 };
}

function isBlank(text: string, index: number): boolean {
  return index >= text.length || /[\r\n]/.test(text[index] ?? '');
}

const offset = /[0-9a-f]{4,8}: $/;
const wrapped = /\r?\n[0-9a-f]{4,8}: ([^\r\n]*)/y;
const widthOfDump = 64;

/** `curl --trace-ascii` breaks a line where it is 64 wide, and begins the next one with its offset. */
function overLines(text: string, start: number, reading: Reading): Reading {
  if (!offset.test(text.slice(Math.max(0, start - 10), start))) return reading;
  const secrets = [...reading.secrets];
  let { next } = reading;
  let width = next - start;
  while (width === widthOfDump) {
    const match = matchAt(wrapped, text, next);
    if (!match) break;
    next += match[0].length;
    width = match[1]?.length ?? 0;
    secrets.push(...hide(text, next - width, next).secrets);
  }
  return { secrets, next };
}

const behindField = /[\s,)}\]\\+|&>^]|$/my;
const behindItem = /[\s,;)}\]\\+|&>^]|$/my;

/** `'name: value'`: a whole field in quotation marks. */
function fieldInMarks(text: string, start: number, mark: Mark, lists: boolean): Reading {
  const json = text[start] === '{' ? inBrackets(text, start, start, false) : null;
  const behind = lists ? behindField : behindItem;
  const from = json?.closed ? json.next : start;
  const { end, next } = quotationFrom(text, from, mark, (at) => matchAt(behind, text, at) !== null);
  return { secrets: hide(text, start, end).secrets, next };
}

const escapedEnd = /\\|["']|$/my;

/** `\r\nname: value\r\n` */
function fieldInEscapes(text: string, start: number, notation: Notation): Reading {
  const json = text[start] === '{' ? inBrackets(text, start, start, false) : null;
  if (json?.closed && matchAt(escapedEnd, text, json.next)) return json;
  return hide(text, start, plainEnd(text, start, notation));
}

const nextLine = /[ \t]*\r?\n([^\r\n]+)/y;

/** The line below a name that stands alone, as browsers copy their tables of header fields. */
function below(text: string, index: number, blanks: boolean): Reading | null {
  const match = matchAt(nextLine, text, index);
  const [whole = '', line = ''] = match ?? [];
  const value = line.trim();
  if (value === '' || /^:?[\w-]+\s?:(?:\s|$)/.test(value)) return null;
  if (!blanks && /\s/.test(value) && !/^[{[-]/.test(value)) return null;
  const end = index + whole.length;
  return hide(text, end - line.trimStart().length, end);
}

/** A line that is a name and nothing else. */
function lineBelow(text: string, { start, end, extent }: NameHit): Reading | null {
  const begins = start === 0 || /[\r\n]/.test(text[start - 1] ?? '');
  if (!begins || !isBlank(text, end)) return null;
  const line = matchAt(nextLine, text, end)?.[1]?.trim() ?? '';
  return /\d|^Bearer |^\W/.test(line) ? below(text, end, extent === 'line') : null;
}

const comma = new RegExp(String.raw`${quote},\s*(?=[bBuUrR]{0,2}\\*["'[])`, 'y');
const isKey = /\s*(?::|=>|=)/y;

/** `'name', 'value'`: lists of names and values in turn, pairs, and the arguments of a call. */
function listedBehind(text: string, { end }: NameHit, names: SecretNames): Reading | null {
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

const blank = /[ \t]+(?=[^\s-])/y;

/** `--name value` */
function optionOf(text: string, { start, end }: NameHit): Reading | null {
  const match = text.startsWith('--', start) ? matchAt(blank, text, end) : null;
  return match && readValue(text, end + match[0].length, wordNotation);
}

const segment = /\/(?=[^/?#\s]*\d)[\w.~%+=-]{8,}/y;

/** `/token/7d1f0b2c9e` */
function segmentBehind(text: string, { start, end }: NameHit): Reading | null {
  const match = text[start - 1] === '/' ? matchAt(segment, text, end) : null;
  return match && hide(text, end + 1, end + match[0].length);
}

const bar = /(?: +\|[ \t]+| *\t[ \t]*)([^|\t\r\n]+)/y;

/** The cell of a table beside the one that has the name. */
function cellBeside(text: string, { start, end }: NameHit): Reading | null {
  if (!/(?:^|[|\t\r\n]) *$/.test(text.slice(Math.max(0, start - 16), start))) return null;
  const match = matchAt(bar, text, end);
  if (!match) return null;
  const next = end + match[0].length;
  return hide(text, next - (match[1]?.length ?? 0), next);
}
