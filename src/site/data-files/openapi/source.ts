/** Input of an OpenAPI document. */
import type { Entries } from '../../../catalog/entries.ts';
import type { Catalog } from '../../../catalog/index.ts';

/** What the document is made from. */
export interface OpenApiSource {
  readonly catalog: Catalog;
  readonly entries: Entries;
  /** Put before the address of each page: a path, or a whole site. */
  readonly base: string;
  /** The version of this package. */
  readonly version: string;
}

/** Where to read more. */
export interface ExternalDocs {
  readonly description: string;
  readonly url: string;
}
