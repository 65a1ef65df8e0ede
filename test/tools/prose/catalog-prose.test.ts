import { describe, expect, test } from 'vitest';
import { catalogProse } from '../../../tools/prose/catalog-prose.ts';

const places = (catalog: object) => catalogProse(catalog).map(({ place }) => place);

describe('the prose of a catalog', () => {
  test('has each text with the path of its field', () => {
    const record = { code: '403.25', advice: { causes: ['The first cause.', 'The second cause.'] } };
    expect(catalogProse({ standard: [record] })).toEqual([
      { place: 'standard[403.25].advice.causes[0]', text: 'The first cause.' },
      { place: 'standard[403.25].advice.causes[1]', text: 'The second cause.' },
    ]);
  });

  test('has no names and no samples', () => {
    expect(
      places({ retry: 'after-change', keywords: ['clock skew'], sample: 'HTTP/1.1 200 OK', path: null }),
    ).toEqual([]);
  });

  test('has no documented wording', () => {
    const documented = { message: 'Not found', heading: 'Object not found', condition: 'In case of a key' };
    expect(places(documented)).toEqual([]);
    expect(places({ code: '401', title: 'Authentication failed', message: 'It failed' })).toEqual([]);
    expect(places({ number: '1001', title: 'Create account' })).toEqual([]);
    expect(places({ code: '400', meaning: 'Unknown loginID', quoted: true })).toEqual([]);
  });

  test('has our titles and our wording of a meaning', () => {
    expect(places({ code: '403.25', title: 'Another session is needed', message: 'It failed' })).toEqual([
      'title',
    ]);
    expect(places({ code: '400', meaning: 'The entity is not known' })).toEqual(['meaning']);
  });
});
