/** What is known of one response so far, and how two such partials become one. */

import { statusOf } from '../../catalog/code.ts';
import type { RequestEvidence } from '../../http/request.ts';
import { isSameUrl, mergedRequest } from '../../http/request.ts';
import { type Line, offsetIn } from '../../text/lines.ts';
import type { Candidate } from '../candidate.ts';
import { isBare, type Token } from '../tokens/token.ts';
import type { Vocabulary } from '../vocabulary.ts';

/** A response that is being put together from its tokens. */
export interface PartialResponse {
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
  readonly pendingRequest: RequestEvidence | null;
  readonly passing: boolean;
  /** Begins with the status line of a message. */
  readonly isStatusLine: boolean;
}

export function partialResponseOf(line: Line, token: Token): PartialResponse {
  const isSubCode = token.kind === 'sub-code';
  const isRequest = token.kind === 'request';
  return {
    line,
    start: offsetIn(line, token.start),
    end: offsetIn(line, token.end - 1) + 1,
    lastLine: line.number,
    status: isSubCode || isRequest ? null : token.value,
    subCode: isSubCode ? token.value : null,
    isWeak: token.kind === 'code',
    isReported: token.isReported ?? false,
    request: token.request,
    pendingRequest: null,
    passing: token.passing,
    isStatusLine: token.isStatusLine ?? false,
  };
}

/** Whether it tells of a response at all, and not only of a request. */
export function isResponse({ status, subCode }: PartialResponse): boolean {
  return status !== null || subCode !== null;
}

/** Whether what the one says of status and sub-code can be said of the same response as what the other says. */
export function agree(one: PartialResponse, other: PartialResponse): boolean {
  return (
    fits(one.status, other.status, (a, b) => statusOf(a) === statusOf(b)) &&
    fits(one.subCode, other.subCode, (a, b) => firstOf(a) === firstOf(b) || isBare(a) || isBare(b)) &&
    fits(one.status, other.subCode, belongs) &&
    fits(other.status, one.subCode, belongs)
  );
}

/** Whether neither says what the other says. */
export function complementary(one: PartialResponse, other: PartialResponse): boolean {
  return (one.status === null || other.status === null) && (one.subCode === null || other.subCode === null);
}

/** One partial of both; where both say something, the first counts. */
export function merged(first: PartialResponse, second: PartialResponse): PartialResponse {
  const [response, other] = isResponse(first) ? [first, second] : [second, first];
  const adds =
    isResponse(other) && (response.subCode === null ? other.subCode !== null : response.status === null);
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
    pendingRequest: first.pendingRequest ?? second.pendingRequest,
    passing: response.passing && (!isResponse(other) || other.passing),
    isStatusLine: earlier.isStatusLine,
  };
}

/** What a body reports goes before what its envelope says. */
export function reportedIn(envelope: PartialResponse, report: PartialResponse): PartialResponse {
  return {
    ...merged(envelope, report),
    status: report.status,
    subCode:
      report.subCode ?? (belongs(report.status ?? '', envelope.subCode ?? '') ? envelope.subCode : null),
    isReported: true,
  };
}

/** The partial as a finding's evidence; `null` where it is none: a bare `25` without its status says nothing. */
export function candidateOf(partial: PartialResponse, { isEndpoint }: Vocabulary): Candidate | null {
  const { line, start, end, status, subCode, request, pendingRequest: asked, passing, isWeak } = partial;
  const isConfirmed = (subCode !== null && !isBare(subCode)) || (request !== null && isEndpoint(request));
  if (isWeak && !isConfirmed) return null;
  if (status === null && (subCode === null || isBare(subCode))) return null;
  return {
    line,
    start,
    end,
    status: status === null ? undefined : Number(statusOf(status)),
    subCode: subCode?.replace(/^\./, '') ?? (status !== null && status.length > 3 ? status : undefined),
    request: pairedRequest(request, asked) ?? undefined,
    passing,
  };
}

/** What is told beside a response; where that is only an address that was asked before, the whole request. */
function pairedRequest(
  request: RequestEvidence | null,
  asked: RequestEvidence | null,
): RequestEvidence | null {
  if (!request || !asked) return request ?? asked;
  return request.method === undefined && isSameUrl(request, asked) ? asked : request;
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

/** The first of repeated values: `401.10, 401.10`. */
function firstOf(values: string): string {
  return values.split(/[^\d.-]/, 1)[0]?.replace('-', '.') ?? values;
}
