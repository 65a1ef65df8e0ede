/** Lists the pages written by hand, for the sidebar, the index of guides and the overview for language models. */

import { getCollection } from 'astro:content';

/** A page written by hand, as lists show it. */
export interface WrittenPage {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const manualIds = ['library', 'cli', 'data'];

const pages = (await getCollection('docs', ({ id }) => id.startsWith('guides/') || manualIds.includes(id)))
  .sort((a, b) => (a.data.sidebar.order ?? 0) - (b.data.sidebar.order ?? 0))
  .map(({ id, data: { title, description = '' } }): WrittenPage => ({ id, title, description }));

/** The guides, in reading order. */
export const guides = pages.filter(({ id }) => id.startsWith('guides/'));

/** The manuals of the package and of the data files. */
export const manuals = pages.filter(({ id }) => manualIds.includes(id));
