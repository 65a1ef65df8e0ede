/** Builds the sidebar of a page, with only the current status or hundred expanded, so that it stays short. */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { codeSlug, codeUrl, endpointUrl } from '../../catalog/code.ts';
import { type Entry as CodeEntry, type Entries, titleOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { hasSignaturePage } from '../pages/written.ts';
import type { WrittenPage } from './written-pages.ts';

type Entry = StarlightRouteData['sidebar'][number];
type LinkEntry = Extract<Entry, { type: 'link' }>;

/** The most sub-codes of a status in one part; of a status with several parts only the current one is expanded. */
const longestPart = 25;

/** The input of the sidebar. */
export interface SidebarSource {
  readonly catalog: Catalog;
  readonly entries: Entries;
  readonly guides: readonly WrittenPage[];
  readonly manuals: readonly WrittenPage[];
  readonly base: string;
}

/** Builds the sidebar of the page with this id, such as `codes/403-25`. */
export function sidebarFor(id: string, { catalog, entries, guides, manuals, base }: SidebarSource): Entry[] {
  const link = (label: string, href: string, code?: string): LinkEntry => ({
    type: 'link',
    label,
    href: `${base}${href}`,
    isCurrent: href === `/${id}`,
    badge: undefined,
    attrs: code ? { 'data-status': code.slice(0, 1) } : {},
  });
  const pageLinks = (pages: readonly WrittenPage[]) =>
    pages.map(({ id: page, title }) => link(title, `/${page}`));
  const codeLink = (code: string) => link(`${code} ${titleOf(code, entries)}`, codeUrl(code), code);
  const group = (label: string, members: Entry[], collapsed = false): Entry => ({
    type: 'group',
    label,
    entries: members,
    collapsed,
    badge: undefined,
  });

  const current = currentEntry(id, entries);
  const statuses = new Set([...entries.values()].map(({ status }) => status));
  const codeEntries = [...statuses].flatMap((status): Entry[] => {
    const ofStatus = entries.get(status)?.record ? [codeLink(status)] : [];
    if (current?.status !== status) return ofStatus;
    const parts = partsOf(current.family.filter((code) => code !== status));
    const isOpen = (part: readonly string[]) => parts.length === 1 || part.includes(current.code);
    const links = (part: readonly string[]) =>
      isOpen(part) ? part.map(codeLink) : [link(endsOf(part), codeUrl(part[0] as string), status)];
    return [...ofStatus, ...parts.flatMap(links)];
  });

  const currentHundred = /^endpoints\/(\d+)\d\d$/.exec(id)?.[1];
  const endpointEntries = catalog.endpoints
    .filter(({ number }) => number.slice(0, -2) === currentHundred)
    .map(({ number, title }) => link(`${number} ${title}`, endpointUrl(number)));

  return [
    link('Decoder', '/decoder'),
    ...(hasSignaturePage(catalog) ? [link('Check a signature', '/signature')] : []),
    group('Codes', [link('All codes', '/codes'), ...codeEntries]),
    ...(catalog.endpoints.length > 0
      ? [group('Endpoints', [link('All endpoints', '/endpoints'), ...endpointEntries])]
      : []),
    ...(guides.length > 0 ? [group('Guides', [link('All guides', '/guides'), ...pageLinks(guides)])] : []),
    ...(manuals.length > 0 ? [group('Package and data', pageLinks(manuals))] : []),
    link('What changed', '/changes'),
  ];
}

/** Finds the code that a page is about. */
function currentEntry(id: string, entries: Entries): CodeEntry | null {
  const code = /^codes\/(\d{3})(?:-(\d+))?$/.exec(id);
  return (code && entries.get(code[2] === undefined ? `${code[1]}` : `${code[1]}.${code[2]}`)) ?? null;
}

/** Splits the sub-codes of a status into parts that are short enough for a sidebar; most have only one. */
function partsOf(codes: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(codes.length / longestPart);
  return Array.from({ length: count }, (_, i) => codes.slice(i * longestPart, (i + 1) * longestPart));
}

/** Labels a collapsed part with its first and last code. */
function endsOf(part: readonly string[]): string {
  return part.length === 1 ? (part[0] as string) : `${part[0]} to ${part.at(-1)}`;
}

/** Finds the pages before and after a code or endpoint, in the order of the catalog. */
export function neighborsOf(
  id: string,
  source: SidebarSource,
): { prev: LinkEntry | undefined; next: LinkEntry | undefined } | null {
  const { pages, places } = orderOf(source);
  const at = places.get(id);
  if (at === undefined) return null;
  const folder = folderOf(id);
  const entry = (i: number): LinkEntry | undefined => {
    const page = pages[i];
    if (!page || folderOf(page.id) !== folder) return undefined;
    return {
      type: 'link',
      label: page.label,
      href: `${source.base}/${page.id}`,
      isCurrent: false,
      badge: undefined,
      attrs: {},
    };
  };
  return { prev: entry(at - 1), next: entry(at + 1) };
}

/** The pages of codes, then those of endpoints, and the index of each by its id. */
interface Order {
  readonly pages: readonly { readonly id: string; readonly label: string }[];
  readonly places: ReadonlyMap<string, number>;
}

/** Every page needs the order, so it is computed once. */
const orders = new WeakMap<SidebarSource, Order>();

function orderOf(source: SidebarSource): Order {
  const known = orders.get(source);
  if (known) return known;
  const { catalog, entries } = source;
  const pages = [
    ...[...entries.values()].map(({ code, title }) => ({
      id: `codes/${codeSlug(code)}`,
      label: `${code} ${title}`,
    })),
    ...catalog.endpoints.map(({ number, title }) => ({
      id: `endpoints/${number}`,
      label: `${number} ${title}`,
    })),
  ];
  const order = { pages, places: new Map(pages.map(({ id }, i) => [id, i])) };
  orders.set(source, order);
  return order;
}

function folderOf(id: string): string {
  return id.slice(0, id.indexOf('/'));
}
