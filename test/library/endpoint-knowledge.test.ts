import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/catalog/dataset.ts';
import { catalog } from '../../src/catalog/index.ts';
import { endpointKnowledge } from '../../src/library/endpoint-knowledge.ts';

test('the knowledge of endpoints holds all of them, without advice', () => {
  expect(endpointKnowledge.endpoints.map(({ number }) => number)).toEqual(
    catalog.endpoints.map(({ number }) => number),
  );
  expect(JSON.stringify(endpointKnowledge)).not.toContain('"advice"');
});

test('the knowledge of endpoints is the same after it was packed', () => {
  const known = { standard: [], ...endpointKnowledge };
  expect(unpack(JSON.parse(JSON.stringify(pack(known))))).toEqual(known);
});
