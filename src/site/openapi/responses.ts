/** Responses: what one endpoint, or any, answers with a status, and the sub-codes that may come along. */
import type { Access, Occasion, ResponseHeader } from '../../catalog/access.ts';
import type { Endpoint, EndpointResponse, StandardCode } from '../../catalog/record.ts';
import { codeUrl, compareCodes } from '../../classifier/code.ts';
import { link, list, plain } from '../markdown.ts';
import type { OpenApiSource } from '../openapi.ts';
import { pathParameters, type Route } from './routes.ts';

/** A response object, or a reference to one. */
export type ResponseOrReference = ResponseObject | Reference;

/** Names a component. */
export interface Reference {
  readonly $ref: string;
}

/** A response object. */
export interface ResponseObject {
  readonly description: string;
  readonly headers?: Readonly<Record<string, Header>>;
  readonly content?: typeof openContent;
}

/** A header of a response; for that with the sub-code, which values it has. */
export interface Header {
  readonly description: string;
  readonly schema: { readonly type: 'string'; readonly enum?: readonly string[] };
}

/** Makes responses. */
export interface Responses {
  /** By status. */
  ofRoute(route: Route): Record<string, ResponseOrReference>;
  /** What any endpoint can answer with, by the name of the component. */
  readonly shared: Readonly<Record<string, ResponseObject>>;
}

/** A body of which nothing is said. */
export const openContent = { '*/*': { schema: { $ref: '#/components/schemas/OutOfScope' } } } as const;

/** Knows the standard list and makes responses from it and from what endpoints say themselves. */
export function createResponses({ catalog, access, index, base }: OpenApiSource): Responses {
  const { header } = catalog.reporting;
  const byKeyOnly = new Set<string>(access.keyCodes.map(({ code }) => code));
  const standardByStatus = Map.groupBy(catalog.standard, ({ code }): string => statusOf(code));
  /** A failure may come from anywhere; a success only from where it is documented. */
  const sharedStatuses = [...standardByStatus.keys()].filter(isFailure);

  const page = (code: string) => link(code, codeUrl(code, base));

  /** Sub-codes of the standard list that come with a status whatever the endpoint says of itself. */
  const standardSubCodes = (status: string, route: Route | null): StandardCode[] => {
    const keyed = new Set(route ? keyCodesOf(route, access) : []);
    return (standardByStatus.get(status) ?? []).filter(
      ({ code, retired }) => code !== status && !retired && (!byKeyOnly.has(code) || keyed.has(code)),
    );
  };

  /** Documented wording: of the endpoint where it has one, else of the standard list. */
  const describe = (status: string, rows: readonly Row[], standard: readonly StandardCode[]): string => {
    const many = new Set(rows.map(({ endpoint }) => endpoint)).size > 1;
    const says = ({ endpoint, response: { code, meaning } }: Row) =>
      `${page(code)}: ${plain(meaning)}${many ? ` (${endpoint.number})` : ''}`;
    const ofStatus = rows.filter(({ response }) => response.code === status);
    const known = index.standard.get(status);
    return [
      ...(ofStatus.length > 0
        ? ofStatus.map(says)
        : [known ? `${page(status)}: ${plain(known.message)}` : page(status)]),
      list(rows.filter(({ response }) => response.code !== status).map(says)),
      rows.length === 0 ? 'Of the standard list, which holds for every endpoint.' : '',
      rows.length > 0 && standard.length > 0 ? 'Of the standard list:' : '',
      list(standard.map(({ code, message }) => `${page(code)}: ${plain(message)}`)),
    ]
      .filter(Boolean)
      .join('\n\n');
  };

  const responseOf = (status: string, rows: readonly Row[], route: Route | null): ResponseObject => {
    const own = new Set<string>(rows.map(({ response }) => response.code));
    const standard = standardSubCodes(status, route).filter(({ code }) => !own.has(code));
    const subCodes = [...own, ...standard.map(({ code }) => code)].filter((code) => code !== status);
    const complete = rows.every(({ endpoint }) => endpoint.unknown.length === 0);
    const applies = ({ code, endpoint }: Occasion) =>
      (code === undefined || code === status) &&
      (endpoint === undefined || route?.endpoints.some(({ number }) => number === endpoint));
    const headers = {
      ...(subCodes.length > 0 ? { [header]: subCodeHeader(subCodes.sort(compareCodes), complete) } : {}),
      ...Object.fromEntries(
        access.headers.filter(({ on }) => on.some(applies)).map((one) => [one.name, otherHeader(one)]),
      ),
    };
    return {
      description: describe(status, rows, standard),
      ...(Object.keys(headers).length > 0 ? { headers } : {}),
      ...(access.withoutBody.some(applies) ? {} : { content: openContent }),
    };
  };

  const shared = Object.fromEntries(
    sharedStatuses.map((status) => [componentOf(status), responseOf(status, [], null)]),
  );

  return {
    shared,
    ofRoute(route) {
      const rows = route.endpoints.flatMap((endpoint) =>
        endpoint.responses.map((response) => ({ endpoint, response })),
      );
      const own = Map.groupBy(rows, ({ response }) => statusOf(response.code));
      const statuses = [...new Set([...own.keys(), ...sharedStatuses])].sort(compareCodes);
      const listed = statuses.map((status): [string, ResponseOrReference] => {
        const response = responseOf(status, own.get(status) ?? [], route);
        const same = JSON.stringify(response) === JSON.stringify(shared[componentOf(status)]);
        return [status, same ? { $ref: `#/components/responses/${componentOf(status)}` } : response];
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

function subCodeHeader(codes: readonly string[], complete: boolean): Header {
  return {
    description: [
      'Which case it is. Always text: as numbers, two sub-codes may become equal.',
      complete ? '' : 'There may be others: not everything is known of this endpoint.',
    ]
      .filter(Boolean)
      .join(' '),
    schema: { type: 'string', enum: codes },
  };
}

function otherHeader({ text, source }: ResponseHeader): Header {
  return { description: `${text} (${link(source.title, source.url)})`, schema: { type: 'string' } };
}

/** Where no success is documented, the document must not say that there is none. */
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

function statusOf(code: string): string {
  return code.slice(0, 3);
}

function isFailure(status: string): boolean {
  return Number(status[0]) >= 4;
}
