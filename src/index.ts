/**
 * API Status Codes: the codes of the Rubiq REST API, and the classifier that names them.
 * An independent reference; its statements rest on the API's public documentation.
 */
import { type Code, catalog } from './catalog/index.ts';
import { createClassifier } from './classifier/classifier.ts';
import type { Evidence } from './classifier/classify.ts';
import type { DecodeStream as AnyDecodeStream } from './classifier/decode/decode.ts';
import type { ResponseLike } from './classifier/response.ts';
import type { Finding as AnyFinding, Verdict as AnyVerdict } from './classifier/verdict.ts';

export {
  type Catalog,
  type Code,
  catalog,
  type EndpointNumber,
  type Status,
  type SubCode,
} from './catalog/index.ts';
export type { Endpoint, Fixer, Retry, StandardCode } from './catalog/record.ts';
export { type Classifier, type ClassifierOptions, createClassifier } from './classifier/classifier.ts';
export type { Evidence } from './classifier/classify.ts';
export type { ResponseLike } from './classifier/response.ts';
export { findingJson, isUnderstood, type Meaning, verdictJson } from './classifier/verdict.ts';

/** What a code means; tell the kinds apart by `kind`. */
export type Verdict = AnyVerdict<Code>;
/** A verdict and where in a text it was found. */
export type Finding = AnyFinding<Code>;
/** Decodes a text that comes in pieces. */
export type DecodeStream = AnyDecodeStream<Code>;

const classifier = createClassifier(catalog);

/**
 * Names what a status and sub-code mean. Looks at what the endpoint defines, then at the standard
 * list, then at the plain status.
 *
 * @param evidence What is known: `status` (a number), `subCode` (text, the value of the
 *   `ApiStatusSubCode` header), and the endpoint as its number or as the request's method and URL.
 * @returns A verdict of one of five kinds. Never throws: what has the wrong type counts as not given.
 * @see https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/524629/Standard+status+codes
 *
 * @example
 * const verdict = classify({ status: 403, subCode: '403.25' });
 * verdict.kind; // 'documented'
 * verdict.retry; // 'after-change'
 */
export function classify(evidence: Evidence): Verdict {
  return classifier.classify(evidence);
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
  return classifier.classifyResponse(response);
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
  return classifier.decode(text);
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
  return classifier.decodeStream();
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
  return classifier.codeUrl(code, base);
}

/**
 * Whether a text is one of the API's codes, written plainly with a dot. Narrows to {@link Code}.
 *
 * @example
 * isCode('401.10'); // true
 * isCode('401.11'); // false
 */
export function isCode(text: string): text is Code {
  return classifier.isCode(text);
}

/**
 * Documented codes that an undocumented one may have been meant for: same status, nearest number first.
 *
 * @example
 * nearCodes('401.11'); // ['401.1', '401.10', '401.9']
 */
export function nearCodes(code: string): Code[] {
  return classifier.nearCodes(code);
}
