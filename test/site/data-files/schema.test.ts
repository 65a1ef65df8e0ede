import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { codesData, endpointsData } from '../../../src/site/data-files/data.ts';
import { codesSchema, endpointsSchema } from '../../../src/site/data-files/schema.ts';

const source = { catalog, entries: entriesOf(catalog), base: '', version: '1.2.3' };

function problems(schema: object, data: unknown): unknown[] {
  const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  validate(JSON.parse(JSON.stringify(data)));
  return validate.errors ?? [];
}

describe('the schemas', () => {
  test('describe the data files', () => {
    expect(problems(codesSchema('', catalog), codesData(source))).toEqual([]);
    expect(problems(endpointsSchema(''), endpointsData(source))).toEqual([]);
  });

  test('require the outcome of every code and row, and whether a row is quoted', () => {
    const { endpoints, ...data } = endpointsData(source);
    const without = (key: 'outcome' | 'quoted') => {
      const [first, ...rest] = endpoints;
      const responses = first?.responses.map((row) => ({ ...row, [key]: undefined }));
      return problems(endpointsSchema(''), { ...data, endpoints: [{ ...first, responses }, ...rest] });
    };
    expect(without('outcome')).not.toEqual([]);
    expect(without('quoted')).not.toEqual([]);
    const codes = codesData(source).codes.map((one) => ({ ...one, outcome: undefined }));
    expect(problems(codesSchema('', catalog), { ...codesData(source), codes })).not.toEqual([]);
  });

  test.each([{ outcome: 'failure' }, { repeatable: 'true' }, { renewal: 'password' }])(
    'reject %j of a code',
    (other) => {
      const { codes, ...data } = codesData(source);
      const [first, ...rest] = codes;
      expect(
        problems(codesSchema('', catalog), { ...data, codes: [{ ...first, ...other }, ...rest] }),
      ).not.toEqual([]);
    },
  );

  test('reject a code that has become a number, and an undescribed field', () => {
    const data = codesData(source);
    const [first, ...rest] = data.codes;
    expect(
      problems(codesSchema('', catalog), { ...data, codes: [{ ...first, code: 200 }, ...rest] }),
    ).not.toEqual([]);
    expect(
      problems(codesSchema('', catalog), { ...data, codes: [{ ...first, extra: true }, ...rest] }),
    ).not.toEqual([]);
    expect(problems(endpointsSchema(''), { ...endpointsData(source), endpoints: [{}] })).not.toEqual([]);
  });
});
