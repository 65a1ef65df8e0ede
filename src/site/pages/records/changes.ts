/** Makes the page of changes: of this reference, and separately of the API's documentation. */

import { codeUrl, endpointUrl } from '../../../catalog/code.ts';
import { type Entries, titleOf } from '../../../catalog/entries.ts';
import type { Catalog } from '../../../catalog/index.ts';
import { type CatalogChange, catalogChanges } from '../../views/changes.ts';
import type { Page } from '../page.ts';
import { date, prose, wording } from '../prose.ts';
import {
  type Inline,
  joined,
  link,
  list,
  pageLink,
  paragraph,
  type Section,
  section,
  sections,
  slugOf,
} from '../section.ts';

/** Makes the page. */
export function changesPage(catalog: Catalog, entries: Entries): Page {
  const documented = documentationChanges(catalog, entries);
  return {
    id: 'changes',
    title: 'What changed',
    description: `The changes of this reference for the ${catalog.api.name}, by day, and the known changes of the API’s documentation.`,
    searchable: false,
    hero: null,
    quiet: false,
    sections: sections([
      section(
        {},
        paragraph(
          'The changes of the codes and endpoints in this reference, newest first. To get notified of new changes, subscribe to the ',
          pageLink('Atom feed', '/changes.xml'),
          '.',
        ),
      ),
      section({ id: 'in-this-reference', title: 'In this reference' }, ...days(catalog, entries)),
      section(
        { id: 'in-the-apis-documentation', title: 'In the API’s documentation' },
        documented.length > 0 && catalog.notes.history !== null && paragraph(catalog.notes.history),
        section({ origin: 'documented' }, list(documented)),
      ),
    ]),
    foot: null,
  };
}

function days(catalog: Catalog, entries: Entries): (Section | null)[] {
  const byDay = Map.groupBy(catalogChanges(catalog), (change) => change.date);
  return [...byDay].map(([day, changes]) => {
    const title = date(day);
    const same = Map.groupBy(changes, ({ what }) => what).values();
    return section({ id: slugOf(title), title }, list([...same].map((one) => line(one, catalog, entries))));
  });
}

/** Lists records with the same change in one line. */
function line(changes: readonly CatalogChange[], catalog: Catalog, entries: Entries): Inline {
  const [{ what }] = changes as [CatalogChange];
  const subjects = changes.flatMap((change) => subject(change, catalog, entries));
  if (subjects.length > 0) return [joined(subjects, ', '), wording(`: ${what}`)];
  return [
    wording(`${what} See `),
    pageLink('all codes', '/codes'),
    catalog.endpoints.length > 0 ? [' and ', pageLink('all endpoints', '/endpoints')] : '',
    '.',
  ];
}

function subject({ codes, endpoint }: CatalogChange, catalog: Catalog, entries: Entries): Inline[] {
  const links = codes.map((code) =>
    link(endpoint ? code : `${code} ${titleOf(code, entries)}`, codeUrl(code)),
  );
  if (!endpoint) return links;
  const title = catalog.endpoints.find(({ number }) => number === endpoint)?.title;
  return [
    [
      link(`${endpoint} ${title}`, endpointUrl(endpoint)),
      links.length > 0 ? [' (', joined(links, ', '), ')'] : '',
    ],
  ];
}

/** Lists the history of all records, with one item for the codes that share a change. */
function documentationChanges({ standard }: Catalog, entries: Entries): Inline[] {
  const changes = standard.flatMap(({ code, history }) => history.map((change) => ({ code, ...change })));
  const same = Map.groupBy(changes, ({ when, what, source }) => [when, what, source.url].join('\n'));
  return [...same.values()].map((group) => {
    const [{ when, what, source }] = group as [(typeof group)[0]];
    const codes = group.map(({ code }) => link(`${code} ${titleOf(code, entries)}`, codeUrl(code)));
    return [joined(codes, ', '), prose(`. ${when}: ${what} (`), link(source.title, source.url), ')'];
  });
}
