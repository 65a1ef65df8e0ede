/** Adds the day of the latest change of each page to the sitemap. */
import type { SitemapItem } from '@astrojs/sitemap';
import type { Day } from '../../../catalog/record.ts';

/** Makes the `serialize` function of the sitemap, which sets `lastmod` where the day of a path is known. */
export function withDay(days: ReadonlyMap<string, Day>, base: string): (item: SitemapItem) => SitemapItem {
  return (item) => {
    const path = new URL(item.url).pathname.slice(base.length).replace(/\/$/, '');
    const lastmod = days.get(path);
    return lastmod ? { ...item, lastmod } : item;
  };
}
