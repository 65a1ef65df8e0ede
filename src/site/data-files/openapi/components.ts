/** Makes the components that operations share: responses of the standard list, and security schemes. */
import type { Access } from '../../../catalog/access.ts';
import { link } from '../../pages/writers/markdown.ts';
import type { ResponseObject } from './response-object.ts';
import type { Responses } from './responses.ts';
import type { OpenApiSource } from './source.ts';
import type { SubCodeList } from './standard-list.ts';

/** The components of the document. */
export interface Components {
  readonly schemas: Readonly<Record<string, { readonly description: string } | SubCodeList>>;
  readonly responses: Readonly<Record<string, ResponseObject>>;
  readonly securitySchemes: Readonly<Record<string, SecurityScheme>>;
}

interface SecurityScheme {
  readonly type: 'apiKey';
  readonly in: 'header' | 'query';
  readonly name: string;
  readonly description: string;
}

/** Makes the components. */
export function components({ catalog, base }: OpenApiSource, { shared, subCodes }: Responses): Components {
  return {
    schemas: {
      OutOfScope: { description: 'A body. This document describes only statuses and sub-codes.' },
      ...subCodes,
    },
    responses: shared,
    securitySchemes: Object.fromEntries(
      catalog.access.credentials.map(({ id, in: place, name, text, page, source }) => [
        id,
        {
          type: 'apiKey' as const,
          in: place,
          name,
          description: `${text} How to use it: ${base}${page} (${link(source.title, source.url)})`,
        },
      ]),
    ),
  };
}

/** Makes the alternative sets of credentials, each of which authenticates a request. */
export function security({ combinations }: Access): Record<string, never[]>[] {
  return combinations.map((ids) => Object.fromEntries(ids.map((id) => [id, []])));
}
