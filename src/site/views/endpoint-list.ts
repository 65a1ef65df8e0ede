/** Builds the list of all endpoints in groups. */

import type { Catalog } from '../../catalog/index.ts';
import type { Endpoint, EndpointGroup } from '../../catalog/record.ts';

/** Endpoints below one heading. */
export interface EndpointSection {
  /** The id of the heading. */
  readonly id: string;
  readonly label: string;
  /** The numbers of the first and the last endpoint; one number where there is only one. */
  readonly range: string;
  readonly endpoints: readonly Endpoint[];
}

/** Groups the endpoints in the order of their numbers; those of no group by hundreds. */
export function endpointSections({
  endpoints,
  endpointGroups,
}: Pick<Catalog, 'endpoints' | 'endpointGroups'>): EndpointSection[] {
  const groups = endpointGroups.toSorted((a, b) => b.beginning.length - a.beginning.length);
  const members = Map.groupBy(endpoints, ({ number }) => headingOf(number, groups).id);
  return [...members].map(([id, list]) => {
    const numbers = list.map(({ number }) => number);
    const ends = [...new Set([numbers[0], numbers.at(-1)])];
    return {
      id,
      label: headingOf(numbers[0] ?? '', groups).label,
      range: ends.join(' to '),
      endpoints: list,
    };
  });
}

/** A part of a path template. */
export interface PathPart {
  readonly text: string;
  readonly isParameter: boolean;
}

/** Splits a path template at its parameters and before its slashes, where a long one may wrap. */
export function pathParts(path: string): PathPart[] {
  return path
    .split(/(\{[^{}]*\})|(?=[/?&])/)
    .filter((text) => text)
    .map((text) => ({ text, isParameter: text.startsWith('{') }));
}

function headingOf(number: string, groups: readonly EndpointGroup[]): Pick<EndpointGroup, 'id' | 'label'> {
  const hundred = `${number.slice(0, -2)}xx`;
  return groups.find(({ beginning }) => number.startsWith(beginning)) ?? { id: hundred, label: hundred };
}
