/**
 * Reads named values outside of messages: a header line by itself, `status=403`, `"statusCode": 403`,
 * `ApiStatusSubCode=401.10` inside a log line, a row of a table. A sub-code joins the status before it.
 */
import type { RequestEvidence } from '../endpoint.ts';
import type { Line } from './line.ts';
import { fieldKey, type Mention, type Reading, type Vocabulary } from './mention.ts';
import { requestIn } from './request.ts';

interface Field {
  readonly kind: 'status' | 'sub-code';
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly passing: boolean;
}

interface Draft {
  readonly line: Line;
  /** Every line that it was read from. */
  readonly lines: Line[];
  readonly start: number;
  end: number;
  status: string | null;
  subCode: string | null;
  readonly request: RequestEvidence | undefined;
  /** Nothing but `status 403` in a sentence. */
  passing: boolean;
}

/** `name: value`, `name=value`, `name => value`, `<name>value`, `| name | value`, `name value`. */
const separators = /[:=>|\t]| (?=["'`([<]{0,2}\d)/g;
const nameBefore = /(?<!\bexit )(?<![\w.-])([A-Za-z][\w.-]{0,80}(?: code)?)["'`\]\\*]{0,3}\s{0,2}[-=]?$/i;
const valueBehind =
  /^[\s\\"'`*([<]{0,6}([1-5]\d\d(?:[._-]\d{1,3})?(?:, ?[1-5]\d\d\.\d{1,3})*|\d{1,2})(?![\w.:-]*\w)/;
const plainNumber = /(?<![\w.,:/-])([1-5]\d\d)(?![\w.:/-])/g;
const statusNames = new Set([
  'status',
  'statuscode',
  'httpstatus',
  'httpstatuscode',
  'responsestatus',
  'responsecode',
  'httpcode',
  'scstatus',
]);
const subCodeNames = new Set(['substatus', 'subcode', 'statussubcode', 'scsubstatus']);
/** Names that many programs use for many things: only a code of the catalog counts there. */
const errorNames = new Set(['errorcode', 'errcode']);
const lengthOfName = 84;
const lengthOfValue = 64;

/** Takes the lines that hold a status or sub-code field. */
export function readFields(lines: readonly Line[], vocabulary: Vocabulary): Reading {
  const drafts: Draft[] = [];
  let request: RequestEvidence | undefined;
  for (const line of lines) {
    request = announced(line, request);
    for (const field of fieldsOf(line, vocabulary)) place(field, line, requestIn(line) ?? request, drafts);
  }
  const mentions = drafts.filter(isEvidence);
  const read = new Set(mentions.flatMap(({ lines }) => lines));
  return { mentions: mentions.map(asMention), unread: lines.filter((line) => !read.has(line)) };
}

function fieldsOf(line: Line, vocabulary: Vocabulary): Field[] {
  const fields: Field[] = [];
  for (const { 0: separator, index } of line.text.matchAll(separators)) {
    const value = valueBehind.exec(line.text.slice(index + 1, index + 1 + lengthOfValue));
    if (!value) continue;
    const name = nameBefore.exec(line.text.slice(Math.max(0, index - lengthOfName), index));
    const written = value[1] ?? '';
    const kind = name ? kindOf(fieldKey(name[1] ?? ''), written, vocabulary) : null;
    if (!name || !kind) continue;
    fields.push({
      kind,
      value: written,
      passing: separator === ' ' && kind === 'status',
      start: line.start + index - name[0].length,
      end: line.start + index + 1 + value[0].length,
    });
  }
  return fields;
}

function kindOf(key: string, value: string, { subCodeField, isCode }: Vocabulary): Field['kind'] | null {
  if (subCodeNames.has(key) || key.endsWith(subCodeField)) return 'sub-code';
  if (errorNames.has(key) && isCode(value)) return value.length > 3 ? 'sub-code' : 'status';
  return statusNames.has(key) || key.endsWith('statuscode') ? 'status' : null;
}

/** What the network panel of a browser shows above the status: `Request URL:`, `Request Method:`. */
function announced({ text }: Line, request: RequestEvidence | undefined): RequestEvidence | undefined {
  const url = /^\s{0,16}request url:\s*(\S{1,4096})/i.exec(text)?.[1];
  if (url) return { url };
  const method = /^\s{0,16}request method:\s*([a-z]{1,10})/i.exec(text)?.[1];
  return method ? { ...request, method } : request;
}

function place(field: Field, line: Line, request: RequestEvidence | undefined, drafts: Draft[]): void {
  const open = drafts.at(-1);
  const key = field.kind === 'status' ? 'status' : 'subCode';
  if (open && open[key] === null && belongTogether(open, field, line)) {
    open[key] = field.value;
    open.end = field.end;
    open.passing = false;
    open.lines.push(line);
    return;
  }
  drafts.push({
    line,
    lines: [line],
    start: field.start,
    end: field.end,
    status: isBare(field.value) ? statusBeside(line, field) : null,
    subCode: null,
    [key]: field.value,
    request,
    passing: field.passing,
  });
}

/** Fields of one line belong together; across lines only where they do not disagree. */
function belongTogether(open: Draft, field: Field, line: Line): boolean {
  if (open.line === line) return true;
  const other = open.status ?? open.subCode ?? '';
  return isBare(field.value) || field.value.slice(0, 3) === other.slice(0, 3);
}

function isBare(value: string): boolean {
  return value.length < 3;
}

/** The last status that stands before a field in its line: `403 with sub-code 25`. */
function statusBeside(line: Line, field: Field): string | null {
  const from = Math.max(0, field.start - line.start - lengthOfName);
  return [...line.text.slice(from, field.start - line.start).matchAll(plainNumber)].at(-1)?.[1] ?? null;
}

/** A bare `25` without its status says nothing. */
function isEvidence({ status, subCode }: Draft): boolean {
  return status !== null ? status.length >= 3 : (subCode?.length ?? 0) >= 3;
}

function asMention({ line, start, end, status, subCode, request, passing }: Draft): Mention {
  return {
    line,
    start,
    end,
    status: status === null ? undefined : Number(status.slice(0, 3)),
    subCode: subCode ?? (status !== null && status.length > 3 ? status : undefined),
    request,
    passing,
  };
}
