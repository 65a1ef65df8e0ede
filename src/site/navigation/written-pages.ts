/** Lists the guides and the manuals, for the sidebar, the index of guides and the overview for language models. */

import { getCollection } from 'astro:content';
import type { GuidePart } from './guide-parts.ts';

/** A guide or a manual, as lists show it. */
export interface WrittenPage {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A guide, with the part of the guides that it belongs to. */
export interface Guide extends WrittenPage {
  readonly part: GuidePart;
}

const manualIds = ['library', 'cli', 'data'];

/** Puts a page without an order, such as one that is made from the catalog, last. */
const last = Number.MAX_SAFE_INTEGER;

const pages = (await getCollection('docs', ({ id }) => id.startsWith('guides/') || manualIds.includes(id)))
  .sort((a, b) => (a.data.sidebar.order ?? last) - (b.data.sidebar.order ?? last))
  .map(({ id, data: { title, description = '', part } }): Guide => ({ id, title, description, part }));

/** The guides, in reading order. */
export const guides = pages.filter(({ id }) => id.startsWith('guides/'));

/** The manuals of the package and of the data files. */
export const manuals: readonly WrittenPage[] = pages.filter(({ id }) => manualIds.includes(id));
