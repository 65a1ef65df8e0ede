/** Makes an operation for each route. */

import { endpointUrl } from '../../../catalog/code.ts';
import type { Endpoint } from '../../../catalog/record.ts';
import { link, list } from '../../pages/writers/markdown.ts';
import { openContent, type ResponseOrReference } from './response-object.ts';
import type { Responses } from './responses.ts';
import { pathParameters, type QueryParameter, type Route, tagOf } from './routes.ts';
import type { ExternalDocs } from './source.ts';

/** The operations of one path, by method. */
export type PathItem = Readonly<Record<string, Operation>>;

/** An operation: a method and path with its responses. */
export interface Operation {
  /** Depends only on the number of the endpoint and the parameters of its path. */
  readonly operationId: string;
  readonly summary: string;
  readonly description: string;
  readonly externalDocs: ExternalDocs;
  readonly tags: readonly string[];
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly description: string; readonly content: typeof openContent };
  readonly responses: Readonly<Record<string, ResponseOrReference>>;
  /** The numbers of its endpoints. */
  readonly 'x-endpoints': readonly string[];
  /** Statements about missing documentation. */
  readonly 'x-unknown'?: readonly string[];
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly required?: true;
  readonly description?: string;
  readonly schema: { readonly type: QueryParameter['type'] };
}

/** Makes every path with its operations. */
export function openPaths(
  routes: readonly Route[],
  responses: Responses,
  base: string,
): Record<string, PathItem> {
  const byPath = Map.groupBy(routes, ({ path }) => path);
  return Object.fromEntries(
    [...byPath].map(([path, ofPath]) => [
      path,
      Object.fromEntries(
        ofPath.map((route) => [route.method.toLowerCase(), operation(route, responses, base)]),
      ),
    ]),
  );
}

function operation(route: Route, responses: Responses, base: string): Operation {
  const { endpoints, method } = route;
  const [first] = endpoints as readonly [Endpoint, ...Endpoint[]];
  const parameters = parametersOf(route);
  const unknown = endpoints.flatMap((endpoint) => endpoint.unknown);
  return {
    operationId: operationId(first.number, route.path),
    summary: endpoints.map(({ number, title }) => `${number} ${title}`).join(' / '),
    description: endpoints.map((endpoint) => about(endpoint, base)).join('\n\n'),
    externalDocs: { description: first.source.title, url: first.source.url },
    tags: [...new Set(endpoints.map(({ number }) => tagOf(number)))],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(method === 'POST' || method === 'PUT'
      ? { requestBody: { description: 'Not described.', content: openContent } }
      : {}),
    responses: responses.ofRoute(route),
    'x-endpoints': endpoints.map(({ number }) => number),
    ...(unknown.length > 0 ? { 'x-unknown': unknown } : {}),
  };
}

/** Makes an id such as `endpoint1002ByEntityIdAndContractId`, which no new title and no other path changes. */
function operationId(number: string, path: string): string {
  const names = pathParameters(path).map((name) =>
    name.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase()),
  );
  return `endpoint${number}${names.length > 0 ? `By${names.join('And')}` : ''}`;
}

function parametersOf({ path, query }: Route): Parameter[] {
  return [
    ...pathParameters(path).map(
      (name): Parameter => ({ name, in: 'path', required: true, schema: { type: 'string' } }),
    ),
    ...query.map(
      ({ name, type }): Parameter => ({
        name,
        in: 'query',
        description: 'It is unknown whether it can be left out.',
        schema: { type },
      }),
    ),
  ];
}

function about({ number, title, documented, unknown }: Endpoint, base: string): string {
  return [
    `The meaning of its codes, and what to do: ${link(`${number} ${title}`, endpointUrl(number, base))}`,
    list(documented),
    unknown.length > 0 ? `Unknown:\n\n${list(unknown)}` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
