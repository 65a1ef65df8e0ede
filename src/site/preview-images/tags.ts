/** What a page says of its link preview. */
import { altText, previewSize } from './card.ts';
import type { Preview } from './previews.ts';

/** An element of a page's head, as Starlight takes it. */
export interface MetaTag {
  readonly tag: 'meta';
  readonly attrs: { readonly property: string; readonly content: string };
  readonly content: '';
}

/** Where an image is on a site at this address, which ends without a slash. */
export function previewUrl({ id }: Pick<Preview, 'id'>, site: string): string {
  return `${site}/${id}.png`;
}

/** The image, its size and its alternative text; the title and the kind of card come from Starlight. */
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
