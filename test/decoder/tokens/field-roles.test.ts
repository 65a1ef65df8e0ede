import { describe, expect, test } from 'vitest';
import { fillers, roleOf } from '../../../src/decoder/tokens/field-roles.ts';
import { vocabulary } from '../vocabulary.ts';

const role = (name: string) => roleOf(name, { ...vocabulary, roles: new Map() });

describe('the role of a name', () => {
  test.each([
    ['status', ['status', 'statusCode', 'http_status', 'httpStatusCode', 'responseStatus', 'Response Code']],
    ['status', ['httpResponseCode', 'http_response_status', 'http_code', 'httpReturnCode', 'sc-status']],
    ['status', ['statusLine', 'rsp_status', 'estado', 'statut', 'stato', ':status', 'STATUS']],
    ['status', ['http.response.status_code', 'x.status', 'lastStatusCode', 'upstreamHttpStatus']],
    ['status', ['finalResponseStatus', 'respStatus', 'apiResponseCode']],
    ['sub-code', ['sub', 'subStatus', 'sub_code', 'Untercode', 'sous-code', 'statusSubCode', 'sc-substatus']],
    ['sub-code', ['subStatusCode', 'errorSubCode', 'lastSubStatus', 'apiSubCode', 'mySubStatusCode']],
    ['sub-code', ['ApiStatusSubCode', 'api-status-sub-code', 'http.response.header.apistatussubcode']],
    ['error-code', ['errorCode', 'err_code', 'x.errorCode']],
    ['code', ['code', 's', 'st', 'response', 'result', 'answer', 'antwort', 'respuesta', 'reponse']],
    ['code', ['risposta', 'svar', 'rc', 'rsp', 'upstream_status', 'grpcStatus', 'data.code']],
    ['code', ['order_status.upstream_status']],
    ['method', ['method', 'methode', 'metodo', 'verb', 'http_method', 'requestMethod', 'reqMethod']],
    ['method', ['cs-method', 'http.request.method', 'theRequestMethod', 'my_req_method', 'xHttpMethod']],
    ['url', ['url', 'uri', 'path', 'requestUrl', 'request_uri', 'requestPath', 'relativePath', 'http.url']],
    ['url', ['http.target', 'originalUrl', 'responseUrl', 'effectiveUrl', 'url_effective', 'url.full']],
    ['url', ['url.path', 'cs-uri-stem', 'cs-uri', 'pfad', 'ruta', 'percorso', 'target', 'address']],
    ['url', ['resource', 'endpoint', 'href', 'route', 'theRequestUri', 'lastRequestUrl', 'aRequestPath']],
    ['url', ['theFullUri', 'myFullUrl', 'lastReqUrl']],
  ])('is %s for %j', (expected, names) => {
    expect(names.map((name) => [name, role(name)])).toEqual(names.map((name) => [name, expected]));
  });

  test('is unknown for others', () => {
    const names = [
      ...['exitStatus', 'order_status', 'paymentStatus', 'job_status', 'name', '', 'x'],
      ...[
        'codes',
        'statuses',
        'subject',
        'methods',
        'urls',
        'statusCodeText',
        'subCodes',
        'requestUrlText',
        'httpMethodText',
      ],
      ...['postcode', 'barcode', 'method2x', 'status_text', 'responseStatusText'],
    ];
    expect(names.map((name) => [name, role(name)])).toEqual(names.map((name) => [name, null]));
  });

  test('is that of a sub-code for the header of the API, which may have any name', () => {
    const of = (name: string) => roleOf(name, { ...vocabulary, subCodeField: 'detail', roles: new Map() });
    expect(of('Detail')).toBe('sub-code');
    expect(of('http.response.header.detail')).toBe('sub-code');
    expect(of('Detail-Text')).toBeNull();
    expect(of('ApiStatusSubCode')).toBe('sub-code');
  });

  test('is remembered', () => {
    const roles = new Map();
    expect(roleOf('Status', { ...vocabulary, roles })).toBe('status');
    expect(roleOf('name', { ...vocabulary, roles })).toBeNull();
    expect([...roles]).toEqual([
      ['Status', 'status'],
      ['name', null],
    ]);
    expect(roleOf('other', { ...vocabulary, roles: new Map([['other', 'url']]) })).toBe('url');
  });

  test('is remembered for ten thousand names, and no more', () => {
    const roles = new Map(Array.from({ length: 9_999 }, (_, i) => [`${i}`, null]));
    for (const name of ['status', 'url']) expect(roleOf(name, { ...vocabulary, roles })).toBe(name);
    expect(roles.size).toBe(10_000);
  });
});

describe('the words between a name and its value', () => {
  test.each([
    ['JSON', ['"value": "', '"values": ["', '"stringValue":', '"intValue":', '"arrayValue": {"values": [']],
    ['PHP', ['=> string(6) "', 'int(']],
    ['Python', ["b'", "u'", 'str(', 'int=']],
    ['R', ['chr "', 'num ', 'int ']],
    ['Rust and Go', ['i32 = ', 'u16 = ', 'int64(', 'Some("', 'Ok(']],
    [
      'others',
      ['Just "', 'Optional("', 'Integer(', 'Number(', 'bin "', 'text="', 'header=', 's:6:"', 'http '],
    ],
    ['sentences', ['is ', 'was ', 'of ', 'returned ', 'said ', 'says: ', 'has ', 'equals ']],
  ])('are known in %s', (_, separators) => {
    for (const separator of separators)
      for (const word of separator.match(/[a-z]\w*/gi) ?? [])
        expect(fillers.has(word.toLowerCase()), word).toBe(true);
  });

  test('are no other words', () => {
    expect(['', 'not', 'code', 'then', 'or'].filter((word) => fillers.has(word))).toEqual([]);
  });
});
