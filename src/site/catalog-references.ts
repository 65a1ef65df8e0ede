/** What the records of a catalog refer to, and whether it is there. */
import { statusOf } from '../catalog/code.ts';
import type { Catalog } from '../catalog/index.ts';

/** Something that a catalog should not have, and where. */
export interface CatalogFault {
  /** The members and places that lead to it, from the outside. */
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/** Names what is referred to and missing, what is there twice, and what is left out where it is needed. */
export function referenceFaults(catalog: Catalog): CatalogFault[] {
  const { api, stages, groups, standard, endpoints, sequences, signature } = catalog;
  const listed = new Set<string>(standard.map(({ code }) => code));
  const codes = new Set([
    ...listed,
    ...endpoints.flatMap(({ responses }) => responses.map(({ code }) => code)),
  ]);
  const among = (
    known: ReadonlySet<string>,
    name: string | null,
    what: string,
    path: CatalogFault['path'],
  ) => (name === null || known.has(name) ? [] : [{ path, text: `there is no ${what} ${name}` }]);
  const groupIds = new Set(groups.map(({ id }) => id));
  const stageIds = new Set(stages.map(({ id }) => id));
  return [
    ...twice(
      standard.map(({ code }) => code),
      'standard',
      'code',
    ),
    ...twice(
      endpoints.map(({ number }) => number),
      'endpoints',
      'number',
    ),
    ...among(codes, api.examples.code, 'code', ['api', 'examples', 'code']),
    ...among(codes, api.examples.ambiguousCode, 'code', ['api', 'examples', 'ambiguousCode']),
    ...groups.flatMap(({ stage }, i) => among(stageIds, stage, 'stage', ['groups', i, 'stage'])),
    ...standard.flatMap(({ code, group, related }, i) => [
      ...among(groupIds, group, 'group', ['standard', i, 'group']),
      ...among(listed, statusOf(code), 'status', ['standard', i, 'code']),
      ...related.flatMap((one, at) => among(codes, one.code, 'code', ['standard', i, 'related', at, 'code'])),
    ]),
    ...endpoints.flatMap(({ responses }, i) =>
      responses.flatMap((response, at) =>
        listed.has(response.code)
          ? []
          : (['title', 'retry', 'fixer', 'advice'] as const)
              .filter((name) => response[name] === undefined)
              .map((name) => ({
                path: ['endpoints', i, 'responses', at, name],
                text: `it is needed, since the standard list has no ${response.code}`,
              })),
      ),
    ),
    ...sequences.flatMap(({ steps }, i) =>
      steps.flatMap((step, at) =>
        step.codes.flatMap((code, n) =>
          among(codes, code, 'code', ['sequences', i, 'steps', at, 'codes', n]),
        ),
      ),
    ),
    ...(signature?.checks ?? []).flatMap(({ code }, i) =>
      among(listed, code, 'code', ['signature', 'checks', i, 'code']),
    ),
  ];
}

function twice(names: readonly string[], list: string, member: string): CatalogFault[] {
  return names.flatMap((name, i) =>
    names.indexOf(name) === i ? [] : [{ path: [list, i, member], text: `${name} is there twice` }],
  );
}
