/** Makes the tags by which a page names its preview image. */
import { altText, previewSize } from './card.ts';
import type { Preview } from './previews.ts';

/** A `<meta>` element in the form that Starlight adds to the head of a page. */
export interface MetaTag {
  readonly tag: 'meta';
  readonly attrs: { readonly property: string; readonly content: string };
  readonly content: '';
}

/** Makes the full address of an image; `site` has no trailing slash. */
export function previewUrl({ id }: Pick<Preview, 'id'>, site: string): string {
  return `${site}/${id}.png`;
}

/** Makes the tags for the image, its size and its alternative text; Starlight adds the title and the kind of card. */
export function previewTags(preview: Preview, site: string): MetaTag[] {
  return [
    meta('og:image', previewUrl(preview, site)),
    meta('og:image:width', String(previewSize.width)),
    meta('og:image:height', String(previewSize.height)),
    meta('og:image:alt', altText(preview.card)),
  ];
}

function meta(property: string, content: string): MetaTag {
  return { tag: 'meta', attrs: { property, content }, content: '' };
}
