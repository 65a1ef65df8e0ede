/** The part of a classifier that explains codes, without the decoder of texts: it loads quickly. */
import type { ClassifierCatalog, CodeOf } from '../classifier/catalog.ts';
import { createClassify, type Evidence } from '../classifier/classify.ts';
import { createEndpointMatcher } from '../classifier/endpoint.ts';
import { nearCodes } from '../classifier/near.ts';
import type { Verdict } from '../classifier/verdict.ts';
import type { RequestEvidence } from '../http/request.ts';

/** The functions that a classifier is made of. */
export interface CodeClassifier<Code extends string = string> {
  classify(evidence: Evidence): Verdict<Code>;
  /** Known codes of the same status, nearest first. */
  nearCodes(code: string): Code[];
  /** The number of the endpoint that a request goes to; `null` if none or more than one matches. */
  readonly matchEndpoint: (request: RequestEvidence) => string | null;
  readonly codes: ReadonlySet<string>;
}

/** Makes the functions of a catalog that explain its codes; `base` is put before every address. */
export function createCodeClassifier<const C extends ClassifierCatalog>(
  catalog: C,
  base: string,
): CodeClassifier<CodeOf<C>> {
  const codes = new Set<string>([
    ...catalog.standard.map(({ code }) => code),
    ...catalog.endpoints.flatMap(({ responses }) => responses.map(({ code }) => code)),
  ]);
  let matcher: ReturnType<typeof createEndpointMatcher> | undefined;
  // Made when a request comes: to explain a code, none is needed.
  const matchEndpoint = (request: RequestEvidence) => {
    matcher ??= createEndpointMatcher(catalog.endpoints, catalog.reporting);
    return matcher(request);
  };
  return {
    classify: createClassify(catalog, matchEndpoint, base),
    nearCodes: (code) => nearCodes(code, [...codes]) as CodeOf<C>[],
    matchEndpoint,
    codes,
  };
}
