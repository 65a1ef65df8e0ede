/**
 * Every endpoint: its method and paths, and what it says of each code. In the published library this module holds the
 * data itself (see tools/freeze-knowledge.ts).
 */
import { catalog } from '../catalog/index.ts';
import { type EndpointKnowledge, endpointResponse, type KnownEndpoint } from './knowledge.ts';

const endpoints: readonly KnownEndpoint[] = catalog.endpoints;

export const endpointKnowledge: EndpointKnowledge = {
  reporting: catalog.reporting,
  endpoints: endpoints.map(({ number, title, method, paths, responses }) => ({
    number,
    title,
    method,
    paths,
    responses: responses.map(endpointResponse),
  })),
};
