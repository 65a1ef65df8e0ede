/** Makes the data files of the catalog, in which each record begins with the JSON form of its verdict. */

import { codeUrl, endpointUrl } from '../../catalog/code.ts';
import { type Entries, outcomeOf } from '../../catalog/entries.ts';
import type { Catalog } from '../../catalog/index.ts';
import type { EndpointResponse } from '../../catalog/record.ts';
import { verdictJson } from '../../classifier/verdict.ts';
import { type Classifier, createClassifier } from '../../reference/classifier.ts';
import { lastChange, lastChangeOfCode } from '../views/changes.ts';

/** The input of the data files. */
export interface DataSource {
  readonly catalog: Catalog;
  readonly entries: Entries;
  readonly base: string;
  /** The version of this package. */
  readonly version: string;
}

/** The input of the data of one code. */
export type CodeSource = Omit<DataSource, 'version'>;

/** Makes the function that returns the data of one code. */
export function createCodeData(source: CodeSource) {
  const classifier = createClassifier(source.catalog, { base: source.base });
  return (code: string) => recordOf(code, source, classifier);
}

/** Makes the data of every code. */
export function codesData(source: DataSource) {
  const { api, reporting } = source.catalog;
  return {
    $schema: `${source.base}/codes.schema.json`,
    version: source.version,
    api: api.name,
    documentation: api.documentation.url,
    introduction: api.introduction,
    header: reporting.header,
    codes: [...source.entries.keys()].map(createCodeData(source)),
  };
}

/** Makes the data of every endpoint. */
export function endpointsData({ catalog, entries, base, version }: DataSource) {
  return {
    $schema: `${base}/endpoints.schema.json`,
    version,
    api: catalog.api.name,
    documentation: catalog.api.documentation.url,
    endpoints: catalog.endpoints.map((record) => {
      const { number, added: _, changes: __, synonyms: ___, responses, ...endpoint } = record;
      const changed = lastChange(record, catalog.publication).date;
      return {
        number,
        url: endpointUrl(number, base),
        ...endpoint,
        responses: responses.map((row) => rowData(row, entries)),
        changed,
      };
    }),
  };
}

/** Makes the data of a row, with its outcome and whether its meaning is a quotation. */
function rowData({ quoted, synonyms: _, ...row }: EndpointResponse, entries: Entries) {
  const record = entries.get(row.code)?.record;
  return { ...row, quoted: quoted === true, outcome: outcomeOf({ ...record, ...row }) };
}

function recordOf(code: string, { catalog, entries, base }: CodeSource, classifier: Classifier) {
  const verdict = verdictJson(classifier.classify({ subCode: code }));
  const { record, definitions = [] } = entries.get(code) ?? {};
  const changed = lastChangeOfCode(code, entries, catalog.publication).date;
  if (!record) {
    return {
      ...verdict,
      definitions: definitions.map(({ endpoint, response }) => ({
        endpoint: endpoint.number,
        ...rowData(response, entries),
        source: response.source ?? endpoint.source,
      })),
      changed,
    };
  }
  const {
    code: _,
    title,
    message,
    retry,
    fixer,
    outcome: ____,
    related,
    synonyms: _____,
    added: __,
    changes: ___,
    ...rest
  } = record;
  return {
    ...verdict,
    ...rest,
    outcome: outcomeOf(record),
    related: related.map((one) => ({ ...one, url: codeUrl(one.code, base) })),
    changed,
  };
}
