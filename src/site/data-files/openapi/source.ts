/** Defines the input of an OpenAPI document. */
import type { Entries } from '../../../catalog/entries.ts';
import type { Catalog } from '../../../catalog/index.ts';

/** The input of the document. */
export interface OpenApiSource {
  readonly catalog: Catalog;
  readonly entries: Entries;
  /** Put before the path of each page: a base path, or a whole site. */
  readonly base: string;
  /** The version of this package. */
  readonly version: string;
}

/** A link to further documentation. */
export interface ExternalDocs {
  readonly description: string;
  readonly url: string;
}
