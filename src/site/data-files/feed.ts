/** Writes the changes of a catalog as an Atom feed (RFC 4287). */
import { v5 as uuid } from 'uuid';
import { codeUrl, endpointUrl } from '../../catalog/code.ts';
import { type Entries, titleOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { Day } from '../../catalog/record.ts';
import { description } from '../pages/page.ts';
import { type CatalogChange, catalogChanges, newestDay } from '../views/changes.ts';
import { element, escapeXml, type Xml, xmlDocument } from './xml.ts';

/** The input of the feed. */
export interface FeedSource {
  readonly catalog: Catalog;
  readonly entries: Entries;
  /** Put before each path: a base path, or a whole site. */
  readonly base: string;
}

interface Target {
  readonly title: string;
  readonly url: string;
}

/** The most entries of the feed; feed readers keep older ones themselves. */
const mostEntries = 100;

/** Writes the feed. Its ids do not depend on its address, so that a site can move without repeating old entries. */
export function atomFeed(source: FeedSource): string {
  const { catalog, base } = source;
  return xmlDocument(
    element('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': 'en' }, [
      element('id', {}, `urn:uuid:${catalog.publication.id}`),
      element('title', {}, `${catalog.publication.title}: what changed`),
      element('subtitle', {}, `Changes of the reference for the ${catalog.api.name}`),
      element('updated', {}, instant(newestDay(catalog))),
      element('author', {}, [element('name', {}, catalog.publication.title)]),
      element('link', { rel: 'self', type: 'application/atom+xml', href: `${base}/changes.xml` }),
      element('link', { rel: 'alternate', type: 'text/html', href: `${base}/changes` }),
      ...catalogChanges(catalog)
        .slice(0, mostEntries)
        .map((change) => entry(change, source)),
    ]),
  );
}

function entry(change: CatalogChange, source: FeedSource): Xml {
  const { catalog, base } = source;
  const { date, name, what } = change;
  const targets = targetsOf(change, source);
  const [first] = targets;
  const title = first ? `${first.title}: ${what}` : what;
  const shown = first ? targets : wholeCatalog(source);
  return element('entry', {}, [
    element('id', {}, `urn:uuid:${uuid(name, catalog.publication.id)}`),
    element('title', {}, description(title.replace(/\.$/, ''))),
    element('published', {}, instant(date)),
    element('updated', {}, instant(date)),
    element('link', { rel: 'alternate', type: 'text/html', href: first?.url ?? `${base}/changes` }),
    element('content', { type: 'html' }, html(what, shown)),
  ]);
}

/** Finds the pages that a change concerns, that of the record first. */
function targetsOf({ codes, endpoint }: CatalogChange, { catalog, entries, base }: FeedSource): Target[] {
  const ofEndpoint = catalog.endpoints
    .filter(({ number }) => number === endpoint)
    .map(({ number, title }) => ({ title: `${number} ${title}`, url: endpointUrl(number, base) }));
  const ofCodes = codes.map((code) => ({
    title: `${code} ${titleOf(code, entries)}`,
    url: codeUrl(code, base),
  }));
  return [...ofEndpoint, ...ofCodes];
}

function wholeCatalog({ catalog, base }: FeedSource): Target[] {
  return [
    { title: 'All codes', url: `${base}/codes` },
    ...(catalog.endpoints.length > 0 ? [{ title: 'All endpoints', url: `${base}/endpoints` }] : []),
  ];
}

function html(what: string, targets: readonly Target[]): string {
  const links = targets.map(
    ({ title, url }) => `<li><a href="${escapeXml(url)}">${escapeXml(title)}</a></li>`,
  );
  return `<p>${escapeXml(what)}</p><ul>${links.join('')}</ul>`;
}

function instant(day: Day): string {
  return `${day}T00:00:00Z`;
}
