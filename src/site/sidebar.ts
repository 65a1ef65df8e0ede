/** The sidebar of one page: every family, but only the current one opened, so that it stays short. */
import type { StarlightRouteData } from '@astrojs/starlight/route-data';
import type { Catalog } from '../catalog/index.ts';
import { codeSlug, codeUrl, endpointUrl } from '../classifier/code.ts';
import { type CodeIndex, titleOf } from './render/code-index.ts';

type Entry = StarlightRouteData['sidebar'][number];
type LinkEntry = Extract<Entry, { type: 'link' }>;

/** A page written by hand. */
export interface WrittenPage {
  readonly id: string;
  readonly title: string;
}

/** What the sidebar of a site is made from. */
export interface SidebarSource {
  readonly catalog: Catalog;
  readonly index: CodeIndex;
  readonly guides: readonly WrittenPage[];
  readonly base: string;
}

/** The sidebar as it stands on the page with this id, such as `codes/403-25`. */
export function sidebarFor(id: string, { catalog, index, guides, base }: SidebarSource): Entry[] {
  const link = (label: string, href: string, code?: string): LinkEntry => ({
    type: 'link',
    label,
    href: `${base}${href}`,
    isCurrent: href === `/${id}`,
    badge: undefined,
    attrs: code ? { 'data-status': code.slice(0, 1) } : {},
  });
  const codeLink = (code: string) => link(`${code} ${titleOf(code, index)}`, codeUrl(code), code);
  const group = (label: string, entries: Entry[], collapsed = false): Entry => ({
    type: 'group',
    label,
    entries,
    collapsed,
    badge: undefined,
  });

  const currentStatus = /^codes\/(\d{3})/.exec(id)?.[1];
  const statuses = [...index.standard.keys()].filter((code) => !code.includes('.'));
  const codeEntries = statuses.flatMap((status): Entry[] => {
    if (status !== currentStatus) return [codeLink(status)];
    return index.codes.filter((code) => code.slice(0, 3) === status).map(codeLink);
  });

  const currentHundred = /^endpoints\/(\d+)\d\d$/.exec(id)?.[1];
  const endpointEntries = catalog.endpoints
    .filter(({ number }) => number.slice(0, -2) === currentHundred)
    .map(({ number, title }) => link(`${number} ${title}`, endpointUrl(number)));

  return [
    link('Decoder', '/decoder'),
    link('Check a signature', '/signature'),
    group('Codes', [link('All codes', '/codes'), ...codeEntries]),
    group('Endpoints', [link('All endpoints', '/endpoints'), ...endpointEntries]),
    group(
      'Guides',
      guides.map(({ id: guide, title }) => link(title, `/${guide}`)),
    ),
    link('What changed', '/changes'),
  ];
}

/** The pages before and behind a code or endpoint, in the order of the catalog. */
export function neighboursOf(
  id: string,
  { catalog, index, base }: SidebarSource,
): { prev: LinkEntry | undefined; next: LinkEntry | undefined } | null {
  const codes = index.codes.map((code) => ({
    id: `codes/${codeSlug(code)}`,
    label: `${code} ${titleOf(code, index)}`,
  }));
  const endpoints = catalog.endpoints.map(({ number, title }) => ({
    id: `endpoints/${number}`,
    label: `${number} ${title}`,
  }));
  const order = id.startsWith('codes/') ? codes : endpoints;
  const at = order.findIndex((one) => one.id === id);
  if (at === -1) return null;
  const entry = (i: number): LinkEntry | undefined => {
    const one = order[i];
    return (
      one && {
        type: 'link',
        label: one.label,
        href: `${base}/${one.id}`,
        isCurrent: false,
        badge: undefined,
        attrs: {},
      }
    );
  };
  return { prev: entry(at - 1), next: entry(at + 1) };
}
