/** The part of a catalog that the classifier needs; a whole catalog satisfies it, and so does a shipped one. */
import type { ShippedCodes, ShippedEndpoint } from '../catalog/dataset.ts';
import type { Reporting, SubCodeText } from '../catalog/record.ts';

/** How the API reports: the header is needed, the rest where the API has it. */
export type ClassifierReporting = Pick<Reporting, 'header'> & Partial<Reporting>;

/** Everything that `createClassifier` reads. */
export interface ClassifierCatalog extends ShippedCodes {
  readonly reporting: ClassifierReporting;
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
