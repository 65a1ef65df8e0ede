import { describe, expect, test } from 'vitest';
import {
  createSubCodeTokens,
  dotted,
  subCodeNamePattern,
  valueAt,
} from '../../../src/decoder/tokens/sub-code-tokens.ts';
import { tokenOf } from '../../../src/decoder/tokens/token.ts';
import { vocabulary } from '../vocabulary.ts';

const subCodesIn = createSubCodeTokens(vocabulary);
/** Writes each token as `value name text`. */
const found = (text: string) =>
  subCodesIn(text).map(({ value, name, start, end }) => `${value} ${name} ${text.slice(start, end)}`);

describe('the sub-codes of a line', () => {
  test.each([
    ['ApiStatusSubCode: 403.25', '403.25 ApiStatusSubCode ApiStatusSubCode: 403.25'],
    ['apistatussubcode=403_25', '403_25 apistatussubcode apistatussubcode=403_25'],
    ['Api-Status-Sub-Code: 403-25', '403-25 Api-Status-Sub-Code Api-Status-Sub-Code: 403-25'],
    ['API_STATUS_SUB_CODE 403.25', '403.25 API_STATUS_SUB_CODE API_STATUS_SUB_CODE 403.25'],
    ['"Api Status Sub Code": "25"', '25 Api Status Sub Code Api Status Sub Code": "25'],
    ['api.status.sub.code=25', '25 api.status.sub.code api.status.sub.code=25'],
    ['x.ApiStatusSubCode=25', '25 x.ApiStatusSubCode x.ApiStatusSubCode=25'],
    ['"subStatus":25,', '25 subStatus subStatus":25'],
    ['sub-code: 403.25', '403.25 sub-code sub-code: 403.25'],
    ['sub code 25', '25 sub code sub code 25'],
    ['Untercode 25', '25 Untercode Untercode 25'],
    ['sous_code=7', '7 sous_code sous_code=7'],
    ['subCodigo: 25', '25 subCodigo subCodigo: 25'],
    ['sub-código: 25', '25 sub-código sub-código: 25'],
    ['subStatusCode=25', '25 subStatusCode subStatusCode=25'],
    ['sub-status-code=25', '25 sub-status-code sub-status-code=25'],
    ['mySubCode=25', '25 mySubCode mySubCode=25'],
    ['subCode=100', '.100 subCode subCode=100'],
    ['subCode=403', '403 subCode subCode=403'],
    ['ApiStatusSubCode: 499', '499 ApiStatusSubCode ApiStatusSubCode: 499'],
    ['header.apistatussubcode: 499', '499 header.apistatussubcode header.apistatussubcode: 499'],
    ['subCode=07', '07 subCode subCode=07'],
    ['subCode=403.100', '403.100 subCode subCode=403.100'],
    ['subCode is 403', '403 subCode subCode is 403'],
    ["subCode: ['403.25', '403.25']", "403.25, 403.25 subCode subCode: ['403.25', '403.25"],
    ['subCode: 403.25, 403.25', '403.25, 403.25 subCode subCode: 403.25, 403.25'],
    ['subCode: 403.25,403.25', '403.25,403.25 subCode subCode: 403.25,403.25'],
    ['subCode("25")', '25 subCode subCode("25'],
    ['subCode\t25', '25 subCode subCode\t25'],
    ["subCode '25'", "25 subCode subCode '25"],
    ['subCode|25', '25 subCode subCode|25'],
    ['subCode > 25', '25 subCode subCode > 25'],
    ['{"value": "401.10", "name": "subCode"}', '401.10 subCode value": "401.10", "name": "subCode'],
    ['{"value":"401.10","name":"subCode"}', '401.10 subCode value":"401.10","name":"subCode'],
    ['{ "value" : 25, "name" : "subCode" }', '25 subCode value" : 25, "name" : "subCode'],
    ["value=25, key: 'subCode'", "25 subCode value=25, key: 'subCode"],
    ['value: 100, name: subCode', '.100 subCode value: 100, name: subCode'],
  ])('%j are %j', (text, token) => {
    expect(found(text)).toEqual([token]);
  });

  test.each([
    ['subCode=0'],
    ['subCode: 00'],
    ['subCode: 000'],
    ['subCode: 401.1 to 401.9'],
    ['subCode=499'],
    ['subCode=4031'],
    ['subCode=403.1234'],
    ['subCode=25x'],
    ['subCode=25.x'],
    ['subCode=25-x'],
    ['subCode=25--x'],
    ['subCodes: 25'],
    ['subject: 25'],
    ['sub: 25'],
    ['status, subCode, 25'],
    ['subCode  25'],
    ['subCode is 25'],
    ['subCode - 25'],
    ['subCode is 100'],
    ['subCode == 25'],
    ['subCode:'],
    ['value: "x", name: "subCode"'],
    ['value: 25, type: "subCode"'],
    ['2value: 25, name: "subCode"'],
    ['{"value": "401.10", "name": "text"}, {"name": "subCode"}'],
  ])('%j are none', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('are a mention only by a name that is no header', () => {
    const mentions = (text: string) => subCodesIn(text).map(({ isMention }) => isMention);
    expect(mentions('subCode 25')).toEqual([true]);
    expect(mentions('subCode\t25')).toEqual([true]);
    expect(mentions('subCode: 25')).toEqual([false]);
    expect(mentions('subCode = 25')).toEqual([false]);
    expect(mentions('ApiStatusSubCode 25')).toEqual([false]);
  });

  test('may be before their name in a long line', () => {
    const line = `{"value": "401.10", "name": "subCode"}, {"name": "text", "value": "${'long '.repeat(40)}"}`;
    expect(found(line)).toEqual(['401.10 subCode value": "401.10", "name": "subCode']);
  });

  test('are tokens of their kind', () => {
    expect(subCodesIn('subCode=25')).toEqual([tokenOf('sub-code', '25', 'subCode', 0, 10)]);
    expect(subCodesIn('value=25, name=subCode')).toEqual([tokenOf('sub-code', '25', 'subCode', 0, 22)]);
  });

  test('may be several', () => {
    expect(found('subCode=25 subStatus=7')).toEqual(['25 subCode subCode=25', '7 subStatus subStatus=7']);
  });
});

test('the names of a header are spelled in several ways', () => {
  const name = new RegExp(`^${subCodeNamePattern('X-MySubCode9')}$`, 'i');
  for (const spelling of [
    'X-MySubCode9',
    'x_my_sub_code9',
    'X My Sub Code9',
    'xMySubCode9',
    'x.my.sub.code9',
  ])
    expect(spelling).toMatch(name);
  for (const other of ['X-MySubCode', 'X--MySubCode9', 'MySubCode9', 'XMySubCode9Text'])
    expect(other).not.toMatch(name);
  expect('x--result').toMatch(new RegExp(`^${subCodeNamePattern('X--Result')}$`, 'i'));
});

test.each([
  ['403.25', 0, '403.25'],
  ['403', 0, '403'],
  ['x25,', 1, '25'],
  ['7', 0, '7'],
  ['100', 0, '100'],
  ['700', 0, null],
  ['1000', 0, null],
  ['603', 0, null],
  ['x', 0, null],
  ['', 0, null],
  ['403.25.1', 0, null],
])('the value of %j at %i is %j', (text, at, value) => {
  expect(valueAt(text, at, vocabulary)).toBe(value);
});

test.each([
  ['700', '700'],
  ['700, then', '700'],
  ['700.', '700'],
  ['700.5', null],
  ['700--x', null],
  ['600', null],
  ['none', null],
])('three digits are a value where a code ends in them: %s', (text, value) => {
  const isLongSubNumber = (digits: string) => digits.startsWith('7');
  expect(valueAt(text, 0, { ...vocabulary, isLongSubNumber })).toBe(value);
});

test('only a long sub-number gets a dot', () => {
  expect(['100', '25', '403', '403.100'].map((value) => dotted(value, vocabulary))).toEqual([
    '.100',
    '25',
    '403',
    '403.100',
  ]);
});
