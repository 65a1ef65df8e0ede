import { describe, expect, test } from 'vitest';
import { parametersIn } from '../../../src/signature/reading/parameters.ts';

const queries = (text: string) => parametersIn(text).map(({ query }) => query);

describe('parameters apart from their URL', () => {
  test.each([
    ["params: { notify: 1, name: 'Ada' },", '?notify=1&name=Ada'],
    ['"params":{"notify":true,"name":"Ada"}', '?notify=true&name=Ada'],
    ["params: {\n  notify: '1',\n  name: 'Ada',\n}", '?notify=1&name=Ada'],
    ["params: { q: 'a b:c,d$e&f' }", '?q=a+b:c,d$e%26f'],
    ['"params" : { "limit" : 25, "above": -12.5 }', '?limit=25&above=-12.5'],
  ])('become a query: %j', (text, query) => {
    expect(queries(text)).toEqual([query]);
  });

  test.each([
    'params: { id: [ 1 ] }',
    'params: { id: undefined }',
    'params: {}',
    "my-params: { a: 'b' }",
    "params: '?a=b'",
    'paramsX: { a: 1 }',
    'params: { "a"x: 1 }',
  ])('are none in %j', (text) => {
    expect(queries(text)).toEqual([]);
  });
});
