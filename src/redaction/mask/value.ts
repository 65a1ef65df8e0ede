/** Reads the value behind a name, in whatever notation it is written. */

import { quotationAt } from './quotation.ts';
import { lineEnd, matchAt, withoutBlanks } from './scan.ts';
import type { Span } from './span.ts';
import { type Plain, plainEnd } from './unquoted-value.ts';

/** How a value stands in its text. */
export interface Notation extends Plain {
  /** Whether it may go on in the lines below, in brackets. */
  readonly manyLines: boolean;
  /** Part of an address, where a mark that nothing closes is a character like any other. */
  readonly inAddress: boolean;
}

/** One word, as in a list; what is different is said at each place. */
export const wordNotation: Notation = {
  blanks: 'end',
  wholeLine: false,
  parameter: false,
  encoded: false,
  lists: false,
  slashes: Number.POSITIVE_INFINITY,
  manyLines: false,
  inAddress: false,
};

/** What of a text is secret, and where to go on. */
export interface Reading {
  readonly secrets: readonly Span[];
  readonly next: number;
}

interface Structure extends Reading {
  /** Whether what opened it was closed again. */
  readonly closed: boolean;
}

/** What may stand before the quotation mark: `b'…'`, `string(3) "…"`. */
const mark = /(?:string\(\d{1,9}\)[ \t]+|new String\(|[bBuUrR@$]{1,2})(?=\\*["'])/y;
/** What a list begins with, and what it may be called: `Some("…")`, `[]string{"…"}`, `List(…)`. */
const list = /\((?=\s*\\*["'])|\[(?!\][\w*&])/y;
const calledList = /&?(?:\[\])?[A-Za-z_][\w.:]{0,40}[({[](?=\s*\\*["'])/y;
/** How PHP begins a list in its own dumps. */
const dumpedList = /(?:Array|array\(\d{1,9}\))\s{1,80}[({]/y;
const nothing = /(?:null|NULL|nil|None|undefined|true|True|false|False|\[(?:Array|Object)\])(?![\w.+/=-])/y;

/** Reads the value that begins at a place. */
export function readValue(text: string, start: number, notation: Notation): Reading {
  if (matchAt(nothing, text, start)) return { secrets: [], next: start };
  const structure = structureAt(text, start, notation);
  if (!structure) return hide(text, start, plainEnd(text, start, notation));
  if (!notation.wholeLine || (structure.closed && endsField(text, structure.next))) return structure;
  return hide(text, start, lineEnd(text, Math.max(start, structure.next - 1)));
}

function structureAt(text: string, start: number, notation: Notation): Structure | null {
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

/** Hides from a place to another, but not the blanks before that. */
export function hide(text: string, start: number, end: number): Reading {
  return { secrets: spanOf({ start, end: withoutBlanks(text, start, end) }), next: end };
}

function spanOf({ start, end }: Span): Span[] {
  return end > start ? [{ start, end }] : [];
}

const rest = /(?:[,;]|[ \t]+[)}\]]+[,;]?)?[ \t]*$|, {1,8}["']?[A-Za-z_][\w.-]{0,63}["']?:/my;

/** Whether a line goes on with nothing but the end of a list, or with another named value. */
function endsField(text: string, index: number): boolean {
  return matchAt(rest, text, index) !== null;
}

const indented = /\r?\n(?:[ \t]+\S|[}\])"'])/y;

/** Whether brackets may close in a line below: those that show themselves as parts of one value. */
function isOpen(text: string, index: number, { manyLines }: Notation): boolean {
  return manyLines || matchAt(indented, text, index + 1) !== null;
}

const closings: Readonly<Record<string, string>> = { '{': '}', '[': ']', '(': ')' };
const between = /[\s,]*/y;
const element = /[^,\]\r\n]+/y;

/** Hides each element of a list. Over lines, only elements in quotation marks or brackets belong to it. */
function listAt(text: string, start: number, notation: Notation): Structure {
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

function elementAt(text: string, at: number, open: boolean, unquoted: boolean): Reading | null {
  const quotation = quotationAt(text, at + (matchAt(mark, text, at)?.[0].length ?? 0));
  if (quotation) return { secrets: spanOf(quotation), next: quotation.next };
  if (/[{[(]/.test(text[at] ?? '')) return inBrackets(text, at, at, open);
  const word = unquoted ? matchAt(element, text, at) : null;
  return word && hide(text, at, at + word[0].length);
}

const punctuation = /\\*["']|[{}[\]()\r\n]/g;

/** Hides from a place to the bracket that closes another; where none does, to the end of line or text. */
export function inBrackets(text: string, start: number, bracket: number, manyLines: boolean): Structure {
  const opening = text[bracket] ?? '';
  const closing = closings[opening];
  let depth = 0;
  punctuation.lastIndex = bracket;
  for (let match = punctuation.exec(text); match; match = punctuation.exec(text)) {
    const { 0: found, index } = match;
    if (found === opening) depth++;
    else if (found === closing) depth--;
    if (depth === 0) return { ...hide(text, start, index + 1), closed: true };
    if (/[\r\n]/.test(found) && !manyLines) return { ...hide(text, start, index), closed: false };
    if (/["']/.test(found)) punctuation.lastIndex = quotationAt(text, index)?.next ?? index + found.length;
  }
  return { ...hide(text, start, text.length), closed: false };
}
