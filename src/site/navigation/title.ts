/** A page's title in parts, so that the number can be set apart. */
import { base } from '../../base.ts';

/** The parts; what a page does not have is `null`. */
export interface TitleParts {
  readonly code: string | null;
  readonly number: string | null;
  readonly rest: string;
  readonly url: string | null;
}

/** Takes the number off the title of a code's or endpoint's page. */
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
