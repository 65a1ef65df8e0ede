/**
 * Reads named values outside of messages: a header line by itself, `status=403`, `"statusCode": 403`,
 * `ApiStatusSubCode=401.10` inside a log line, a row of a table, `"name": "ApiStatusSubCode", "value":
 * "401.10"`. A sub-code joins the status before it. What is left of a line is for the next steps.
 */
import type { RequestEvidence } from '../endpoint.ts';
import type { Line } from './line.ts';
import { fieldKey, type Mention, type Reading, type Vocabulary } from './mention.ts';
import { requestIn } from './request.ts';

interface Field {
  readonly line: Line;
  readonly kind: 'status' | 'sub-code';
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly passing: boolean;
}

interface Draft {
  readonly line: Line;
  readonly fields: Field[];
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
/** `"name": "ApiStatusSubCode",` before a `"value"`, in its line or above it. */
const pairName = /\b(?:name|key)\\?["']\s?:\s?\\?["']([\w.-]{1,80})\\?["'],\s{0,16}$/;
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

/** Stands where a field was read: not a blank, so that nothing left looks as if it stood alone. */
const taken = '\ufffc';

/** Takes the status and sub-code fields out of the lines. */
export function readFields(lines: readonly Line[], vocabulary: Vocabulary): Reading {
  const drafts: Draft[] = [];
  let request: RequestEvidence | undefined;
  for (const [i, line] of lines.entries()) {
    request = announced(line, request);
    for (const field of fieldsOf(line, lines[i - 1], vocabulary))
      place(field, requestIn(line) ?? request, drafts);
  }
  const mentions = drafts.filter(isEvidence);
  return { mentions: mentions.map(asMention), unread: withoutFields(lines, mentions) };
}

/** The lines without what was read from them; those without a number left are left out. */
function withoutFields(lines: readonly Line[], drafts: readonly Draft[]): Line[] {
  const read = new Map<Line, Field[]>(lines.map((line) => [line, []]));
  for (const field of drafts.flatMap(({ fields }) => fields)) read.get(field.line)?.push(field);
  return lines.flatMap((line) => {
    const fields = read.get(line) ?? [];
    if (fields.length === 0) return [line];
    const text = textWithout(line, fields);
    return /\d/.test(text) ? [{ ...line, text }] : [];
  });
}

function textWithout({ text, start }: Line, fields: readonly Field[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const field of fields) {
    const [begin, end] = [Math.max(from, field.start - start), field.end - start];
    pieces.push(text.slice(from, begin), taken.repeat(Math.max(0, end - begin)));
    from = Math.max(from, end);
  }
  return pieces.join('') + text.slice(from);
}

function fieldsOf(line: Line, above: Line | undefined, vocabulary: Vocabulary): Field[] {
  const fields: Field[] = [];
  for (const { 0: separator, index } of line.text.matchAll(separators)) {
    const value = valueBehind.exec(line.text.slice(index + 1, index + 1 + lengthOfValue));
    if (!value) continue;
    const name = nameBefore.exec(line.text.slice(Math.max(0, index - lengthOfName), index));
    const written = value[1] ?? '';
    const nameStart = index - (name?.[0].length ?? 0);
    const named = name?.[1] === 'value' ? pairNameOf(line, nameStart, above) : name?.[1];
    const kind = named ? kindOf(fieldKey(named), written, vocabulary) : null;
    if (!name || !kind) continue;
    fields.push({
      line,
      kind,
      value: written,
      passing: separator === ' ' && kind === 'status',
      start: line.start + nameStart,
      end: line.start + index + 1 + value[0].length,
    });
  }
  return fields;
}

/** The name that goes with the `value` which begins at an index of the line. */
function pairNameOf({ text }: Line, index: number, above: Line | undefined): string | undefined {
  const before = text.slice(Math.max(0, index - 2 * lengthOfName), index).replace(/\\?["']$/, '');
  const whole = before.trim() === '' ? above?.text.slice(-2 * lengthOfName) : before;
  return pairName.exec(whole ?? '')?.[1];
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

function place(field: Field, request: RequestEvidence | undefined, drafts: Draft[]): void {
  const { line } = field;
  const open = drafts.at(-1);
  const key = field.kind === 'status' ? 'status' : 'subCode';
  if (open && open[key] === null && belongTogether(open, field)) {
    open[key] = field.value;
    open.end = field.end;
    open.passing = false;
    open.fields.push(field);
    return;
  }
  drafts.push({
    line,
    fields: [field],
    start: field.start,
    end: field.end,
    status: isBare(field.value) ? statusBeside(field) : null,
    subCode: null,
    [key]: field.value,
    request,
    passing: field.passing,
  });
}

/** Fields of one line belong together; across lines only where they do not disagree. */
function belongTogether(open: Draft, field: Field): boolean {
  if (open.line === field.line) return true;
  const other = open.status ?? open.subCode ?? '';
  return isBare(field.value) || field.value.slice(0, 3) === other.slice(0, 3);
}

function isBare(value: string): boolean {
  return value.length < 3;
}

/** The last status that stands before a field in its line: `403 with sub-code 25`. */
function statusBeside({ line, start }: Field): string | null {
  const end = start - line.start;
  return [...line.text.slice(Math.max(0, end - lengthOfName), end).matchAll(plainNumber)].at(-1)?.[1] ?? null;
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
