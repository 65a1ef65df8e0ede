import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import type { Page } from '../../../../src/site/pages/page.ts';
import { catalogPages } from '../../../../src/site/pages/pages.ts';
import { glossaryPage, termPath } from '../../../../src/site/pages/records/glossary.ts';
import { headingsOf } from '../../../../src/site/pages/writers/html-writer.ts';
import { bodyMarkdown } from '../../../../src/site/pages/writers/markdown-writer.ts';
import { inventedGlossary } from '../glossary-terms.ts';

const { api } = catalog;
const invented = glossaryPage({ api, glossary: inventedGlossary }) as Page;

describe('the page of the glossary', () => {
  test('has a section for each term, with the id that others link to', () => {
    expect(headingsOf(invented).map(({ slug, text }) => [slug, text])).toEqual([
      ['gate', 'The gate'],
      ['gate-pass', 'The gate-pass'],
      ['visitor', 'The visitor'],
    ]);
    expect(termPath({ id: 'gate-pass' })).toBe(`/${invented.id}#gate-pass`);
  });

  test('gives other names, what is documented, our note, what is unknown, and the source', () => {
    const [, , , visitor = ''] = bodyMarkdown(invented, '').split(/^## .+\n\n/m);
    expect(visitor.split('\n\n')).toEqual([
      'Also: `guest`.',
      'It is a visitor.',
      '*Our note:* It is probably a person.',
      '*Unknown:* Who it is.',
      'Source: [Words of the turnstile](<https://turnstile.example/words>).',
    ]);
    expect(bodyMarkdown(invented, '/base')).toContain('More: [Passes](/base/guides/passes). Source: ');
  });

  test('is one of the pages of the catalog, and has no links to itself', () => {
    const page = catalogPages(catalog).find(({ id }) => id === invented.id);
    expect(page).toEqual(glossaryPage(catalog));
    expect(JSON.stringify(page)).not.toContain('"term","content"');
  });

  test('is absent where the catalog has no glossary', () => {
    expect(glossaryPage({ api, glossary: [] })).toBeNull();
    expect(catalogPages({ ...catalog, glossary: [] }).map(({ id }) => id)).not.toContain(invented.id);
  });
});
