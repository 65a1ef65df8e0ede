/** The data that the published functions draw on, with its codes as literal types. */
import type { Code, EndpointNumber, StandardListCode } from '../catalog/index.ts';
import type {
  KnownEndpoint as AnyEndpoint,
  KnownCode,
  KnownResponse,
  Reporting,
} from '../classifier/catalog.ts';

/** A code of the standard list, in short; `message` is the documented wording, to the letter. */
export interface StandardListEntry extends KnownCode {
  readonly code: StandardListCode;
}

/** What an endpoint says of a code. What is left out is taken from the standard list. */
export interface KnownEndpointResponse extends KnownResponse {
  readonly code: Code;
}

/** An endpoint, and the codes that its page lists. `method` is `null`, and `paths` are empty, where they are not known. */
export interface KnownEndpoint extends AnyEndpoint {
  readonly number: EndpointNumber;
  readonly responses: readonly KnownEndpointResponse[];
}

/** What naming a code takes. */
export interface CodeKnowledge {
  readonly reporting: Pick<Reporting, 'header'>;
  readonly standard: readonly StandardListEntry[];
  readonly endpoints: readonly Pick<KnownEndpoint, 'number' | 'responses'>[];
}

/** What naming the endpoint of a request takes. */
export interface EndpointKnowledge {
  readonly reporting: Reporting;
  readonly endpoints: readonly KnownEndpoint[];
}

/** A record in short. */
export function standardCode({ code, title, message, retry, fixer }: StandardListEntry): StandardListEntry {
  return { code, title, message, retry, fixer };
}

/** What an endpoint says of a code, in short. */
export function endpointResponse(response: KnownEndpointResponse): KnownEndpointResponse {
  const { code, meaning, title, retry, fixer } = response;
  return {
    code,
    meaning,
    ...(title === undefined ? {} : { title }),
    ...(retry === undefined ? {} : { retry }),
    ...(fixer === undefined ? {} : { fixer }),
  };
}
