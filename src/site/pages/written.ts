/** Which of the pages under `content/docs` a site has. */
import { type Catalog, catalog as ownCatalog } from '../../catalog/index.ts';

/** Pages that hold for any catalog. All others are about this API, and are left out where the catalog is another. */
const neutralPages = ['404', 'index', 'codes', 'decoder', 'endpoints'];

/** The files of the pages, as patterns below `content/docs`. */
export function writtenPages(catalog: Catalog): string[] {
  const pages = isOwn(catalog) ? ['**/*'] : neutralPages;
  return [
    ...pages.map((page) => `${page}.{md,mdx}`),
    ...(catalog.endpoints.length > 0 ? [] : ['!endpoints.mdx']),
    ...(catalog.signature === null ? ['!signature.mdx'] : []),
  ];
}

/** Whether there is a page that checks signatures. */
export function hasSignaturePage(catalog: Catalog): boolean {
  return isOwn(catalog) && catalog.signature !== null;
}

/** A catalog that was put together from this one is about the same API. */
function isOwn({ api }: Catalog): boolean {
  return api.name === ownCatalog.api.name;
}
