/** Describes the catalog as an OpenAPI 3.1 document: the responses of each endpoint, without their bodies. */
import type { Server } from '../../../catalog/access.ts';
import type { Catalog } from '../../../catalog/index.ts';
import { statements } from '../../pages/records/statements.ts';
import { inlineMarkdown } from '../../pages/writers/markdown-writer.ts';
import { type Components, components, security } from './components.ts';
import { openPaths, type PathItem } from './paths.ts';
import { createResponses } from './responses.ts';
import { readRoutes, tagOf } from './routes.ts';
import type { ExternalDocs, OpenApiSource } from './source.ts';

/** The document, as far as code of this project reads it. */
export interface OpenApi {
  readonly openapi: string;
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly externalDocs: ExternalDocs;
  readonly servers?: readonly { readonly url: string; readonly description: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly tags: readonly { readonly name: string; readonly description: string }[];
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components: Components;
  /** Statements about missing documentation. */
  readonly 'x-unknown': readonly string[];
}

/** Makes the document. */
export function openApi(source: OpenApiSource): OpenApi {
  const { catalog, base, version } = source;
  const { access } = catalog;
  const routes = readRoutes(catalog);
  const responses = createResponses(source);
  return {
    openapi: '3.1.0',
    info: { title: `${catalog.api.name}: status codes and sub-codes`, version, description: about(source) },
    externalDocs: { description: catalog.api.documentation.title, url: catalog.api.documentation.url },
    ...(access.servers.length > 0 ? { servers: access.servers.map(server) } : {}),
    security: security(access),
    tags: tags(routes.flatMap(({ endpoints }) => endpoints.map(({ number }) => number))),
    paths: openPaths(routes, responses, base),
    components: components(source, responses),
    'x-unknown': [...access.unknown, ...withoutRoute(catalog)],
  };
}

function server({ url, text, source }: Server) {
  return { url, description: `${text} Source: ${source.title}, ${source.url}` };
}

/** Makes a tag for each hundred of endpoint numbers, without a title, since none is documented. */
function tags(numbers: readonly string[]) {
  const hundreds = Map.groupBy([...new Set(numbers)].sort(), tagOf);
  return [...hundreds].map(([name, members]) => ({ name, description: `Endpoints ${members.join(', ')}` }));
}

function withoutRoute({ endpoints }: Catalog): string[] {
  return endpoints
    .filter(({ method, paths }) => method === null || paths.length === 0)
    .map(({ number, title }) => `The method and the path of ${number} ${title} are unknown.`);
}

function about({ catalog, base }: OpenApiSource): string {
  const { access, reporting } = catalog;
  return [
    `${access.about} What each code means, and what to do about it: ${base}/codes`,
    `A response names its sub-code in the header \`${reporting.header}\`. Each enumeration contains the sub-codes that are documented for the endpoint, and those of the standard list, which is defined for the whole API. Treat the header as optional, and treat any other value like the plain status.`,
    'Request and response bodies are not described.',
    ...statements(access.documented).map((statement) => inlineMarkdown(statement, base)),
    access.unknown.length > 0 && `Unknown:\n\n${access.unknown.map((text) => `- ${text}`).join('\n')}`,
  ]
    .filter(Boolean)
    .join('\n\n');
}
