/** Builds the `Location` of an object that already exists. */
import { partsOf } from '../../http/url.ts';
import type { MockCatalog } from '../catalog.ts';

/** Replaces what only the API knows, such as the id of a device. */
const placeholder = '1';

/**
 * Makes the function that returns the URL of an existing object: the path of the endpoint that reads it, filled
 * from the request. `null` where the documentation mentions none.
 */
export function createLocation({
  endpoints,
  delivery: { locations },
}: MockCatalog): (endpoint: string, address: string) => string | null {
  const paths = new Map(endpoints.map(({ number, paths }) => [number, paths.map(segmentsOf)]));
  return (endpoint, address) => {
    const targets = paths.get(locations[endpoint] ?? '') ?? [];
    const { scheme, host, path } = partsOf(address);
    const given = segmentsOf(path);
    for (const [i, source] of (paths.get(endpoint) ?? []).entries()) {
      const target = targets[i];
      const start = given.length - source.length;
      if (!target || start < 0 || !isFilled(source, given.slice(start))) continue;
      const values = new Map(source.map((name, at) => [name, given[start + at] ?? placeholder]));
      const filled = target.map((name) => (isParameter(name) ? (values.get(name) ?? placeholder) : name));
      return `${scheme}${host}/${[...given.slice(0, start), ...filled].join('/')}`;
    }
    return null;
  };
}

function segmentsOf(path: string): string[] {
  return path.replace(/\?.*/, '').split('/').filter(Boolean);
}

function isParameter(segment: string): boolean {
  return segment.startsWith('{');
}

function isFilled(template: readonly string[], given: readonly string[]): boolean {
  return template.every(
    (segment, i) => isParameter(segment) || segment.toLowerCase() === given[i]?.toLowerCase(),
  );
}
