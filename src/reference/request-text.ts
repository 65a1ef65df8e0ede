/** Names a request without anything of it that may be secret. */
import type { ShippedCatalog } from '../catalog/dataset.ts';
import { partsOf, pathOf } from '../http/url.ts';

/** Replaces what is left out. */
const omitted = '…';
const longestText = 120;
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Makes the function that writes method and URL from what is known to be harmless: the server, the segments that paths
 * of the catalog have, and short numbers such as the ID of an entity. Everything else is left out, and with it each
 * value of the query. `null` where nothing is left.
 */
export function createRequestText({
  endpoints,
  reporting,
}: Pick<ShippedCatalog, 'endpoints' | 'reporting'>): (
  request: { readonly method: string | null; readonly url: string | null } | null,
) => string | null {
  const known = new Set(Object.keys(reporting.formerSegments ?? {}));
  for (const { paths } of endpoints) {
    for (const segment of paths.flatMap((path) => pathOf(path).split('/'))) {
      if (!segment.startsWith('{')) known.add(segment.toLowerCase());
    }
  }
  const isHarmless = (segment: string): boolean =>
    known.has(segment.toLowerCase()) || /^(?:v\d{1,3}|\d{1,9})$/i.test(segment);

  return (request) => {
    const method = String(request?.method ?? '').toUpperCase();
    const text = [methods.has(method) ? method : '', urlText(request?.url, isHarmless)]
      .filter(Boolean)
      .join(' ');
    return text === '' ? null : text;
  };
}

function urlText(url: unknown, isHarmless: (segment: string) => boolean): string {
  if (typeof url !== 'string' || url.trim() === '') return '';
  const parts = partsOf(url.trim());
  const segments = pathOf(url.trim()).split('/');
  const path = segments.map((segment) => (segment === '' || isHarmless(segment) ? segment : omitted));
  const text = [server(parts), path.join('/'), parts.query === '' ? '' : `?${omitted}`].join('');
  return text.length > longestText ? `${text.slice(0, longestText)}${omitted}` : text;
}

/** Returns scheme and host, without credentials. */
function server({ scheme, host }: ReturnType<typeof partsOf>): string {
  if (scheme === '') return '';
  const name = host.slice(host.lastIndexOf('@') + 1);
  return `${scheme}${/^[a-z\d.-]+(?::\d+)?$/i.test(name) ? name : omitted}`;
}
