/** Merges parts of one response. */

import { statusOf } from '../../catalog/code.ts';
import type { RequestEvidence } from '../../http/request.ts';
import { isSameUrl, isWhole } from '../../http/request.ts';
import { type Line, offsetIn } from '../../text/lines.ts';
import type { Candidate } from '../candidate.ts';
import { isBare, type Token } from '../tokens/token.ts';
import type { Vocabulary } from '../vocabulary.ts';
import { joinedRequests } from './request-choice.ts';

/** The parts of a response that were found so far. */
export interface PartialResponse {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly lastLine: number;
  readonly status: string | null;
  readonly subCode: string | null;
  /** Whether the status is a `code`, which is a status only with further evidence. */
  readonly isWeak: boolean;
  /** Whether the status is the one that a body names in the API's reporting mode. */
  readonly isReported: boolean;
  readonly request: RequestEvidence | null;
  /** A request from lines above, which belongs to the response if none is next to it. */
  readonly pendingRequest: RequestEvidence | null;
  readonly isMention: boolean;
  /** Whether it begins with the status line of a message. */
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
    isMention: token.isMention,
    isStatusLine: token.isStatusLine ?? false,
  };
}

/** Whether there is evidence of a response, and not only of a request. */
export function isResponse({ status, subCode }: PartialResponse): boolean {
  return status !== null || subCode !== null;
}

/** Whether status and sub-code of two parts can belong to one response. */
export function agree(one: PartialResponse, other: PartialResponse): boolean {
  return (
    fits(one.status, other.status, (a, b) => statusOf(a) === statusOf(b)) &&
    fits(one.subCode, other.subCode, (a, b) => firstOf(a) === firstOf(b) || isBare(a) || isBare(b)) &&
    fits(one.status, other.subCode, belongs) &&
    fits(other.status, one.subCode, belongs)
  );
}

/** Whether two parts have no value in common. */
export function complementary(one: PartialResponse, other: PartialResponse): boolean {
  return (one.status === null || other.status === null) && (one.subCode === null || other.subCode === null);
}

/** Merges two parts; where both have a value, that of the first counts. */
export function merged(
  first: PartialResponse,
  second: PartialResponse,
  vocabulary: Pick<Vocabulary, 'isEndpoint'>,
): PartialResponse {
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
    request: joinedRequests(first.request, second.request, vocabulary),
    pendingRequest: first.pendingRequest ?? second.pendingRequest,
    isMention: response.isMention && (!isResponse(other) || other.isMention),
    isStatusLine: earlier.isStatusLine,
  };
}

/** Merges a body with its envelope: what the body reports takes precedence. */
export function reportedIn(
  envelope: PartialResponse,
  report: PartialResponse,
  vocabulary: Pick<Vocabulary, 'isEndpoint'>,
): PartialResponse {
  return {
    ...merged(envelope, report, vocabulary),
    status: report.status,
    subCode: report.subCode ?? (fits(report.status, envelope.subCode, belongs) ? envelope.subCode : null),
  };
}

/** Converts a partial response to a candidate; `null` where it is none, such as a bare `25` without its status. */
export function candidateOf(
  partial: PartialResponse,
  { mayBeEndpoint }: Pick<Vocabulary, 'mayBeEndpoint'>,
): Candidate | null {
  const { line, start, end, status, subCode, request, pendingRequest: pending, isMention, isWeak } = partial;
  const isWholeCode = subCode !== null && !isBare(subCode);
  if (status === null && !isWholeCode) return null;
  const isConfirmed = isWholeCode || (request !== null && (isWhole(request) || mayBeEndpoint(request)));
  return {
    line,
    start,
    end,
    status: status === null ? undefined : Number(statusOf(status)),
    subCode: subCode?.replace(/^\./, '') ?? (status !== null && status.length > 3 ? status : undefined),
    request: pairedRequest(request, pending) ?? undefined,
    isMention,
    isUnconfirmed: isWeak && !isConfirmed,
  };
}

/** Chooses the request next to a response; where that is only the URL of the pending request, the latter. */
function pairedRequest(
  request: RequestEvidence | null,
  pending: RequestEvidence | null,
): RequestEvidence | null {
  if (!request || !pending) return request ?? pending;
  return request.method === undefined && isSameUrl(request, pending) ? pending : request;
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
  return values.replace(/[^\d.-].*/s, '').replace('-', '.');
}
