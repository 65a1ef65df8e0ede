/**
 * Loads Starlight's `docs` collection: the prose under `content/docs`, to which manuals add what is made from data, the
 * pages of records and the page of changes.
 */
import { glob, type Loader, type LoaderContext } from 'astro/loaders';
import { entriesOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { catalog } from '../catalog.ts';
import { createAddressOf } from './addresses.ts';
import { manualContents } from './manuals/manuals.ts';
import type { Page } from './page.ts';
import { catalogPages } from './pages.ts';
import { changesPage } from './records/changes.ts';
import { createHighlight } from './writers/highlight.ts';
import { headingsOf, pageHtml } from './writers/html-writer.ts';
import type { RenderContext } from './writers/inline-html.ts';
import { writtenPages } from './written.ts';

const prose = glob({ base: './content/docs', pattern: writtenPages(catalog) });

/** The folder in the nominal paths of record pages, since Starlight only accepts files below the docs. */
const docs = 'content/docs';

/** Makes the loader of prose and records. A record and a written page at the same address are an error. */
export function docsLoader(): Loader {
  return {
    name: 'api-status-codes',
    load: async (context) => {
      const current = currentCatalog(context);
      const entries = entriesOf(current);
      const renderContext = {
        base: context.config.base.replace(/\/+$/, ''),
        addressOf: createAddressOf(current, entries),
        highlight: await createHighlight(),
      };
      await prose.load(await withManuals(renderContext, context));
      nameHome(context);
      const frontmatter = await unsetFrontmatter(context);
      for (const page of [...catalogPages(current), changesPage(current, entries)])
        await add(page, renderContext, frontmatter, context);
    },
  };
}

/** Makes the context that adds to manuals what is made from data, whenever their prose is loaded. */
async function withManuals(renderContext: RenderContext, context: LoaderContext): Promise<LoaderContext> {
  const { store } = context;
  const rendered = manualContents(catalog).map(
    async (content) => [content.id, [content, await pageHtml(content, renderContext)]] as const,
  );
  const manuals = new Map(await Promise.all(rendered));
  // Their prose may be the same as in the last build, and the rest different.
  for (const id of manuals.keys()) store.delete(id);
  const set: typeof store.set = (entry) => {
    const { id, rendered: prose } = entry;
    const [content, added] = manuals.get(id) ?? [];
    if (!content || !prose) return store.set(entry);
    const html = `${prose.html}\n${added}`;
    const headings = [...(prose.metadata?.headings ?? []), ...headingsOf(content)];
    return store.set({ ...entry, rendered: { html, metadata: { ...prose.metadata, headings } } });
  };
  return { ...context, store: { ...store, set } };
}

/** Gives the home page the title of the reference. */
function nameHome({ store }: LoaderContext): void {
  const home = store.get('index');
  const { title } = catalog.publication;
  if (!home || home.data.title === title) return;
  store.delete('index');
  store.set({ ...home, data: { ...home.data, title } });
}

/** Takes the edited catalog from a refresh in development, else the catalog of the site. */
function currentCatalog({ refreshContextData }: LoaderContext): Catalog {
  return (refreshContextData?.catalog as Catalog | undefined) ?? catalog;
}

/** Parses Starlight's default frontmatter once, since parsing it takes longer than making a page. */
function unsetFrontmatter({ parseData }: LoaderContext): Promise<Record<string, unknown>> {
  return parseData({ id: 'record', data: { title: 'Record' } });
}

async function add(
  page: Page,
  renderContext: RenderContext,
  frontmatter: Readonly<Record<string, unknown>>,
  context: LoaderContext,
): Promise<void> {
  const { id, title, description } = page;
  if (context.store.has(id)) {
    throw new Error(
      `/${id} is claimed twice: by ${context.store.get(id)?.filePath} and by a record of the catalog. Remove one of them.`,
    );
  }
  const data = { ...frontmatter, title, description, pagefind: page.searchable };
  const html = await pageHtml(page, renderContext);
  context.store.set({
    id,
    data,
    filePath: `${docs}/${id}.md`,
    digest: context.generateDigest({ data, html }),
    rendered: { html, metadata: { headings: headingsOf(page) } },
  });
}
