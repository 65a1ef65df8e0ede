/** Makes the response object of a status, for one route or for all. */
import type { Occasion, ResponseHeader } from '../../../catalog/access.ts';
import { codeUrl, compareCodes } from '../../../catalog/code.ts';
import type { Endpoint, EndpointResponse } from '../../../catalog/record.ts';
import { link, list, plain } from '../../pages/writers/markdown.ts';
import type { Route } from './routes.ts';
import type { OpenApiSource } from './source.ts';
import { type StandardList, type SubCodeSelection, selectSubCodes } from './standard-list.ts';

/** A response object, or a reference to one. */
export type ResponseOrReference = ResponseObject | ComponentReference;

/** A reference to a component. */
export interface ComponentReference {
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
  readonly anyOf?: readonly (ComponentReference | { readonly enum: readonly string[] })[];
}

/** A response that the record of an endpoint documents. */
export interface DocumentedResponse {
  readonly endpoint: Endpoint;
  readonly response: EndpointResponse;
}

/** The input of response objects. */
export interface ResponseContext {
  readonly source: OpenApiSource;
  readonly standardList: StandardList;
}

/** A body that is left open. */
export const openContent = { '*/*': { schema: { $ref: '#/components/schemas/OutOfScope' } } } as const;

/** Makes the response object of a status; `route` is `null` for one that holds on every route. */
export function responseObject(
  status: string,
  documented: readonly DocumentedResponse[],
  route: Route | null,
  { source, standardList }: ResponseContext,
): ResponseObject {
  const own = new Set<string>(documented.map(({ response }) => response.code));
  const { listed, component } = selectSubCodes(standardList, status, route);
  const selection = { listed: listed.filter(({ code }) => !own.has(code)), component };
  const applies = ({ code, endpoint }: Occasion) =>
    (code === undefined || code === status) &&
    (endpoint === undefined || route?.endpoints.some(({ number }) => number === endpoint));
  const { headers: otherHeaders, withoutBody } = source.catalog.access;
  const headers = {
    ...subCodeHeader(status, documented, selection, source),
    ...Object.fromEntries(
      otherHeaders.filter(({ on }) => on.some(applies)).map((one) => [one.name, otherHeader(one)]),
    ),
  };
  return {
    description: describe(status, documented, selection, source),
    ...(Object.keys(headers).length > 0 ? { headers } : {}),
    ...(withoutBody.some(applies) ? {} : { content: openContent }),
  };
}

/** Quotes the documented wording of the endpoint, or else of the standard list. */
function describe(
  status: string,
  documented: readonly DocumentedResponse[],
  { listed, component }: SubCodeSelection,
  { entries, base }: OpenApiSource,
): string {
  const page = (code: string) => link(code, codeUrl(code, base));
  const several = new Set(documented.map(({ endpoint }) => endpoint)).size > 1;
  const quote = ({ endpoint, response: { code, meaning } }: DocumentedResponse) =>
    `${page(code)}: ${plain(meaning)}${several ? ` (${endpoint.number})` : ''}`;
  const ofStatus = documented.filter(({ response }) => response.code === status);
  const record = entries.get(status)?.record;
  return [
    ...(ofStatus.length > 0
      ? ofStatus.map(quote)
      : [record ? `${page(status)}: ${plain(record.message)}` : page(status)]),
    list(documented.filter(({ response }) => response.code !== status).map(quote)),
    documented.length === 0 ? 'Of the standard list, which is defined for the whole API.' : '',
    documented.length > 0 && listed.length > 0 ? 'Of the standard list:' : '',
    list(listed.map(({ code, message }) => `${page(code)}: ${plain(message)}`)),
    component === null ? '' : `Of the standard list: the sub-codes in the schema ${component}.`,
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** Makes the header that names the sub-code, with its values; none where no sub-code is known. */
function subCodeHeader(
  status: string,
  documented: readonly DocumentedResponse[],
  { listed, component }: SubCodeSelection,
  { catalog }: OpenApiSource,
): Record<string, Header> {
  const all = [...documented.map(({ response }) => response.code), ...listed.map(({ code }) => code)];
  const codes = [...new Set<string>(all)].filter((code) => code !== status).sort(compareCodes);
  if (codes.length === 0 && component === null) return {};
  const isComplete = documented.every(({ endpoint }) => endpoint.unknown.length === 0);
  const description = [
    'The case. Always a string: as numbers, two different sub-codes can become equal.',
    isComplete
      ? ''
      : 'There may be others, because the documentation of this endpoint is not completely known.',
  ]
    .filter(Boolean)
    .join(' ');
  return { [catalog.reporting.header]: { description, schema: subCodeSchema(codes, component) } };
}

function subCodeSchema(codes: readonly string[], component: string | null): HeaderSchema {
  if (component === null) return { type: 'string', enum: codes };
  const named = codes.length > 0 ? [{ enum: codes }] : [];
  return { type: 'string', anyOf: [...named, { $ref: `#/components/schemas/${component}` }] };
}

function otherHeader({ text, source }: ResponseHeader): Header {
  return { description: `${text} (${link(source.title, source.url)})`, schema: { type: 'string' } };
}
