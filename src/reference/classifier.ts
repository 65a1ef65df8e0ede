/** The classifier of a catalog: the functions that find codes from evidence or text. */

import { codeUrl } from '../catalog/code.ts';
import type { ClassifierCatalog, CodeOf } from '../classifier/catalog.ts';
import type { Evidence } from '../classifier/classify.ts';
import { createClassifyResponse } from '../classifier/response.ts';
import type { Finding, Verdict } from '../classifier/verdict.ts';
import { createDecodeStream, type DecodeStream } from '../decoder/decode.ts';
import type { RequestEvidence } from '../http/request.ts';
import { createCodeClassifier } from './code-classifier.ts';

/** The functions of one catalog; `Code` is the union of the catalog's codes. */
export interface Classifier<Code extends string = string> {
  /** Explains the evidence. Never throws. */
  classify(evidence: Evidence): Verdict<Code>;
  /** Classifies the response of any client, or an error that has one; the request names the endpoint. Never throws. */
  classifyResponse(response: unknown, request?: unknown): Verdict<Code>;
  /** The number of the endpoint that a request goes to; `null` if none or more than one matches. Never throws. */
  endpointOf(request: RequestEvidence): string | null;
  /** Finds every code in a text, in order of appearance. Never throws. */
  decode(text: string): Finding<Code>[];
  /** Begins to decode a text that arrives in chunks, such as a file of any size. Never throws. */
  decodeStream(): DecodeStream<Code>;
  /** The address of a code's page. */
  codeUrl(code: string, base?: string): string;
  /** Whether a text is a code of the catalog, in its plain spelling. */
  isCode(text: string): text is Code;
  /** Known codes of the same status, nearest first. */
  nearCodes(code: string): Code[];
}

/** Settings of a classifier. */
export interface ClassifierOptions {
  /** The beginning of every address: a path such as `/docs`, or a site. */
  readonly base?: string;
}

/**
 * Makes the classifier of a catalog. Only the catalog knows particular codes: with another catalog, the same rules
 * apply to another API.
 *
 * @param catalog Its codes, its endpoints (which may be none), and the header that carries the sub-code.
 * @param options `base`: the site that has the pages of the codes, as the beginning of every address.
 *
 * @example
 * const known = { code: '500.19', title: 'Bad configuration', message: 'Configuration data is invalid.' } as const;
 * const iis = createClassifier({
 *   reporting: { header: 'X-Sub-Status' },
 *   standard: [{ ...known, retry: 'after-change', fixer: 'administrator' }],
 *   endpoints: [],
 * });
 * iis.classify({ status: 500, subCode: '500.19' }).title; // 'Bad configuration'
 */
export function createClassifier<const C extends ClassifierCatalog>(
  catalog: C,
  { base = '' }: ClassifierOptions = {},
): Classifier<CodeOf<C>> {
  type Code = CodeOf<C>;
  const { classify, nearCodes, matchEndpoint, codes } = createCodeClassifier<C>(catalog, base);
  const isCode = (text: string): text is Code => codes.has(text);
  const decodeStream = createDecodeStream(classify, codes, matchEndpoint, catalog.reporting.header);
  return {
    classify,
    classifyResponse: createClassifyResponse(classify, catalog),
    endpointOf: (request) => classify({ request }).endpoint,
    decode(text) {
      const stream = decodeStream();
      return [...stream.push(text), ...stream.end()];
    },
    decodeStream,
    codeUrl: (code, from = base) => codeUrl(code, from),
    isCode,
    nearCodes,
  };
}
