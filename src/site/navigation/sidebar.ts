/** Builds the sidebar of a page: the tools, and the pages of its area, so that it stays short. */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import { codeSlug, codeUrl, endpointUrl } from '../../catalog/code.ts';
import { type Entry as CodeEntry, type Entries, titleOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { hasSignaturePage } from '../pages/written.ts';
import { endpointSections } from '../views/endpoint-list.ts';
import { longestList } from '../views/long-list.ts';
import { areaOf } from './areas.ts';
import { guidePartIds, guideParts } from './guide-parts.ts';
import type { Guide, WrittenPage } from './written-pages.ts';

type Entry = StarlightRouteData['sidebar'][number];
type LinkEntry = Extract<Entry, { type: 'link' }>;

/** The most sub-codes of a status in one part; of a status with several parts only the current one is expanded. */
const longestPart = 25;

/** The input of the sidebar. */
export interface SidebarSource {
  readonly catalog: Catalog;
  readonly entries: Entries;
  readonly guides: readonly Guide[];
  readonly manuals: readonly WrittenPage[];
  readonly base: string;
}

/** Makes a link; `number` has a column of its own. */
type MakeLink = (label: string, path: string, number?: string) => LinkEntry;

/** Builds the sidebar of the page with this id, such as `codes/403-25`. */
export function sidebarFor(id: string, source: SidebarSource): Entry[] {
  const { catalog, base } = source;
  const link: MakeLink = (label, path, number) => ({
    type: 'link',
    label,
    href: `${base}${path}`,
    isCurrent: path === `/${id}`,
    badge: number === undefined ? undefined : { text: number, variant: 'default' },
    attrs: path.startsWith('/codes/') ? { 'data-status': path.slice('/codes/'.length)[0] ?? '' } : {},
  });
  const tools = [
    link('Decoder', '/decoder'),
    ...(hasSignaturePage(catalog) ? [link('Signature checker', '/signature')] : []),
  ];
  return [
    group('Tools', tools),
    ...areaGroups(id, source, link).filter(({ entries }) => entries.length > 0),
    link('What changed', '/changes'),
  ];
}

type GroupEntry = Extract<Entry, { type: 'group' }>;

function group(label: string, entries: Entry[]): GroupEntry {
  return { type: 'group', label, entries, collapsed: false, badge: undefined };
}

/** Lists the pages of an area; pages outside of all areas show the codes. */
function areaGroups(id: string, source: SidebarSource, link: MakeLink): GroupEntry[] {
  const pageLinks = (pages: readonly WrittenPage[]) => pages.map((page) => link(page.title, `/${page.id}`));
  const area = areaOf(id);
  switch (area) {
    case 'guides':
      return guidePartIds.map((part) =>
        group(guideParts[part], pageLinks(source.guides.filter((guide) => guide.part === part))),
      );
    case 'endpoints':
      return endpointGroups(id, source.catalog, link);
    default:
      if (source.manuals.some((manual) => manual.id === area))
        return [group('Package and data', pageLinks(source.manuals))];
      return codeGroups(id, source.entries, link);
  }
}

/** Lists the codes of the current status, then the other statuses. */
function codeGroups(id: string, entries: Entries, link: MakeLink): GroupEntry[] {
  const codeLink = (code: string) => link(titleOf(code, entries), codeUrl(code), code);
  const current = currentEntry(id, entries);
  const statuses = [...new Set([...entries.values()].map(({ status }) => status))];
  const others = statuses.filter((status) => status !== current?.status && entries.get(status)?.record);
  if (!current) return [group('Statuses', others.map(codeLink))];
  const { status, family } = current;
  const parts = partsOf(family.filter((code) => code !== status));
  const isOpen = (part: readonly string[]) => parts.length === 1 || part.includes(current.code);
  const links = (part: readonly string[]) =>
    isOpen(part) ? part.map(codeLink) : [link(endsOf(part), codeUrl(part[0] as string))];
  const own = entries.get(status)?.record ? [codeLink(status)] : [];
  return [
    group(`Status ${status}`, [...own, ...parts.flatMap(links)]),
    group('Other statuses', others.map(codeLink)),
  ];
}

/** Lists the endpoints of the current group, then one link for each other group. */
function endpointGroups(id: string, catalog: Catalog, link: MakeLink): GroupEntry[] {
  const sections = endpointSections(catalog);
  const current = sections.find(({ endpoints }) =>
    endpoints.some(({ number }) => id === `endpoints/${number}`),
  );
  // A list that is too long for its page has no headings to link to.
  const isListed = catalog.endpoints.length <= longestList;
  const others = sections
    .filter((section) => section !== current)
    .map(({ id: heading, label, endpoints: [first] }) =>
      link(label, isListed ? `/endpoints#${heading}` : endpointUrl(first?.number ?? '')),
    );
  if (!current) return [group('Groups', others)];
  const own = current.endpoints.map(({ number, title }) => link(title, endpointUrl(number), number));
  return [group(current.label, own), group('Other endpoints', others)];
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
  return part.length > 1 ? `${part[0]} to ${part.at(-1)}` : (part[0] ?? '');
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
