import { describe, expect, test } from 'vitest';
import { createTestReport } from '../../../src/decoder/extractors/test-reports.ts';
import { linesOf } from '../../text/lines-of.ts';
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

/** Returns the lines of a text that tell something. */
function told(text: string): string[] {
  const { isPassedOver } = createTestReport();
  const lines = linesOf(text);
  return lines.filter((line, i) => !isPassedOver(line, lines[i - 1]?.text ?? '')).map((line) => line.text);
}

describe('the lines of a comparison', () => {
  const lines = (count: number) => Array.from({ length: count }, () => 'x').join('\n');

  test.each([
    ['- Expected\n+ Received\n- a\n+ b', ['+ Received', '+ b']],
    ['+ expected - actual\n- a\n+ b', ['- a']],
    ['            - EXPECTED\n            - a\n-', []],
    ['             - expected\n- a', ['             - expected', '- a']],
    ['- expectedly\n- a', ['- expectedly', '- a']],
    ['- a\n- Expected', ['- a']],
    ['- Expected\n-a\n- b', ['-a']],
    ['- Expected\n x - a', [' x - a']],
  ])('%j tell %j', (text, left) => {
    expect(told(text)).toEqual(left);
  });

  test('are at most sixty below its legend', () => {
    expect(told(`- Expected\n${lines(59)}\n- a`)).not.toContain('- a');
    expect(told(`- Expected\n${lines(60)}\n- a`)).toContain('- a');
  });

  test('are at most twelve below a label', () => {
    expect(told(`expected:\n${lines(12)}\na`)).toEqual(['a']);
    expect(told(`expected:\n${lines(11)}\na`)).toEqual([]);
  });

  test.each([
    ['Expected :\na\nActual :\nb', ['Actual :', 'b']],
    ['expected:\na\n[received]\nb', ['[received]', 'b']],
    ['expected:\na\ngot: b', ['got: b']],
    ['expected:\na\nResponse', ['Response']],
    ['expected:\na\nrequest', ['request']],
    ['expected:\nactually', []],
    ['expected: a\nb', ['expected: a', 'b']],
    ['x expected:\nb', ['x expected:', 'b']],
    ['  Expected: \na\n  Actual:\nb', ['  Actual:', 'b']],
    ['unexpected:\nb', ['unexpected:', 'b']],
    ['expected:403\nb', ['expected:403', 'b']],
    ['expected:\nno response\nb', []],
  ])('below a label, %j tell %j', (text, left) => {
    expect(told(text)).toEqual(left);
  });
});

describe('the lines of source code', () => {
  test.each([
    ['a.ts:12:28\n 11| a\n 12| b', ['a.ts:12:28']],
    ['(a.ts:12)\n> 11 | a\n   | ^', ['(a.ts:12)']],
    ['at f (a.ts:12:1)\n❯ 12▕ a', ['at f (a.ts:12:1)']],
    ['a.ts:12:28\n 11| a\n 13| b', ['a.ts:12:28', ' 13| b']],
    ['a.ts:12:28\n   | a', ['a.ts:12:28', '   | a']],
    ['a.ts:12:28\n x 11| a', ['a.ts:12:28', ' x 11| a']],
    ['a.ts:12:28\n 11|a', ['a.ts:12:28', ' 11|a']],
    ['(a.ts:12)\n> 11 | a\n   | ^\n  12 | b', ['(a.ts:12)']],
    ['a.ts:12 \n>12| a\n 13|\n 14| b', ['a.ts:12 ']],
    ['a.ts:12:28 failed\n 11| a', ['a.ts:12:28 failed', ' 11| a']],
    ['took:12ms\n 11| a', ['took:12ms', ' 11| a']],
    ['11 | a\nstatus=403', ['11 | a', 'status=403']],
    ['a.ts:12\n 11| a\nstatus=403', ['a.ts:12', 'status=403']],
    ['a.ts\n 11| a', ['a.ts', ' 11| a']],
    ['11 | a\n12 | b', ['11 | a']],
    ['11 | a\n | b', ['11 | a']],
    ['| a\n| b', ['| a', '| b']],
    ['x\n12 | b', ['x', '12 | b']],
  ])('%j tell %j', (text, left) => {
    expect(told(text)).toEqual(left);
  });
});
