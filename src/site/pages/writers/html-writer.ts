/** Writes a record page as HTML, and lists its headings. */

import type { PageContent } from '../page.ts';
import {
  type Block,
  type Fact,
  type Inline,
  type Origin,
  originLabels,
  type Place,
  type Section,
  type Tile,
  textOf,
} from '../section.ts';
import { cellLabels, isStacked } from '../stacked-table.ts';
import { heroHtml } from './hero-html.ts';
import {
  element,
  elements,
  escapeText,
  ignored,
  inlineHtml,
  type PageContext,
  paragraph,
  type RenderContext,
} from './inline-html.ts';

/** A heading in the form that Astro's tables of contents take. */
export interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

/** A page as its blocks are written. */
interface BlockContext extends PageContext {
  readonly quiet: boolean;
}

const topDepth = 2;

/** Says once what text without a mark is. */
const legend =
  'Unmarked text is our advice. Documented wording has a mark that leads to its source; what is not documented has a mark of its own.';

/** Writes the content of a page; its title too if it has a hero. */
export async function pageHtml(
  { id, hero, quiet, sections, foot }: PageContent,
  context: RenderContext,
): Promise<string> {
  const page = { ...context, own: `/${id}`, quiet };
  const written = async (of: readonly Section[]) =>
    (await Promise.all(of.map((section) => blockHtml(section, page, topDepth)))).join('\n');
  const placed = placedIn('hero', sections);
  const content = {
    answer: await written(placed.filter(({ endpoints }) => endpoints === null)),
    meanings: await written(placed.filter(({ endpoints }) => endpoints !== null)),
  };
  const head = hero && heroHtml(hero, content, page);
  const body = sections.filter(({ place }) => place !== 'hero' || hero === null);
  return [head ?? '', await columns(body, written), footer(foot, page)].join('');
}

function placedIn(place: Place, sections: readonly Section[]): Section[] {
  return sections.filter((section) => section.place === place);
}

/**
 * Puts sections into two columns where some belong into the second: what comes before those and what comes after them
 * are separate, so that one column has the order of the page.
 */
async function columns(
  sections: readonly Section[],
  written: (of: readonly Section[]) => Promise<string>,
): Promise<string> {
  const first = sections.findIndex(({ place }) => place === 'aside');
  if (first < 0) return written(sections);
  const main = placedIn('main', sections);
  const before = sections.slice(0, first);
  const parts = [
    element('div', { class: 'column-main' }, await written(before)),
    element('div', { class: 'column-aside' }, await written(placedIn('aside', sections))),
    element('div', { class: 'column-evidence' }, await written(main.slice(before.length))),
  ];
  return element('div', { class: 'columns' }, parts.join('\n'));
}

function footer(foot: Inline | null, page: BlockContext): string {
  if (foot === null) return '';
  const said = page.quiet ? element('p', {}, legend) : '';
  return element('footer', { class: 'page-foot', ...ignored }, `${said}${paragraph(foot, page)}`);
}

/** Lists the headings of a page, in order. */
export function headingsOf({ sections }: PageContent): Heading[] {
  return sections.flatMap((section) => headingsIn(section, topDepth));
}

function headingsIn(block: Block, depth: number): Heading[] {
  if (block.kind !== 'section') return [];
  const { id, title, blocks } = block;
  const own = title === null ? [] : [{ depth, slug: id ?? '', text: textOf(title) }];
  return [...own, ...blocks.flatMap((inner) => headingsIn(inner, depth + own.length))];
}

async function blockHtml(block: Block, page: BlockContext, depth: number): Promise<string> {
  switch (block.kind) {
    case 'paragraph':
      return paragraph(block.content, page);
    case 'quotation': {
      const quoted = element('blockquote', {}, element('p', {}, escapeText(block.text)));
      if (block.source === null) return quoted;
      const { title, url } = block.source;
      const mark = element('figcaption', ignored, markHtml('documented', url, `: ${title}`));
      return element('figure', { class: 'quotation' }, `${quoted} ${mark}`);
    }
    case 'tiles':
      return element('dl', { class: 'tiles' }, block.tiles.map((one) => tile(one, page)).join('\n'));
    case 'facts':
      return element('dl', { class: 'facts' }, block.facts.map((one) => fact(one, page)).join('\n'));
    case 'list':
      return element(block.ordered ? 'ol' : 'ul', {}, elements('li', block.items, page));
    case 'table':
      return table(block.head, block.rows, page);
    case 'sample':
      return await page.highlight(block.language, block.text);
    case 'section':
      return await sectionHtml(block, page, depth);
  }
}

