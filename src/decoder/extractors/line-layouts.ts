/** Learns the layouts of lines: where the values of a response are, and what the other lines of a log vary. */
import type { Line } from '../../text/lines.ts';
import { fillers, roleOf } from '../tokens/field-roles.ts';
import { isBare, type Token } from '../tokens/token.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { Evidence } from './learned-lines.ts';
import type { LineResponse } from './line-runs.ts';

/** Characters of ASCII without a backslash; the first is no space. */
const plainLine = /^[!-[\]-~][ -[\]-~]*$/;
export const longestLine = 4_096;
/** A string with the colon after it, spaces, numbers with dots between them, or a run of letters and digits. */
const pieces = /"([^"]*)"(\s?:\s?)?| {2,}|\d+(?:\.\d+)*(?!\w)|\w*\d\w*/g;
const numberPieces = /\d+(?:\.\d+)*(?!\w)|\w*\d\w*/g;
const plainName = /^@?[\w.-]{1,60}$/;
/** Names of parts of a value, and of what `decode` prints. */
const partName = /value|^kind$/i;
const anyStatus = /[1-5]\d\d/;
const methodPattern = '(GET|HEAD|POST|PUT|DELETE|PATCH)';
const urlChars = '[\\w%&+=~@?/.:-]';
const urlPattern = `((?:https?://[\\w.:-]{1,200})?/${urlChars}{0,1500})`;
const urlContinues = new RegExp(`^${urlChars}`);
const stringPattern = '([ !#-[\\]-~]{0,1000})';
const numberPattern = '\\d{1,19}(?:\\.\\d{1,19})?';
const dottedPattern = '\\d{1,19}(?:\\.\\d{1,19}){2,5}';
/** Before a number that must be neither a status nor a code, or no code. */
const noStatus = '(?![1-5]\\d\\d(?!\\w))';
const noCode = '(?![1-5]\\d\\d\\.)';
/** A number with its unit, or two numbers with letters between them. */
const unitPattern = '\\d{1,19}[A-Za-z]{1,3}\\d{0,19}';
const withUnit = /^\d+[A-Za-z]{1,3}\d*$/;
const runPattern = `${noStatus}(?!\\w*(?:[Cc]ode|CODE|[Ss]tatus|STATUS))(?=\\w*\\d)\\w{1,64}`;
const patterns = {
  number: numberPattern,
  dotted: dottedPattern,
  unit: unitPattern,
  run: runPattern,
  spaces: ' {2,60}',
};

/** A structure in which nothing was learned is not tried again after so many lines. */
const mostAttempts = 3;
const mostStructures = 100;
/** Most characters of lines in which numbers are tried. */
const mostProbed = 500_000;

type Part = 'status' | 'subCode' | 'method' | 'url';

/** Where the values of a structure are. The first group of the pattern is what precedes the response. */
export interface Layout {
  readonly pattern: RegExp;
  /** The group from the name of the status or the sub-code, whichever is first, to the end of the other value. */
  readonly response: number;
  readonly parts: Readonly<Partial<Record<Part, number>>>;
  /** Groups of other strings, which may have evidence. */
  readonly strings: readonly number[];
  /** The last string of each group that has no evidence: many lines have the same. */
  readonly seen: string[];
  /** Whether the status follows the version of HTTP. */
  readonly isStatusLine: boolean;
  /** Whether the pattern is right about lines with a status and a sub-code. */
  readonly keys: Map<string, boolean>;
}

/** A value of a response or of its request in a line. */
interface Value {
  readonly part: Part;
  readonly from: number;
  readonly to: number;
}

/** The values of a line that is one response with its request, as the tokens in it say. */
export interface LineValues extends Omit<LineResponse, 'text' | 'layout'> {
  readonly values: readonly Value[];
}

/** Returns what the tokens of a line say of its only response; `null` where they say more, less, or it less clearly. */
export function responseOf(text: string, tokens: readonly Token[]): LineValues | null {
  const values: Value[] = [];
  const found: Partial<Record<Part, string>> = {};
  const add = (part: Part, value: string, from: number): boolean => {
    if (part in found || from < 0 || text.slice(from, from + value.length) !== value) return false;
    found[part] = value;
    values.push({ part, from, to: from + value.length });
    return true;
  };
  const codes = tokens.filter(({ kind }) => kind !== 'request');
  for (const { kind, value, request, start, end, isMention, isReported } of tokens) {
    if (kind === 'code' || isMention || isReported) return null;
    if (kind === 'request') {
      const { method, url } = request ?? {};
      const at = method === undefined ? start : text.indexOf(method, start);
      if (method !== undefined && !add('method', method, at)) return null;
      if (url !== undefined && !add('url', url, text.indexOf(url, at))) return null;
    } else if (!add(kind === 'status' ? 'status' : 'subCode', value, end - value.length)) return null;
  }
  const { status, subCode, method, url } = found;
  if (status?.length !== 3 || method === undefined || url === undefined) return null;
  if (subCode !== undefined && isBare(subCode)) return null;
  values.sort((a, b) => a.from - b.from);
  return {
    values,
    start: Math.min(...codes.map(({ start }) => start)),
    end: Math.max(...codes.map(({ end }) => end)),
    status: Number(status),
    isStatusLine: codes.some(({ isStatusLine }) => isStatusLine),
    subCode,
    request: { method, url },
  };
}

