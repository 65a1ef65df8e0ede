import { describe, expect, test } from 'vitest';
import {
  codeSlug,
  codeText,
  codeUrl,
  collide,
  compareCodes,
  endpointUrl,
  parseCode,
  parseRunTogetherCode,
} from '../../src/catalog/code.ts';
import { catalog } from '../../src/catalog/index.ts';

describe('parseCode', () => {
  test.each([
    ['403', { status: 403, subCode: null }],
    ['403.25', { status: 403, subCode: '403.25' }],
    ['403-25', { status: 403, subCode: '403.25' }],
    ['403_25', { status: 403, subCode: '403.25' }],
    ['403/25', { status: 403, subCode: '403.25' }],
    ['403 25', { status: 403, subCode: '403.25' }],
    ['401.1', { status: 401, subCode: '401.1' }],
    ['401.10', { status: 401, subCode: '401.10' }],
    [' 403.25\n', { status: 403, subCode: '403.25' }],
    ['403.25.', { status: 403, subCode: '403.25' }],
    ['403.', { status: 403, subCode: null }],
    ['403.25)', { status: 403, subCode: '403.25' }],
    ['"403.25"', { status: 403, subCode: '403.25' }],
    ['[403.25],', { status: 403, subCode: '403.25' }],
    ['<403.25>', { status: 403, subCode: '403.25' }],
    ['`403.25`!?', { status: 403, subCode: '403.25' }],
  ])('reads %j', (text, parts) => {
    expect(parseCode(text)).toEqual(parts);
  });

  test.each([
    '',
    ' ',
    '.',
    '25',
    '99',
    '099',
    '600',
    '999.1',
    '4031',
    '40325',
    '.25',
    '403..25',
    '403.2525',
    '403.25.1',
    '403,25',
    '403.x',
    'x403',
    '-403.25',
    '403.-25',
    '４０３',
    '403 25 apples',
    `${' '.repeat(64)}403`,
  ])('does not read %j', (text) => {
    expect(parseCode(text)).toBeNull();
  });
});

test.each([
  ['40325', { status: 403, subCode: '403.25' }],
  ['4011', { status: 401, subCode: '401.1' }],
  ['403', null],
  ['4032525', null],
  ['60325', null],
  ['403.25', null],
])('parseRunTogetherCode reads %j as %j', (text, parts) => {
  expect(parseRunTogetherCode(text)).toEqual(parts);
});

test('codeText prefers the sub-code', () => {
  expect(codeText({ status: 403, subCode: '403.25' })).toBe('403.25');
  expect(codeText({ status: 403, subCode: null })).toBe('403');
});

test('compareCodes orders by status, then by number', () => {
  const shuffled = ['401.10', '403', '401.9', '401', '401.1', '200.3'];
  expect(shuffled.sort(compareCodes)).toEqual(['200.3', '401', '401.1', '401.9', '401.10', '403']);
});

describe('codeUrl', () => {
  test.each([
    ['403.25', undefined, '/codes/403-25'],
    ['403', undefined, '/codes/403'],
    ['403_25', undefined, '/codes/403-25'],
    ['403.25', '/docs', '/docs/codes/403-25'],
    ['403.25', '/docs//', '/docs/codes/403-25'],
    ['403.25', '/', '/codes/403-25'],
    ['403.25', 'https://status.example', 'https://status.example/codes/403-25'],
    ['no code', undefined, '/codes'],
    ['../secret', '/docs', '/docs/codes'],
  ])('of %j below %j is %j', (code, base, url) => {
    expect(codeUrl(code, base)).toBe(url);
  });

  test('of something that is not a string gives the list', () => {
    expect(codeUrl(403.25 as unknown as string)).toBe('/codes');
  });
});

test('codeSlug and endpointUrl name pages', () => {
  expect(codeSlug('401.10')).toBe('401-10');
  expect(endpointUrl('1001')).toBe('/endpoints/1001');
  expect(endpointUrl('1001', '/docs/')).toBe('/docs/endpoints/1001');
});

test('collide finds codes that are equal as numbers', () => {
  expect(collide('401.1', '401.10')).toBe(true);
  expect(collide('401.1', '401.1')).toBe(false);
  expect(collide('401.1', '401.11')).toBe(false);
  const codes = catalog.standard.map(({ code }) => code);
  expect(codes.some((a) => codes.some((b) => collide(a, b)))).toBe(true);
});
