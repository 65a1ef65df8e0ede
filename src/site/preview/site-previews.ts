/** The link previews of this site's pages. */
import { base } from '../../elements/base.ts';
import { catalog, codeIndex } from '../catalog.ts';
import { createPreviewOf } from './previews.ts';
import { drawsPreviews } from './switch.ts';
import { type MetaTag, previewTags } from './tags.ts';

const previewOf = createPreviewOf(catalog, codeIndex);

/**
 * What the page with this id says of its image. Nothing where there is no image, nor where the address of the site is
 * not known: an image is only found by its full address.
 */
export function previewTagsOf(pageId: string, site: URL | undefined): MetaTag[] {
  return site && drawsPreviews ? previewTags(previewOf(pageId), `${site.origin}${base}`) : [];
}
