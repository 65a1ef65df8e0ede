/** Makes the section that reproduces a response with the mock. */
import type { Entry } from '../../../../catalog/entries.ts';
import type { Catalog } from '../../../../catalog/index.ts';
import { paragraph, type Section, sample, section } from '../../section.ts';

/** The address at which the mock listens unless another port is chosen. */
export const mockHost = 'localhost:4010';

/** A request to the mock. */
export interface MockRequest {
  readonly method: string;
  readonly path: string;
}

/** Shows the commands that start the mock and get the code from it; `null` where there is no package with a mock. */
export function reproductionSection(
  entry: Pick<Entry, 'code' | 'definitions' | 'record'>,
  catalog: Catalog,
): Section | null {
  const { package: name } = catalog.publication;
  const request = requestFor(entry, catalog);
  if (name === null || request === null) return null;
  const { method, path } = request;
  const verb = method === 'GET' ? '' : `-X ${method} `;
  return section(
    { id: 'reproduce-it', title: 'Reproduce it', searchable: false, place: 'aside' },
    sample('sh', `npx ${name} serve`),
    paragraph('Then, in another terminal:'),
    sample('sh', `curl -i ${verb}-H 'Prefer: code=${entry.code}' \\\n${mockHost}${path}`),
  );
}

/** Chooses a request that may get the code: any request may get an error of the standard list. */
export function requestFor(
  { code, definitions, record }: Pick<Entry, 'code' | 'definitions' | 'record'>,
  { api, reporting }: Pick<Catalog, 'api' | 'reporting'>,
): MockRequest | null {
  if (record && !/^[23]/.test(code)) return { method: 'GET', path: api.examples.path ?? '/' };
  for (const { endpoint } of definitions) {
    const [path] = endpoint.paths;
    if (endpoint.method !== null && path !== undefined) {
      const required = path.replace(`/${reporting.optionalParameter}`, '');
      return { method: endpoint.method, path: required.replaceAll(/\{[^}]+\}/g, '7') };
    }
  }
  return record ? { method: 'GET', path: '/' } : null;
}
