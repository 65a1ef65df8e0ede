import { describe, expect, test } from 'vitest';
import { compareCodes } from '../../src/catalog/code.ts';
import { catalog } from '../../src/catalog/index.ts';
import { endpointKnowledge } from '../../src/library/endpoint-knowledge.ts';
import type { CodeKnowledge } from '../../src/library/knowledge.ts';
import { pack, unpack } from '../../src/library/packed.ts';
import { standardKnowledge } from '../../src/library/standard-knowledge.ts';

/** Within an endpoint the order of its codes says nothing. */
function inOrder({ endpoints, ...rest }: CodeKnowledge) {
  const sorted = endpoints.map(({ number, responses }) => ({
    number,
    responses: responses.toSorted((a, b) => compareCodes(a.code, b.code)),
  }));
  return { ...rest, endpoints: sorted };
}

describe('the knowledge of the main entry', () => {
  test('is the same after it was packed', () => {
    const unpacked = unpack(JSON.parse(JSON.stringify(pack(standardKnowledge))));
    expect(inOrder(unpacked)).toEqual(inOrder(standardKnowledge));
  });

  test('holds every code of the standard list, in its order, with the documented message', () => {
    expect(standardKnowledge.standard.map(({ code, message }) => [code, message])).toEqual(
      catalog.standard.map(({ code, message }) => [code, message]),
    );
  });

  test('holds every sub-code that only endpoints define, with each meaning', () => {
    const standard = new Set<string>(catalog.standard.map(({ code }) => code));
    const defined = catalog.endpoints.flatMap(({ number, responses }) =>
      responses.filter(({ code }) => !standard.has(code)).map(({ code, meaning }) => [number, code, meaning]),
    );
    const known = standardKnowledge.endpoints.flatMap(({ number, responses }) =>
      responses.map(({ code, meaning }) => [number, code, meaning]),
    );
    expect(known).toEqual(defined);
    expect(defined.length).toBeGreaterThan(90);
  });
});

test('the knowledge of endpoints holds all of them, without advice', () => {
  expect(endpointKnowledge.endpoints.map(({ number }) => number)).toEqual(
    catalog.endpoints.map(({ number }) => number),
  );
  expect(JSON.stringify(endpointKnowledge)).not.toContain('"advice"');
});
