/** Which endpoint a request went to, from its method and URL. */
import type { ShippedEndpoint } from '../catalog/dataset.ts';
import type { RequestEvidence } from '../http/request.ts';
import type { ClassifierReporting } from './catalog.ts';

interface Route {
  readonly number: string;
  readonly method: string | null;
  /** Its segments; `null` for a parameter. */
  readonly segments: readonly (string | null)[];
  /** How many segments a path must have at the least. */
  readonly needed: number;
}

/** Routes that begin with literals in the same places. */
type Group = readonly Route[];

/** A state of the search for a path, after some of its segments. */
interface State {
  /** The routes that begin with these segments; those that have a literal where others first have a parameter come first. */
  readonly groups: readonly Group[];
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
      const names = before('?', path).split('/').filter(Boolean);
      const needed = names.length - Number(names.at(-1) === optionalParameter);
      const segments = names.map((name) => (name.startsWith('{') ? null : name.toLowerCase()));
      return { number, method, segments, needed };
    }),
  );

  const formerNames = new Map<unknown, string>(
    Object.entries(formerSegments).map(([old, now]) => [now, old]),
  );

  function stateOf(groups: readonly Group[], depth: number): State {
    const names = groups.flat().flatMap(({ segments: { [depth]: own } }) => [own, formerNames.get(own)]);
    return { groups, numbers: numbersOf(groups, depth), next: new Map(names.map((name) => [name, null])) };
  }

  function after({ groups, next }: State, segment: string, depth: number): State | undefined {
    const literal = next.get(segment);
    const name = literal === undefined ? null : segment;
    const known = literal ?? next.get(name);
    if (known !== null) return known;
    const begun = groups.flatMap((group) =>
      [...new Set([name, null])].map((given) =>
        group.filter(({ segments: { [depth]: own } }) => own === given || formerNames.get(own) === given),
      ),
    );
    const state = stateOf(
      begun.filter(({ length }) => length > 0),
      depth + 1,
    );
    next.set(name, state);
    return state;
  }

  const root = stateOf([routes], 0);

  return ({ method, url }) => {
    if (typeof url !== 'string' || url.length > maximumUrlLength) return null;
    const path = before('#', before('?', url.trim().toLowerCase()));
    beginning.lastIndex = 0;
    beginning.test(path);
    let state: State | undefined = root;
    let depth = 0;
    for (let start = beginning.lastIndex; start < path.length && state; ) {
      const slash = path.indexOf('/', start);
      const end = slash === -1 ? path.length : slash;
      if (end > start) state = after(state, path.slice(start, end), depth++);
      start = end + 1;
    }
    const wanted = typeof method === 'string' ? method : null;
    return state?.numbers.get(wanted) ?? state?.numbers.get(wanted?.trim().toUpperCase()) ?? null;
  };
}

function before(mark: string, text: string): string {
  const index = text.indexOf(mark);
  return index === -1 ? text : text.slice(0, index);
}

/** The endpoint by method if a path ends after this many segments; `null` at a tie. */
function numbersOf(groups: readonly Group[], depth: number): State['numbers'] {
  // A literal at the end is no value of a parameter.
  const literal = groups.filter(([route]) => route?.segments[depth - 1] !== null);
  let numbers = new Map<string | null, string | null>();
  for (const group of literal.length > 0 ? literal : groups) {
    const own: typeof numbers = new Map();
    for (const { needed, method, number } of group) {
      if (needed > depth) continue;
      for (const key of [method, null])
        own.set(key, !own.has(key) || own.get(key) === number ? number : null);
    }
    numbers = new Map([...own, ...numbers]);
  }
  return numbers;
}
