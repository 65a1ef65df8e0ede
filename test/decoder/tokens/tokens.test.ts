import { describe, expect, test } from 'vitest';
import { createTokenizer } from '../../../src/decoder/tokens/tokens.ts';
import type { Role } from '../../../src/decoder/vocabulary.ts';
import { vocabulary } from '../vocabulary.ts';

const tokenizer = createTokenizer(vocabulary);
const { tokensIn, openName, codeAlone, isSeparator } = tokenizer;

describe('the tokens of a line', () => {
  const found = (text: string) =>
    tokensIn(text).map(({ kind, value, name, start, end }) =>
      [kind, value, name, text.slice(start, end)].join(' | '),
    );

  test.each([
    ['', []],
    [
      'PUT /v1/entity/id/7/data status=403 subCode=25',
      [
        'request |  |  | PUT /v1/entity/id/7/data',
        'status | 403 | status | status=403',
        'sub-code | 25 | subCode | subCode=25',
      ],
    ],
    ['subStatus=403', ['sub-code | 403 | subStatus | subStatus=403']],
    ['url=/v1/status=403', ['request |  |  | url=/v1/status=403']],
    ['url=/v1/subCode=25', ['request |  |  | url=/v1/subCode=25']],
    ['url=/v1/subCode=25 -X PUT', ['request |  |  | url=/v1/subCode=25', 'request |  |  |  -X PUT']],
  ])('%j are %j', (text, tokens) => {
    expect(found(text)).toEqual(tokens);
  });

  test.each([
    ['{"name":"status","value":"403"}', 'status 403'],
    ['{"key":"status","value":{"stringValue":"403"}}', 'status 403'],
    ['{"key": "status", "value": {"intValue": "403"}}', 'status 403'],
    ['{"field":"http.status","value":403}', 'status 403'],
    ["{'name': 'status', 'value': '403'}", 'status 403'],
    ['name="status", value="403"', 'status 403'],
    ['name="status",value="403"', 'status 403'],
    ['name: status  value: 403', 'status 403'],
    ['{\\"name\\":\\"status\\",\\"value\\":\\"403\\"}', 'status 403'],
    ['{"name":"status","type":"string","value":"403"}', 'status 403'],
    ['{"name": "status", "type": "string", "value": "403"}', 'status 403'],
    ['{ "name" : "status", "value" : { "longValue" : 403 } }', 'status 403'],
    ['{ "name" : "status", "type" : "int", "value" : 403 }', 'status 403'],
    ['{"name":"status","value":{"longValue":403}}', 'status 403'],
    ['<field name="status" value="403"/>', 'status 403'],
    ['<field name="status" type="int" value="403"/>', 'status 403'],
    ['<field name="status"   type="int" value="403"/>', 'status 403'],
    ['{"name":"ApiStatusSubCode","value":"403.25"}', 'sub-code 403.25'],
    ["':status', '403'", 'status 403'],
    ["  [ 'status', '403' ],", 'status 403'],
    ['"status","403"', 'status 403'],
    ['["statusCode":"Response":private]=> int(403)', 'status 403'],
    ['["statusCode":protected]=> int(403)', 'status 403'],
    ['[statusCode:protected] => 403', 'status 403'],
    ['[statusCode:App\\Http:private] => 403', 'status 403'],
    ['["statusCode":"App\\\\Http":protected]=> int(403)', 'status 403'],
  ])('%j is a name with its value: %s', (text, token) => {
    expect(tokensIn(text).map(({ kind, value }) => `${kind} ${value}`)).toEqual([token]);
  });

  test.each([
    '{"name":"other","value":"403"}',
    '{"label":"status","value":"403"}',
    '{"name":"status","text":"403"}',
    "x ':status', '403'",
    "':status', '403' x",
    "':status', '403', '404'",
    '["statusCode":public]=> x 403',
  ])('%j is none', (text) => {
    expect(tokensIn(text)).toEqual([]);
  });

  test('have their place after the class of a property, too', () => {
    const line = '[statusCode:App\\Http:private] => 403, url=/v1/entity';
    expect(tokensIn(line).map(({ start, end }) => line.slice(start, end))).toEqual([
      'statusCode:App\\Http:private] => 403',
      'url=/v1/entity',
    ]);
  });

  test('have their place in the line as it is written', () => {
    const line = '{"name":"status","value":"403"} {"name":"subCode","value":"25"}';
    expect(tokensIn(line).map(({ name, start, end }) => [name, line.slice(start, end)])).toEqual([
      ['status', line.slice(line.indexOf('"name"') + 1, line.indexOf('403') + 3)],
      ['subCode', line.slice(line.lastIndexOf('"name"') + 1, line.indexOf('25') + 2)],
    ]);
  });
});

