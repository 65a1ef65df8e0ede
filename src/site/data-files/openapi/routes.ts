/** Merges endpoints into routes, one for each method and path. */
import type { Catalog } from '../../../catalog/index.ts';
import type { Endpoint, Method } from '../../../catalog/record.ts';
import { partsOf } from '../../../http/url.ts';

/** A method and path with its endpoints; usually one. */
export interface Route {
  readonly method: Method;
  /** The path template without the query; the first of those that differ only in the names of parameters. */
  readonly path: string;
  readonly query: readonly QueryParameter[];
  readonly endpoints: readonly Endpoint[];
}

/** A query parameter of a path template, such as `limit={limit}`. */
export interface QueryParameter {
  readonly name: string;
  readonly type: 'string' | 'boolean';
}

/** Reads the routes of a catalog in order, also without the optional parameter at the end of a path. */
export function readRoutes({ endpoints, reporting }: Catalog): Route[] {
  const { optionalParameter } = reporting;
  const optional = optionalParameter === null ? null : `/${optionalParameter}`;
  const templates = new Map<string, string>();
  const routes = new Map<string, Route>();
  const given = endpoints.flatMap((endpoint) => {
    const { method, paths } = endpoint;
    return method === null ? [] : paths.map((path) => readTemplate(endpoint, method, path));
  });
  const keys = new Set(given.map(({ key }) => key));
  const shortened = (one: PathTemplate): PathTemplate[] => {
    if (optional === null || !one.path.endsWith(optional)) return [];
    const path = one.path.slice(0, -optional.length);
    const shorter = { ...one, path, key: keyOf(one.method, path) };
    return keys.has(shorter.key) ? [] : [shorter];
  };
  for (const { endpoint, method, path, query, key } of given.flatMap((one) => [one, ...shortened(one)])) {
    const shape = shapeOf(path);
    const template = templates.get(shape) ?? path;
    templates.set(shape, template);
    const known = routes.get(key);
    routes.set(key, {
      method,
      path: template,
      query: [
        ...(known?.query ?? []),
        ...query.filter((one) => !known?.query.some((k) => k.name === one.name)),
      ],
      endpoints: [...(known?.endpoints ?? []), ...(known?.endpoints.includes(endpoint) ? [] : [endpoint])],
    });
  }
  return [...routes.values()];
}

/** Lists the names of the parameters in a path. */
export function pathParameters(path: string): string[] {
  return [...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name as string);
}

/** Makes the tag of an endpoint from its hundred, such as `10xx`. */
export function tagOf(number: string): string {
  return `${number.slice(0, -2)}xx`;
}

interface PathTemplate {
  readonly endpoint: Endpoint;
  readonly method: Method;
  readonly path: string;
  readonly query: readonly QueryParameter[];
  readonly key: string;
}

function readTemplate(endpoint: Endpoint, method: Method, template: string): PathTemplate {
  const { path, query } = partsOf(template);
  return { endpoint, method, path, query: queryParameters(query), key: keyOf(method, path) };
}

function queryParameters(query: string): QueryParameter[] {
  return [...query.matchAll(/([^?&=]+)=\{([^}]+)\}/g)].map(([, name = '', placeholder]) => ({
    name,
    type: placeholder === 'bool' ? 'boolean' : 'string',
  }));
}

/** Removes the names of parameters from a template, since templates that differ only in them are the same path. */
function shapeOf(path: string): string {
  return path.replace(/\{[^}]+\}/g, '{}');
}

function keyOf(method: Method, path: string): string {
  return `${method} ${shapeOf(path)}`;
}
