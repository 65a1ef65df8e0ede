/**
 * The functions of `api-status-codes`, with the knowledge of every endpoint: which request goes to which endpoint, and
 * what each endpoint says of a code. Import from here in place of there; nothing else changes.
 */
import type { Code, EndpointNumber } from './catalog/index.ts';
import type { Evidence } from './classifier/classify.ts';
import { type ResponseLike, responseEvidence } from './classifier/response.ts';
import type { RequestEvidence } from './http/request.ts';
import { ApiStatusError, type DecodeStream, type Finding, type Verdict } from './index.ts';
import { bindClassify, bindDecode, bindEndpoints, codesOf, decodeWhole } from './library/bind.ts';
import {
  type EndpointKnowledge,
  endpointKnowledge,
  type KnownEndpoint,
} from './library/endpoint-knowledge.ts';
import { createFromProblem } from './library/problem.ts';
import { type CodeKnowledge, standardKnowledge } from './library/standard-knowledge.ts';
import { createThrowForStatus, type ThrowOptions } from './library/throw-for-status.ts';

export type { RequestEvidence } from './http/request.ts';
export * from './index.ts';
export type { KnownEndpoint, KnownEndpointResponse } from './library/endpoint-knowledge.ts';

const { standard } = standardKnowledge;
const knowledge: CodeKnowledge & EndpointKnowledge = { ...endpointKnowledge, standard };
const matching = /* @__PURE__ */ bindEndpoints(knowledge);
const named = /* @__PURE__ */ bindClassify(knowledge, matching);
const begin = /* @__PURE__ */ bindDecode(knowledge, /* @__PURE__ */ codesOf(knowledge), named, matching);
const throwing = /* @__PURE__ */ createThrowForStatus(classifyResponse, ApiStatusError);
const reading = /* @__PURE__ */ createFromProblem(named);

/**
 * Every endpoint that is known, with the codes that its page lists.
 *
 * @example
 * endpoints.find(({ number }) => number === '1001')?.title; // 'Create account'
 */
export const endpoints: readonly KnownEndpoint[] = endpointKnowledge.endpoints;

/**
 * As `classify` of the main entry. The endpoint may also be given by `request`, as method and URL.
 *
 * @example
 * classify({ subCode: '400.3', request: { method: 'POST', url: '/v1/entity' } }).endpoint; // '1001'
 */
export function classify(evidence: Evidence): Verdict {
  return named(evidence);
}

/**
 * As `classifyResponse` of the main entry. The endpoint is read from the response's request.
 *
 * @example
 * const config = { method: 'post', url: 'https://api.rubiq.net/entity/search/12' };
 * const response = { status: 404, headers: {}, config };
 * classifyResponse(response).endpoint; // '1011'
 */
export function classifyResponse(response: ResponseLike): Verdict {
  return named(responseEvidence(response, knowledge.reporting.header));
}

/**
 * As `decode` of the main entry. The endpoint is read from the request that a text tells of.
 *
 * @example
 * decode('POST /v1/entity failed: 400.3')[0]?.endpoint; // '1001'
 */
export function decode(text: string): Finding[] {
  return decodeWhole(begin(), text);
}

/**
 * As `decodeStream` of the main entry. Endpoints are read from the requests that the text tells of.
 *
 * @example
 * const stream = decodeStream();
 * [...stream.push('POST /v1/entity failed: 400.3'), ...stream.end()][0]?.endpoint; // '1001'
 */
export function decodeStream(): DecodeStream {
  return begin();
}

/**
 * The number of the endpoint that a request goes to; `null` where none or more than one fits. Never throws.
 *
 * @example
 * endpointOf({ method: 'POST', url: 'https://api.rubiq.net/entity' }); // '1001'
 */
export function endpointOf(request: RequestEvidence): EndpointNumber | null {
  return named({ request }).endpoint as EndpointNumber | null;
}

/**
 * As `throwForStatus` of the main entry. The endpoint is read from the response's request.
 *
 * @throws {ApiStatusError} Its `cause` is the response.
 *
 * @example
 * throwForStatus({ status: 200, headers: {} }).status; // 200
 */
export function throwForStatus<R extends ResponseLike>(response: R, options?: ThrowOptions): R {
  return throwing(response, options);
}

/**
 * As `fromProblem` of the main entry. An `endpoint` among the members is understood.
 *
 * @example
 * fromProblem({ type: '/codes/400-3', endpoint: '1001' })?.title; // 'Mobile number badly formatted'
 */
export function fromProblem(json: unknown): Verdict | null {
  return reading(json);
}

/** So that the type of codes is the same everywhere. */
export type { Code };
