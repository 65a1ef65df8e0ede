/**
 * The functions of `api-status-codes`, with the data of every endpoint: the endpoint of each request, and what each
 * endpoint says about a code. Import from here instead; nothing else changes.
 */
import type { Code, EndpointNumber } from './catalog/index.ts';
import type { Evidence } from './classifier/classify.ts';
import { createClassifyResponse, type ResponseLike } from './classifier/response.ts';
import type { RequestEvidence } from './http/request.ts';
import { ApiStatusError, type DecodeStream, type Finding, type Verdict } from './index.ts';
import { bindClassify, bindDecode, bindEndpoints, codesOf, decodeWhole, frozen } from './library/bind.ts';
import {
  type EndpointKnowledge,
  endpointKnowledge,
  type KnownEndpoint,
} from './library/endpoint-knowledge.ts';
import { createFromProblem } from './library/problem.ts';
import { type CodeKnowledge, standardKnowledge } from './library/standard-knowledge.ts';
import { createThrowForStatus, type ThrowOptions } from './library/throw-for-status.ts';

export * from './index.ts';
export type { KnownEndpoint, KnownEndpointResponse } from './library/endpoint-knowledge.ts';

const { standard } = standardKnowledge;
const knowledge: CodeKnowledge & EndpointKnowledge = { ...endpointKnowledge, standard };
const matching = /* @__PURE__ */ bindEndpoints(knowledge);
const named = /* @__PURE__ */ bindClassify(knowledge, matching);
const begin = /* @__PURE__ */ bindDecode(knowledge, /* @__PURE__ */ codesOf(knowledge), named, matching);
const responding = /* @__PURE__ */ createClassifyResponse(named, knowledge);
const throwing = /* @__PURE__ */ createThrowForStatus(classifyResponse, ApiStatusError);
const reading = /* @__PURE__ */ createFromProblem(named);

/**
 * All known endpoints, with the codes that their pages list.
 *
 * @example
 * endpoints.find(({ number }) => number === '1001')?.title; // 'Create account'
 */
export const endpoints: readonly KnownEndpoint[] = /* @__PURE__ */ frozen(endpointKnowledge.endpoints);

/**
 * Does the same as `classify` of the main entry. You can also name the endpoint with `request`, as method and URL.
 *
 * @example
 * classify({ subCode: '400.3', request: { method: 'POST', url: '/v1/entity' } }).endpoint; // '1001'
 */
export function classify(evidence: Evidence): Verdict {
  return named(evidence);
}

/**
 * Does the same as `classifyResponse` of the main entry. Reads the endpoint from the request, or from that of the
 * response.
 *
 * @example
 * const request = new Request('https://api.rubiq.net/entity/search/12', { method: 'POST' });
 * const response = new Response(null, { status: 404 });
 * classifyResponse(response, request).endpoint; // '1011'
 */
export function classifyResponse(response: unknown, request?: unknown): Verdict {
  return responding(response, request);
}

/**
 * Does the same as `decode` of the main entry. Reads the endpoint from the request in the text.
 *
 * @example
 * decode('POST /v1/entity failed: 400.3')[0]?.endpoint; // '1001'
 */
export function decode(text: string): Finding[] {
  return decodeWhole(begin(), text);
}

/**
 * Does the same as `decodeStream` of the main entry. Reads endpoints from the requests in the text.
 *
 * @example
 * const stream = decodeStream();
 * [...stream.push('POST /v1/entity failed: 400.3'), ...stream.end()][0]?.endpoint; // '1001'
 */
export function decodeStream(): DecodeStream {
  return begin();
}

/**
 * The number of the endpoint that a request goes to; `null` if none or more than one matches. Never throws.
 *
 * @param request Its `method` and its `url`, which may be a path.
 *
 * @example
 * endpointOf({ method: 'POST', url: 'https://api.rubiq.net/entity' }); // '1001'
 */
export function endpointOf(request: RequestEvidence): EndpointNumber | null {
  return named({ request }).endpoint as EndpointNumber | null;
}

/**
 * Does the same as `throwForStatus` of the main entry. Reads the endpoint from the request, or from that of the
 * response.
 *
 * @throws {ApiStatusError} Its `cause` is the response, which is left out where the error is printed.
 *
 * @example
 * throwForStatus({ status: 200, headers: {} }).status; // 200
 */
export function throwForStatus<R extends ResponseLike>(response: R, options?: ThrowOptions): R {
  return throwing(response, options);
}

/**
 * Does the same as `fromProblem` of the main entry. Understands an `endpoint` among the members.
 *
 * @example
 * fromProblem({ type: '/codes/400-3', endpoint: '1001' })?.title; // 'Mobile number badly formatted'
 */
export function fromProblem(json: unknown): Verdict | null {
  return reading(json);
}

/** So that the type of codes is the same everywhere. */
export type { Code };
