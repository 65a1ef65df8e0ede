/** Selects the pages under `content/docs` that a site has. */
import { type Catalog, catalog as ownCatalog } from '../../catalog/index.ts';

/** The page for an unknown address: no other has a number for a name. */
const notFound = '[0-9]*';

/** Pages for any catalog. All others are about this API, and are left out for other catalogs. */
const neutralPages = [notFound, 'index', 'codes', 'decoder', 'endpoints'];

/** Lists the files of the pages, as patterns below `content/docs`. */
export function writtenPages(catalog: Catalog): string[] {
  const indexOfGuides = catalog.glossary.length > 0 ? ['guides'] : [];
  const pages = isOwn(catalog) ? ['**/*'] : [...neutralPages, ...indexOfGuides];
  return [
    ...pages.map((page) => `${page}.{md,mdx}`),
    ...(catalog.endpoints.length > 0 ? [] : ['!endpoints.mdx']),
    ...(catalog.signature === null ? ['!signature.mdx'] : []),
  ];
}

/** Whether the site has a page that checks signatures. */
export function hasSignaturePage(catalog: Catalog): boolean {
  return isOwn(catalog) && catalog.signature !== null;
}

/** Whether a catalog is about this API, as variants of its own catalog are. */
export function isOwn({ api }: Catalog): boolean {
  return api.name === ownCatalog.api.name;
}
