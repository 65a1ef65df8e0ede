import { describe, expect, test } from 'vitest';
import {
  facts,
  pageLink,
  paragraph,
  quotation,
  section,
  sections,
  table,
  tiles,
} from '../../../../src/site/pages/section.ts';
import { headingsOf, pageHtml } from '../../../../src/site/pages/writers/html-writer.ts';
import { escapeText, type RenderContext } from '../../../../src/site/pages/writers/inline-html.ts';
import { hostilePage } from './hostile-page.ts';

const context: RenderContext = {
  base: '/docs',
  addressOf: (name) => (name.startsWith('403') ? `/codes/${name.replace('.', '-')}` : null),
  highlight: async (language, text) => `<pre>${language}: ${escapeText(text)}</pre>`,
};
const escaped = '&lt;script&gt;alert("1")&lt;/script&gt; | `*b*` &amp; [c](d)';
const html = await pageHtml(hostilePage, context);

test('text is shown as text in every kind of block', () => {
  expect(html.split(escaped)).toHaveLength(6);
  expect(html).not.toContain('<script');
  for (const part of [
    `<blockquote><p>${escaped}</p></blockquote>`,
    `<ul><li>${escaped}</li>\n<li>See <code dir="auto">a|b</code> &lt;i&gt;.</li></ul>`,
    '<ol><li><strong>One</strong></li>\n<li><em>two &amp; three</em></li></ol>',
    '<thead><tr><th>a | b</th>\n<th>&lt;b&gt;</th></tr></thead>',
    '<pre>http: GET /&lt;b&gt;\n```</pre>',
    `<a href="https://x.example/?a=1&amp;b=&quot;2&quot;">${escaped}</a>`,
  ])
    expect(html).toContain(part);
});

test('a code or endpoint in text becomes a link if it has a page, but not on that page', () => {
  expect(html).toContain(
    '<code dir="auto">x|y</code> in <a href="/docs/codes/403">403</a>, 403.25 and 429</td>',
  );
});

test('links within the site start at the base', () => {
  expect(html).toContain('<a href="/docs/codes/403">403</a> <a href="/docs/codes">codes</a>');
});

test('a section has its id on its heading, which links to itself; without a title it has a name', () => {
  expect(html).toContain('<h2 id="first"><a href="#first">First</a></h2>');
  expect(html).toContain(
    '<h3 id="inner"><a href="#inner"><time datetime="2026-11-22">22 November 2026</time></a></h3>',
  );
  expect(html).toContain('<div class="provenance" data-provenance="documented" data-section="answer">');
});

test('a box shows its origin, which the search does not index', () => {
  expect(html.match(/<p class="provenance-mark" data-pagefind-ignore="">[^<]+/g)).toEqual(
    ['Documented', 'Our advice', 'Unknown'].map(
      (label) => `<p class="provenance-mark" data-pagefind-ignore="">${label}`,
    ),
  );
});

test('the search does not index unsearchable sections, boxed or not', () => {
  expect(html).toContain('<div class="provenance" data-provenance="advice" data-pagefind-ignore="">');
  expect(html).toContain('<a href="#second">Second</a></h2>\n<div data-pagefind-ignore=""><pre>');
});

test('the search does not index the foot of a page', () => {
  expect(html).toMatch(
    /<footer class="page-foot" data-pagefind-ignore=""><p>Since <time datetime="2026-05-02">2 May 2026<\/time>\.<\/p><\/footer>$/,
  );
});

test('headings are listed with their depth, id and text', () => {
  expect(headingsOf(hostilePage)).toEqual([
    { depth: 2, slug: 'first', text: 'First' },
    { depth: 3, slug: 'inner', text: '22 November 2026' },
    { depth: 2, slug: 'second', text: 'Second' },
  ]);
});

describe('a page with a hero', () => {
  const quiet = async () =>
    pageHtml(
      {
        ...hostilePage,
        quiet: true,
        hero: {
          trail: [pageLink('Codes', '/codes'), '<group>'],
          code: '403.25',
          title: '<title>',
          tone: '4',
          action: { text: 'Do <it>', path: '/tool' },
          summary: '## "x" <{origin}/codes/403-25>',
          choices: [{ number: '7', title: '<b>' }],
        },
        sections: sections([
          section(
            { origin: 'documented', marked: false, place: 'hero' },
            quotation('<quote>', { title: 'Source', url: 'https://x.example' }),
          ),
          section(
            { origin: 'advice', place: 'hero' },
            tiles([{ label: 'Retry', verdict: 'No', detail: 'why', text: 'Because <i>.' }]),
          ),
          section(
            { id: 'meaning', title: 'Meaning', place: 'hero', endpoints: ['7', '8'] },
            paragraph('one'),
          ),
          section({ id: 'fix', title: 'Fix', origin: 'advice' }, paragraph('first')),
          section({ id: 'facts', title: 'Facts', place: 'aside' }, facts(['Name', '<value>'])),
          section({ id: 'more', title: 'More', origin: 'unknown', folded: '1 <thing>' }, paragraph('last')),
          section(
            { id: 'rows', title: 'Rows', origin: 'documented', filter: 'Find <row>' },
            table(['a'], [['b']]),
          ),
        ]),
      },
      context,
    );

  test('has trail, title, answer, meanings and actions in its head, and two columns after it', async () => {
    const text = await quiet();
    const order = [
      '<div class="hero" data-status="4"><nav class="trail"',
      '<li>&lt;group&gt;</li>',
      '<h1 id="_top"><span class="hero-code">403.25</span> <span>&lt;title&gt;</span></h1>',
      '<blockquote><p>&lt;quote&gt;</p></blockquote>',
      '<dt>Retry</dt><dd><strong>No</strong><p>That is why.</p><p>Because &lt;i&gt;.</p></dd>',
      '<form hidden="" data-pagefind-ignore=""><select',
      '<option value="7">7 &lt;b&gt;</option>',
      '<div class="meaning" data-endpoints="7 8"><h2 id="meaning">',
      '<a class="primary-action" href="/docs/tool">Do &lt;it&gt;</a>',
      'data-copy="## &quot;x&quot; &lt;{origin}/docs/codes/403-25&gt;"',
      'data-copy="/docs/codes/403-25"',
      'data-copy-from="/docs/codes/403-25.md"',
      '<div class="column-main"><h2 id="fix">',
      '<div class="column-aside"><h2 id="facts">',
      '<dt>Name</dt><dd>&lt;value&gt;</dd>',
      '<div class="column-evidence"><details class="fold"><summary><h2 id="more">More</h2>',
      '1 &lt;thing&gt;</span></summary>',
      '<row-filter><form role="search" hidden="" data-pagefind-ignore=""><label>Find &lt;row&gt;',
      '<footer class="page-foot"',
    ].map((part) => [part, text.indexOf(part)] as const);
    expect(order.filter(([, at]) => at < 0)).toEqual([]);
    expect(order.map(([, at]) => at)).toEqual(order.map(([, at]) => at).toSorted((a, b) => a - b));
  });

  test('marks what is documented and unknown, and says once that the rest is our advice', async () => {
    const text = await quiet();
    expect(text.match(/class="provenance-mark chip" data-origin="(\w+)"( href="[^"]+")?/g)).toEqual([
      'class="provenance-mark chip" data-origin="documented" href="https://x.example"',
      'class="provenance-mark chip" data-origin="unknown"',
      'class="provenance-mark chip" data-origin="documented" href="#sources"',
    ]);
    expect(text.split('Unmarked text is our advice')).toHaveLength(2);
    expect(text.match(/data-provenance="advice"/g)).toHaveLength(2);
  });
});
