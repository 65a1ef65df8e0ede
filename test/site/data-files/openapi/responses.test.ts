import { describe, expect, test } from 'vitest';
import { type Catalog, catalog } from '../../../../src/catalog/index.ts';
import type { OpenApi } from '../../../../src/site/data-files/openapi/index.ts';
import type { ResponseObject } from '../../../../src/site/data-files/openapi/response-object.ts';
import { document, makeDocument, operationsOf } from './document.ts';

const { header } = catalog.reporting;

describe('a status with very many sub-codes', () => {
  const more = Array.from({ length: 60 }, (_, i) => ({
    ...(catalog.standard.find(({ code }) => code === '412') as Catalog['standard'][number]),
    code: `412.${100 + i}` as const,
  }));
  const larger = makeDocument({ ...catalog, standard: [...catalog.standard, ...more] });
  const responses = operationsOf(larger)
    .map(({ operation: { responses: all } }) => all['412'])
    .filter((response): response is ResponseObject => response !== undefined && !('$ref' in response));
  const list = { $ref: '#/components/schemas/SubCodes412' };

  test('lists them once, in a component', () => {
    expect(document.components.schemas).not.toHaveProperty('SubCodes412');
    const { SubCodes412: listed } = larger.components.schemas as Record<string, { enum?: readonly string[] }>;
    expect(listed?.enum).toEqual(expect.arrayContaining(more.map(({ code }) => code)));
  });

  test('refers to the component from operations that document it themselves', () => {
    expect(responses.length).toBeGreaterThan(3);
    for (const { headers, description } of responses) {
      expect(headers?.[header]?.schema.anyOf).toContainEqual(list);
      expect(description).not.toContain('412.100');
    }
  });

  test('does not add to the document for each of them', () => {
    const length = (of: OpenApi) => JSON.stringify(of.paths).length;
    expect(length(larger)).toBeLessThan(length(document) * 1.05);
  });

  test('uses the shared response in all other operations', () => {
    const own = new Set(responses);
    const others = operationsOf(larger).map(({ operation: { responses: all } }) => all['412']);
    expect(others.filter((one) => one && !own.has(one as ResponseObject))).toEqual(
      others.filter((one) => one && '$ref' in one).map(() => ({ $ref: '#/components/responses/Status412' })),
    );
  });
});