/** Creates the function that learns the layout of a line; `null` where it has none, or its structure was tried too often. */
export function createLayoutLearning(
  vocabulary: Vocabulary,
  evidence: Evidence,
  tokensOf: (text: string) => readonly Token[],
): (line: Line, tokens: readonly Token[]) => Layout | null {
  const attempts = new Map<string, number>();
  let left = mostProbed;
  const probed = (text: string) => {
    left -= text.length;
    return left < 0 ? [] : tokensOf(text);
  };
  return ({ text, cuts, column, continued }, tokens) => {
    if (attempts.size >= mostStructures || text.length > longestLine) return null;
    if (column > 1 || continued || cuts.length > 0 || !plainLine.test(text)) return null;
    const response = responseOf(text, tokens);
    if (!response) return null;
    const parts = response.values.map(({ part }) => part).join(' ');
    const structure = `${parts} ${text.replace(pieces, (piece, string, colon) => (string === undefined ? '0' : colon ? piece : '""'))}`;
    const count = attempts.get(structure) ?? 0;
    if (count >= mostAttempts) return null;
    attempts.set(structure, count + 1);
    const columns = columnsOf(text, response, vocabulary, evidence);
    if (!columns) return null;
    const exclusionOf = createProbe(text, tokens, probesOf(response, vocabulary), probed);
    const layout = layoutOf(text, response, columns, exclusionOf);
    if (layout) attempts.set(structure, mostAttempts);
    return layout;
  };
}

/** Text that differs in other lines of the layout. */
interface Column {
  readonly kind: 'string' | keyof typeof patterns;
  readonly from: number;
  readonly to: number;
}

/** Returns what may differ around the values; `null` where a name may be evidence. */
function columnsOf(
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
  pieces.lastIndex = 0;
  for (let match = pieces.exec(text); match; match = pieces.exec(text)) {
    const { 0: piece, 1: string, 2: colon, index } = match;
    const end = index + piece.length;
    const last = values.findLast(({ from, to }) => from < end && to > index);
    if (last && string === undefined) pieces.lastIndex = Math.max(last.to, index + 1);
    else if (last) {
      // The rest of a string that has a value, such as a request line.
      const rest = text.slice(last.to, end).replaceAll('"', ' ');
      for (const { 0: number, index: at } of rest.matchAll(numberPieces)) add(number, last.to + at);
    } else if (colon !== undefined) {
      if (!plainName.test(string ?? '') || partName.test(string ?? '') || evidence.inNames.test(string ?? ''))
        return null;
      name = string?.replace('@', '') ?? '';
    } else if (fillers.has(name.toLowerCase())) return null;
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
function probesOf({ status }: LineValues, { isCode }: Vocabulary): Probes {
  const numbers = Array.from({ length: 99 }, (_, i) => i + 1);
  const next = numbers.map((number) => `${status + number}`).find(isCode);
  const statuses = [`${status}`, next ?? `${status + 1}`];
  const codes = statuses.map((one) => numbers.map((number) => `${one}.${number}`).find(isCode) ?? `${one}.1`);
  return { statuses, codes };
}

/** Creates the function that finds what a number must not be: a status or a code, where that would be evidence. */
function createProbe(
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
    if (!isAny(statuses)) return noStatus;
    return isAny(codes) ? '' : noCode;
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

/** Builds the layout of lines that have the same text around values and columns. */
function layoutOf(
  text: string,
  { values, start, end, status, isStatusLine }: LineValues,
  columns: readonly Column[],
  exclusionOf: (column: Column) => string,
): Layout | null {
  const parts: Partial<Record<Part, number>> = {};
  const strings: number[] = [];
  let source = '(';
  let groups = 1;
  let response = 0;
  let at = 0;
  const addUpTo = (index: number): void => {
    if (response === 0 && start <= index) {
      source += `${escaped(text.slice(at, start))})(`;
      response = ++groups;
      at = start;
    }
    source += escaped(text.slice(at, index));
    at = index;
  };
  const all = [...values, ...columns].sort((a, b) => a.from - b.from);
  for (const one of all) {
    if (one.from < at || (one.from < start && one.to > start)) return null;
    addUpTo(one.from);
    at = one.to;
    if ('part' in one) {
      source += patternOf(one.part);
      parts[one.part] = ++groups;
      if (one.part === 'url' && urlContinues.test(text.slice(at))) return null;
    } else if (one.kind === 'string') {
      source += stringPattern;
      strings.push(++groups);
    } else if (parts.status !== undefined && text.slice(one.from, one.to) === `${status}`)
      source += `\\${parts.status}`;
    else source += exclusionOf(one) + patterns[one.kind];
    if (at === end) source += ')';
  }
  addUpTo(text.length);
  const pattern = new RegExp(`${source}(?=\\r?\\n)`, 'y');
  return { pattern, response, parts, strings, seen: [], isStatusLine, keys: new Map() };
}

function patternOf(part: Part): string {
  if (part === 'status') return '([2-5]\\d\\d)';
  if (part === 'subCode') return '([1-5]\\d\\d(?:\\.\\d{1,3})?)';
  return part === 'method' ? methodPattern : urlPattern;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
