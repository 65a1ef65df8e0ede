/** Feeds Starlight's `docs` collection: the prose under `content/docs`, then one page per record and one of what changed. */
import { setImmediate } from 'node:timers/promises';
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { entriesOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { catalog } from '../catalog.ts';
import { changesPage } from './changes.ts';
import { packHtml } from './packed-html.ts';
import type { Page } from './page.ts';
import { catalogPages } from './pages.ts';

const prose = glob({ base: './content/docs', pattern: '**/*.{md,mdx}' });

/** Where the pages made from records seem to lie: Starlight only works on files below the docs. */
const docs = 'content/docs';

/** Loads prose and records. A record and a written page at the same address are an error. */
export function docsLoader(): Loader {
  return {
    name: 'api-status-codes',
    load: async (context) => {
      await prose.load(context);
      const current = currentCatalog(context);
      const pages = [...catalogPages(current), changesPage(current, entriesOf(current))];
      const frontmatter = await unsetFrontmatter(context);
      for (const page of pages) {
        await add(page, frontmatter, context);
        // The Markdown processor's memory outside of JavaScript is freed in a later turn, and not before.
        await setImmediate();
      }
    },
  };
}

/** In development an edited catalog comes along with the refresh. */
function currentCatalog({ refreshContextData }: LoaderContext): Catalog {
  return (refreshContextData?.catalog as Catalog | undefined) ?? catalog;
}

/** What Starlight takes a page for that sets nothing; made once, since reading it takes longer than a page is. */
function unsetFrontmatter({ parseData }: LoaderContext): Promise<Record<string, unknown>> {
  return parseData({ id: 'record', data: { title: 'Record' } });
}

async function add(
  { id, title, description, body, pagefind = true }: Page,
  frontmatter: Readonly<Record<string, unknown>>,
  context: LoaderContext,
): Promise<void> {
  if (context.store.has(id)) {
    throw new Error(
      `/${id} is claimed twice: by ${context.store.get(id)?.filePath} and by a record of the catalog. Remove one of them.`,
    );
  }
  const filePath = `${docs}/${id}.md`;
  const fileURL = new URL(filePath, context.config.root);
  const { html, metadata } = await context.renderMarkdown(body, { fileURL });
  context.store.set({
    id,
    data: { ...frontmatter, title, description, pagefind },
    filePath,
    digest: context.generateDigest({ title, description, body, pagefind }),
    rendered: { html: packHtml(html), ...(metadata ? { metadata } : {}) },
  });
}
