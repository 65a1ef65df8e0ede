/** Lists what the manuals of the package contain in addition to the prose that is written by hand. */
import type { Catalog } from '../../../catalog/index.ts';
import type { PageContent } from '../page.ts';
import type { Section } from '../section.ts';
import { isOwn } from '../written.ts';
import { commandLineSections } from './command-line.ts';
import { librarySections } from './library.ts';

/** Makes the content that follows the prose of each manual; none for other catalogs, which have no manuals. */
export function manualContents(catalog: Catalog): PageContent[] {
  return isOwn(catalog) ? [content('library', librarySections()), content('cli', commandLineSections())] : [];
}

function content(id: string, sections: readonly Section[]): PageContent {
  return { id, hero: null, quiet: false, sections, foot: null };
}
