/** Reads queries with the pages that they are to find. */

import { readdirSync, readFileSync } from 'node:fs';
import { codeUrl, endpointUrl } from '../../../src/catalog/code.ts';
import { entriesOf } from '../../../src/catalog/entries.ts';
import type { Catalog } from '../../../src/catalog/index.ts';

/** A query, and the pages of which any may come first; none where nothing is to be found. */
export interface ExpectedQuery {
  readonly query: string;
  readonly expected: readonly string[];
  readonly kind: string;
}

const folder = new URL('../../fixtures/queries/', import.meta.url);

/** Names the sets of queries. */
export function querySets(): string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .map((file) => file.replace('.tsv', ''))
    .sort()
    .reverse();
}

/** Reads a set: in each line a query, its pages and its kind, with tabs between them. */
export function readQueries(set: string): ExpectedQuery[] {
  return readFileSync(new URL(`${set}.tsv`, folder), 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t') && !line.startsWith('#'))
    .map((line) => {
      const [query = '', expected = '', kind = ''] = line.split('\t');
      return {
        query: query.replaceAll('\\n', '\n'),
        expected: expected.match(/\/[^\s,|]+/g) ?? [],
        kind: kind.trim(),
      };
    });
}

/** Lists every title and message of a catalog, with the pages that have it. */
export function namesInCatalog(catalog: Catalog): ExpectedQuery[] {
  const names = [
    ...[...entriesOf(catalog).values()].flatMap(({ code, meanings }) =>
      meanings.flatMap(({ title, message }) => [
        { kind: 'title', query: title, url: codeUrl(code) },
        { kind: 'message', query: message, url: codeUrl(code) },
      ]),
    ),
    ...catalog.endpoints.map(({ number, title }) => ({
      kind: 'endpoint',
      query: title,
      url: endpointUrl(number),
    })),
  ];
  const same = Map.groupBy(names, ({ query }) => query.toLowerCase());
  return names.map(({ query, kind }) => ({
    query,
    kind,
    expected: (same.get(query.toLowerCase()) ?? []).map(({ url }) => url),
  }));
}

/** Makes of each longer message those that have one word less, more, or another one, which are no word of the API. */
export function nearNamesInCatalog(catalog: Catalog): ExpectedQuery[] {
  return [...entriesOf(catalog).values()].flatMap(({ code, meanings }) =>
    meanings.flatMap(({ message }) => {
      const words = message.replace(/[“”"'.:]/g, '').split(/\s+/);
      const at = words.map((word, place) => (word.length > 3 ? place : -1)).filter((place) => place >= 0);
      return words.length < shortestMessage
        ? []
        : at.flatMap((place) =>
            [
              words.toSpliced(place, 1),
              words.toSpliced(place, 1, 'gizmo'),
              words.toSpliced(place, 0, 'currently'),
              words.toSpliced(place, 0, 'gizmo'),
            ].map((changed) => ({
              query: changed.join(' '),
              expected: [codeUrl(code)],
              kind: 'near message',
            })),
          );
    }),
  );
}

/** Shorter messages are no longer the same with one word less. */
const shortestMessage = 6;
