/**
 * API Status Codes: the codes of the Rubiq REST API, and the classifier that names them.
 * An independent reference, based on the API's public documentation.
 *
 * This entry knows the standard list, and every sub-code that only endpoints define. `api-status-codes/endpoints` has
 * the same functions, and knows the endpoint of each request, and what endpoints say about the codes of the standard
 * list.
 */

import { codeUrl as urlOfCode } from './catalog/code.ts';
import type { Code } from './catalog/index.ts';
import type { Evidence } from './classifier/classify.ts';
import { nearCodes as codesNear } from './classifier/near.ts';
import { createClassifyResponse, type ResponseLike } from './classifier/response.ts';
import type { Finding as AnyFinding, Verdict as AnyVerdict } from './classifier/verdict.ts';
import type { DecodeStream as AnyDecodeStream } from './decoder/decode.ts';
import {
  type CodedStatusError,
  createApiStatusError,
  createIsApiStatusError,
  type IsStatusError,
  type StatusError,
  type StatusErrorClass,
} from './library/api-status-error.ts';
import { bindClassify, bindDecode, codesOf, decodeWhole, listOf, noEndpoint } from './library/bind.ts';
import { createFromProblem } from './library/problem.ts';
import { type StandardListEntry, standardKnowledge } from './library/standard-knowledge.ts';
import { createThrowForStatus, type ThrowOptions } from './library/throw-for-status.ts';

export type { ShippedCode, ShippedCodes, ShippedEndpoint, ShippedResponse } from './catalog/dataset.ts';
export type { Code, EndpointNumber, StandardListCode, Status, SubCode } from './catalog/index.ts';
export type {
  CodeText,
  Endpoint,
  Fixer,
  Method,
  Outcome,
  Retry,
  StandardCode,
  StatusText,
  SubCodeText,
} from './catalog/record.ts';
export type {
  ClassifierCatalog,
  ClassifierReporting,
  CodeOf,
  EndpointNumberOf,
} from './classifier/catalog.ts';
export type { Evidence } from './classifier/classify.ts';
export type { ResponseLike } from './classifier/response.ts';
export {
  type Ambiguous,
  type Contradiction,
  type Documented,
  type Finding as FindingOf,
  type FindingJson,
  findingJson,
  isUnderstood,
  type Meaning,
  type UndocumentedStatus,
  type UndocumentedSubCode,
  type Verdict as VerdictOf,
  type VerdictJson,
  verdictJson,
} from './classifier/verdict.ts';
export type { DecodeStream as DecodeStreamOf } from './decoder/decode.ts';
export type { RequestEvidence } from './http/request.ts';
export type {
  ApiStatusErrorOptions,
  CodedStatusError,
  IsStatusError,
  StatusError,
  StatusErrorClass,
  StatusErrorJson,
} from './library/api-status-error.ts';
export { createErrors, type Errors } from './library/errors.ts';
export { type Problem, toProblem } from './library/problem.ts';
export { isRetryable, type RetryOptions, retryDelay } from './library/retry.ts';
export type { StandardListEntry } from './library/standard-knowledge.ts';
export type { ThrowForStatus, ThrowOptions } from './library/throw-for-status.ts';
export { type Classifier, type ClassifierOptions, createClassifier } from './reference/classifier.ts';

/** The meaning of a code; `kind` says which kind of verdict it is. */
export type Verdict = AnyVerdict<Code>;
/** A verdict and where in a text it was found. */
export type Finding = AnyFinding<Code>;
/** Decodes a text that arrives in chunks. */
export type DecodeStream = AnyDecodeStream<Code>;

/** Names the API of an error for every copy of the package. */
const api = 'api-status-codes';

/**
 * A failed response. Its message has the meaning of the code and ends with the link to its page, with nothing after
 * it, so that the link can be opened from a terminal or a log.
 *
 * `instanceof` narrows to this type, and the compiler checks a `switch` over the code of its verdict.
 *
 * @example
 * const verdict = classify({ status: 403, subCode: '403.25' });
 * const error = new ApiStatusError(verdict, { base: 'https://status.example' });
 * error.message; // '403.25 No access with this session. https://status.example/codes/403-25'
 * error.code; // '403.25'
 * error.retry; // 'after-change'
 */
