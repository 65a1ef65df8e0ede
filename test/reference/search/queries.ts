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
