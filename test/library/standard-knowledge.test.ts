import { describe, expect, test } from 'vitest';
import { pack, unpack } from '../../src/catalog/dataset.ts';
import { catalog } from '../../src/catalog/index.ts';
import { standardKnowledge } from '../../src/library/standard-knowledge.ts';

describe('the knowledge of the main entry', () => {
  test('is unpacked unchanged', () => {
    expect(unpack(JSON.parse(JSON.stringify(pack(standardKnowledge))))).toEqual(standardKnowledge);
  });

  test('has every code of the standard list, in its order, with the documented message', () => {
    expect(standardKnowledge.standard.map(({ code, message }) => [code, message])).toEqual(
      catalog.standard.map(({ code, message }) => [code, message]),
    );
  });

  test('has every sub-code that only endpoints define, with each meaning', () => {
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
