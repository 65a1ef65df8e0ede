/**
 * Reads rows below the line that names their columns: W3C logs with `#Fields:`, as IIS writes them, CSV with any
 * usual separator, and tables of databases, Markdown and wikis.
 */

import type { RequestEvidence } from '../../http/request.ts';
import { type Line, offsetIn } from '../../text/lines.ts';
import type { Candidate } from '../candidate.ts';
import { type CreateExtractor, nothingOpen } from '../extractor.ts';
import { roleOf } from '../tokens/field-roles.ts';
import { fieldKey, type Role, type Vocabulary } from '../vocabulary.ts';

/** A cell and its place in the line. */
interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Columns {
  readonly split: Split;
  readonly count: number;
  readonly roles: ReadonlyMap<Role, number>;
  /** Whether other lines may be between the rows. */
  readonly isLasting: boolean;
}

type Split = (text: string) => readonly Cell[];

const fieldsDirective = /^#Fields:\s/i;
const words = /\S+/g;
/** Vertical lines of ASCII and of box-drawing characters. */
const bars = /[|│┃║┆┊]/;
const rule = /^[\s|+\-=:─━═\u2500-\u257f│]+$/;
const mayBeHeading = /status|code|answer|result|response/i;
/** The keyword of Gherkin above the values of a test. */
const examples = /^\s*(?:Examples|Scenarios):\s*$/;
const dashes = /^[ \t]*(?:-{2,}|={2,})(?:[ \t]+(?:-{2,}|={2,}))+[ \t]*$/;
const methodAndAddress = /^(GET|HEAD|POST|PUT|DELETE|PATCH) ((?:https?:\/\/|\/)\S+)/;
const wholeCode = /^[1-5]\d\d[.\-_]\d{1,3}(?:,|$)/;
const plainName = /^[^\d"'{}<>=][^"'{}<>=]{0,60}$/;

/** A table ends after so many lines that are not its rows. */
const mostUnmatched = 1_000;

/** Reads rows with as many cells as their heading, and with a status or a sub-code. */
export const createTableExtractor: CreateExtractor = ({ vocabulary, pendingRequest, report }) => {
  let columns: Columns | null = null;
  let above = '';
  /** Lines since the last row. */
  let unmatched = 0;
  const begin = (next: Columns | null) => {
    columns = next;
    unmatched = 0;
  };
  return {
    open: nothingOpen,
    get isIdle() {
      return columns === null;
    },
    read(line) {
      const { text } = line;
      if (fieldsDirective.test(text)) {
        begin(columnsOf(text.replace(fieldsDirective, ''), cellsByWords, true, vocabulary));
        return null;
      }
      const ruled = columnsByRule(above, text, vocabulary);
      const lineAbove = above;
      above = text;
      if (ruled) {
        begin(ruled);
        return line;
      }
      if (columns) {
        const candidate = rowOf(line, columns);
        unmatched = candidate ? 0 : unmatched + 1;
        if (candidate) {
          const request = candidate.request ?? pendingRequest.requestFor(line) ?? undefined;
          pendingRequest.clear();
          report({ ...candidate, request });
          return null;
        }
        if (unmatched >= mostUnmatched) columns = null;
        else if (columns.isLasting || rule.test(text)) return line;
      }
      const heading = examples.test(lineAbove) ? null : headingOf(text, vocabulary);
      if (heading) begin(heading);
      else if (columns && !columns.isLasting && !isPartialRow(text, columns)) columns = null;
      return heading ? null : line;
    },
    end() {},
  };
};

/** Whether a line belongs to a table without being a complete row: a quoted cell with a line break, or no status. */
function isPartialRow(text: string, { split, count }: Columns): boolean {
  const cells = split(text).length;
  return (
    cells === count || (cells > 1 && cells <= count && text.includes('"')) || /^[^,;|\t]{0,80}"/.test(text)
  );
}

function headingOf(text: string, vocabulary: Vocabulary): Columns | null {
  if (!mayBeHeading.test(text) || /(?<![\w.])[1-5]\d\d(?!\w)/.test(text)) return null;
  for (const split of [
    cellsByBars,
    cellsByTags,
    cellsBy('\t'),
    cellsBy(';'),
    cellsBy(','),
    cellsByGaps,
    cellsByWords,
  ]) {
    const columns = columnsOf(text, split, false, vocabulary);
    if (columns && (split !== cellsByWords || isSure(columns))) return columns;
  }
  return null;
}

/** Whether a heading of words is not a sentence with the word "status". */
function isSure({ roles, count }: Columns): boolean {
  return roles.size > 1 && count > 2 && (roles.has('method') || roles.has('url') || roles.has('sub-code'));
}

/** Reads columns from the line of dashes below their names: `----- ------ ---`. */
function columnsByRule(names: string, text: string, vocabulary: Vocabulary): Columns | null {
  if (!dashes.test(text) || !mayBeHeading.test(names)) return null;
  const spans = [...text.matchAll(/[-=]+/g)].map(
    ({ 0: span, index }) => [index, index + span.length] as const,
  );
  return columnsOf(names, cellsBySpans(spans), false, vocabulary);
}

function cellsBySpans(spans: readonly (readonly [number, number])[]): Split {
  return (text) =>
    spans.map(([start], i) => {
      const end = spans[i + 1]?.[0] ?? text.length;
      return trimmed(text.slice(start, end), start);
    });
}

function columnsOf(text: string, split: Split, isLasting: boolean, vocabulary: Vocabulary): Columns | null {
  const cells = split(text);
  const roles = new Map<Role, number>();
  for (const [i, { text: name }] of cells.entries()) {
    const role = roleOf(name, vocabulary);
    if (role && (!roles.has(role) || fieldKey(name).endsWith(vocabulary.subCodeField))) roles.set(role, i);
  }
  // `Result` is a status only next to an address.
  const isOfRequests = roles.has('code') && roles.has('url') && cells.length > 3;
  if (!roles.has('status') && !roles.has('sub-code') && !isOfRequests) return null;
  const isTable = cells.every(({ text: name }) => name === '' || plainName.test(name));
  const isKnown = roles.size > 1 || cells.length > 2;
  return isLasting || (isTable && isKnown) ? { split, count: cells.length, roles, isLasting } : null;
}

function rowOf(line: Line, { split, count, roles }: Columns): Candidate | null {
  const cells = split(line.text);
  if (cells.length !== count) return null;
  const cell = (role: Role): Cell | null => {
    const index = roles.get(role);
    const found = index === undefined ? undefined : cells[index];
    return found && found.text !== '' ? found : null;
  };
  const code = cell('code') ?? cell('error-code');
  const status = cell('status') ?? code;
  const isWeak = status === code && roles.has('url') && !/^(?:https?:\/)?\//.test(cell('url')?.text ?? '');
  const isStatus = status !== null && !isWeak && /^[2-5]\d\d$/.test(status.text);
  const written =
    cell('sub-code') ??
    (isStatus && code?.text.startsWith(`${status.text}.`) ? code : null) ??
    (isStatus ? ownCode(cells, status.text) : null);
  // A server writes 0 where it has no sub-status.
  const isSubCode = written !== null && /^\d[\d.\-_, ]*$/.test(written.text) && /[1-9]/.test(written.text);
  if (!isStatus && !(isSubCode && wholeCode.test(written.text))) return null;
  const places = [...(isStatus ? [status] : []), ...(isSubCode ? [written] : [])];
  return {
    line,
    start: offsetIn(line, Math.min(...places.map(({ start }) => start))),
    end: offsetIn(line, Math.max(...places.map(({ end }) => end)) - 1) + 1,
    status: isStatus ? Number(status.text) : undefined,
    subCode: isSubCode ? written.text : undefined,
    request: requestOf(cell('method')?.text, cell('url')?.text, cells),
  };
}

/** Finds a code of the status in a column with any name. */
function ownCode(cells: readonly Cell[], status: string): Cell | null {
  return cells.find(({ text }) => text.startsWith(`${status}.`) && /^\d{3}\.\d{1,3}$/.test(text)) ?? null;
}

/** Reads method and URL from their columns, or from one cell with both. */
function requestOf(
  method: string | undefined,
  url: string | undefined,
  cells: readonly Cell[],
): RequestEvidence | undefined {
  if (method !== undefined && url !== undefined) return { method, url };
  for (const { text } of cells) {
    const [both, first, second] = methodAndAddress.exec(text) ?? [];
    if (both) return { method: first, url: second };
  }
  return method === undefined && url === undefined ? undefined : { method, url };
}

const tags = /<t[dh](?: [^<>]{0,200})?>([^<]{0,2000})<\/t[dh]>/gi;

/** Splits the row of an HTML table. */
function cellsByTags(text: string): Cell[] {
  return [...text.matchAll(tags)].map(({ 0: whole, 1: cell = '', index }) =>
    trimmed(cell, index + whole.indexOf('>') + 1),
  );
}

function cellsByWords(text: string): Cell[] {
  return [...text.matchAll(words)].map(({ 0: word, index }) => trimmed(word, index));
}

/** Splits a row at gaps of two spaces or more. */
function cellsByGaps(text: string): Cell[] {
  return [...text.matchAll(/\S+(?: \S+)*/g)].map(({ 0: cell, index }) => ({
    text: cell,
    start: index,
    end: index + cell.length,
  }));
}

function cellsByBars(text: string): Cell[] {
  if (!bars.test(text)) return [];
  const cells: Cell[] = [];
  let start = 0;
  for (const cell of text.split(/\|\||[|│┃║┆┊]/)) {
    cells.push(trimmed(cell, start));
    start += cell.length + (text.startsWith('||', start + cell.length) ? 2 : 1);
  }
  return cells;
}

/** Splits a row at a character, which may be inside of quotation marks. */
function cellsBy(separator: string): Split {
  return (text) => {
    if (!text.includes(separator)) return [];
    const cells: Cell[] = [];
    let start = 0;
    while (start <= text.length) {
      let end = text.charAt(start) === '"' ? closingQuote(text, start) : start;
      end = text.indexOf(separator, end);
      if (end === -1) end = text.length;
      cells.push(trimmed(text.slice(start, end), start));
      start = end + 1;
    }
    return cells;
  };
}

function closingQuote(text: string, from: number): number {
  let end = text.indexOf('"', from + 1);
  while (end !== -1 && text.charAt(end + 1) === '"') end = text.indexOf('"', end + 2);
  return end === -1 ? text.length : end;
}

function trimmed(cell: string, start: number): Cell {
  const text = cell.replace(/^[\s"'*`]+|[\s"'*`]+$/g, '');
  const from = start + cell.indexOf(text);
  return { text, start: from, end: from + text.length };
}
