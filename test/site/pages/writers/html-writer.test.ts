import { expect, test } from 'vitest';
import {
  escapeText,
  headingsOf,
  pageHtml,
  type RenderContext,
} from '../../../../src/site/pages/writers/html-writer.ts';
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