export const ApiStatusError: StatusErrorClass<Code> = /* @__PURE__ */ createApiStatusError<Code>(api);
/** An instance of {@link ApiStatusError}; `ApiStatusError<'403.25'>` is one with this code. */
export type ApiStatusError<C extends Code = never> = [C] extends [never]
  ? StatusError<Code>
  : CodedStatusError<C>;

const codes = /* @__PURE__ */ codesOf(standardKnowledge);
const named = /* @__PURE__ */ bindClassify(standardKnowledge, noEndpoint);
const begin = /* @__PURE__ */ bindDecode(standardKnowledge, codes, named, noEndpoint);
const responding = /* @__PURE__ */ createClassifyResponse(named, standardKnowledge);
const throwing = /* @__PURE__ */ createThrowForStatus(classifyResponse, ApiStatusError);
const reading = /* @__PURE__ */ createFromProblem(named);

/**
 * The codes of the standard list, in its order, each with its title and the documented message.
 *
 * @see https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/524629/Standard+status+codes
 *
 * @example
 * standardCodes.find(({ code }) => code === '401.1')?.message; // 'The "signature" header is missing'
 */
export const standardCodes: readonly StandardListEntry[] = /* @__PURE__ */ listOf(standardKnowledge);

/**
 * Explains a status and a sub-code. Looks them up in the endpoint first, then in the standard list, then looks up the
 * plain status.
 *
 * @param evidence What is known: `status` (a number), `subCode` (a string, the value of the `ApiStatusSubCode`
 *   header), and `endpoint` (its number), which counts if only endpoints define the sub-code. The function with the
 *   same name in `api-status-codes/endpoints` also accepts `request` (method and URL), and knows what endpoints say
 *   about all other codes.
 * @returns A verdict of one of five kinds, in an object of your own. Never throws: a value of the wrong type counts as
 *   not given.
 * @see https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/524629/Standard+status+codes
 *
 * @example
 * const verdict = classify({ status: 403, subCode: '403.25' });
 * verdict.kind; // 'documented'
 * verdict.retry; // 'after-change'
 */
export function classify(evidence: Evidence): Verdict {
  return named(evidence);
}

/**
 * Classifies the response of any HTTP client: fetch, undici, axios, got, ky or node:http. An error with a `response`
 * works too, as does an object with `request` and `response`, and an {@link ApiStatusError} gives its own verdict.
 *
 * @param response Anything with `status` or `statusCode` and `headers`, or what was caught.
 * @param request Anything with `method` and `url`, such as a `Request`. The function with the same name in
 *   `api-status-codes/endpoints` finds the endpoint with it: the response of fetch has no method.
 * @returns A verdict, like that of {@link classify}. Never throws.
 *
 * @example
 * const response = new Response(null, { status: 401, headers: { ApiStatusSubCode: '401.10' } });
 * classifyResponse(response).code; // '401.10'
 * classifyResponse(new ApiStatusError(classify({ subCode: '403.25' }))).code; // '403.25'
 */
export function classifyResponse(response: unknown, request?: unknown): Verdict {
  return responding(response, request);
}

/**
 * Finds every code in a text of any kind: a bare code, a header line, a raw response, the output of curl, an error of
 * an HTTP client, a log, a HAR file, a table, a sentence.
 *
 * @param text The text to read.
 * @returns One finding for each response, in order of appearance, with its line and, if the text has it, its request;
 *   empty if there is none. Never throws.
 *
 * @example
 * decode('ApiStatusSubCode: 403.25')[0]?.url; // '/codes/403-25'
 */
export function decode(text: string): Finding[] {
  return decodeWhole(begin(), text);
}

