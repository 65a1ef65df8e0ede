/**
 * Reads named values outside of messages: a header line by itself, `status=403`, `"statusCode": 403`,
 * `ApiStatusSubCode=401.10` inside a log line. A sub-code joins the status before it.
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
}

interface Draft {
  readonly line: Line;
  readonly start: number;
  end: number;
  status: string | null;
  subCode: string | null;
  readonly request: RequestEvidence | undefined;
}

const nameBefore = /([A-Za-z][\w.-]{0,80})["'\]\\]{0,3}\s{0,2}$/;
const valueBehind =
  /^\s{0,2}[\\"'[]{0,3}([1-5]\d\d(?:[.-]\d{1,3})?(?:, ?[1-5]\d\d\.\d{1,3})*|\d{1,2})(?![\w.:-]*\w)/;
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
const lengthOfName = 84;
const lengthOfValue = 64;

/** Takes the lines that hold a status or sub-code field. */
export function readFields(lines: readonly Line[], vocabulary: Vocabulary): Reading {
  const drafts: Draft[] = [];
  const unread: Line[] = [];
  for (const line of lines) {
    const fields = fieldsOf(line, vocabulary);
    if (fields.length === 0) unread.push(line);
    else for (const field of fields) place(field, line, drafts);
  }
  return { mentions: drafts.filter(isEvidence).map(asMention), unread };
}

function fieldsOf(line: Line, vocabulary: Vocabulary): Field[] {
  const fields: Field[] = [];
  for (const { index } of line.text.matchAll(/[:=]/g)) {
    const value = valueBehind.exec(line.text.slice(index + 1, index + 1 + lengthOfValue));
    if (!value) continue;
    const name = nameBefore.exec(line.text.slice(Math.max(0, index - lengthOfName), index));
    const kind = name ? kindOf(fieldKey(name[1] ?? ''), vocabulary) : null;
    if (!name || !kind) continue;
    fields.push({
      kind,
      value: value[1] ?? '',
      start: line.start + index - name[0].length,
      end: line.start + index + 1 + value[0].length,
    });
  }
  return fields;
}

function kindOf(key: string, { subCodeField }: Vocabulary): Field['kind'] | null {
  if (subCodeNames.has(key) || key.endsWith(subCodeField)) return 'sub-code';
  return statusNames.has(key) || key.endsWith('statuscode') ? 'status' : null;
}

function place(field: Field, line: Line, drafts: Draft[]): void {
  const open = drafts.at(-1);
  const key = field.kind === 'status' ? 'status' : 'subCode';
  if (open && open[key] === null && belongTogether(open, field, line)) {
    open[key] = field.value;
    open.end = field.end;
    return;
  }
  drafts.push({
    line,
    start: field.start,
    end: field.end,
    status: null,
    subCode: null,
    [key]: field.value,
    request: requestIn(line.text),
  });
}

/** Fields of one line belong together; across lines only where they do not disagree. */
function belongTogether(open: Draft, field: Field, line: Line): boolean {
  if (open.line === line) return true;
  const other = open.status ?? open.subCode ?? '';
  return /^\d{1,2}$/.test(field.value) || field.value.slice(0, 3) === other.slice(0, 3);
}

/** A bare `25` without its status says nothing. */
function isEvidence({ status, subCode }: Draft): boolean {
  return status !== null ? status.length >= 3 : (subCode?.length ?? 0) >= 3;
}

function asMention({ line, start, end, status, subCode, request }: Draft): Mention {
  return {
    line,
    start,
    end,
    status: status === null ? undefined : Number(status.slice(0, 3)),
    subCode: subCode ?? (status !== null && status.length > 3 ? status : undefined),
    request,
  };
}
