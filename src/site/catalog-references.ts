/** Checks that everything that the records of a catalog refer to exists. */
import { statusOf } from '../catalog/code.ts';
import type { Catalog } from '../catalog/index.ts';

/** A fault of a catalog, and its path. */
export interface CatalogFault {
  /** The member names and indexes from the root to it. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Finds missing targets of references, duplicates, and missing members that are required. */
export function referenceFaults(catalog: Catalog): CatalogFault[] {
  const { api, stages, groups, standard, endpoints, sequences, signature } = catalog;
  const listed = new Set<string>(standard.map(({ code }) => code));
  const codes = new Set([
    ...listed,
    ...endpoints.flatMap(({ responses }) => responses.map(({ code }) => code)),
  ]);
  const missing = (
    known: ReadonlySet<string>,
    name: string | null,
    kind: string,
    path: CatalogFault['path'],
  ) => (name === null || known.has(name) ? [] : [{ path, text: `there is no ${kind} ${name}` }]);
  const groupIds = new Set(groups.map(({ id }) => id));
  const stageIds = new Set(stages.map(({ id }) => id));
  return [
    ...duplicateFaults(catalog),
    ...missing(codes, api.examples.code, 'code', ['api', 'examples', 'code']),
    ...missing(codes, api.examples.ambiguousCode, 'code', ['api', 'examples', 'ambiguousCode']),
    ...api.examples.common.flatMap((code, i) =>
      missing(codes, code, 'code', ['api', 'examples', 'common', i]),
    ),
    ...groups.flatMap(({ stage }, i) => missing(stageIds, stage, 'stage', ['groups', i, 'stage'])),
    ...standard.flatMap(({ code, group, related }, i) => [
      ...missing(groupIds, group, 'group', ['standard', i, 'group']),
      ...missing(listed, statusOf(code), 'status', ['standard', i, 'code']),
      ...related.flatMap((one, at) =>
        missing(codes, one.code, 'code', ['standard', i, 'related', at, 'code']),
      ),
    ]),
    ...endpoints.flatMap(({ responses }, i) =>
      responses.flatMap((response, at) =>
        listed.has(response.code)
          ? []
          : (['title', 'retry', 'fixer', 'advice'] as const)
              .filter((name) => response[name] === undefined)
              .map((name) => ({
                path: ['endpoints', i, 'responses', at, name],
                text: `it is required, since the standard list has no ${response.code}`,
              })),
      ),
    ),
    ...sequences.flatMap(({ steps }, i) =>
      steps.flatMap((step, at) =>
        step.codes.flatMap((code, n) =>
          missing(codes, code, 'code', ['sequences', i, 'steps', at, 'codes', n]),
        ),
      ),
    ),
    ...(signature?.checks ?? []).flatMap(({ code }, i) =>
      missing(listed, code, 'code', ['signature', 'checks', i, 'code']),
    ),
  ];
}

function duplicateFaults({ standard, endpoints, endpointGroups, glossary }: Catalog): CatalogFault[] {
  const codes = standard.map(({ code }) => code);
  const numbers = endpoints.map(({ number }) => number);
  const ids = glossary.map(({ id }) => id);
  return [
    ...duplicates(codes, 'standard', 'code'),
    ...duplicates(numbers, 'endpoints', 'number'),
    ...duplicates(ids, 'glossary', 'id'),
    ...duplicates(
      endpointGroups.map(({ id }) => id),
      'endpointGroups',
      'id',
    ),
    ...duplicates(
      endpointGroups.map(({ beginning }) => beginning),
      'endpointGroups',
      'beginning',
    ),
  ];
}

function duplicates(names: readonly string[], list: string, member: string): CatalogFault[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) === i ? [] : [{ path: [list, i, member], text: `${name} appears twice` }],
  );
}
