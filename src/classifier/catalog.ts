/** What the classifier needs of a catalog; a full catalog has it, and so has a compact one. */
import type { CodeText, Fixer, Method, Retry, SubCodeText } from '../catalog/record.ts';

/** A code that holds for every endpoint. */
export interface KnownCode {
  readonly code: CodeText;
  readonly title: string;
  readonly message: string;
  readonly retry: Retry;
  readonly fixer: Fixer;
}

/** What one endpoint means by a code. What is left out is taken from the standard list. */
export interface KnownResponse {
  readonly code: CodeText;
  readonly meaning: string;
  readonly title?: string;
  readonly retry?: Retry;
  readonly fixer?: Fixer;
}

/** An endpoint and the codes that it lists. */
export interface KnownEndpoint {
  readonly number: string;
  readonly title: string;
  readonly method: Method | null;
  readonly paths: readonly string[];
  readonly responses: readonly KnownResponse[];
}

/** How the API reports. */
export interface Reporting {
  /** The response header that carries the sub-code. */
  readonly header: string;
  /** Path segments of old that mean the same as new ones: `{ user: 'entity' }`. */
  readonly formerSegments: Readonly<Record<string, string>>;
  /** A path parameter that may be left out at the end of an address: `{contract-id}`. */
  readonly optionalParameter: string;
  /** What the API calls the values that nobody but their owner may read: `['Token']`. For `createMask`. */
  readonly secrets?: readonly string[];
}

/** What naming a code takes. */
export interface KnownCodes {
  readonly standard: readonly KnownCode[];
  readonly endpoints: readonly Pick<KnownEndpoint, 'number' | 'responses'>[];
}

/** Everything that `createClassifier` reads. */
export interface ClassifierCatalog extends KnownCodes {
  readonly reporting: Reporting;
  readonly endpoints: readonly KnownEndpoint[];
}

/** Every code of a catalog, as a union of literals. */
export type CodeOf<C extends KnownCodes> =
  | C['standard'][number]['code']
  | C['endpoints'][number]['responses'][number]['code'];

/** Every sub-code of a catalog, as a union of literals. */
export type SubCodeOf<C extends ClassifierCatalog> = Extract<CodeOf<C>, SubCodeText>;

/** The number of every endpoint of a catalog, as a union of literals. */
export type EndpointNumberOf<C extends ClassifierCatalog> = C['endpoints'][number]['number'];
