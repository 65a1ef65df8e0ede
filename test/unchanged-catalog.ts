import { type Catalog, catalog } from '../src/catalog/index.ts';

/** Removes the dated changes from a record. */
function unchanged<Of extends { added?: unknown; changes?: unknown }>(
  record: Of,
): Omit<Of, 'added' | 'changes'> {
  const { added: _, changes: __, ...rest } = record;
  return rest;
}

const { standard, endpoints }: Catalog = catalog;

/** The catalog without dated changes. */
export const unchangedCatalog: Catalog = {
  ...catalog,
  standard: standard.map(unchanged),
  endpoints: endpoints.map(unchanged),
};
