/** Reads the value after a name, in any notation. */

import { quotationAt } from './quotation.ts';
import { lineEnd, matchAt, withoutTrailingSpaces } from './scan.ts';
import type { Span } from './span.ts';
import { type UnquotedNotation, unquotedEnd } from './unquoted-value.ts';

/** How a value is written. */
export interface Notation extends UnquotedNotation {
  /** Whether it may continue in the lines below, in brackets. */
  readonly manyLines: boolean;
  /** Whether it is part of a URL, where an unclosed quotation mark is an ordinary character. */
  readonly inAddress: boolean;
}

/** One word, as in a list; every place names only how it differs. */
export const wordNotation: Notation = {
  spaces: 'end',
  wholeLine: false,
  parameter: false,
  encoded: false,
  lists: false,
  slashes: Number.POSITIVE_INFINITY,
  manyLines: false,
  inAddress: false,
};

/** The secret parts of a text, and the index after them. */
export interface SecretValue {
  readonly secrets: readonly Span[];
  readonly next: number;
}

interface EnclosedValue extends SecretValue {
  /** Whether its closing bracket or mark was found. */
  readonly closed: boolean;
}

/** Prefixes of a quotation mark: `b'…'`, `string(3) "…"`. */
const mark = /(?:string\(\d{1,9}\)[ \t]+|new String\(|[bBuUrR@$]{1,2})(?=\\*["'])/y;
/** The beginnings of lists: `Some("…")`, `[]string{"…"}`, `List(…)`. */
const list = /\((?=\s*\\*["'])|\[(?!\][\w*&])/y;
const calledList = /&?(?:\[\])?[A-Za-z_][\w.:]{0,40}[({[](?=\s*\\*["'])/y;
/** The beginning of a list in a dump of PHP. */
const dumpedList = /(?:Array|array\(\d{1,9}\))\s{1,80}[({]/y;
const emptyValue =
  /(?:null|NULL|nil|None|undefined|true|True|false|False|\[(?:Array|Object)\])(?![\w.+/=-])/y;

/** Reads the value that begins at an index. */
export function readValue(text: string, start: number, notation: Notation): SecretValue {
  if (matchAt(emptyValue, text, start)) return { secrets: [], next: start };
  const structure = enclosedValueAt(text, start, notation);
  if (!structure) return secretBetween(text, start, unquotedEnd(text, start, notation));
  if (!notation.wholeLine || (structure.closed && endsField(text, structure.next))) return structure;
  return secretBetween(text, start, lineEnd(text, Math.max(start, structure.next - 1)));
}

function enclosedValueAt(text: string, start: number, notation: Notation): EnclosedValue | null {
  const dumped = matchAt(dumpedList, text, start);
  if (dumped) return inBrackets(text, start, start + dumped[0].length - 1, true);
  const at = start + (notation.wholeLine ? 0 : (matchAt(mark, text, start)?.[0].length ?? 0));
  const quotation = notation.encoded || text[at] !== '%' ? quotationAt(text, at) : null;
  if (quotation?.closed === false && notation.inAddress) return null;
  if (quotation) return { ...quotation, secrets: spanOf(quotation) };
  const called = notation.wholeLine || notation.parameter ? null : matchAt(calledList, text, start);
  const opening = called ?? matchAt(list, text, start);
  if (opening) return listAt(text, start + opening[0].length, notation);
  return text[start] === '{' ? inBrackets(text, start, start, isOpen(text, start, notation)) : null;
}

/** Marks the text between two indices as secret, except the spaces at its end. */
export function secretBetween(text: string, start: number, end: number): SecretValue {
  return { secrets: spanOf({ start, end: withoutTrailingSpaces(text, start, end) }), next: end };
}

function spanOf({ start, end }: Span): Span[] {
  return end > start ? [{ start, end }] : [];
}

const rest = /(?:[,;]|[ \t]+[)}\]]+[,;]?)?[ \t]*$|, {1,8}["']?[A-Za-z_][\w.-]{0,63}["']?:/my;

/** Whether only the end of a list or another named value follows in the line. */
function endsField(text: string, index: number): boolean {
  return matchAt(rest, text, index) !== null;
}

const indented = /\r?\n(?:[ \t]+\S|[}\])"'])/y;

/** Whether brackets may close in a line below: where the lines are recognizable as parts of one value. */
function isOpen(text: string, index: number, { manyLines }: Notation): boolean {
  return manyLines || matchAt(indented, text, index + 1) !== null;
}

const closings: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const between = /[\s,]*/y;
const element = /[^,\]\r\n]+/y;

/** Reads each element of a list. Across lines, only elements in quotation marks or brackets belong to it. */
function listAt(text: string, start: number, notation: Notation): EnclosedValue {
  const secrets: Span[] = [];
  const closing = closings[text[start - 1] ?? ''];
  const open = isOpen(text, start - 1, notation);
  let next = start;
  for (;;) {
    const gap = matchAt(between, text, next)?.[0] ?? '';
    const at = next + gap.length;
    const broken = /[\r\n]/.test(gap);
    if (at >= text.length || (broken && !open && !gap.includes(','))) return { secrets, next, closed: false };
    if (text[at] === closing) return { secrets, next: at + 1, closed: true };
    const one = elementAt(text, at, open, !broken);
    if (!one) return { secrets, next, closed: false };
    for (const secret of one.secrets) secrets.push(secret);
    next = one.next;
  }
}

function elementAt(text: string, at: number, open: boolean, unquoted: boolean): SecretValue | null {
  const quotation = quotationAt(text, at + (matchAt(mark, text, at)?.[0].length ?? 0));
  if (quotation) return { secrets: spanOf(quotation), next: quotation.next };
  if (/[{[(]/.test(text[at] ?? '')) return inBrackets(text, at, at, open);
  const word = unquoted ? matchAt(element, text, at) : null;
  return word && secretBetween(text, at, at + word[0].length);
}

const punctuation = /\\*["']|[{}[\]()\r\n]/g;

/** Reads from an index to the end of a bracket; where none closes it, to the end of the line or the text. */
export function inBrackets(text: string, start: number, bracket: number, manyLines: boolean): EnclosedValue {
  const opening = text[bracket] ?? '';
  const closing = closings[opening];
  let depth = 0;
  punctuation.lastIndex = bracket;
  for (let match = punctuation.exec(text); match; match = punctuation.exec(text)) {
    const { 0: found, index } = match;
    if (found === opening) depth++;
    else if (found === closing) depth--;
    if (depth === 0) return { ...secretBetween(text, start, index + 1), closed: true };
    if (/[\r\n]/.test(found) && !manyLines) return { ...secretBetween(text, start, index), closed: false };
    if (/["']/.test(found)) punctuation.lastIndex = quotationAt(text, index)?.next ?? index + found.length;
  }
  return { ...secretBetween(text, start, text.length), closed: false };
}