describe('the name at the end of a line', () => {
  test.each<[string, string, Role]>([
    ['"status":', 'status', 'status'],
    ['ApiStatusSubCode', 'ApiStatusSubCode', 'sub-code'],
    ['Request URL:', 'Request URL', 'url'],
    ["  [':status',", ':status', 'status'],
    ['["statusCode":"Response":private]=>', 'statusCode', 'status'],
    ['  code =>', 'code', 'code'],
    ['    [ApiStatusSubCode] => Array', 'ApiStatusSubCode', 'sub-code'],
  ])('of %j is %s, with the role %s', (text, name, role) => {
    expect(openName(text)).toEqual({ name: name.replace(/^:/, ''), role });
  });

  test.each(['', 'name:', 'status: 403', 'status;', '12:'])('of %j is none', (text) => {
    expect(openName(text)).toBeNull();
  });
});

describe('a code that is alone in its line', () => {
  test.each([
    ['404.4', 0],
    ['Some("404.4")', 6],
    ['  "404.4",', 3],
    ["- '404.4'", 3],
    ['str: 404.4', 5],
    ['> 404.4', 2],
  ])('is found in %j', (text, start) => {
    expect(codeAlone(text)).toMatchObject({
      kind: 'sub-code',
      value: '404.4',
      name: 'alone',
      start,
      end: start + 5,
    });
  });

  test.each([
    '',
    '404',
    '404.4 x',
    'x y 404.4',
    'a_long_word 404.4',
    '604.4',
    '404.4444',
    `${' '.repeat(44)}404.4`,
  ])('is not found in %j', (text) => {
    expect(codeAlone(text)).toBeNull();
  });

  test('is whole', () => {
    expect(codeAlone('  "401.10"')).toMatchObject({ value: '401.10', start: 3, end: 9 });
  });

  test('may be in a line of up to 48 characters', () => {
    expect(codeAlone(`${' '.repeat(43)}404.4`)).toMatchObject({ start: 43 });
  });
});

test.each([
  ['', true],
  ['  ', true],
  [' => ', true],
  ['"value": "', true],
  ['string(', true],
  ['  [0]=>', true],
  ['  [0]=> ', true],
  ['[12] =>', true],
  ['array(1) {', true],
  ['value: array(12)', true],
  ['then', false],
  ['403', false],
  ['[0]=> x', false],
  ['x [0]=>', false],
  ['[12345]=>', false],
  ['array(1) { x', false],
  [' '.repeat(48), true],
  [' '.repeat(49), false],
  [`${' '.repeat(44)}[0]=>`, false],
])('that %j may be between a name and its value: %s', (text, may) => {
  expect(isSeparator(text)).toBe(may);
});

