/** Lists the areas of the site, as the header names them, and finds the area of a page. */
import type { Catalog } from '../../catalog/index.ts';

/** A part of the site with pages of its own. */
export interface Area {
  readonly id: string;
  readonly label: string;
}

/** The input of the areas. */
export interface AreaSource {
  readonly catalog: Pick<Catalog, 'endpoints'>;
  readonly guides: readonly unknown[];
  readonly manuals: readonly { readonly id: string }[];
}

/** The short names of the manuals, in the order of the header. */
const manualLabels = { library: 'Library', cli: 'CLI', data: 'Data' };

/** Lists the areas that have pages; each has its index at its id. */
export function areasOf({ catalog, guides, manuals }: AreaSource): Area[] {
  return [
    { id: 'codes', label: 'Codes' },
    ...(catalog.endpoints.length > 0 ? [{ id: 'endpoints', label: 'Endpoints' }] : []),
    ...(guides.length > 0 ? [{ id: 'guides', label: 'Guides' }] : []),
    ...Object.entries(manualLabels)
      .filter(([id]) => manuals.some((manual) => manual.id === id))
      .map(([id, label]) => ({ id, label })),
  ];
}

/** Reads the id of a page's area, which is also that of the area's index. */
export function areaOf(pageId: string): string {
  return pageId.split('/', 1)[0] ?? '';
}

/** Says how a link to an area is marked on a page: as the page itself, as its area, or not at all. */
export function currentMark(area: Area, pageId: string): 'page' | 'true' | undefined {
  if (pageId === area.id) return 'page';
  return areaOf(pageId) === area.id ? 'true' : undefined;
}
