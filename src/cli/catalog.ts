/** The catalog that the command line answers from: the one place that binds it. */
import { type Catalog, catalog as ownCatalog } from '../catalog/index.ts';
import type { SignatureScheme } from '../catalog/record.ts';

export const catalog: Catalog = ownCatalog;

/** The scheme of signatures, for commands that only exist where there is one. */
export function signatureScheme(): SignatureScheme {
  if (catalog.signature === null) throw new Error('Requests of this API are not signed.');
  return catalog.signature;
}
