/** Makes OpenAPI documents of catalogs, and finds their parts. */
import { entriesOf } from '../../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../../src/catalog/index.ts';
import { type OpenApi, openApi } from '../../../../src/site/data-files/openapi/index.ts';
import type { Operation } from '../../../../src/site/data-files/openapi/paths.ts';
import type {
  ResponseObject,
  ResponseOrReference,
} from '../../../../src/site/data-files/openapi/response-object.ts';

export const base = 'https://status.example/docs';

export function makeDocument(of: Catalog = catalog): OpenApi {
  return openApi({ catalog: of, entries: entriesOf(of), base, version: '1.2.3' });
}

/** The document of this catalog. */
export const document = makeDocument();

/** An operation with its path and method. */
export interface RoutedOperation {
  readonly path: string;
  readonly method: string;
  readonly operation: Operation;
}

export function operationsOf({ paths }: OpenApi): RoutedOperation[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
  );
}

export function operation(method: string, path: string, of = document): Operation {
  return of.paths[path]?.[method] as Operation;
}

/** Follows a reference to a shared response. */
export function resolved(response: ResponseOrReference | undefined, of = document): ResponseObject {
  if (response === undefined || !('$ref' in response)) return response as ResponseObject;
  return of.components.responses[response.$ref.split('/').at(-1) as string] as ResponseObject;
}

/** Lists the sub-codes that a response of an operation enumerates. */
export function subCodes(one: Operation, status: string, of = document): readonly string[] {
  const { header } = catalog.reporting;
  return resolved(one.responses[status], of).headers?.[header]?.schema.enum ?? [];
}
