/**
 * Every endpoint: its method and paths, and what it says of each code. In the published library this module holds the
 * data itself (see tools/freeze-knowledge.ts).
 */
import {
  pack,
  type ShippedEndpoint,
  type ShippedResponse,
  shippedEndpoint,
  unpack,
} from '../catalog/dataset.ts';
import { type Code, catalog, type EndpointNumber } from '../catalog/index.ts';
import type { ClassifierReporting } from '../classifier/catalog.ts';

/** The row of an endpoint for a code. Members that are left out are taken from the standard list. */
export interface KnownEndpointResponse extends Omit<ShippedResponse, 'advice'> {
  readonly code: Code;
}

/** An endpoint, and the codes that its page lists. `method` is `null`, and `paths` are empty, where they are not known. */
export interface KnownEndpoint extends ShippedEndpoint {
  readonly number: EndpointNumber;
  readonly responses: readonly KnownEndpointResponse[];
}

/** The data that naming the endpoint of a request requires. */
export interface EndpointKnowledge {
  readonly reporting: ClassifierReporting;
  readonly endpoints: readonly KnownEndpoint[];
}

const source = {
  reporting: catalog.reporting,
  standard: [],
  endpoints: (catalog.endpoints as readonly KnownEndpoint[]).map(shippedEndpoint),
};

export const endpointKnowledge: EndpointKnowledge = unpack(pack(source));
