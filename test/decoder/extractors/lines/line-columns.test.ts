import { describe, expect, test } from 'vitest';
import { createTokensOf } from '../../../../src/decoder/extractors/line-tokens.ts';
import {
  columnsOf,
  createProbe,
  probesOf,
  structureOf,
} from '../../../../src/decoder/extractors/lines/line-columns.ts';
import { type LineValues, responseOf } from '../../../../src/decoder/extractors/lines/line-values.ts';
import { vocabulary } from '../../vocabulary.ts';

const tokensOf = createTokensOf(vocabulary);
const valuesOf = (text: string) => responseOf(text, tokensOf(text)) as LineValues;
const evidence = { inNames: /badName/, inStrings: /bad/, inUrls: /bad/, subCodeName: /mySub/ };
const columns = (text: string) =>
  columnsOf(text, valuesOf(text), vocabulary, evidence)?.map(({ kind, from, to }) => [
    kind,
    text.slice(from, to),
  ]) ?? null;

test.each([
  ['GET /a 403 12.5 ms', 'GET /a 0 0 ms'],
  ['{"name":"x","n": 7}', '{"name":"","n": 0}'],
  ['{"name" : "x"}', '{"name" : ""}'],
  ['a1b2 1.2.3.4 x', '0 0 x'],
  ['a  b', 'a0b'],
  ['"a b" c', '"" c'],
])('the structure of %j is %j', (text, structure) => {
  expect(structureOf(text)).toBe(structure);
});

describe('the columns of a line', () => {
  const request = 'GET /v1/entity -> 403';
  test.each([
    [`${request} in 12 ms`, [['number', '12']]],
    [`${request} in 12.5 ms`, [['number', '12.5']]],
    [`10.0.0.1 ${request}`, [['dotted', '10.0.0.1']]],
    [`${request} in 12ms`, [['unit', '12ms']]],
    [`${request} 5f1c0e6b8a0d`, [['run', '5f1c0e6b8a0d']]],
    [`${request}   x`, [['spaces', '   ']]],
    [`${request} "a b"`, [['string', 'a b']]],
    ['"GET /v1/entity HTTP/1.1" 403 7', [['number', '7']]],
    [
      `{"n":"x",${JSON.stringify('url')}:"/v1/entity","method":"GET","status":403,"ms":7}`,
      [
        ['string', 'x'],
        ['number', '7'],
      ],
    ],
    [`{"@t":"x","url":"/v1/entity","method":"GET","status":403}`, [['string', 'x']]],
    [
      `"${request} then 7 more" 8`,
      [
        ['number', '7'],
        ['number', '8'],
      ],
    ],
    [`${request}`, []],
  ])('%j are %j', (text, expected) => {
    expect(columns(text)).toEqual(expected);
  });

  test.each([
    `${request} "bad"`,
    `{"badName":1,"url":"/v1/entity","method":"GET","status":403}`,
    `{"a b":1,"url":"/v1/entity","method":"GET","status":403}`,
    `{"value":1,"url":"/v1/entity","method":"GET","status":403}`,
    `{"kind":1,"url":"/v1/entity","method":"GET","status":403}`,
    `{"int":1,"url":"/v1/entity","method":"GET","status":403}`,
    `{"mySub":404,"url":"/v1/entity","method":"GET","status":403}`,
    `{"a":1,"url":"/v1/entity","method":"GET","status":403,"x":{"bad":"bad"}}`,
  ])('are unclear in %j', (text) => {
    expect(columns(text)).toBeNull();
  });

  test('of a name that may be a code are numbers that cannot be one', () => {
    expect(columns('{"mySub":7,"url":"/v1/entity","method":"GET","status":403}')).toEqual([['number', '7']]);
    expect(columns('{"mySub":"x","url":"/v1/entity","method":"GET","status":403}')).toEqual([]);
  });
});

describe('what a number must not be', () => {
  const exclusions = (text: string) => {
    const probe = createProbe(text, tokensOf(text), probesOf(valuesOf(text), vocabulary), tokensOf);
    return (columnsOf(text, valuesOf(text), vocabulary, evidence) ?? []).map((column) => [
      text.slice(column.from, column.to),
      probe(column),
    ]);
  };

  test.each([
    ['GET /v1/entity -> 403 in 12 ms', [['12', '']]],
    ['GET /v1/entity -> 403 error 12', [['12', '(?![1-5]\\d\\d(?!\\w))']]],
    ['GET /v1/entity -> 403 (12)', [['12', '(?![1-5]\\d\\d\\.)']]],
    ['GET /v1/entity -> 403 x12', [['x12', '']]],
    [
      'x 403 12 "PUT /a HTTP/1.1" 1.5ms',
      [
        ['12', '(?!\\d+\\.)'],
        ['1', ''],
        ['5ms', ''],
      ],
    ],
    ['GET /v1/entity -> 403 at 1.2.3', [['1.2.3', '']]],
  ])('in %j is %j', (text, expected) => {
    expect(exclusions(text)).toEqual(expected);
  });

  test('is tried with the status, the next one, and a code of each', () => {
    expect(probesOf(valuesOf('GET /v1/entity -> 403'), vocabulary)).toEqual({
      statuses: ['403', '404'],
      codes: ['403.1', '404.1'],
    });
    const isCode = (code: string) => ['404', '409', '409.7'].includes(code);
    expect(probesOf(valuesOf('GET /v1/entity -> 404'), { ...vocabulary, isCode })).toEqual({
      statuses: ['404', '409'],
      codes: ['404.1', '409.7'],
    });
    expect(probesOf(valuesOf('GET /v1/entity -> 412'), { ...vocabulary, isCode })).toEqual({
      statuses: ['412', '413'],
      codes: ['412.1', '413.1'],
    });
  });
});
