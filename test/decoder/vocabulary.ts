import { catalog } from '../../src/catalog/index.ts';
import type { Vocabulary } from '../../src/decoder/vocabulary.ts';
import { createClassifier } from '../../src/reference/classifier.ts';

const { endpointOf, isCode } = createClassifier(catalog);

/** The vocabulary of the catalog, of which 100 is a long sub-number here. */
export const vocabulary: Vocabulary = {
  header: catalog.reporting.header,
  subCodeField: catalog.reporting.header.toLowerCase(),
  roles: new Map(),
  isCode,
  isLongSubNumber: (text) => text === '100',
  isStatus: isCode,
  isEndpoint: (request) => endpointOf(request) !== null,
  mayBeEndpoint: (request) => endpointOf({ method: 'POST', ...request }) !== null,
};
