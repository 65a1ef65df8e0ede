/** Tells search engines when a page last changed. */
import type { SitemapItem } from '@astrojs/sitemap';
import type { Day } from '../../catalog/record.ts';

/** For `serialize` of the sitemap: gives an address below the base its day, where that is known. */
export function withDay(days: ReadonlyMap<string, Day>, base: string): (item: SitemapItem) => SitemapItem {
  return (item) => {
    const path = new URL(item.url).pathname.slice(base.length).replace(/\/$/, '');
    const lastmod = days.get(path);
    return lastmod ? { ...item, lastmod } : item;
  };
}
