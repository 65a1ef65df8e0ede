/** Which endpoint a request went to, from its method and URL. */
import type { ShippedEndpoint } from '../catalog/dataset.ts';
import type { RequestEvidence } from '../http/request.ts';
import { pathOf } from '../http/url.ts';
import type { ClassifierReporting } from './catalog.ts';

interface Segment {
  readonly literal: string | null;
}

interface Route {
  readonly number: string;
  readonly method: string | null;
  readonly segments: readonly Segment[];
  /** How many segments a path must have at the least. */
  readonly needed: number;
}

const maximumUrlLength = 4_096;
const mostShapes = 10_000;

/**
 * Makes a function that names the endpoint of a request, or gives `null` where none or more than one
 * fits. Any host; a leading version segment such as `/v1` is passed over; literal segments win over
 * parameters, so `/item/search/12` is not taken for `/item/{id}/{page}`; the optional
 * parameter may be missing at the end; a path that breaks off at a literal of some route, as
 * `/item/search` does, gives no parameter; former names of segments are understood.
 */
export function createEndpointMatcher(
  endpoints: readonly ShippedEndpoint[],
  reporting: ClassifierReporting,
): (request: RequestEvidence) => string | null {
  const formerNames = new Map(Object.entries(reporting.formerSegments ?? {}).map(([old, now]) => [now, old]));
  const routes = endpoints.flatMap((endpoint) =>
    endpoint.paths.map((path) => readRoute(endpoint, path, reporting.optionalParameter ?? null)),
  );

  const accepts = (segment: Segment, given: string) =>
    segment.literal === null || segment.literal === given || formerNames.get(segment.literal) === given;

  const beginsWith = (route: Route, path: readonly string[]) =>
    path.length <= route.segments.length &&
    path.every((given, i) => accepts(route.segments[i] as Segment, given));

  const literals = new Set(formerNames.values());
  for (const { segments } of routes) for (const { literal } of segments) if (literal) literals.add(literal);
  /** Only literals tell endpoints apart: what was found for one path holds for all of its shape. */
  const found = new Map<string, string | null>();

  return ({ method, url }) => {
    if (typeof url !== 'string' || url.length > maximumUrlLength) return null;
    const wanted = typeof method === 'string' ? method.trim().toUpperCase() : null;
    const path = pathSegments(url);
    let shape = `${wanted}`;
    for (const segment of path) shape += literals.has(segment) ? `/${segment}` : '/';
    const known = found.get(shape);
    if (known !== undefined) return known;
    const number = search(wanted, path);
    if (found.size < mostShapes) found.set(shape, number);
    return number;
  };

  function search(wanted: string | null, path: readonly string[]): string | null {
    const begun = literalAtEnd(
      routes.filter((route) => beginsWith(route, path)),
      path.length,
    );
    const fitting = begun.filter(
      (route) => path.length >= route.needed && (wanted === null || route.method === wanted),
    );
    return mostLiteral(fitting, path.length);
  }
}

function readRoute(endpoint: ShippedEndpoint, path: string, optionalParameter: string | null): Route {
  const names = pathOf(path).split('/').filter(Boolean);
  const segments = names.map((name) => ({ literal: name.startsWith('{') ? null : name.toLowerCase() }));
  const needed = names.at(-1) === optionalParameter ? names.length - 1 : names.length;
  return { number: endpoint.number, method: endpoint.method, segments, needed };
}

function pathSegments(url: string): string[] {
  // A URL may begin with its host: `//host/path`.
  const path = pathOf(url.trim().replace(/^\/\/[^/?#]*/, ''));
  const segments = path
    .toLowerCase()
    .split('/')
    .filter((segment) => segment !== '');
  return /^v\d{1,3}$/.test(segments[0] ?? '') ? segments.slice(1) : segments;
}

/** The routes whose last given segment is a literal, if there are any: it is no value for the others. */
function literalAtEnd(routes: readonly Route[], length: number): readonly Route[] {
  const literal = routes.filter((route) => route.segments[length - 1]?.literal !== null);
  return literal.length > 0 ? literal : routes;
}

/** The endpoint whose route has a literal where the others first have a parameter; `null` at a tie. */
function mostLiteral(routes: readonly Route[], length: number): string | null {
  let left = routes;
  for (let i = 0; i < length && left.length > 1; i++) {
    const literal = left.filter((route) => route.segments[i]?.literal !== null);
    if (literal.length > 0) left = literal;
  }
  const numbers = new Set(left.map((route) => route.number));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}
