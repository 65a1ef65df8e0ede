/** Learns the layouts of lines: where the values of a response are, and what the other lines of a log vary. */
import type { Line } from '../../../text/lines.ts';
import type { Token } from '../../tokens/token.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import {
  type Column,
  columnPatterns,
  columnsOf,
  createProbe,
  type Evidence,
  probesOf,
  structureOf,
} from './line-columns.ts';
import { type LineValues, type Part, responseOf } from './line-values.ts';

/** Characters of ASCII without a backslash; the first is no space. */
const plainLine = /^[!-[\]-~][ -[\]-~]*$/;
export const longestLine = 4_096;
const methodPattern = '(GET|HEAD|POST|PUT|DELETE|PATCH)';
const urlChars = '[\\w%&+=~@?/.:-]';
const urlPattern = `((?:https?://[\\w.:-]{1,200})?/${urlChars}{0,1500})`;
const urlContinues = new RegExp(`^${urlChars}`);
const stringPattern = '([ !#-[\\]-~]{0,1000})';
/** A structure in which nothing was learned is not tried again after so many lines. */
const mostAttempts = 3;
const mostStructures = 100;
/** Most characters of lines in which numbers are tried. */
const mostProbed = 500_000;

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
    const structure = `${parts} ${structureOf(text)}`;
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
    else source += exclusionOf(one) + columnPatterns[one.kind];
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
