/** The page of what changed: in this reference, and apart from it in the API's documentation. */

import { codeUrl, endpointUrl } from '../../catalog/code.ts';
import { type Entries, titleOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import { type CatalogChange, catalogChanges } from '../views/changes.ts';
import { dayInWords } from '../views/day.ts';
import { blocks, link, list, marked, type Part, plain, section } from './markdown.ts';
import type { Page } from './page.ts';

/** Makes the page. */
export function changesPage(catalog: Catalog, index: Entries): Page {
  return {
    id: 'changes',
    title: 'What changed',
    description: `What changed in this reference for the ${catalog.api.name}, day by day, and what is known of changes of the API’s documentation.`,
    pagefind: false,
    body: blocks(
      'Changes of the codes and endpoints in this reference, the newest first. To be told of the next one, subscribe to the [Atom feed](/changes.xml).',
      section('In this reference', ...days(catalog, index)),
      section(
        'In the API’s documentation',
        'What stored versions of its pages tell. Their dates are not known, so this is in the order of the codes.',
        marked('documented', list(documentationChanges(catalog, index))),
      ),
    ),
  };
}

function days(catalog: Catalog, index: Entries): Part[] {
  const byDay = Map.groupBy(catalogChanges(catalog), ({ date }) => date);
  return [...byDay].flatMap(([day, changes]) => [
    `### ${dayInWords(day)}`,
    list([...Map.groupBy(changes, ({ what }) => what).values()].map((same) => line(same, catalog, index))),
  ]);
}

/** Records that changed in the same way, in one line. */
function line(changes: readonly CatalogChange[], catalog: Catalog, index: Entries): string {
  const [{ what }] = changes as [CatalogChange];
  const subjects = changes.flatMap((change) => subject(change, catalog, index) ?? []);
  if (subjects.length > 0) return `${subjects.join(', ')}: ${plain(what)}`;
  return `${plain(what)} See [all codes](/codes) and [all endpoints](/endpoints).`;
}

function subject({ codes, endpoint }: CatalogChange, catalog: Catalog, index: Entries): string | null {
  const names = codes.map((code) => (endpoint ? code : `${code} ${titleOf(code, index)}`));
  const links = names.map((name, i) => link(name, codeUrl(codes[i] as string))).join(', ');
  if (!endpoint) return links || null;
  const title = catalog.endpoints.find(({ number }) => number === endpoint)?.title;
  return `${link(`${endpoint} ${title}`, endpointUrl(endpoint))}${links && ` (${links})`}`;
}

/** The history of all records, codes with the same one together. */
function documentationChanges({ standard }: Catalog, index: Entries): string[] {
  const changes = standard.flatMap(({ code, history }) => history.map((change) => ({ code, ...change })));
  const same = Map.groupBy(changes, ({ when, what, source }) => [when, what, source.url].join('\n'));
  return [...same.values()].map((group) => {
    const [{ when, what, source }] = group as [(typeof group)[0]];
    const codes = group.map(({ code }) => link(`${code} ${titleOf(code, index)}`, codeUrl(code)));
    return `${codes.join(', ')}. ${when}: ${what} (${link(source.title, source.url)})`;
  });
}
