/** Changes parts of a URL. */
import { partsOf, type UrlParts, urlFromParts } from '../../../../http/url.ts';
import type { Recipe } from '../../../signing/scheme.ts';

/** Returns the URLs with some parts changed. */
export function changed(
  url: string,
  changes: (parts: UrlParts) => readonly Partial<UrlParts>[],
): Pick<Recipe, 'url'>[] {
  const parts = partsOf(url);
  return changes(parts).map((change) => ({ url: urlFromParts({ ...parts, ...change }) }));
}

/** Returns the URL with path and query rewritten, and with only one of them. */
export function rewritten(url: string, rewrite: (text: string) => string): Pick<Recipe, 'url'>[] {
  return changed(url, ({ path, query }) => [
    { path: rewrite(path), query: rewrite(query) },
    { query: rewrite(query) },
    { path: rewrite(path) },
  ]);
}