describe('the value at the beginning of a line', () => {
  const value = (role: Role, text: string) => {
    const token = tokenizer.valueOf({ name: 'n', role }, text);
    return token && [token.kind, token.value, token.name, text.slice(token.start, token.end)].join(' | ');
  };

  test.each<[Role, string, string | null]>([
    ['status', '403', 'status | 403 | n | 403'],
    ['status', '  "403",', 'status | 403 | n | 403'],
    ['status', '=> int(403)', 'status | 403 | n | 403'],
    ['status', '403.25', 'status | 403.25 | n | 403.25'],
    ['status', '[1] 403', 'status | 403 | n | 403'],
    ['status', ' [1234] "403"', 'status | 403 | n | 403'],
    ['status', '12: 403', 'status | 403 | n | 403'],
    ['status', '12345: 403', null],
    ['status', '[1]=>', null],
    ['sub-code', '[1]=>', null],
    ['status', `${' '.repeat(78)}[1] 403`, null],
    ['status', '100', 'status | 100 | n | 100'],
    ['method', '403', null],
    ['url', '403', null],
    ['status', '25', null],
    ['status', 'x 403', null],
    ['status', '', null],
    ['status', '403 rows imported', null],
    ['status', '403 Forbidden', 'status | 403 | n | 403'],
    ['status', '403 forbidden by', 'status | 403 | n | 403'],
    ['status', '404 not found', 'status | 404 | n | 404'],
    ['status', '400 bad request', 'status | 400 | n | 400'],
    ['status', '401 unauthorized', 'status | 401 | n | 401'],
    ['status', '500 internal error', 'status | 500 | n | 500'],
    ['status', '200 ok', 'status | 200 | n | 200'],
    ['status', '201 created', 'status | 201 | n | 201'],
    ['status', '202 accepted', 'status | 202 | n | 202'],
    ['status', '409 conflict', 'status | 409 | n | 409'],
    ['status', '503 service unavailable', 'status | 503 | n | 503'],
    ['status', '504 gateway timeout', 'status | 504 | n | 504'],
    ['status', '405 method not allowed', 'status | 405 | n | 405'],
    ['status', '412 precondition failed', 'status | 412 | n | 412'],
    ['status', '404 nothing', null],
    ['sub-code', '25', 'sub-code | 25 | n | 25'],
    ['sub-code', '"403.25"', 'sub-code | 403.25 | n | 403.25'],
    ['sub-code', '100', 'sub-code | .100 | n | 100'],
    ['sub-code', '25 rows', 'sub-code | 25 | n | 25'],
    ['code', ' 403 ', 'code | 403 | n | 403'],
    ['code', '403', 'code | 403 | n | 403'],
    ['error-code', '403', 'code | 403 | n | 403'],
    ['code', '103', null],
    ['code', 'line 403', null],
    ['code', '"403"', null],
    ['code', '403.25', null],
    ['method', 'POST', 'request |  | n | POST'],
    ['method', '"POST",', 'request |  | n | POST'],
    ['method', '=> "PUT"', 'request |  | n | PUT'],
    ['method', '  = "PUT"', 'request |  | n | PUT'],
    ['method', 'POSTED', null],
    ['method', '/v1/entity', null],
    ['url', '/v1/entity', 'request |  | n | /v1/entity'],
    ['url', '"https://x.example/a"', 'request |  | n | https://x.example/a'],
    ['url', "  '/v1/entity',", 'request |  | n | /v1/entity'],
    ['url', 'value: /v1/entity', 'request |  | n | /v1/entity'],
    ['url', '=> "/v1/entity"', 'request |  | n | /v1/entity'],
    ['url', '"http://localhost:8080/v1/entity"', 'request |  | n | http://localhost:8080/v1/entity'],
    ['url', '/text/entity', 'request |  | n | /text/entity'],
    ['url', '/{tenant}/entity', 'request |  | n | /{tenant}/entity'],
    ['url', '[1] "/v1/entity"', 'request |  | n | /v1/entity'],
    ['url', '// /v1/entity', 'request |  | n | /v1/entity'],
    ['method', '// POST', 'request |  | n | POST'],
    ['url', '/', null],
    ['url', 'POST', null],
    ['url', 'v1/entity', null],
    ['code', '/v1/entity', null],
    ['error-code', 'POST', null],
  ])('for a %s in %j is %j', (role, text, token) => {
    expect(value(role, text)).toBe(token);
  });

  test('is a request for a method or a URL', () => {
    expect(tokenizer.valueOf({ name: 'n', role: 'method' }, '"POST"')?.request).toEqual({
      method: 'POST',
      url: undefined,
    });
    expect(tokenizer.valueOf({ name: 'n', role: 'url' }, ': /v1/entity')?.request).toEqual({
      method: undefined,
      url: '/v1/entity',
    });
  });
});
