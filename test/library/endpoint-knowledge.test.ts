import { expect, test } from 'vitest';
import { pack, unpack } from '../../src/catalog/dataset.ts';
import { catalog } from '../../src/catalog/index.ts';
import { endpointKnowledge } from '../../src/library/endpoint-knowledge.ts';

test('the knowledge of endpoints has all of them, without advice', () => {
  expect(endpointKnowledge.endpoints.map(({ number }) => number)).toEqual(
    catalog.endpoints.map(({ number }) => number),
  );
  expect(JSON.stringify(endpointKnowledge)).not.toContain('"advice"');
});

test('the knowledge of endpoints is unpacked unchanged', () => {
  const known = { standard: [], ...endpointKnowledge };
  expect(unpack(JSON.parse(JSON.stringify(pack(known))))).toEqual(known);
});
