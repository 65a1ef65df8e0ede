import { compareCodes } from '../../src/catalog/code.ts';
import { catalog } from '../../src/catalog/index.ts';

const { endpoints, standard } = catalog;

/** A request to an endpoint. */
export interface EndpointRequest {
  readonly endpoint: string;
  readonly method: string;
  readonly path: string;
}

/** A request for each known path of each endpoint. */
export const endpointRequests: readonly EndpointRequest[] = endpoints.flatMap(({ number, method, paths }) =>
  paths.map((path) => ({
    endpoint: number,
    method: method ?? '',
    path: path.replaceAll(/\{[^}]+\}/g, '71'),
  })),
);

/** Returns the request for the first path of an endpoint. */
export function requestTo(endpoint: string): EndpointRequest {
  const found = endpointRequests.find((request) => request.endpoint === endpoint);
  if (!found) throw new Error(`No path of ${endpoint} is known.`);
  return found;
}

/** Every code of every endpoint with a known path. */
export const listedCodes = endpoints.flatMap(({ number, paths, responses }) =>
  paths.length === 0 ? [] : responses.map(({ code }) => [code as string, number as string] as const),
);

/** The codes of the standard list. */
export const standardCodes = standard.map(({ code }) => code as string);

/** Every code of the API. */
export const everyCode = [
  ...new Set([...standardCodes, ...endpoints.flatMap(({ responses }) => responses.map(({ code }) => code))]),
].sort(compareCodes);
