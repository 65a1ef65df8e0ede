import { describe, expect, test } from 'vitest';
import { createTokensOf, isMany, withUnnamed } from '../../../src/decoder/extractors/line-tokens.ts';
import { type Token, tokenOf } from '../../../src/decoder/tokens/token.ts';
import { vocabulary } from '../vocabulary.ts';

const tokensOf = createTokensOf(vocabulary);
const written = (text: string, tokens: readonly Token[] = tokensOf(text)) =>
  tokens.map(({ kind, value, start, end }) =>
    `${kind} ${value} ${text.slice(start, end)}`.replaceAll('  ', ' '),
  );

describe('the tokens of a line', () => {
  test.each([
    ['status=403', ['status 403 status=403']],
    ['we get a 403 error', ['status 403 403']],
    ['status=403 (403.25)', ['status 403 status=403', 'sub-code 403.25 403.25']],
    ['403 with sub code 25', []],
    ['GET /v1/entity -> 403', ['request GET /v1/entity', 'status 403 403']],
    ['GET /v1/entity/403 x', ['request GET /v1/entity/403']],
    ['we get a 403 error and a 404 error', []],
    ['status=403, we get an error 404', []],
    [
      '✖  error     DELETE /v1/entity/ext-key/9/2 412',
      ['request DELETE /v1/entity/ext-key/9/2', 'status 412 412'],
    ],
    [
      'GET http://10.0.0.1/v1/loyalty HTTP/1.1" 404 404.4 0.009',
      ['request GET http://10.0.0.1/v1/loyalty', 'status 404 HTTP/1.1" 404', 'sub-code 404.4 404.4'],
    ],
    [
      '25 10.40.3.25 TCP_MISS/201 404 POST http://api.example/v1/entity - HIER_DIRECT/203.0.113.25',
      ['status 201 201', 'request POST http://api.example/v1/entity'],
    ],
    ['9 0.04 127.0.0.1 → 127.0.0.1 HTTP 309 HTTP/1.1 404 Not Found', ['status 404 HTTP/1.1 404']],
    [
      '200 - "GET /v1/entity/id/403/children/data HTTP/1.1" 203.0.113.25 0.401 4032',
      ['status 200 200', 'request GET /v1/entity/id/403/children/data'],
    ],
    ['error 502 status=403', ['status 403 status=403']],
    ['some words', []],
    ['status:', []],
    ['status=403 url:', []],
    ['error x403', []],
  ])('%j are %j', (text, tokens) => {
    expect(written(text)).toEqual(tokens);
  });

  test('are in order, with those in a sentence among those with a name', () => {
    const text = 'we get a 403 error, subCode=403.25';
    expect(written(text)).toEqual(['status 403 403', 'sub-code 403.25 subCode=403.25']);
    const named = [tokenOf('sub-code', '403.25', 'subCode', 20, 34)];
    expect(written(text, withUnnamed(text, named, vocabulary))).toEqual([
      'status 403 403',
      'sub-code 403.25 subCode=403.25',
    ]);
    expect(withUnnamed('nothing', [], vocabulary)).toEqual([]);
  });

  test.each([
    ['we get a 403 error', true],
    ['method=POST: we get a 403 error', true],
    ['POST /v1/entity: we get a 403 error', false],
  ])('a code in a sentence is only mentioned where no request is named: %j %s', (text, isMention) => {
    const status = tokensOf(text).find(({ kind }) => kind === 'status');
    expect(status?.isMention).toBe(isMention);
  });

  test('of a sentence are none that a field has', () => {
    const text = 'error status=403 again';
    const named = [tokenOf('status', '403', 'status', 6, 16)];
    expect(withUnnamed(text, named, vocabulary)).toEqual(named);
  });
});

describe('a line has more than one response', () => {
  const status = (value: string, name = '') => tokenOf('status', value, name, 0, 1);
  const subCode = (value: string, name = '') => tokenOf('sub-code', value, name, 0, 1);
  const request = tokenOf('request', '', '', 0, 1);
  const mention = (token: Token) => ({ ...token, isMention: true });

  test.each<[string, Token[]]>([
    ['two statuses', [status('403'), status('404')]],
    ['two sub-codes', [subCode('403.25'), subCode('403.23')]],
    ['one name twice', [status('403', 'status'), status('403', 'status')]],
    ['a code and another status', [tokenOf('code', '403', '', 0, 1), status('404')]],
    ['three requests and a status', [request, request, request, status('403')]],
    ['a mention of a status, and a sub-code of another', [mention(status('404')), subCode('403.25')]],
    ['a status, and a mention of a sub-code of another', [status('404'), mention(subCode('403.25'))]],
  ])('where it has %s', (_, tokens) => {
    expect(isMany(tokens)).toBe(true);
  });

  test.each<[string, Token[]]>([
    ['nothing', []],
    ['a status and its sub-code', [status('403', 'a'), subCode('403.25', 'b')]],
    ['a status twice', [status('403'), status('403')]],
    ['a sub-code twice', [subCode('403.25', 'a'), subCode('403.25', 'b')]],
    ['two requests and a status', [request, request, status('403')]],
    ['three requests', [request, request, request]],
    ['a status and a sub-code of another', [status('404'), subCode('403.25')]],
    ['a mention of a status and its sub-code', [mention(status('403')), subCode('403.25')]],
    ['a mention of a status and a bare sub-code', [mention(status('404')), subCode('25')]],
    ['a mention of a status', [mention(status('404'))]],
    ['a mention of a sub-code', [mention(subCode('403.25'))]],
  ])('but not where it has %s', (_, tokens) => {
    expect(isMany(tokens)).toBe(false);
  });
});
