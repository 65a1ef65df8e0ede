/**
 * What naming a code takes, without the texts that are only read: the standard list, and the sub-codes that only
 * endpoints define. In the published library this module holds the data itself (see tools/freeze-knowledge.ts).
 */
import { catalog } from '../catalog/index.ts';
import { type CodeKnowledge, endpointResponse, type KnownEndpoint, standardCode } from './knowledge.ts';

const known = new Set<string>(catalog.standard.map(({ code }) => code));
const endpoints: readonly KnownEndpoint[] = catalog.endpoints;

/** Of the endpoints only those that define sub-codes of their own, and of these nothing else. */
export const standardKnowledge: CodeKnowledge = {
  reporting: { header: catalog.reporting.header },
  standard: catalog.standard.map(standardCode),
  endpoints: endpoints
    .map(({ number, responses }) => ({
      number,
      responses: responses.filter(({ code }) => !known.has(code)).map(endpointResponse),
    }))
    .filter(({ responses }) => responses.length > 0),
};
