import { satteri, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { catalog, entries } from './src/site/catalog.ts';
import { createAddressOf } from './src/site/pages/addresses.ts';
import { catalogModules } from './src/site/plugins/catalog-modules.ts';
import { catalogReload } from './src/site/plugins/catalog-reload.ts';
import { markedDates } from './src/site/plugins/dates.ts';
import { codeBlocks } from './src/site/plugins/markdown/code-blocks.ts';
import { basedLinks, codeLinks } from './src/site/plugins/markdown/code-links.ts';
import { headingLinks } from './src/site/plugins/markdown/heading-links.ts';
import { provenanceBoxes } from './src/site/plugins/markdown/provenance.ts';
import { stackedTables } from './src/site/plugins/markdown/stacked-tables.ts';
import { termLinks } from './src/site/plugins/markdown/term-links.ts';
import { aliasPages } from './src/site/plugins/output/alias-pages.ts';
import { fontFiles } from './src/site/plugins/output/font-files.ts';
import { writeHeadersFile } from './src/site/plugins/output/headers-file.ts';
import { writeLicensesFile } from './src/site/plugins/output/licenses-file.ts';
import { previewImages } from './src/site/plugins/output/preview-images.ts';
import { writeSearchFiles } from './src/site/plugins/output/search-files.ts';
import { withDay } from './src/site/plugins/output/sitemap-days.ts';
import { unusedStyles } from './src/site/plugins/output/unused-styles.ts';
import { createPreviewTags } from './src/site/preview-images/site-previews.ts';
import { pageDays } from './src/site/views/changes.ts';

const base = (process.env.BASE_PATH ?? '').replace(/\/+$/, '');
const site = process.env.SITE_URL;

export default defineConfig({
  ...(site ? { site } : {}),
  base: base || '/',
  trailingSlash: 'ignore',
  prefetch: false,
  server: { port: 4321, host: process.env.HOST ?? 'localhost' },
  devToolbar: { enabled: false },
  markdown: {
    shikiConfig: codeBlocks,
    processor: satteri({
      features: { smartPunctuation: false },
      hastPlugins: [
        markedDates,
        codeLinks(createAddressOf(catalog, entries)),
        termLinks(catalog.glossary),
        basedLinks(base),
        stackedTables,
        provenanceBoxes,
        satteriHeadingIdsPlugin(),
        headingLinks,
      ],
    }),
  },
  integrations: [
    starlight({
      title: catalog.publication.title,
      description: catalog.publication.description,
      favicon: '/favicon.svg',
      credits: false,
      // `writeSearchFiles` does it.
      pagefind: false,
      // It would bring a second stylesheet, a script, and style attributes for every token.
      expressiveCode: false,
      // Each page gets its own by the middleware: one of all pages would be copied for every page.
      sidebar: [],
      routeMiddleware: './src/site/navigation/route.ts',
      customCss: ['./src/site/styles/site.css'],
      markdown: { processedDirs: ['./content/docs'], headingLinks: false },
      tableOfContents: { minHeadingLevel: 2, maxHeadingLevel: 2 },
      components: {
        Header: './src/site/overrides/Header.astro',
        PageFrame: './src/site/overrides/PageFrame.astro',
        PageTitle: './src/site/overrides/PageTitle.astro',
        Pagination: './src/site/overrides/Pagination.astro',
        Sidebar: './src/site/overrides/Sidebar.astro',
        ThemeProvider: './src/site/overrides/ThemeProvider.astro',
        TwoColumnContent: './src/site/overrides/TwoColumnContent.astro',
      },
    }),
    ...(site ? [sitemap({ serialize: withDay(pageDays(catalog, entries), base) })] : []),
    catalogReload(),
    fontFiles(),
    previewImages(),
    aliasPages([...entries.keys()], base, createPreviewTags(catalog, entries, base)),
    writeHeadersFile(base),
    writeSearchFiles(),
    writeLicensesFile(),
  ],
  // One stylesheet for all pages: it is loaded once, and pages hold no copies of its parts.
  build: { inlineStylesheets: 'never' },
  vite: {
    build: { cssCodeSplit: false, assetsInlineLimit: 0 },
    plugins: [catalogModules(catalog), unusedStyles()],
  },
});
