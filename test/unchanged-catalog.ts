import { type Catalog, catalog } from '../src/catalog/index.ts';

/** A record as if it had never changed. */
function unchanged<Of extends { added?: unknown; changes?: unknown }>(
  record: Of,
): Omit<Of, 'added' | 'changes'> {
  const { added: _, changes: __, ...rest } = record;
  return rest;
}

const { standard, endpoints }: Catalog = catalog;

/** This catalog as if it had never changed. */
export const unchangedCatalog: Catalog = {
  ...catalog,
  standard: standard.map(unchanged),
  endpoints: endpoints.map(unchanged),
};
