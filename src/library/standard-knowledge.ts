/**
 * The data that naming a code requires, without the texts that are only read: the standard list, and the sub-codes that only
 * endpoints define. In the published library this module holds the data itself (see tools/freeze-knowledge.ts).
 */
import { pack, type ShippedCode, unpack } from '../catalog/dataset.ts';
import { catalog, type StandardListCode } from '../catalog/index.ts';
import type { EndpointKnowledge, KnownEndpoint } from './endpoint-knowledge.ts';

/** A code of the standard list, in short; `message` is the documented wording, verbatim. */
export interface StandardListEntry extends Omit<ShippedCode, 'advice'> {
  readonly code: StandardListCode;
}

/** The data that naming a code requires. */
export interface CodeKnowledge {
  readonly reporting: Pick<EndpointKnowledge['reporting'], 'header'>;
  readonly standard: readonly StandardListEntry[];
  readonly endpoints: readonly Pick<KnownEndpoint, 'number' | 'responses'>[];
}

const known = new Set<string>(catalog.standard.map(({ code }) => code));
const endpoints: readonly KnownEndpoint[] = catalog.endpoints;

/** Of the endpoints only those that define sub-codes of their own, and of these only what naming a code requires. */
const source: CodeKnowledge = {
  reporting: { header: catalog.reporting.header },
  standard: (catalog.standard as readonly StandardListEntry[]).map(({ renewal: _, ...code }) => code),
  endpoints: endpoints
    .map(({ number, responses }) => ({
      number,
      responses: responses
        .filter(({ code }) => !known.has(code))
        .map(({ quoted: _, renewal: __, ...response }) => response),
    }))
    .filter(({ responses }) => responses.length > 0),
};

export const standardKnowledge: CodeKnowledge = unpack(pack(source));
