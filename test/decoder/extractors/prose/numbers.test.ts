import { describe, expect, test } from 'vitest';
import { numberCandidates } from '../../../../src/decoder/extractors/prose/numbers.ts';

const known = new Set(['200', '401', '403', '404', '403.25', '401.10', '404.4']);
const isCode = (code: string) => known.has(code);
const codes = (text: string, hasRequest = true) =>
  numberCandidates(text, isCode, hasRequest).map(({ code }) => code);

describe('the numbers of a line', () => {
  test.each([
    ['403', ['403']],
    ['we get a 403 error', ['403']],
    ['403.25', ['403.25']],
    ['403-25', ['403.25']],
    ['403_25', ['403.25']],
    ['403.999', ['403.999']],
    ['403, 404', ['403', '404']],
    ['(403)', ['403']],
    ['"403"', ['403']],
    ['403.', ['403']],
    ['403: x', ['403']],
    ['403/', ['403']],
    ['403-x', ['403']],
    ['599', ['599']],
    ['100', ['100']],
  ])('%j are %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  test.each([
    ...[
      '',
      'x',
      '40',
      '4031',
      '603',
      '099',
      'x403',
      '_403',
      '1.403',
      '1,403',
      ':403',
      '/403',
      '$403',
      '€403',
    ],
    ...[
      '£403',
      '#403',
      '@403',
      '+403',
      '-403',
      '403x',
      '403_x',
      '403%',
      '403€',
      '403$',
      '403£',
      '403°',
      '403.2555',
    ],
    ...[
      '403:1',
      '403,1',
      '403/x',
      '403 ms',
      '403ms',
      '403 s',
      '403 kB',
      '403MB',
      '403 EUR',
      '403 seconds',
      '403 days',
    ],
    ...[
      '403 items',
      '403 %',
      '403 ‰',
      '403 €',
      '403 ¥',
      '403 Prozent',
      '403 µs',
      '403 times',
      '403 GHz',
      '403 rows',
    ],
  ])('%j has none', (text) => {
    expect(codes(text)).toEqual([]);
  });

  test('have what is around them', () => {
    const [one] = numberCandidates(`${'a'.repeat(70)} 403.25 ${'b'.repeat(70)}`, isCode);
    expect(one).toEqual({
      start: 71,
      end: 77,
      followsRequest: false,
      status: '403',
      separator: '.',
      code: '403.25',
      before: `${'a'.repeat(59)} `,
      after: ` ${'b'.repeat(59)}`,
    });
    expect(numberCandidates('403', isCode)).toEqual([
      {
        start: 0,
        end: 3,
        followsRequest: false,
        status: '403',
        separator: undefined,
        code: '403',
        before: '',
        after: '',
      },
    ]);
  });
});

describe('a number after a space', () => {
  test('is part of a code only without a request, and if there is such a code', () => {
    expect(codes('error 403 25', false)).toEqual(['403.25']);
    expect(codes('error 403 25', true)).toEqual(['403']);
    expect(codes('error 403 26', false)).toEqual(['403']);
    expect(codes('error 403 404', false)).toEqual(['403', '404']);
    expect(numberCandidates('error 403 25', isCode, false)[0]).toMatchObject({
      separator: ' ',
      start: 6,
      end: 12,
    });
    expect(numberCandidates('error 403 26', isCode, false)[0]).toMatchObject({
      separator: undefined,
      end: 9,
    });
  });
});

describe('a status after its request', () => {
  const follows = (text: string) =>
    numberCandidates(text, isCode)
      .filter(({ followsRequest }) => followsRequest)
      .map(({ code }) => code);

  test.each([
    'GET /v1/entity 403',
    'PUT https://a.example/b 403',
    'PUT http://a.example/b 403',
    'POST /v1/entity: 403',
    'POST /v1/entity -> 403',
    'POST /v1/entity => 403',
    'POST /v1/entity > 403',
    'POST /v1/entity → 403',
    'DELETE /v1/entity | 403',
    'HEAD "/v1/entity" 403',
    "PATCH '/v1/entity' 403",
    'GET /v1/{id}/data 403',
    'GET /v1/entity HTTP/1.1" 403',
    'GET /v1/entity HTTP/2 403',
    'GET\t/v1/entity\t403',
    'GET|/v1/entity|403',
    'GET  /v1/entity  403',
    'GET /v1/entity **403**',
    'GET /v1/entity `403`',
    'GET /v1/entity           403',
    'GET /v1/entity                403 (x',
    'GET /v1/entity                403 ',
    'GET /v1/entity - 403',
  ])('is known: %j', (text) => {
    expect(follows(text)).toEqual(['403']);
  });

  test.each([
    'BREW /v1/entity 403',
    'GET v1/entity 403',
    'GET /v1/entity x 403',
    'GET /v1/entity',
    'GET /v1/entity - 499',
    'GET /v1/entity , 499',
    'FORGET /v1/entity 403',
    'GET /v1/entity           403 x',
    `GET /v1/entity${' '.repeat(61)}403`,
  ])('is not known: %j', (text) => {
    expect(follows(text)).toEqual([]);
  });

  test.each([
    'GET /v1/entity 499',
    'GET /v1/entity > 499',
    'GET /v1/entity ->499',
    'GET|/v1/entity|499',
    'GET /v1/entity | **499**',
  ])('is known also where the catalog lacks it: %j', (text) => {
    expect(follows(text)).toEqual(['499']);
  });

  test('may have a fraction after a wide gap', () => {
    expect(follows('GET /v1/entity                403.25')).toEqual(['403.25']);
  });

  test('has no part after a space, which is a size', () => {
    expect(codes('GET /v1/entity 403 25')).toEqual(['403']);
    expect(numberCandidates('GET /v1/entity 403 25', isCode, false)[0]?.code).toBe('403.25');
  });
});

describe('a status before its full code', () => {
  test.each(['403 (403.25)', '403 403.25', '403: 403.25', '403 - 403.25', '403 [403.25]'])(
    'is left to it: %j',
    (text) => {
      const found = numberCandidates(text, isCode);
      expect(found.map(({ code, bareStatus }) => [code, bareStatus?.code])).toEqual([['403.25', '403']]);
    },
  );

  test.each([
    ['404 (403.25)', ['404', '403.25']],
    ['403 x 403.25', ['403', '403.25']],
    ['403    403.25', ['403', '403.25']],
    ['403.25 403', ['403.25', '403']],
    ['403, 403.25', ['403', '403.25']],
  ])('is another in %j', (text, expected) => {
    expect(codes(text)).toEqual(expected);
  });
});
