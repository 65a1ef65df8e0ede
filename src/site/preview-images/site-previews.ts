/** Makes the tags that link pages to their preview images. */

import type { Entries } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { drawsPreviews } from './enabled.ts';
import { createPreviewOf } from './previews.ts';
import { type MetaTag, previewTags } from './tags.ts';

/** Makes the tags of the page with this id, on a site at this address. */
export type PreviewTags = (pageId: string, site: URL | undefined) => MetaTag[];

/**
 * Makes the function that makes them; `base` is put before every path. There are no tags where images are turned off, or
 * where the address of the site is not known, since a preview needs the full address of its image.
 */
export function createPreviewTags(catalog: Catalog, entries: Entries, base: string): PreviewTags {
  const previewOf = createPreviewOf(catalog, entries);
  return (pageId, site) =>
    site && drawsPreviews ? previewTags(previewOf(pageId), `${site.origin}${base}`) : [];
}