/**
 * Begins to decode a text that arrives in chunks, such as a log of any size. The memory that it needs does not grow
 * with the text.
 *
 * @returns `push` takes the next chunk, cut anywhere, and returns the findings that are complete; `end` returns the
 *   rest. Together they return the same as {@link decode} for the whole text. Never throws.
 *
 * @example
 * const stream = decodeStream();
 * const findings = [...stream.push('status=403 sub'), ...stream.push('Code=403.25'), ...stream.end()];
 * findings[0]?.code; // '403.25'
 */
export function decodeStream(): DecodeStream {
  return begin();
}

/**
 * The address of a code's page on this reference.
 *
 * @param code A code in any spelling. For any other text, the address is that of the list of all codes.
 * @param base The beginning of the address: a path such as `/docs`, or the site that has these pages.
 *
 * @example
 * codeUrl('403.25'); // '/codes/403-25'
 * codeUrl('403.25', 'https://status.example'); // 'https://status.example/codes/403-25'
 */
export function codeUrl(code: string, base?: string): string {
  return urlOfCode(code, base);
}

/**
 * Whether a text is a code of the API, written with a dot. Narrows to {@link Code}.
 *
 * @param text Any text. Other spellings, such as `403-25`, are not accepted.
 *
 * @example
 * isCode('401.10'); // true
 * isCode('401.11'); // false
 */
export function isCode(text: string): text is Code {
  return codes.has(text);
}

/**
 * Finds documented codes that an undocumented code may be a mistake for: same status, nearest number first.
 *
 * @param code A sub-code, written with a dot.
 *
 * @example
 * nearCodes('401.11'); // ['401.1', '401.10', '401.9']
 */
export function nearCodes(code: string): Code[] {
  return codesNear(code, [...codes]) as Code[];
}

/**
 * Throws an {@link ApiStatusError} for every response without a 2xx status, and returns all others. A 303 throws too:
 * nothing was created.
 *
 * @param response The response of any HTTP client.
 * @param options `base`: the site that has the pages of the codes, as the beginning of the link in the message;
 *   `request`: as in {@link classifyResponse}.
 * @throws {ApiStatusError} Its `cause` is the response, which is left out where the error is printed: that of axios and
 *   got contains the request, with its signature and its session key.
 *
 * @example
 * const response = new Response(null, { status: 403, headers: { ApiStatusSubCode: '403.25' } });
 * let message = '';
 * try {
 *   throwForStatus(response, { base: 'https://status.example' });
 * } catch (error) {
 *   message = String(error);
 * }
 * message; // 'ApiStatusError: 403.25 No access with this session. https://status.example/codes/403-25'
 */
export function throwForStatus<R extends ResponseLike>(response: R, options?: ThrowOptions): R {
  return throwing(response, options);
}

/**
 * Whether a value is an {@link ApiStatusError}, also one of another copy of this package, which `instanceof` does not
 * recognize. With codes, whether it has one of them, so that the compiler checks a `switch` over its code. Never throws.
 *
 * @param error What was caught.
 * @param codes The codes to accept; by default all.
 *
 * @example
 * const error = new ApiStatusError(classify({ status: 409 }));
 * isApiStatusError(error); // true
 * isApiStatusError(error, '409', '409.1'); // true
 * isApiStatusError(error, '403.25'); // false
 * isApiStatusError(new Error('409')); // false
 */
export const isApiStatusError: IsStatusError<Code> = /* @__PURE__ */ createIsApiStatusError<Code>(api);

/**
 * Reads the problem details that {@link toProblem} writes, and returns their verdict: from the link in `type`, or from
 * the other members.
 *
 * @param json Problem details, parsed or not.
 * @returns The verdict; `null` if they contain no code. Never throws.
 *
 * @example
 * fromProblem({ type: 'https://status.example/codes/401-10', title: 'AppSecret has expired' })?.code; // '401.10'
 * fromProblem({ type: 'about:blank' }); // null
 */
export function fromProblem(json: unknown): Verdict | null {
  return reading(json);
}
