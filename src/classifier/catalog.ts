/** What the classifier needs of a catalog; a whole catalog has it, and so has what is shipped of one. */
import type { ShippedCodes, ShippedEndpoint } from '../catalog/dataset.ts';
import type { SubCodeText } from '../catalog/record.ts';

/** How the API reports. */
export interface Reporting {
  /** The response header that carries the sub-code. */
  readonly header: string;
  /** Path segments of old that mean the same as new ones: `{ user: 'account' }`. */
  readonly formerSegments?: Readonly<Record<string, string>>;
  /** A path parameter that may be left out at the end of an address: `{page}`. */
  readonly optionalParameter?: string | null;
  /** What the API calls the values that nobody but their owner may read: `['Token']`. For `createMask`. */
  readonly secrets?: readonly string[];
}

/** Everything that `createClassifier` reads. */
export interface ClassifierCatalog extends ShippedCodes {
  readonly reporting: Reporting;
  readonly endpoints: readonly ShippedEndpoint[];
}

/** Every code of a catalog, as a union of literals. */
export type CodeOf<C extends ShippedCodes> =
  | C['standard'][number]['code']
  | C['endpoints'][number]['responses'][number]['code'];

/** Every sub-code of a catalog, as a union of literals. */
export type SubCodeOf<C extends ClassifierCatalog> = Extract<CodeOf<C>, SubCodeText>;

/** The number of every endpoint of a catalog, as a union of literals. */
export type EndpointNumberOf<C extends ClassifierCatalog> = C['endpoints'][number]['number'];
