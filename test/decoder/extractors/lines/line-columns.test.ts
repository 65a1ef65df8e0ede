import { describe, expect, test } from 'vitest';
import { createTokensOf } from '../../../../src/decoder/extractors/line-tokens.ts';
import {
  columnPatterns,
  columnsOf,
  createProbe,
  probesOf,
  structureOf,
} from '../../../../src/decoder/extractors/lines/line-columns.ts';
import { type LineValues, responseOf } from '../../../../src/decoder/extractors/lines/line-values.ts';
import { type Token, tokenOf } from '../../../../src/decoder/tokens/token.ts';
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
  const json = '"url":"/v1/entity","method":"GET","status":403}';
  test.each([
    [`${request} in 12 ms`, [['number', '12']]],
    [`${request} in 12.55 ms`, [['number', '12.55']]],
    [`10.0.0.1 ${request}`, [['dotted', '10.0.0.1']]],
    [`${request} in 12ms`, [['unit', '12ms']]],
    [`${request} after 1m30`, [['unit', '1m30']]],
    [`${request} 5f1c0e6b8a0d`, [['run', '5f1c0e6b8a0d']]],
    [`${request}   x`, [['spaces', '   ']]],
    [`${request} "a b"`, [['string', 'a b']]],
    [`"a b"${request}`, [['string', 'a b']]],
    ['"GET /v1/entity HTTP/1.1" 403 7', [['number', '7']]],
    [
      `{"n":"x",${JSON.stringify('url')}:"/v1/entity","method":"GET","status":403,"ms":7}`,
      [
        ['string', 'x'],
        ['number', '7'],
      ],
    ],
    [`{"@t":"x",${json}`, [['string', 'x']]],
    [
      `{"span.kind":"client","kindOf":"x",${json}`,
      [
        ['string', 'client'],
        ['string', 'x'],
      ],
    ],
    [
      `{"target":"x","verb":"y",${json}`,
      [
        ['string', 'x'],
        ['string', 'y'],
      ],
    ],
    [
      `"${request} in 12.55 s, 5ms, web1, from 10.0.0.1" 8`,
      [
        ['number', '12.55'],
        ['unit', '5ms'],
        ['run', 'web1'],
        ['dotted', '10.0.0.1'],
        ['number', '8'],
      ],
    ],
    [`${request}`, []],
  ])('%j are %j', (text, expected) => {
    expect(columns(text)).toEqual(expected);
  });

  test.each([
    `${request} "bad"`,
    `{"badName":1,${json}`,
    `{"a b":1,${json}`,
    '{"url":"/v1/entity","method":"GET","HTTP status":403}',
    `{"value":1,${json}`,
    `{"kind":1,${json}`,
    `{"int":1,${json}`,
    `{"@text":"x",${json}`,
    `{"mySub":404,${json}`,
    `{"code":1403,${json}`,
    `{"a":1,"x":{"bad":"bad"},${json}`,
  ])('are unclear in %j', (text) => {
    expect(columns(text)).toBeNull();
  });

  test('of a name that may be a code are numbers that cannot be one', () => {
    expect(columns(`{"mySub":7,${json}`)).toEqual([['number', '7']]);
    expect(columns(`{"mySub":"x",${json}`)).toEqual([]);
  });
});

test.each([
  ['number', ['7', '12.55'], ['x', '1.2.3']],
  ['dotted', ['1.2.3', '10.0.0.1'], ['1.2', '1.2.3.4.5.6.7']],
  ['unit', ['5ms', '1m30'], ['5', 'ms', '5 ms']],
  ['run', ['web1', '5f1c0e', '403x'], ['web', '403', 'code1', 'errorCode1', 'STATUS_2']],
  ['spaces', ['  ', '    '], [' ', '']],
] as const)('a column of the kind %j may be one of %j, and none of %j', (kind, texts, others) => {
  const pattern = new RegExp(`^${columnPatterns[kind]}$`);
  expect([...texts, ...others].filter((text) => pattern.test(text))).toEqual(texts);
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

  const token = { ...tokenOf('status', '403', '', 15, 18), request: { method: 'GET', url: '/v1/entity' } };
  const [text, column] = ['GET /v1/entity 403 x12', { from: 20, to: 22 }];
  const probes = { statuses: ['403', '404'], codes: ['403.1', '404.1'] };

  test.each([
    ['number', [], ''],
    ['number', ['7'], '(?=\\d+\\.)'],
    ['number', ['7', '404'], '(?=\\d+\\.)(?![1-5]\\d\\d(?!\\w))'],
    ['number', ['7.5'], '(?!\\d+\\.)'],
    ['number', ['7.5', '403'], '(?!\\d+\\.)(?![1-5]\\d\\d(?!\\w))'],
    ['number', ['404'], '(?![1-5]\\d\\d(?!\\w))'],
    ['number', ['404.1'], '(?![1-5]\\d\\d\\.)'],
    ['dotted', ['7', '7.5', '403', '403.1'], ''],
    ['dotted', ['404.1.25'], '(?![1-5]\\d\\d(?!\\w))'],
    ['dotted', ['404.1.1.25'], '(?![1-5]\\d\\d\\.)'],
    ['unit', ['7', '7.5', '403', '403.1'], ''],
  ] as const)('of the kind %j is found where %j is read in another way', (kind, others, expected) => {
    const read = (other: string) =>
      others.some((probe) => other === `GET /v1/entity 403 x${probe}`) ? [] : [token];
    expect(createProbe(text, [token], probes, read)({ kind, ...column })).toBe(expected);
  });

  test.each([
    ['another kind', { kind: 'code' }],
    ['another value', { value: '404' }],
    ['another place', { start: 14 }],
    ['no more than a mention', { isMention: true }],
    ['a request with another method', { request: { method: 'PUT', url: '/v1/entity' } }],
    ['a request with another URL', { request: { method: 'GET', url: '/v1/data' } }],
    ['no request', { request: null }],
  ] as const)('is a fraction or a status where a token would have %s', (_, other) => {
    const exclusionFor = (tokens: readonly Token[]) =>
      createProbe(text, [token, token], probes, () => tokens)({ kind: 'number', ...column });
    expect(exclusionFor([token, token])).toBe('');
    expect(exclusionFor([token, { ...token, ...other }])).toBe('(?!\\d+\\.)(?![1-5]\\d\\d(?!\\w))');
    expect(exclusionFor([token])).toBe('(?!\\d+\\.)(?![1-5]\\d\\d(?!\\w))');
  });

  test('is nothing where the tokens after it only move with its length', () => {
    const after = '12 GET /v1/entity 403';
    const read = (other: string) => [{ ...token, start: other.indexOf(' ') }];
    expect(createProbe(after, read(after), probes, read)({ kind: 'number', from: 0, to: 2 })).toBe('');
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
