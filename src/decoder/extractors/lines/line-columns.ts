/** Finds what the other lines of a log vary around the values of a response, and what a number among it must not be. */
import { fillers, roleOf } from '../../tokens/field-roles.ts';
import type { Token } from '../../tokens/token.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import type { LineValues } from './line-values.ts';

/** A string with the colon after it, spaces, numbers with dots between them, or a run of letters and digits. */
const pieces = /"([^"]*)"(\s?:\s?)?| {2,}|\d+(?:\.\d+)*(?!\w)|\w*\d\w*/g;
const numberPieces = /\d+(?:\.\d+)*(?!\w)|\w*\d\w*/g;
const plainName = /^@?[\w.-]{1,60}$/;
/** Names of parts of a value, and of what `decode` prints. */
const partName = /value|^kind$/i;
const anyStatus = /[1-5]\d\d/;
const numberPattern = '\\d{1,19}(?:\\.\\d{1,19})?';
const dottedPattern = '\\d{1,19}(?:\\.\\d{1,19}){2,5}';
/** Before a number that must be neither a status nor a code, or no code. */
const noStatus = '(?![1-5]\\d\\d(?!\\w))';
const noCode = '(?![1-5]\\d\\d\\.)';
/** Before a number that must be whole, or must not be. */
const noFraction = '(?!\\d+\\.)';
const fraction = '(?=\\d+\\.)';
/** A number with its unit, or two numbers with letters between them. */
const unitPattern = '\\d{1,19}[A-Za-z]{1,3}\\d{0,19}';
const withUnit = /^\d+[A-Za-z]{1,3}\d*$/;
const runPattern = `${noStatus}(?!\\w*(?:[Cc]ode|CODE|[Ss]tatus|STATUS))(?=\\w*\\d)\\w{1,64}`;
/** The text of columns by their kind, except strings. */
export const columnPatterns = {
  number: numberPattern,
  dotted: dottedPattern,
  unit: unitPattern,
  run: runPattern,
  spaces: ' {2,60}',
};

/** Evidence that makes a line unsuitable, in each kind of its strings. */
export interface Evidence {
  readonly inNames: RegExp;
  readonly inStrings: RegExp;
  readonly inUrls: RegExp;
  readonly subCodeName: RegExp;
}

/** Text that differs in other lines of the layout. */
export interface Column {
  readonly kind: 'string' | keyof typeof columnPatterns;
  readonly from: number;
  readonly to: number;
}

/** Returns a line without its numbers and without its strings that are no names. */
export function structureOf(text: string): string {
  return text.replace(pieces, (piece, string, colon) => (string === undefined ? '0' : colon ? piece : '""'));
}

/** Returns what may differ around the values; `null` where a name may be evidence. */
export function columnsOf(
  text: string,
  { values }: LineValues,
  vocabulary: Vocabulary,
  evidence: Evidence,
): Column[] | null {
  const columns: Column[] = [];
  const add = (piece: string, from: number) => {
    // Only known versions of HTTP come before a status.
    if (text.startsWith('HTTP/', from - 5)) return;
    columns.push({ kind: kindOf(piece), from, to: from + piece.length });
  };
  let name = '';
  for (const { 0: piece, 1: string, 2: colon, index } of text.matchAll(pieces)) {
    const end = index + piece.length;
    const last = values.findLast(({ from, to }) => from < end && to > index);
    if (last) {
      // The rest of a string that has a value, such as a request line.
      const rest = text.slice(last.to, end);
      for (const { 0: number, index: at } of rest.matchAll(numberPieces)) add(number, last.to + at);
    } else if (colon !== undefined) {
      name = string ?? '';
      if (!plainName.test(name) || partName.test(name) || evidence.inNames.test(name)) return null;
    } else if (fillers.has(name.replace('@', '').toLowerCase())) return null;
    else {
      const role = roleOf(name, vocabulary);
      const isCode =
        (role !== null && role !== 'method' && role !== 'url') || evidence.subCodeName.test(name);
      if (isCode && anyStatus.test(piece)) return null;
      if (string === undefined) add(piece, index);
      else if (evidence.inStrings.test(string)) return null;
      else if (!isCode) columns.push({ kind: 'string', from: index + 1, to: index + 1 + string.length });
    }
  }
  return columns;
}

function kindOf(piece: string): Column['kind'] {
  if (piece.startsWith(' ')) return 'spaces';
  if (!/^[\d.]+$/.test(piece)) return withUnit.test(piece) ? 'unit' : 'run';
  return piece.split('.').length > 2 ? 'dotted' : 'number';
}

/** Statuses, and codes with a fraction, that are tried in place of a number. */
interface Probes {
  readonly statuses: readonly string[];
  readonly codes: readonly string[];
}

/** Returns the status of a response and the next one that is known, and a code of each. */
export function probesOf({ status }: LineValues, { isCode }: Vocabulary): Probes {
  const numbers = Array.from({ length: 99 }, (_, i) => i + 1);
  const next = numbers.map((number) => `${status + number}`).find(isCode);
  const statuses = [`${status}`, next ?? `${status + 1}`];
  const codes = statuses.map((one) => numbers.map((number) => `${one}.${number}`).find(isCode) ?? `${one}.1`);
  return { statuses, codes };
}

/**
 * Creates the function that finds what a number must not be, where that would be read in another way: a status or a
 * code, whole or with a fraction.
 */
export function createProbe(
  text: string,
  tokens: readonly Token[],
  { statuses, codes }: Probes,
  tokensOf: (text: string) => readonly Token[],
): (column: Column) => string {
  const isFree = ({ from, to }: Column, probe: string) => {
    const moved = (at: number) => (at >= to ? at + probe.length - (to - from) : at);
    const found = tokensOf(text.slice(0, from) + probe + text.slice(to));
    return (
      found.length === tokens.length &&
      found.every(
        (token, i) =>
          isSameToken(token, tokens[i] as Token) && token.start === moved((tokens[i] as Token).start),
      )
    );
  };
  return (column) => {
    const { kind } = column;
    if (kind !== 'number' && kind !== 'dotted') return '';
    const after = kind === 'dotted' ? '.1.25' : '';
    const isAny = (probes: readonly string[]) => probes.every((probe) => isFree(column, probe + after));
    if (kind === 'number' && !isFree(column, '7.5')) return noFraction + (isAny(statuses) ? '' : noStatus);
    const form = kind === 'number' && !isFree(column, '7') ? fraction : '';
    if (!isAny(statuses)) return form + noStatus;
    return form + (isAny(codes) ? '' : noCode);
  };
}

function isSameToken(one: Token, other: Token): boolean {
  return (
    one.kind === other.kind &&
    one.value === other.value &&
    one.isMention === other.isMention &&
    one.request?.method === other.request?.method &&
    one.request?.url === other.request?.url
  );
}
