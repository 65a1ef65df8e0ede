/** The part of a catalog that a mock uses. */
import type { Catalog } from '../catalog/index.ts';
import type { Delivery } from '../catalog/record.ts';
import type { ClassifierCatalog } from '../classifier/catalog.ts';

/** Everything that a mock answers with. */
export type MockCatalog = ClassifierCatalog &
  Pick<Catalog, 'signature'> & { readonly delivery: Omit<Delivery, 'sources'> };
