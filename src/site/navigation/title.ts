/** Splits a page's title, so that its number can be styled separately. */
import { base } from '../../base.ts';
import type { Catalog } from '../../catalog/index.ts';

/** The parts of a title; `null` where the page has no such part. */
export interface TitleParts {
  readonly code: string | null;
  readonly number: string | null;
  readonly rest: string;
  readonly url: string | null;
}

/** Separates the number from the title of a code's or endpoint's page. */
export function titleParts(id: string, title: string): TitleParts {
  const made = /^(codes|endpoints)\/\d/.exec(id);
  if (!made) return { code: null, number: null, rest: title, url: null };
  const [number = '', ...words] = title.split(' ');
  return {
    code: made[1] === 'codes' ? number : null,
    number,
    rest: words.join(' '),
    url: `${base}/${id}`,
  };
}

/** Names the home page for search engines and tabs: by the API, since the site's name does not contain it. */
export function homeTitle({ api, publication }: Pick<Catalog, 'api' | 'publication'>): string {
  return `${api.name} status codes and sub-codes | ${publication.title}`;
}
