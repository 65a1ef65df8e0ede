/** Makes the responses of routes by status, with the sub-codes that may accompany each. */
import { compareCodes, statusOf } from '../../../catalog/code.ts';
import {
  openContent,
  type ResponseContext,
  type ResponseObject,
  type ResponseOrReference,
  responseObject,
} from './response-object.ts';
import type { Route } from './routes.ts';
import type { OpenApiSource } from './source.ts';
import { keyCodesOf, readStandardList, type SubCodeList, subCodeComponents } from './standard-list.ts';

/** The responses of a catalog. */
export interface Responses {
  /** Makes the responses of a route, by status. */
  ofRoute(route: Route): Record<string, ResponseOrReference>;
  /** The responses of the standard list, by the name of the component. */
  readonly shared: Readonly<Record<string, ResponseObject>>;
  /** The sub-codes of each status with too many to repeat, by the name of the component. */
  readonly subCodes: Readonly<Record<string, SubCodeList>>;
}

/** The input of the responses of a route. */
interface RouteContext extends ResponseContext {
  /** The statuses that any endpoint may answer with: failures. A success only comes where it is documented. */
  readonly sharedStatuses: readonly string[];
  /** Each shared response as JSON, by the name of the component. */
  readonly sharedJson: ReadonlyMap<string, string>;
  /** The endpoints with headers or without bodies where others have none or one. */
  readonly exceptions: ReadonlySet<string>;
  /** Responses that endpoints do not document, for reuse between routes. */
  readonly undocumented: Map<string, ResponseOrReference>;
}

/** Where no success is documented, the document must not claim that there is none. */
const unknownSuccess: ResponseObject = {
  description: 'The response of this endpoint after a success is unknown.',
  content: openContent,
};

/** Makes responses from the standard list and from the records of endpoints. */
export function createResponses(source: OpenApiSource): Responses {
  const standardList = readStandardList(source);
  const sharedStatuses = [...standardList.byStatus.keys()].filter(isFailure);
  const shared = Object.fromEntries(
    sharedStatuses.map((status) => [
      componentOf(status),
      responseObject(status, [], null, { source, standardList }),
    ]),
  );
  const { headers, withoutBody } = source.catalog.access;
  const occasions = [...headers.flatMap(({ on }) => on), ...withoutBody];
  const context: RouteContext = {
    source,
    standardList,
    sharedStatuses,
    sharedJson: new Map(Object.entries(shared).map(([name, response]) => [name, JSON.stringify(response)])),
    exceptions: new Set(occasions.flatMap(({ endpoint }) => endpoint ?? [])),
    undocumented: new Map(),
  };
  return {
    shared,
    subCodes: subCodeComponents(standardList),
    ofRoute: (route) => responsesOf(route, context),
  };
}

function responsesOf(route: Route, context: RouteContext): Record<string, ResponseOrReference> {
  const documented = route.endpoints.flatMap((endpoint) =>
    endpoint.responses.map((response) => ({ endpoint, response })),
  );
  const byStatus = Map.groupBy(documented, ({ response }) => statusOf(response.code));
  const statuses = [...new Set([...byStatus.keys(), ...context.sharedStatuses])].sort(compareCodes);
  const responses = statuses.map((status): [string, ResponseOrReference] => {
    const ofStatus = byStatus.get(status);
    return [
      status,
      ofStatus
        ? sharedOr(status, responseObject(status, ofStatus, route, context), context)
        : undocumentedResponse(status, route, context),
    ];
  });
  const hasSuccess = statuses.some((status) => !isFailure(status));
  return Object.fromEntries(hasSuccess ? responses : [...responses, ['default', unknownSuccess]]);
}

/** Makes the response to a status that the endpoints do not document, which is the same on many routes. */
function undocumentedResponse(status: string, route: Route, context: RouteContext): ResponseOrReference {
  const { standardList, exceptions, undocumented } = context;
  const numbers = route.endpoints.map(({ number }) => number).filter((number) => exceptions.has(number));
  const keyed = keyCodesOf(route, standardList).filter((code) => statusOf(code) === status);
  const key = [status, ...keyed, ...numbers].join(' ');
  const isShared = standardList.components.has(status) && keyed.length === 0 && numbers.length === 0;
  const response =
    undocumented.get(key) ??
    sharedOr(status, responseObject(status, [], isShared ? null : route, context), context);
  undocumented.set(key, response);
  return response;
}

/** Refers to the shared response of a status where a response is the same. */
function sharedOr(
  status: string,
  response: ResponseObject,
  { sharedJson }: RouteContext,
): ResponseOrReference {
  const name = componentOf(status);
  return JSON.stringify(response) === sharedJson.get(name)
    ? { $ref: `#/components/responses/${name}` }
    : response;
}

function componentOf(status: string): string {
  return `Status${status}`;
}

function isFailure(status: string): boolean {
  return Number(status[0]) >= 4;
}
