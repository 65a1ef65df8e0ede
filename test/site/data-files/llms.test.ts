import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../src/catalog/index.ts';
import { llmsFullText, llmsText } from '../../../src/site/data-files/llms.ts';
import { catalogPages } from '../../../src/site/pages/pages.ts';
import { pageMarkdown } from '../../../src/site/pages/writers/markdown-writer.ts';

const base = 'https://status.example/docs';
const entries = entriesOf(catalog);
const guides = [{ id: 'guides/one', title: 'One [guide]', description: 'What it says.' }];
const manuals = [{ id: 'library', title: 'Library', description: 'What it offers.' }];
const text = llmsText({ catalog, entries, guides, manuals, base });

describe('/llms.txt', () => {
  test('begins with a title and a summary, as llmstxt.org specifies', () => {
    expect(text).toMatch(/^# API Status Codes\n\n> .+\n\n/);
    expect(text.match(/^# /gm)).toHaveLength(1);
  });

  test('quotes the sentences with which the documentation introduces its codes', () => {
    const [intro = ''] = text.split('\n## ');
    for (const sentence of catalog.api.introduction) expect(intro).toContain(`“${sentence}”`);
    const silent: Catalog = { ...catalog, api: { ...catalog.api, introduction: [] } };
    expect(llmsText({ catalog: silent, entries, guides, manuals, base })).not.toContain(
      'The documentation says',
    );
  });

  test('claims of no code that it holds for every endpoint', () => {
    expect(text).toContain('\n## Standard list: codes of the whole API\n');
    expect(text).not.toMatch(/holds? for every endpoint|whose side/i);
  });

  test('links every code and every endpoint as Markdown, in sections of links alone', () => {
    const [, ...sections] = text.split(/^## .+\n\n/m);
    const lines = sections.flatMap((section) => section.trimEnd().split('\n'));
    expect(
      lines.filter((line) => !/^- \[.+?\]\(https:\/\/status\.example\/docs\/\S+\): ./.test(line)),
    ).toEqual([]);
    const urls = [...text.matchAll(/\]\((\S+?\.md)\)/g)].map(([, url]) => url);
    expect(urls.sort()).toEqual(
      catalogPages(catalog)
        .filter(({ id }) => !id.startsWith('guides/'))
        .map(({ id }) => `${base}/${id}.md`)
        .sort(),
    );
  });

  test('gives the documented meaning of a code, with escaped text', () => {
    expect(text).toContain(
      '- [403.25 No access with this session](https://status.example/docs/codes/403-25.md): Access denied. The ApiSession does not have access to this resource',
    );
    expect(text).toContain('- [One \\[guide\\]](https://status.example/docs/guides/one): What it says.');
    expect(text).toContain('- [Library](https://status.example/docs/library): What it offers.');
  });
});

test.each([
  ['/llms.txt', text],
  ['/llms-full.txt', llmsFullText(catalog, [], base)],
])('%s begins with what the documentation says of its list, and with how to read codes', (_, whole) => {
  const [, , documented, header, rule] = whole.split('\n\n');
  expect(documented).toBe(`The documentation says: “${catalog.api.introduction.join('” “')}”`);
  expect(header).toContain(`\`${catalog.reporting.header}\``);
  expect(rule).toMatch(/^Sub-codes are not unique/);
});

test('/llms-full.txt contains every page, the same as its Markdown file', () => {
  const pages = catalogPages(catalog);
  const full = llmsFullText(catalog, pages, base);
  expect(pages.filter((page) => !full.includes(pageMarkdown(page, base)))).toEqual([]);
  expect(full).toMatch(/^# API Status Codes\n\n> /);
  expect(full).not.toMatch(/\]\(<?\//);
});
