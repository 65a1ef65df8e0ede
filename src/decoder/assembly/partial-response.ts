/** What is known of one response so far, and how two such drafts become one. */

import type { RequestEvidence } from '../../classifier/endpoint.ts';
import { type Line, offsetIn } from '../../text/lines.ts';
import type { Mention, Vocabulary } from '../candidate.ts';
import type { Clue } from '../tokens/token.ts';

/** A response that is being put together from its clues. */
export interface Draft {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly lastLine: number;
  readonly status: string | null;
  readonly subCode: string | null;
  /** A `code` that is a status only if something else says so. */
  readonly isWeak: boolean;
  /** The status is the one that a body names in the API's reporting mode. */
  readonly isReported: boolean;
  readonly request: RequestEvidence | null;
  /** A request from above, which goes with it if none is told of beside it. */
  readonly asked: RequestEvidence | null;
  readonly passing: boolean;
  /** Begins with the status line of a message. */
  readonly isStatusLine: boolean;
}

export function draftOf(line: Line, clue: Clue): Draft {
  const isSubCode = clue.kind === 'sub-code';
  const isRequest = clue.kind === 'request';
  return {
    line,
    start: offsetIn(line, clue.start),
    end: offsetIn(line, clue.end - 1) + 1,
    lastLine: line.number,
    status: isSubCode || isRequest ? null : clue.value,
    subCode: isSubCode ? clue.value : null,
    isWeak: clue.kind === 'code',
    isReported: clue.isReported ?? false,
    request: clue.request,
    asked: null,
    passing: clue.passing,
    isStatusLine: clue.isStatusLine ?? false,
  };
}

/** Whether it tells of a response at all, and not only of a request. */
export function tellsOfResponse({ status, subCode }: Draft): boolean {
  return status !== null || subCode !== null;
}

/** Whether what the one says of status and sub-code can be said of the same response as what the other says. */
export function agree(one: Draft, other: Draft): boolean {
  return (
    fits(one.status, other.status, (a, b) => statusOf(a) === statusOf(b)) &&
    fits(one.subCode, other.subCode, (a, b) => firstOf(a) === firstOf(b) || isBare(a) || isBare(b)) &&
    fits(one.status, other.subCode, belongs) &&
    fits(other.status, one.subCode, belongs)
  );
}

/** Whether neither says what the other says. */
export function complete(one: Draft, other: Draft): boolean {
  return (one.status === null || other.status === null) && (one.subCode === null || other.subCode === null);
}

/** One draft of both; where both say something, the first counts. */
export function merged(first: Draft, second: Draft): Draft {
  const [response, other] = tellsOfResponse(first) ? [first, second] : [second, first];
  const adds =
    tellsOfResponse(other) && (response.subCode === null ? other.subCode !== null : response.status === null);
  const earlier = adds && other.start < response.start ? other : response;
  return {
    line: earlier.line,
    start: earlier.start,
    end: adds ? Math.max(first.end, second.end) : response.end,
    lastLine: Math.max(first.lastLine, second.lastLine),
    status: response.status ?? other.status,
    subCode: response.subCode ?? other.subCode,
    isWeak:
      response.status === null ? other.isWeak : response.isWeak && (other.status === null || other.isWeak),
    isReported: response.isReported || other.isReported,
    request: mergedRequest(first.request, second.request),
    asked: first.asked ?? second.asked,
    passing: response.passing && (!tellsOfResponse(other) || other.passing),
    isStatusLine: earlier.isStatusLine,
  };
}

/** What a body reports goes before what its envelope says. */
export function reportedIn(envelope: Draft, report: Draft): Draft {
  return {
    ...merged(envelope, report),
    status: report.status,
    subCode:
      report.subCode ?? (belongs(report.status ?? '', envelope.subCode ?? '') ? envelope.subCode : null),
    isReported: true,
  };
}

/** The draft as a finding's evidence; `null` where it is none: a bare `25` without its status says nothing. */
export function mentionOf(draft: Draft, { isEndpoint }: Vocabulary): Mention | null {
  const { line, start, end, status, subCode, request, asked, passing, isWeak } = draft;
  const isConfirmed = (subCode !== null && !isBare(subCode)) || (request !== null && isEndpoint(request));
  if (isWeak && !isConfirmed) return null;
  if (status === null && (subCode === null || isBare(subCode))) return null;
  return {
    line,
    start,
    end,
    status: status === null ? undefined : Number(statusOf(status)),
    subCode: subCode ?? (status !== null && status.length > 3 ? status : undefined),
    request: toldRequest(request, asked) ?? undefined,
    passing,
  };
}

/** A method and an address that were told of together go before one of them alone. */
export function mergedRequest(
  one: RequestEvidence | null,
  other: RequestEvidence | null,
): RequestEvidence | null {
  if (!one || !other) return one ?? other;
  if (!isWhole(one) && isWhole(other)) return other;
  return isWhole(one) ? one : { method: one.method ?? other.method, url: one.url ?? other.url };
}

/** What is told beside a response; where that is only an address that was asked before, the whole request. */
function toldRequest(request: RequestEvidence | null, asked: RequestEvidence | null): RequestEvidence | null {
  if (!request || !asked) return request ?? asked;
  return request.method === undefined && isSameAddress(request, asked) ? asked : request;
}

/** Whether two addresses have the same path, be the host told or not. */
export function isSameAddress(one: RequestEvidence, other: RequestEvidence): boolean {
  return one.url !== undefined && other.url !== undefined && pathOf(one.url) === pathOf(other.url);
}

function pathOf(url: string): string {
  return url.replace(/^[a-z]{2,5}:\/\/[^/?#]*/i, '').replace(/^\/{2,}/, '/');
}

export function isWhole(request: RequestEvidence | null): boolean {
  return request?.method !== undefined && request.url !== undefined;
}

function fits(
  one: string | null,
  other: string | null,
  test: (one: string, other: string) => boolean,
): boolean {
  return one === null || other === null || test(one, other);
}

function belongs(status: string, subCode: string): boolean {
  return isBare(subCode) || statusOf(subCode) === statusOf(status);
}

function statusOf(code: string): string {
  return code.slice(0, 3);
}

/** The first of repeated values: `401.10, 401.10`. */
function firstOf(values: string): string {
  return values.split(/[^\d.-]/, 1)[0]?.replace('-', '.') ?? values;
}

function isBare(value: string): boolean {
  return value.length < 3;
}
