/** Makes the tags by which pages name their link previews. */

import type { Entries } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { drawsPreviews } from './enabled.ts';
import { createPreviewOf } from './previews.ts';
import { type MetaTag, previewTags } from './tags.ts';

/** Returns the tags of the page with this id, on a site at this address. */
export type PreviewTags = (pageId: string, site: URL | undefined) => MetaTag[];

/**
 * Makes the function that returns them; `base` is put before every address. It returns none where there is no image, nor
 * where the address of the site is not known: an image is only found by its full address.
 */
export function createPreviewTags(catalog: Catalog, entries: Entries, base: string): PreviewTags {
  const previewOf = createPreviewOf(catalog, entries);
  return (pageId, site) =>
    site && drawsPreviews ? previewTags(previewOf(pageId), `${site.origin}${base}`) : [];
}
