/**
 * API Status Codes: the codes of the Rubiq REST API, and the classifier that names them.
 * An independent reference; its statements rest on the API's public documentation.
 *
 * This entry knows the standard list, and every sub-code that only endpoints define. Which request goes to which
 * endpoint, and what endpoints say of the codes of the standard list, is known to `api-status-codes/endpoints`, which
 * has the same functions.
 */

import { codeUrl as urlOfCode } from './catalog/code.ts';
import type { Code } from './catalog/index.ts';
import type { Evidence } from './classifier/classify.ts';
import { nearCodes as codesNear } from './classifier/near.ts';
import { type ResponseLike, responseEvidence } from './classifier/response.ts';
import type { Finding as AnyFinding, Verdict as AnyVerdict } from './classifier/verdict.ts';
import type { DecodeStream as AnyDecodeStream } from './decoder/decode.ts';
import { createApiStatusError, type StatusError, type StatusErrorClass } from './library/api-status-error.ts';
import { bindClassify, bindDecode, codesOf, decodeWhole, listOf, noEndpoint } from './library/bind.ts';
import { createFromProblem } from './library/problem.ts';
import { type StandardListEntry, standardKnowledge } from './library/standard-knowledge.ts';
import { createThrowForStatus, type ThrowOptions } from './library/throw-for-status.ts';

export type { Code, EndpointNumber, StandardListCode, Status, SubCode } from './catalog/index.ts';
export type { Endpoint, Fixer, Retry, StandardCode } from './catalog/record.ts';
export type { ClassifierCatalog } from './classifier/catalog.ts';
export type { Evidence } from './classifier/classify.ts';
export type { ResponseLike } from './classifier/response.ts';
export { findingJson, isUnderstood, type Meaning, verdictJson } from './classifier/verdict.ts';
export type { ApiStatusErrorOptions, StatusError, StatusErrorClass } from './library/api-status-error.ts';
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
/** Decodes a text that comes in pieces. */
export type DecodeStream = AnyDecodeStream<Code>;

/**
 * A response that is a failure. Its message gives the meaning of the code and ends with the link to its page and
 * nothing after it, so that it can be opened from a terminal or a log.
 *
 * `instanceof` narrows to this type, and a `switch` over the code of its verdict is checked.
 *
 * @example
 * const verdict = classify({ status: 403, subCode: '403.25' });
 * const error = new ApiStatusError(verdict, { base: 'https://status.example' });
 * error.message; // '403.25 No access with this session. https://status.example/codes/403-25'
 * error.retry; // 'after-change'
 */
export const ApiStatusError: StatusErrorClass<Code> = /* @__PURE__ */ createApiStatusError<Code>();
/** An instance of {@link ApiStatusError}. */
export type ApiStatusError = StatusError<Code>;

const codes = /* @__PURE__ */ codesOf(standardKnowledge);
const named = /* @__PURE__ */ bindClassify(standardKnowledge, noEndpoint);
const begin = /* @__PURE__ */ bindDecode(standardKnowledge, codes, named, noEndpoint);
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
 * Names what a status and sub-code mean. Looks at what the endpoint defines, then at the standard
 * list, then at the plain status.
 *
 * @param evidence What is known: `status` (a number), `subCode` (text, the value of the
 *   `ApiStatusSubCode` header), and `endpoint` as its number, which counts where only endpoints define the sub-code.
 *   What endpoints say of other codes, and requests as method and URL, are known to the function of the same name in
 *   `api-status-codes/endpoints`.
 * @returns A verdict of one of five kinds. Never throws: what has the wrong type counts as not given.
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
 * Classifies the response of any HTTP client: fetch, undici, axios, got, ky or node:http. An error that
 * carries a `response` will do as well.
 *
 * @param response Anything with `status` or `statusCode` and `headers`.
 * @returns A verdict, as {@link classify} gives it. Never throws.
 *
 * @example
 * const response = new Response(null, { status: 401, headers: { ApiStatusSubCode: '401.10' } });
 * classifyResponse(response).code; // '401.10'
 */
export function classifyResponse(response: ResponseLike): Verdict {
  return named(responseEvidence(response, standardKnowledge.reporting.header));
}

/**
 * Finds every code in a text, whatever printed it: a bare code, a header line, a raw response, the output of
 * curl, an HTTP client's error, a log, a HAR file, a table, a sentence.
 *
 * @param text What somebody pasted.
 * @returns One finding for each response, in order of appearance, with the line it was found in and the request
 *   it belongs to where the text tells; empty where there is none. Never throws.
 *
 * @example
 * decode('ApiStatusSubCode: 403.25')[0]?.url; // '/codes/403-25'
 */
export function decode(text: string): Finding[] {
  return decodeWhole(begin(), text);
}

/**
 * Begins to decode a text that comes in pieces, such as a log of any size. What it holds of the text does not
 * grow with it.
 *
 * @returns `push` takes the next piece, cut anywhere, and gives the findings that nothing can be added to any
 *   more; `end` gives the rest. Together they give what {@link decode} gives of the whole text. Never throws.
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
 * @param code A code in any spelling. Text that is no code gives the list of all codes.
 * @param base Put before the address: a path such as `/docs`, or the site that serves these pages.
 *
 * @example
 * codeUrl('403.25'); // '/codes/403-25'
 * codeUrl('403.25', 'https://status.example'); // 'https://status.example/codes/403-25'
 */
export function codeUrl(code: string, base?: string): string {
  return urlOfCode(code, base);
}

/**
 * Whether a text is one of the API's codes, written plainly with a dot. Narrows to {@link Code}.
 *
 * @example
 * isCode('401.10'); // true
 * isCode('401.11'); // false
 */
export function isCode(text: string): text is Code {
  return codes.has(text);
}

/**
 * Documented codes that an undocumented one may have been meant for: same status, nearest number first.
 *
 * @example
 * nearCodes('401.11'); // ['401.1', '401.10', '401.9']
 */
export function nearCodes(code: string): Code[] {
  return codesNear(code, [...codes]) as Code[];
}

/**
 * Throws an {@link ApiStatusError} for every response but those of the 2xx statuses, and gives back the others.
 * A 303 throws as well: nothing was created.
 *
 * @param response The response of any HTTP client.
 * @param options `base`: the site that serves the pages of the codes, put before the link in the message.
 * @throws {ApiStatusError} Its `cause` is the response.
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
 * Reads problem details, as {@link toProblem} writes them, back into a verdict: by the link in `type`, or by its
 * other members.
 *
 * @param json Problem details, parsed or not.
 * @returns The verdict; `null` where they tell of no code. Never throws.
 *
 * @example
 * fromProblem({ type: 'https://status.example/codes/401-10', title: 'AppSecret has expired' })?.code; // '401.10'
 * fromProblem({ type: 'about:blank' }); // null
 */
export function fromProblem(json: unknown): Verdict | null {
  return reading(json);
}
