/** Reads logs of the W3C format, as IIS writes them: `#Fields:` names the columns of the lines below it. */
import type { Line } from './line.ts';
import { fieldKey, type Mention, type Reading, type Vocabulary } from './mention.ts';

/** Where the columns stand that matter here; -1 where there is none. */
interface Columns {
  readonly count: number;
  readonly status: number;
  readonly subCode: number;
  readonly method: number;
  readonly path: number;
}

const heading = /^#Fields:\s/i;
const words = /\S+/g;

/** Takes the lines that have as many columns as the heading above them names, and a status. */
export function readColumns(lines: readonly Line[], { subCodeField }: Vocabulary): Reading {
  const mentions: Mention[] = [];
  const unread: Line[] = [];
  let columns: Columns | null = null;
  for (const line of lines) {
    if (heading.test(line.text)) columns = columnsOf(line.text.replace(heading, ''), subCodeField);
    const mention = columns && rowOf(line, columns);
    if (mention) mentions.push(mention);
    else unread.push(line);
  }
  return { mentions, unread };
}

function columnsOf(names: string, subCodeField: string): Columns {
  const keys = [...names.matchAll(words)].map(([name]) => fieldKey(name));
  const own = keys.findIndex((key) => key.endsWith(subCodeField));
  return {
    count: keys.length,
    status: keys.indexOf('scstatus'),
    subCode: own === -1 ? keys.indexOf('scsubstatus') : own,
    method: keys.indexOf('csmethod'),
    path: keys.indexOf('csuristem'),
  };
}

function rowOf(line: Line, columns: Columns): Mention | null {
  const row = [...line.text.matchAll(words)];
  const status = row[columns.status];
  if (!status || row.length !== columns.count || !/^[1-5]\d\d$/.test(status[0])) return null;
  const written = row[columns.subCode];
  // A server writes 0 where it has no sub-status.
  const subCode = written && /[1-9]/.test(written[0]) ? written : undefined;
  const places = subCode ? [status, subCode] : [status];
  return {
    line,
    start: line.start + Math.min(...places.map(({ index }) => index)),
    end: line.start + Math.max(...places.map(({ index, 0: { length } }) => index + length)),
    status: Number(status[0]),
    subCode: subCode?.[0],
    request: { method: row[columns.method]?.[0], url: row[columns.path]?.[0] },
  };
}
