/** The pages written by hand that lists name: the sidebar, the index of guides, the overview for language models. */

import { getCollection } from 'astro:content';

/** A page written by hand, with what a list says of it. */
export interface WrittenPage {
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

const manualIds = ['library', 'cli', 'data'];

const pages = (await getCollection('docs', ({ id }) => id.startsWith('guides/') || manualIds.includes(id)))
  .sort((a, b) => (a.data.sidebar.order ?? 0) - (b.data.sidebar.order ?? 0))
  .map(({ id, data: { title, description = '' } }): WrittenPage => ({ id, title, description }));

/** The guides, in the order in which they are read. */
export const guides = pages.filter(({ id }) => id.startsWith('guides/'));

/** What is to be known of the package and of the data files. */
export const manuals = pages.filter(({ id }) => manualIds.includes(id));
