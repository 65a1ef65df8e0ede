/** Lists the codes that each endpoint can return. */
import { compareCodes } from '../catalog/code.ts';
import type { MockCatalog } from './catalog.ts';

/** The codes from which a mock chooses. */
export interface CodeChoice {
  /** Whether any endpoint of the API can return the code. */
  isKnown(code: string): boolean;
  /**
   * Returns the codes that an endpoint can return, in order: those that it lists, and the errors of the standard
   * list. For an unknown endpoint, or one that lists no success, the whole standard list.
   */
  of(endpoint: string | null): readonly string[];
  isPossible(code: string, endpoint: string | null): boolean;
  /** Returns the lowest success that an endpoint lists; `null` where it lists none. */
  success(endpoint: string): string | null;
}

/** Creates the choice of codes of a catalog. */
export function createCodeChoice({ standard, endpoints }: MockCatalog): CodeChoice {
  const everywhere = standard.map(({ code }) => code as string);
  const errors = everywhere.filter((code) => classOf(code) > 3);
  const successes = new Map<string, string | null>();
  const byEndpoint = new Map<string | null, readonly string[]>([[null, sorted(everywhere)]]);
  for (const { number, responses } of endpoints) {
    const listed = sorted(responses.map(({ code }) => code));
    const success = listed.find((code) => classOf(code) === 2) ?? null;
    successes.set(number, success);
    byEndpoint.set(number, sorted([...listed, ...(success === null ? everywhere : errors)]));
  }
  const known = new Set([...byEndpoint.values()].flat());
  const sets = new Map([...byEndpoint].map(([number, codes]) => [number, new Set(codes)]));
  return {
    isKnown: (code) => known.has(code),
    of: (endpoint) => byEndpoint.get(endpoint) ?? [],
    isPossible: (code, endpoint) => sets.get(endpoint)?.has(code) === true,
    success: (endpoint) => successes.get(endpoint) ?? null,
  };
}

/** Returns the first digit of a code: 4 for every client error. */
function classOf(code: string): number {
  return Number(code.charAt(0));
}

function sorted(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort(compareCodes);
}
