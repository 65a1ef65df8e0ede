import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../src/catalog/index.ts';
import { codesData, createCodeData, endpointsData } from '../../../src/site/data-files/data.ts';
import { verdictKeys } from '../../verdict-keys.ts';
import { changedCatalog } from '../changed-catalog.ts';

const source = { catalog, entries: entriesOf(catalog), base: '/docs', version: '1.2.3' };
const codeData = createCodeData(source);

describe('data files', () => {
  test.each([...source.entries.keys()])('%s begins with the JSON form of its verdict', (code) => {
    const data = codeData(code);
    expect(Object.keys(data).slice(0, verdictKeys.length)).toEqual(verdictKeys);
    expect(data).toMatchObject({ code, url: `/docs/codes/${code.replace('.', '-')}` });
  });

  test('contain the whole record of a standard code', () => {
    expect(codeData('403.25')).toMatchObject({
      kind: 'documented',
      group: 'session',
      advice: { checkFirst: expect.any(String) },
    });
  });

  test('contain every definition of a sub-code that only endpoints define', () => {
    for (const [code, { kind, definitions }] of source.entries) {
      if (kind !== 'sub-code' || codeData(code).kind !== 'ambiguous') continue;
      expect(codeData(code)).toMatchObject({
        definitions: definitions.map(({ endpoint, response }) => ({
          endpoint: endpoint.number,
          meaning: response.meaning,
          source: 'source' in response ? response.source : endpoint.source,
        })),
      });
    }
  });

  test('have the sentences with which the documentation introduces its codes', () => {
    expect(codesData(source).introduction).toEqual(catalog.api.introduction);
    expect(catalog.api.introduction).toHaveLength(2);
  });

  test('state the outcome of every code of the standard list', () => {
    for (const { code } of catalog.standard)
      expect(codeData(code)).toHaveProperty('outcome', code.startsWith('2') ? 'success' : 'error');
    expect(codeData('403.30')).toMatchObject({ retry: 'after-delay', repeatable: false });
    expect(codeData('401.24')).toMatchObject({ retry: 'after-reauthentication', renewal: 'token' });
  });

  test('state for every row its outcome, whether it is quoted, and the remark where there is one', () => {
    const { endpoints }: Catalog = catalog;
    const written = endpointsData(source).endpoints.map(({ number, responses }) => ({ number, responses }));
    expect(written).toMatchObject(
      endpoints.map(({ number, responses }) => ({
        number,
        responses: responses.map(({ quoted = false, synonyms: _, ...row }) => ({
          ...row,
          quoted,
          outcome: row.outcome ?? (row.code.startsWith('2') ? 'success' : 'error'),
        })),
      })),
    );
    expect(JSON.stringify(written)).toContain('"remark":');
    expect(JSON.stringify([written, codeData('403.25')])).not.toContain('"synonyms":');
    expect(codeData('501.2')).toMatchObject({ definitions: [{ outcome: 'expected', quoted: true }] });
    expect(codeData('200.2')).toMatchObject({ definitions: [{ outcome: 'success', quoted: false }] });
  });

  test('end with the day of the last change, and leave the changes to the feed', () => {
    const changed = { ...source, catalog: changedCatalog, entries: entriesOf(changedCatalog) };
    const data = [...['403.25', '400.3'].map(createCodeData(changed)), ...endpointsData(changed).endpoints];
    expect(data.slice(0, 2).map((one) => one.changed)).toEqual(['2026-12-24', '2027-01-05']);
    expect(endpointsData(changed).endpoints.find(({ number }) => number === '1001')?.changed).toBe(
      '2027-01-02',
    );
    for (const one of data) {
      expect(Object.keys(one).at(-1)).toBe('changed');
      expect(one).not.toHaveProperty('changes');
      expect(one).not.toHaveProperty('added');
    }
  });

  test('keep codes as strings: nothing that looks like a code is a number', () => {
    const text = JSON.stringify([codesData(source), endpointsData(source)]);
    expect(text).not.toMatch(/[:[,]\d{3}\.\d/);
    expect(text).toContain('"401.10"');
  });

  test('list every code and every endpoint', () => {
    expect(codesData(source).codes.map(({ code }) => code)).toEqual([...source.entries.keys()]);
    expect(endpointsData(source).endpoints).toHaveLength(catalog.endpoints.length);
  });
});
