import { expect, test } from 'vitest';
import { found } from '../decode-text.ts';

test('the expected side of a comparison is no response', () => {
  const report = (legend: string) =>
    `PUT https://api.rubiq.net/v1/entity/id/7/password\n${legend}\n\n  {\n-   "status": 200,\n+   "status": 403,\n  }`;
  expect(found(report('- Expected\n+ Received'))).toEqual(['403@2002']);
  expect(found(report('  + expected - actual'))).toEqual(['200@2002']);
});

test.each([
  [
    'error: Assert status code\n  --> close.hurl:2:6\n   |\n 2 | HTTP 204\n   |      ^^^ actual value is <404>',
  ],
  ['❯ accounts.test.js:12:28\n     11|   const a = 1;\n     12|   reply({ status: 403 });'],
])('lines of source code in a report are no responses: %j', (text) => {
  expect(found(`POST /v1/entity 401\n${text}`)).toEqual(['401@1001']);
});

test('the values of a scenario are no responses', () => {
  const rows = '| path        | status |\n| /v1/unknown | 403    |';
  expect(found(`Examples:\n${rows}`)).toEqual([]);
  expect(found(rows)).toEqual(['403']);
});

test('the value below the label "expected" is no response', () => {
  expect(found('expected:\nstatusCode: 200\nactual:\nstatusCode: 403')).toEqual(['403']);
  expect(found('Expected:\n\na success\n\nActual: the call was refused\n\nstatus=403')).toEqual(['403']);
});
