/** Recognizes the segments of a path that cannot be secret. */
import { pathOf } from '../http/url.ts';

/** The parts of an API that recognizing them requires. */
export interface PathKnowledge {
  readonly endpoints: readonly { readonly paths: readonly string[] }[];
  readonly reporting: {
    readonly formerSegments?: Readonly<Record<string, string>> | undefined;
    readonly secrets: readonly string[];
  };
}

/** @param previous The segment before it, if there is one. */
export type HarmlessSegment = (segment: string, previous?: string) => boolean;

/**
 * Makes the function that recognizes what paths of the API consist of: fixed segments, versions, and short numbers such
 * as the ID of an entity, except after the name of a secret. Anything else may be a secret.
 */
export function createHarmlessSegment({ endpoints, reporting }: PathKnowledge): HarmlessSegment {
  const known = new Set(Object.keys(reporting.formerSegments ?? {}));
  for (const { paths } of endpoints) {
    for (const segment of paths.flatMap((path) => pathOf(path).split('/'))) {
      if (!segment.startsWith('{')) known.add(segment.toLowerCase());
    }
  }
  const secrets = new Set<string | undefined>(reporting.secrets.map((name) => name.toLowerCase()));

  return (segment, previous) =>
    known.has(segment.toLowerCase()) ||
    (/^(?:v\d{1,3}|\d{1,9})$/i.test(segment) && !secrets.has(previous?.toLowerCase()));
}
