import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { type AreaSource, areaOf, areasOf, currentMark } from '../../../src/site/navigation/areas.ts';

const source: AreaSource = {
  catalog,
  guides: [{ id: 'guides/one' }],
  manuals: [{ id: 'data' }, { id: 'library' }, { id: 'cli' }],
};
const labels = (of: AreaSource) => areasOf(of).map(({ label }) => label);
const codes = { id: 'codes', label: 'Codes' };

describe('the areas', () => {
  test('have a fixed order', () => {
    expect(labels(source)).toEqual(['Codes', 'Endpoints', 'Guides', 'Library', 'CLI', 'Data']);
  });

  test('are those that have pages', () => {
    expect(labels({ catalog: { endpoints: [] }, guides: [], manuals: [{ id: 'data' }] })).toEqual([
      'Codes',
      'Data',
    ]);
  });
});

test.each([
  ['codes/403-25', 'codes'],
  ['codes', 'codes'],
  ['guides/one', 'guides'],
  ['decoder', 'decoder'],
  ['', ''],
])('the page %s is in the area %s', (id, area) => {
  expect(areaOf(id)).toBe(area);
});

test.each([
  ['codes', 'page'],
  ['codes/403-25', 'true'],
  ['endpoints/1001', undefined],
  ['', undefined],
])('on the page %s, the link to the codes is marked as %s', (id, mark) => {
  expect(currentMark(codes, id)).toBe(mark);
});
