import { expect, test } from 'vitest';
import { cellLabels, isStacked } from '../../../src/site/pages/stacked-table.ts';

test.each([
  [2, ['403.25', '403.3'], false],
  [2, ['--json', '--endpoint NUMBER'], true],
  [3, ['a', 'b'], true],
])('a table with %i columns, which begins with %j, is stacked: %j', (columns, first, stacked) => {
  expect(isStacked(columns, first)).toBe(stacked);
});

test('cells have labels where there are more than two columns, except those that name the row', () => {
  expect(cellLabels(['Code', 'Meaning'])).toEqual([null, null]);
  expect(cellLabels(['Code', 'Meaning', 'What to do'])).toEqual([null, 'Meaning', 'What to do']);
});
