import { expect, test } from 'vitest';
import { matchesOf } from '../../../src/elements/page/row-filter-model.ts';

const rows = ['Signs the path without the query', 'Uses UTF-16', 'Leaves the query unencoded'];

test.each([
  ['', [true, true, true]],
  ['  ', [true, true, true]],
  ['query', [true, false, true]],
  ['QUERY path', [true, false, false]],
  [' query  path ', [true, false, false]],
  ['utf-1', [false, true, false]],
  ['secret', [false, false, false]],
])('“%s” is found in %j', (query, found) => {
  expect(matchesOf(rows, query)).toEqual(found);
});
