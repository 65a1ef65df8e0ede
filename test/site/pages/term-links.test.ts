import { describe, expect, test } from 'vitest';
import { type Catalog, catalog } from '../../../src/catalog/index.ts';
import type { Page } from '../../../src/site/pages/page.ts';
import { catalogPages } from '../../../src/site/pages/pages.ts';
import { prose } from '../../../src/site/pages/prose.ts';
import { stageId } from '../../../src/site/pages/records/code/stage.ts';
import {
  link,
  list,
  paragraph,
  quotation,
  sample,
  section,
  sections,
  steps,
  strong,
  table,
} from '../../../src/site/pages/section.ts';
import { withTermLinks } from '../../../src/site/pages/term-links.ts';
import { pageHtml } from '../../../src/site/pages/writers/html-writer.ts';
import { pageMarkdown } from '../../../src/site/pages/writers/markdown-writer.ts';
import { inventedGlossary } from './glossary-terms.ts';

const rendering = {
  base: '/base',
  addressOf: () => null,
  highlight: async (_: string, text: string) => `<pre>${text}</pre>`,
};
const pageOf = (...blocks: Parameters<typeof section>[1][]): Page => ({
  id: 'codes/403',
  title: 'gate',
  description: '',
  searchable: true,
  hero: null,
  quiet: false,
  sections: sections([section({ id: 'gate', title: 'gate' }, ...blocks)]),
  foot: 'gate',
});
const linked = async (...blocks: Parameters<typeof section>[1][]) =>
  await pageHtml(withTermLinks(pageOf(...blocks), inventedGlossary), rendering);
const anchor = (id: string, inner: string) => `<a href="/base/guides/glossary#${id}">${inner}</a>`;

describe('the first use of a term on the page of a record', () => {
  test('is a link, in paragraphs and lists, and no later use is', async () => {
    const html = await linked(
      paragraph(prose('Open the gate.'), ' The gate shuts.'),
      list([[strong('Visitors:'), ' one gate each']]),
      steps([prose('Show the gate pass.')]),
    );
    expect(html).toContain(`<p>Open the ${anchor('gate', 'gate')}. The gate shuts.</p>`);
    expect(html).toContain(`<li><strong>${anchor('visitor', 'Visitors')}:</strong> one gate each</li>`);
    expect(html).toContain(`<ol><li>Show the ${anchor('gate-pass', 'gate pass')}.</li></ol>`);
  });

  test('is a link around code that names it', async () => {
    expect(await linked(paragraph(prose('Send `gateID` and gate.')))).toContain(
      `<p>Send ${anchor('gate', '<code dir="auto">gateID</code>')} and gate.</p>`,
    );
  });

  test('is not in a heading, a quotation, a table, a sample, a link, a list of names or the foot', async () => {
    const html = await linked(
      quotation('The gate'),
      table(['gate'], [['gate']]),
      sample('http', 'gate'),
      paragraph(link('gate', '/codes/404'), ' “gate”'),
      section({ id: stageId, title: 'gate' }, steps(['gate'])),
      section({ id: 'sources', title: 'gate' }, paragraph('gate')),
    );
    expect(html).not.toContain('/guides/glossary');
    expect(await linked(quotation('The gate'), paragraph('The gate'))).toContain(
      `<p>The ${anchor('gate', 'gate')}</p>`,
    );
  });

  test('is plain in Markdown', () => {
    const page = pageOf(paragraph(prose('The gate, a `gateID`.')));
    expect(pageMarkdown(withTermLinks(page, inventedGlossary), '')).toBe(pageMarkdown(page, ''));
  });
});

describe('the pages of this catalog', () => {
  const plain: Catalog = { ...catalog, glossary: [] };
  const before = catalogPages(plain);
  const after = catalogPages(catalog).filter(({ id }) => !id.startsWith('guides/'));
  const ids = (page: Page) =>
    [...JSON.stringify(page).matchAll(/"path":"\/guides\/glossary#([^"]+)"/g)].map(([, id]) => id);

  test('link many terms, each at most once on a page, and at most eight', () => {
    const all = after.flatMap(ids);
    expect(new Set(all).size).toBeGreaterThan(10);
    for (const page of after) {
      expect(new Set(ids(page)).size, page.id).toBe(ids(page).length);
      expect(ids(page).length, page.id).toBeLessThanOrEqual(8);
    }
  });

  test('link only terms that the glossary has', () => {
    const known = new Set<string>(catalog.glossary.map(({ id }) => id));
    expect(after.flatMap(ids).filter((id) => id && !known.has(id))).toEqual([]);
  });

  test('read the same as without a glossary, and grow by a few hundred bytes at most', async () => {
    expect(after.map((page) => pageMarkdown(page, ''))).toEqual(before.map((page) => pageMarkdown(page, '')));
    for (const [i, page] of after.entries()) {
      const [with_, without] = await Promise.all(
        [page, before[i] as Page].map((one) => pageHtml(one, rendering)),
      );
      expect((with_?.length ?? 0) - (without?.length ?? 0), page.id).toBeLessThan(500);
    }
  });
});
