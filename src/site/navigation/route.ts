/** Sets the sidebar, the pagination and the alternate formats of each page in Starlight's route data. */

import { defineRouteMiddleware } from '@astrojs/starlight/route-data';
import codes from 'font-files/mono-600-codes.woff2?url';
import sans from 'font-files/sans-400.woff2?url';
import sansBold from 'font-files/sans-600.woff2?url';
import { base } from '../../base.ts';
import { catalog, entries } from '../catalog.ts';
import { createPreviewTags } from '../preview-images/site-previews.ts';
import { neighborsOf, type SidebarSource, sidebarFor } from './sidebar.ts';
import { homeTitle } from './title.ts';
import { guides, manuals } from './written-pages.ts';

const source: SidebarSource = { catalog, entries, guides, manuals, base };

/**
 * The fonts of the first screen. Requested later, they would not be used on the first page of a visit. On a slow network
 * they share the bandwidth of the style sheet: 17 kB make the first paint 70 to 90 ms later.
 */
const firstFonts = [sans, sansBold, codes];

const previewTagsOf = createPreviewTags(catalog, entries, base);

export const onRequest = defineRouteMiddleware(({ locals, site }) => {
  const route = locals.starlightRoute;
  const { id } = route.entry;
  route.sidebar = sidebarFor(id, source);
  route.pagination = neighborsOf(id, source) ?? { prev: undefined, next: undefined };
  route.head.push(...firstFonts.map(preloadedFont));
  route.head.push(alternate('application/atom+xml', `${base}/changes.xml`, 'What changed'));
  route.head.push(...previewTagsOf(id, site));
  if (id === '') for (const tag of route.head) if (tag.tag === 'title') tag.content = homeTitle(catalog);
  if (!/^(?:codes|endpoints)\/\d/.test(id)) return;
  if (id.startsWith('codes/')) {
    // Its second column has the place of a table of contents, and its sections are folded.
    route.toc = undefined;
    route.head.push(alternate('application/json', `${base}/${id}.json`, 'This code as data'));
  }
  route.head.push(alternate('text/markdown', `${base}/${id}.md`, 'This page as Markdown'));
});

function alternate(type: string, href: string, title: string) {
  return { tag: 'link' as const, attrs: { rel: 'alternate', type, href, title }, content: '' };
}

function preloadedFont(href: string) {
  const attrs = { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: true, href };
  return { tag: 'link' as const, attrs, content: '' };
}
