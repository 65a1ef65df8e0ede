import { describe, expect, test } from 'vitest';
import { statusTokens } from '../../../src/decoder/tokens/status-tokens.ts';
import { vocabulary } from '../vocabulary.ts';

/** Writes each token as `kind value name text`. */
const found = (text: string) =>
  statusTokens(text, vocabulary).map(
    ({ kind, value, name, start, end }) => `${kind} ${value} ${name} ${text.slice(start, end)}`,
  );

describe('the statuses of a line', () => {
  test.each([
    ['status=403', ['status 403 status status=403']],
    ['"statusCode": 403, "x": 1', ['status 403 statusCode statusCode": 403']],
    ['status: 403 status: 404', ['status 403 status status: 403', 'status 404 status status: 404']],
    ['status=403.25', ['status 403.25 status status=403.25']],
    ['status=403-25', ['status 403-25 status status=403-25']],
    ['status=403_25', ['status 403_25 status status=403_25']],
    ['status=403.', ['status 403 status status=403']],
    ['status=403, x', ['status 403 status status=403']],
    ['status="403",', ['status 403 status status="403']],
    ['HTTP/1.1 403 Forbidden', ['status 403 HTTP HTTP/1.1 403']],
    ['HTTP/2 403', ['status 403 HTTP HTTP/2 403']],
    ['"GET / HTTP/1.1" 403', ['status 403 HTTP HTTP/1.1" 403']],
    ['http/1.0, 403', ['status 403 HTTP http/1.0, 403']],
    ['"GET / HTTP/1.1",403', ['status 403 HTTP HTTP/1.1",403']],
    ['GET / HTTP/1.1,403', []],
    ['HTTP/1.1 200 Connection established', []],
    ['"HTTP/1.1 200" Connection established', []],
    ['HTTP/1.1 200 OK connection established', ['status 200 HTTP HTTP/1.1 200']],
    ['"CONNECT api.example:443 HTTP/1.1" 200', []],
    [`"CONNECT api.example:443 HTTP/1.1" 200 39 ${'agent '.repeat(60)}`, []],
    ['9HTTP/1.1 403', []],
    ['HTTP/1.1   403', []],
    ['status=100', []],
    ['status=199', []],
    ['HTTP/1.1 101', []],
    ['status=603', []],
    ['status=4031', []],
    ['status=403.1234', []],
    ['status=403x', []],
    ['status=403.x', []],
    ['status=403:x', []],
    ['status=403/x', []],
    ['status=403-x', []],
    ['status=403--x', []],
    ['status=4.403', []],
    ['status=/403', []],
    ['status=#403', []],
    ['status=$403', []],
    ['status=-403', []],
    ['status: a,403', []],
    [`status: '',403`, []],
    ['"CONNECT api.example:443 HTTP/2" 200', []],
    ['CONNECT api.example:443 HTTP/1.1 200', []],
    [`${'x '.repeat(200)}"CONNECT api.example:443 HTTP/1.1" 200`, []],
    ['CONNECT api.example:443 HTTP/1.1 x HTTP/1.1 200', ['status 200 HTTP HTTP/1.1 200']],
    ['HTTP/1.1 200"Connection established"', []],
    [`${'x '.repeat(50)}"data":{"code": 403`, []],
    [`${'x '.repeat(50)}status={ code=403`, ['status 403 code code=403']],
    ['a][b status=403', ['status 403 status status=403']],
    ['a_b status=403', ['status 403 status status=403']],
    ['status=403.100', ['status 403.100 status status=403.100']],
    ['status=100.25', ['status 100.25 status status=100.25']],
    ['status: 403 a of 5', ['status 403 status status: 403']],
    ['status 403 of 500', []],
    ['status 403 out of 500', []],
    ['status: 403 of all', ['status 403 status status: 403']],
    ['status: 403    12(2.97%)', []],
    ['expected status: 403', []],
    ['expected status: 403, so the test of the entities failed again after the last change', []],
    ['403', []],
    ['name=403', []],
    ['subCode=403.25', ['sub-code 403.25 subCode subCode=403.25']],
    ['subCode=403', []],
    ['errorCode=403', ['status 403 errorCode errorCode=403']],
    ['errorCode=403.25', ['sub-code 403.25 errorCode errorCode=403.25']],
    ['errorCode=499', []],
    ['errorCode=403.99', []],
    ['code=403', ['code 403 code code=403']],
    ['code: 403', ['code 403 code code: 403']],
    ['code|403', ['code 403 code code|403']],
    ['code > 403', ['code 403 code code > 403']],
    ['code  403', ['code 403 code code  403']],
    ['code 403', []],
    ['code(403', []],
    ['code(  403', []],
    ['code=403.25', ['sub-code 403.25 code code=403.25']],
    ['code=403.99', []],
    [`a long line with a name and no word that helps, code=403.25`, []],
    [`a long line with a name and a message that helps, code=403.25`, ['sub-code 403.25 code code=403.25']],
    ['thirty-nine characters here code=403.25', ['sub-code 403.25 code code=403.25']],
    ['a line of forty characters, code: 403.25', []],
    ['url=403', []],
    ['method: 403', []],
    ['body: {"code": 403', []],
    [`body: {"code": 403, "text": "${'long '.repeat(20)}"}`, []],
    ['"data":{"code": 403', []],
    ['payload={ code: 403', []],
    ['params = {code=403', []],
    ['form: {code=403', []],
    ['json={"code":403', []],
    [`data='{"code":403`, []],
    ['body: {"a":{"b":1}, "code": 403', ['code 403 code code": 403']],
    ['somebody: {"code": 403', ['code 403 code code": 403']],
    ['status: {code: 403}', ['status 403 code code: 403']],
    ['"status" : {"code": 403.25}', ['status 403.25 code code": 403.25']],
    [`"status":{"code":403.25, "text": "${'long '.repeat(20)}"}`, ['status 403.25 code code":403.25']],
    ['"status":{"code":403.25}', ['status 403.25 code code":403.25']],
    ['status={ code=403', ['status 403 code code=403']],
    ['result: {code: 403}', ['code 403 code code: 403']],
  ])('%j are %j', (text, tokens) => {
    expect(found(text)).toEqual(tokens);
  });

  test.each([
    ['got 403/403.25 again', ['status 403 code 403', 'sub-code 403.25 code 403.25']],
    ['status=403/403.25', ['status 403 code 403', 'sub-code 403.25 code 403.25']],
    ['403/404.25', []],
    ['x403/403.25', []],
    ['/403/403.25', []],
    ['403/403.25x', []],
    ['403/403.25.1', []],
    [
      '403/403.25, status=404',
      ['status 403 code 403', 'sub-code 403.25 code 403.25', 'status 404 status status=404'],
    ],
    ['[POST /v1/a][403] failed', ['status 403  403']],
    ['[POST /v1/a][103] failed', []],
    ['[POST /v1 a][403] failed', []],
    ['[POST /a][403] [GET /b][404]', ['status 403  403', 'status 404  404']],
    ['x][403]', []],
    ['TCP_MISS/403 512', ['status 403  403']],
    ['UDP_HIT/200 1', ['status 200  200']],
    ['NONE_NONE/400 0', ['status 400  400']],
    ['HIER_DIRECT/403 x', ['status 403  403']],
    ['TCP_MISS/403', []],
    ['0 10.0.0.1 NONE/400 1300 GET error:invalid-request', ['status 400  400']],
    ['port TCP/443 of my_host', []],
    ['TCP_MISS/403/x', []],
    ['xTCP_MISS/403 1', []],
    ['TCP_TUNNEL/200 1', []],
    ['TCP_MISS/403 512 status=404', ['status 403  403', 'status 404 status status=404']],
  ])('without names, %j are %j', (text, tokens) => {
    expect(found(text)).toEqual(tokens);
  });

  test('say whether they are a mention, a status line, or reported', () => {
    const flags = (text: string) =>
      statusTokens(text, vocabulary).map(({ isMention, isStatusLine, isReported }) => [
        isMention,
        isStatusLine ?? false,
        isReported ?? false,
      ]);
    expect(flags('status 403')).toEqual([[true, false, false]]);
    expect(flags('status  403')).toEqual([[false, false, false]]);
    expect(flags('status=403')).toEqual([[false, false, false]]);
    expect(flags('HTTP/1.1 403')).toEqual([[false, true, false]]);
    expect(flags('{"status":{"statusCode":403')).toEqual([[false, false, true]]);
    const text = 'long '.repeat(20);
    expect(flags(`{"status":{"statusCode":403, "text":"${text}"}}`)).toEqual([[false, false, true]]);
    expect(flags('{"status": {  "statusCode":403')).toEqual([[false, false, false]]);
  });

  test('are those of a status line even where the number looks like another', () => {
    expect(found('t=1 [st= 403] HTTP/1.1 403 x')).toEqual(['status 403 HTTP HTTP/1.1 403']);
    expect(found('expect(status).toBe(status=403)')).toEqual([]);
  });
});
