/** Which codes an endpoint can answer with. */
import { compareCodes } from '../catalog/code.ts';
import type { MockCatalog } from './catalog.ts';

/** The codes of an API, as a mock chooses among them. */
export interface CodeChoice {
  /** Whether any endpoint of the API answers with the code. */
  isKnown(code: string): boolean;
  /**
   * The codes that an endpoint can answer with, in order. Those that it lists, and the errors of the standard list,
   * which hold everywhere. Of an endpoint that is not known, or whose successes are not, the whole standard list.
   */
  of(endpoint: string | null): readonly string[];
  isPossible(code: string, endpoint: string | null): boolean;
  /** The lowest success that an endpoint lists; `null` where it lists none. */
  success(endpoint: string): string | null;
}

/** Reads a catalog for the codes of its endpoints. */
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

/** 4 for every error that is the caller's, and so on. */
function classOf(code: string): number {
  return Number(code.charAt(0));
}

function sorted(codes: readonly string[]): string[] {
  return [...new Set(codes)].sort(compareCodes);
}
