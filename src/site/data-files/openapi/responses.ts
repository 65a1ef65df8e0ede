/** Makes the responses of endpoints by status, with the sub-codes that may accompany each. */
import type { Access, Occasion, ResponseHeader } from '../../../catalog/access.ts';
import { codeUrl, compareCodes, statusOf } from '../../../catalog/code.ts';
import type { Endpoint, EndpointResponse, StandardCode } from '../../../catalog/record.ts';
import { link, list, plain } from '../../pages/writers/markdown.ts';
import { pathParameters, type Route } from './routes.ts';
import type { OpenApiSource } from './source.ts';

/** A response object, or a reference to one. */
export type ResponseOrReference = ResponseObject | Reference;

/** A reference to a component. */
export interface Reference {
  readonly $ref: string;
}

/** A response object. */
export interface ResponseObject {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: typeof openContent;
}

/** A header of a response. */
export interface Header {
  readonly description: string;
  readonly schema: HeaderSchema;
}

/** A string; for a sub-code one of the listed values, or one of a shared list. */
export interface HeaderSchema {
  readonly type: 'string';
  readonly enum?: readonly string[];
  readonly anyOf?: readonly (Reference | { readonly enum: readonly string[] })[];
}

/** The responses of a catalog. */
export interface Responses {
  /** Makes the responses of a route, by status. */
  ofRoute(route: Route): Record<string, ResponseOrReference>;
  /** The responses of the standard list, by the name of the component. */
  readonly shared: Readonly<Record<string, ResponseObject>>;
  /** The sub-codes of each status with too many to repeat, by the name of the component. */
  readonly subCodes: Readonly<Record<string, SubCodeList>>;
}

/** The sub-codes of the standard list for one status. */
export interface SubCodeList {
  readonly description: string;
  readonly type: 'string';
  readonly enum: readonly string[];
}

/** The most sub-codes of the standard list that a response repeats; more get a component of their own. */
const mostRepeated = 20;

/** A body that is left open. */
export const openContent = { '*/*': { schema: { $ref: '#/components/schemas/OutOfScope' } } } as const;

