/** Binds the classifier's parts to data, each on its own, so that a program carries only those that it uses. */
import type { Code } from '../catalog/index.ts';
import { createClassify, type Evidence } from '../classifier/classify.ts';
import { createEndpointMatcher } from '../classifier/endpoint.ts';
import type { Finding, Verdict } from '../classifier/verdict.ts';
import { createDecodeStream, type DecodeStream } from '../decoder/decode.ts';
import type { RequestEvidence } from '../http/request.ts';
import type { EndpointKnowledge } from './endpoint-knowledge.ts';
import type { CodeKnowledge } from './standard-knowledge.ts';

type Classify = (evidence: Evidence) => Verdict<Code>;

/** No endpoint is known by its address. */
export function noEndpoint(): null {
  return null;
}

/** The function that names the endpoint of a request. */
export function bindEndpoints({
  endpoints,
  reporting,
}: EndpointKnowledge): (request: RequestEvidence) => string | null {
  return createEndpointMatcher(endpoints, reporting);
}

/** The function that classifies. */
export function bindClassify(
  knowledge: CodeKnowledge,
  endpointOf: (request: RequestEvidence) => string | null,
): Classify {
  return createClassify(knowledge, endpointOf, '') as Classify;
}

/** The function that begins to decode a text. */
export function bindDecode(
  { reporting }: CodeKnowledge,
  codes: ReadonlySet<string>,
  classify: Classify,
  endpointOf: (request: RequestEvidence) => string | null,
): () => DecodeStream<Code> {
  return createDecodeStream(classify, codes, endpointOf, reporting.header);
}

/** Every code of the data. */
export function codesOf({ standard, endpoints }: CodeKnowledge): ReadonlySet<string> {
  return new Set<string>([
    ...standard.map(({ code }) => code),
    ...endpoints.flatMap(({ responses }) => responses.map(({ code }) => code)),
  ]);
}

/** Everything that a stream finds in a whole text. */
export function decodeWhole(stream: DecodeStream<Code>, text: string): Finding<Code>[] {
  return [...stream.push(text), ...stream.end()];
}

/** The codes of the standard list, which no caller can change. */
export function listOf({ standard }: CodeKnowledge): CodeKnowledge['standard'] {
  return Object.freeze(standard.map((known) => Object.freeze(known)));
}

/** Freezes data with all that is in it, so that no caller can change it for another. */
export function frozen<T>(data: T): T {
  if (typeof data !== 'object' || data === null) return data;
  for (const value of Object.values(data)) frozen(value);
  return Object.freeze(data);
}
