/** What the mock needs of a catalog. */
import type { SignatureScheme } from '../catalog/record.ts';
import type { ClassifierCatalog } from '../classifier/catalog.ts';

/** Everything that a mock answers with. */
export interface MockCatalog extends ClassifierCatalog {
  /** `null` where requests are not signed. */
  readonly signature: SignatureScheme | null;
}