function tile({ label, verdict, detail, text }: Tile, page: PageContext): string {
  const answer = verdict === null ? '' : element('strong', {}, escapeText(verdict));
  const more = detail === null ? '' : element('p', {}, escapeText(`That is ${detail}.`));
  const reason = textOf(text) === '' ? '' : element('p', {}, inlineHtml(text, page));
  const content = `${element('dt', {}, escapeText(label))}${element('dd', {}, `${answer}${more}${reason}`)}`;
  return element('div', { class: verdict === null ? 'tile tile-first' : 'tile' }, content);
}

function fact([name, value]: Fact, page: PageContext): string {
  return element(
    'div',
    {},
    `${element('dt', {}, escapeText(name))}${element('dd', {}, inlineHtml(value, page))}`,
  );
}

async function sectionHtml(section: Section, page: BlockContext, depth: number): Promise<string> {
  const { id, title, folded, endpoints, blocks } = section;
  const inner = await Promise.all(
    blocks.map((block) => blockHtml(block, page, title === null ? depth : depth + 1)),
  );
  const content = framed(section, filtered(section, inner.join('\n')), page);
  const titled = title === null ? content : withHeading({ id, title, folded }, content, page, depth);
  return endpoints === null
    ? titled
    : element('div', { class: 'meaning', 'data-endpoints': endpoints.join(' ') }, titled);
}

function withHeading(
  { id, title, folded }: { id: string | null; title: Inline; folded: string | null },
  content: string,
  page: PageContext,
  depth: number,
): string {
  const name = `h${depth}`;
  const text = inlineHtml(title, page);
  if (folded === null) return `${element(name, { id }, element('a', { href: `#${id}` }, text))}\n${content}`;
  const note =
    folded === '' ? '' : ` ${element('span', { class: 'fold-note', ...ignored }, escapeText(folded))}`;
  const summary = element('summary', {}, `${element(name, { id }, text)}${note}`);
  return element(
    'details',
    { class: 'fold' },
    `${summary}\n${element('div', { class: 'fold-content' }, content)}`,
  );
}

/** Wraps the content of a section with an origin, or of one that the search does not index. */
function framed(
  { id, title, origin, marked, searchable, place }: Section,
  content: string,
  { quiet }: BlockContext,
): string {
  const search = searchable ? {} : ignored;
  if (origin === null) return searchable ? content : element('div', search, content);
  const name = title === null && id !== null ? { 'data-section': id } : {};
  const mark = markOf(origin, marked, quiet);
  const frame = quiet ? {} : { class: 'provenance' };
  return element(
    'div',
    { ...frame, 'data-provenance': origin, ...name, ...search },
    place === 'hero' ? `${content} ${mark}` : `${mark}${content}`,
  );
}

/** Marks the origin of a section; on a quiet page our advice needs no mark. */
function markOf(origin: Origin, marked: boolean, quiet: boolean): string {
  if (!quiet) return `${element('p', { class: 'provenance-mark', ...ignored }, originLabels[origin])}\n`;
  if (!marked || origin === 'advice') return '';
  const mark = origin === 'documented' ? markHtml(origin, '#sources', '') : markHtml(origin, null, '');
  return `${element('p', { class: 'mark-line', ...ignored }, mark)}\n`;
}

/** Writes a small mark, a link to the source where there is one; `more` is read out only. */
function markHtml(origin: Origin, url: string | null, more: string): string {
  const text = originLabels[origin].toLowerCase();
  const hidden = more === '' ? '' : element('span', { class: 'sr-only' }, escapeText(more));
  const attributes = { class: 'provenance-mark chip', 'data-origin': origin };
  return url === null
    ? element('span', attributes, text)
    : element('a', { ...attributes, href: url }, `${text}${hidden}`);
}

/** Adds a field that filters the rows. It is hidden until a script can use it. */
function filtered({ filter }: Section, content: string): string {
  if (filter === null) return content;
  const field = element(
    'label',
    {},
    `${escapeText(filter)} ${element('input', { type: 'search', autocomplete: 'off' }, '')}`,
  );
  const form = element(
    'form',
    { role: 'search', hidden: '', ...ignored },
    `${field}${element('p', { role: 'status' }, '')}`,
  );
  return element('row-filter', {}, `${form}\n${content}`);
}

function table(head: readonly string[], rows: readonly (readonly Inline[])[], page: PageContext): string {
  const labels = cellLabels(head);
  const body = rows.map((row) => {
    const cells = row.map((cell, i) =>
      element('td', { 'data-label': labels[i] ?? null }, inlineHtml(cell, page)),
    );
    return element('tr', {}, cells.join('\n'));
  });
  const stacked = isStacked(
    head.length,
    rows.map(([first = '']) => textOf(first)),
  );
  return element(
    'table',
    { class: stacked ? 'stacked' : null },
    `${element('thead', {}, element('tr', {}, elements('th', head, page)))}${element('tbody', {}, body.join('\n'))}`,
  );
}