/** Makes responses from the standard list and from the records of endpoints. */
export function createResponses({ catalog, entries, base }: OpenApiSource): Responses {
  const { access } = catalog;
  const { header } = catalog.reporting;
  const byKeyOnly = new Set<string>(access.keyCodes.map(({ code }) => code));
  const standardByStatus = Map.groupBy(catalog.standard, ({ code }): string => statusOf(code));
  /** Any endpoint may answer with a failure, but with a success only where it is documented. */
  const sharedStatuses = [...standardByStatus.keys()].filter(isFailure);

  const page = (code: string) => link(code, codeUrl(code, base));

  /** Finds the sub-codes of the standard list that apply to a status on any endpoint. */
  const standardSubCodes = (status: string, route: Route | null): StandardCode[] => {
    const keyed = new Set(route ? keyCodesOf(route, access) : []);
    return (standardByStatus.get(status) ?? []).filter(
      ({ code, retired }) => code !== status && !retired && (!byKeyOnly.has(code) || keyed.has(code)),
    );
  };

  const long = [...standardByStatus.keys()].filter(
    (status) => standardSubCodes(status, null).length > mostRepeated,
  );
  const subCodes = Object.fromEntries(
    long.map((status) => [listOf(status), subCodeList(status, standardSubCodes(status, null))]),
  );
  const isLong = new Set(long);

  /** Quotes the documented wording of the endpoint, or else of the standard list. */
  const describe = (
    status: string,
    rows: readonly Row[],
    standard: readonly StandardCode[],
    listed: string | null,
  ): string => {
    const many = new Set(rows.map(({ endpoint }) => endpoint)).size > 1;
    const says = ({ endpoint, response: { code, meaning } }: Row) =>
      `${page(code)}: ${plain(meaning)}${many ? ` (${endpoint.number})` : ''}`;
    const ofStatus = rows.filter(({ response }) => response.code === status);
    const known = entries.get(status)?.record;
    return [
      ...(ofStatus.length > 0
        ? ofStatus.map(says)
        : [known ? `${page(status)}: ${plain(known.message)}` : page(status)]),
      list(rows.filter(({ response }) => response.code !== status).map(says)),
      rows.length === 0 ? 'Of the standard list, which holds for every endpoint.' : '',
      rows.length > 0 && standard.length > 0 ? 'Of the standard list:' : '',
      list(standard.map(({ code, message }) => `${page(code)}: ${plain(message)}`)),
      listed === null ? '' : `Of the standard list: those that the schema ${listed} names.`,
    ]
      .filter(Boolean)
      .join('\n\n');
  };

  const responseOf = (status: string, rows: readonly Row[], route: Route | null): ResponseObject => {
    const own = new Set<string>(rows.map(({ response }) => response.code));
    const all = standardSubCodes(status, route).filter(({ code }) => !own.has(code));
    const listed = isLong.has(status) && route !== null ? listOf(status) : null;
    const standard = listed === null ? all : all.filter(({ code }) => byKeyOnly.has(code));
    const subCodes = [...own, ...standard.map(({ code }) => code)].filter((code) => code !== status);
    const complete = rows.every(({ endpoint }) => endpoint.unknown.length === 0);
    const applies = ({ code, endpoint }: Occasion) =>
      (code === undefined || code === status) &&
      (endpoint === undefined || route?.endpoints.some(({ number }) => number === endpoint));
    const headers = {
      ...(subCodes.length > 0 || listed !== null
        ? { [header]: subCodeHeader(subCodes.sort(compareCodes), listed, complete) }
        : {}),
      ...Object.fromEntries(
        access.headers.filter(({ on }) => on.some(applies)).map((one) => [one.name, otherHeader(one)]),
      ),
    };
    return {
      description: describe(status, rows, standard, listed),
      ...(Object.keys(headers).length > 0 ? { headers } : {}),
      ...(access.withoutBody.some(applies) ? {} : { content: openContent }),
    };
  };

  const shared = Object.fromEntries(
    sharedStatuses.map((status) => [componentOf(status), responseOf(status, [], null)]),
  );

  const sharedText = new Map(
    Object.entries(shared).map(([name, response]) => [name, JSON.stringify(response)]),
  );
  const sharedOr = (status: string, response: ResponseObject): ResponseOrReference => {
    const name = componentOf(status);
    return JSON.stringify(response) === sharedText.get(name)
      ? { $ref: `#/components/responses/${name}` }
      : response;
  };

  const occasions = [...access.headers.flatMap(({ on }) => on), ...access.withoutBody];
  const special = new Set(occasions.flatMap(({ endpoint }) => endpoint ?? []));
  const ofOthers = new Map<string, ResponseOrReference>();
  /** Reuses responses between routes whose endpoints do not document a status. */
  const unsaid = (status: string, route: Route): ResponseOrReference => {
    const numbers = route.endpoints.map(({ number }) => number).filter((number) => special.has(number));
    const keyed = keyCodesOf(route, access).filter((code) => statusOf(code) === status);
    const key = [status, ...keyed, ...numbers].join(' ');
    const of = isLong.has(status) && keyed.length === 0 && numbers.length === 0 ? null : route;
    const known = ofOthers.get(key) ?? sharedOr(status, responseOf(status, [], of));
    ofOthers.set(key, known);
    return known;
  };

  return {
    shared,
    subCodes,
    ofRoute(route) {
      const rows = route.endpoints.flatMap((endpoint) =>
        endpoint.responses.map((response) => ({ endpoint, response })),
      );
      const own = Map.groupBy(rows, ({ response }) => statusOf(response.code));
      const statuses = [...new Set([...own.keys(), ...sharedStatuses])].sort(compareCodes);
      const listed = statuses.map((status): [string, ResponseOrReference] => {
        const said = own.get(status);
        return [status, said ? sharedOr(status, responseOf(status, said, route)) : unsaid(status, route)];
      });
      const success = statuses.some((status) => !isFailure(status));
      return Object.fromEntries(success ? listed : [...listed, ['default', undocumented]]);
    },
  };
}

interface Row {
  readonly endpoint: Endpoint;
  readonly response: EndpointResponse;
}

function subCodeList(status: string, codes: readonly StandardCode[]): SubCodeList {
  return {
    description: `The sub-codes that the standard list has for ${status}.`,
    type: 'string',
    enum: codes.map(({ code }) => code),
  };
}

function subCodeHeader(codes: readonly string[], listed: string | null, complete: boolean): Header {
  const named = codes.length > 0 ? [{ enum: codes }] : [];
  return {
    description: [
      'Which case it is. Always text: as numbers, two sub-codes may become equal.',
      complete ? '' : 'There may be others: not everything is known of this endpoint.',
    ]
      .filter(Boolean)
      .join(' '),
    schema:
      listed === null
        ? { type: 'string', enum: codes }
        : { type: 'string', anyOf: [...named, { $ref: `#/components/schemas/${listed}` }] },
  };
}

function otherHeader({ text, source }: ResponseHeader): Header {
  return { description: `${text} (${link(source.title, source.url)})`, schema: { type: 'string' } };
}

/** Keeps a route open for a success where none is documented. */
const undocumented: ResponseObject = {
  description: 'What this endpoint answers with after a success is not known to us.',
  content: openContent,
};

function keyCodesOf({ path }: Route, { keyCodes }: Access): string[] {
  const names = new Set(pathParameters(path));
  return keyCodes
    .filter(({ parameters }) => parameters.some((name) => names.has(name)))
    .map(({ code }) => code);
}

function componentOf(status: string): string {
  return `Status${status}`;
}

function listOf(status: string): string {
  return `SubCodes${status}`;
}

function isFailure(status: string): boolean {
  return Number(status[0]) >= 4;
}
