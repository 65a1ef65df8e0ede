/** The data that the published functions draw on, with its codes as literal types. */
import type { Code, EndpointNumber, StandardListCode } from '../catalog/index.ts';
import type { Fixer, Method, Retry } from '../catalog/record.ts';
import type { Reporting } from '../classifier/catalog.ts';

/** A code of the standard list, in short. */
export interface StandardListEntry {
  readonly code: StandardListCode;
  readonly title: string;
  /** The documented wording, to the letter. */
  readonly message: string;
  readonly retry: Retry;
  readonly fixer: Fixer;
}

/** What an endpoint says of a code. What is left out is taken from the standard list. */
export interface KnownEndpointResponse {
  readonly code: Code;
  /** The documented meaning in this endpoint. */
  readonly meaning: string;
  readonly title?: string;
  readonly retry?: Retry;
  readonly fixer?: Fixer;
}

/** An endpoint, and the codes that its page lists. */
export interface KnownEndpoint {
  readonly number: EndpointNumber;
  readonly title: string;
  /** `null` where it is not known. */
  readonly method: Method | null;
  /** Path templates; empty where they are not known. */
  readonly paths: readonly string[];
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
