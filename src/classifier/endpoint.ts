/** Which endpoint a request went to, from its method and URL. */
import type { ShippedEndpoint } from '../catalog/dataset.ts';
import type { RequestEvidence } from '../http/request.ts';
import { pathOf } from '../http/url.ts';
import type { ClassifierReporting } from './catalog.ts';

interface Route {
  readonly number: string;
  readonly method: string | null;
  /** Its segments; `null` for a parameter. */
  readonly segments: readonly (string | null)[];
  /** How many segments a path must have at the least. */
  readonly needed: number;
}

/** A state of the search for a path, after some of its segments. */
interface State {
  /** The routes that begin with these segments. */
  readonly routes: readonly Route[];
  /** The endpoint by method if the path ends here; under `null` if the method is not known. */
  readonly numbers: ReadonlyMap<unknown, string | null>;
  /** The state after each literal, and under `null` after a parameter. `null` until it is needed. */
  readonly next: Map<unknown, State | null>;
}

const maximumUrlLength = 4_096;

/** The host of a URL, also in `//host/path`, and the version that its path may begin with. */
const beginning = /(?:(?:[a-z][a-z\d+.-]{0,20}:)?\/\/[^/?#]*)?\/*(?:v\d{1,3}(?![^/?#]))?/y;

/**
 * Makes a function that names the endpoint of a request, or gives `null` where none or more than one
 * fits. Any host; a leading version segment such as `/v1` is passed over; literal segments win over
 * parameters, so `/item/search/12` is not taken for `/item/{id}/{page}`; the optional
 * parameter may be missing at the end; a path that breaks off at a literal of some route, as
 * `/item/search` does, gives no parameter; former names of segments are understood.
 */
export function createEndpointMatcher(
  endpoints: readonly ShippedEndpoint[],
  { formerSegments = {}, optionalParameter }: ClassifierReporting,
): (request: RequestEvidence) => string | null {
  const routes = endpoints.flatMap(({ number, method, paths }) =>
    paths.map((path) => {
      const names = pathOf(path).split('/').filter(Boolean);
      const needed = names.length - Number(names.at(-1) === optionalParameter);
      const segments = names.map((name) => (name.startsWith('{') ? null : name.toLowerCase()));
      return { number, method, segments, needed };
    }),
  );

  const formerNames = new Map<unknown, string>(
    Object.entries(formerSegments).map(([old, now]) => [now, old]),
  );

  function stateOf(begun: readonly Route[], depth: number): State {
    const names = begun.map(({ segments }) => segments[depth]);
    return {
      routes: begun,
      numbers: numbersOf(begun, depth),
      next: new Map([...names, ...names.map((name) => formerNames.get(name))].map((name) => [name, null])),
    };
  }

  function after({ routes, next }: State, segment: string, depth: number): State | undefined {
    const literal = next.get(segment);
    const name = literal === undefined ? null : segment;
    const known = literal ?? next.get(name);
    if (known !== null) return known;
    const begun = routes.filter(
      ({ segments: { [depth]: own } }) => own === null || own === name || formerNames.get(own) === name,
    );
    const made = stateOf(begun, depth + 1);
    next.set(name, made);
    return made;
  }

  const root = stateOf(routes, 0);

  return ({ method, url }) => {
    if (typeof url !== 'string' || url.length > maximumUrlLength) return null;
    const path = before('#', before('?', url.trim().toLowerCase()));
    beginning.lastIndex = 0;
    beginning.test(path);
    let state: State | undefined = root;
    let depth = 0;
    for (let start = beginning.lastIndex; start < path.length && state; ) {
      const slash = path.indexOf('/', start);
      const end = slash < 0 ? path.length : slash;
      if (end > start) state = after(state, path.slice(start, end), depth++);
      start = end + 1;
    }
    const wanted = typeof method === 'string' ? method : null;
    return state?.numbers.get(wanted) ?? state?.numbers.get(wanted?.trim().toUpperCase()) ?? null;
  };
}

function before(mark: string, text: string): string {
  const index = text.indexOf(mark);
  return index < 0 ? text : text.slice(0, index);
}

/** The endpoint by method of the routes whose beginning has this many segments. */
function numbersOf(routes: readonly Route[], length: number): State['numbers'] {
  const ending = literalAtEnd(routes, length).filter(({ needed }) => length >= needed);
  const methods = [null, ...ending.map(({ method }) => method)];
  return new Map(
    methods.map((wanted) => [
      wanted,
      mostLiteral(
        ending.filter(({ method }) => wanted === null || method === wanted),
        length,
      ),
    ]),
  );
}

/** The routes whose last given segment is a literal, if there are any: it is no value for the others. */
function literalAtEnd(routes: readonly Route[], length: number): readonly Route[] {
  const literal = routes.filter(({ segments }) => segments[length - 1] !== null);
  return literal.length > 0 ? literal : routes;
}

/** The endpoint whose route has a literal where the others first have a parameter; `null` at a tie. */
function mostLiteral(routes: readonly Route[], length: number): string | null {
  let left = routes;
  for (let i = 0; i < length && left.length > 1; i++) {
    const literal = left.filter(({ segments }) => segments[i] !== null);
    if (literal.length > 0) left = literal;
  }
  const numbers = new Set(left.map(({ number }) => number));
  return numbers.size === 1 ? ([...numbers][0] ?? null) : null;
}
