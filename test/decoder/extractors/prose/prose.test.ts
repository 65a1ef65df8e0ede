import { describe, expect, test } from 'vitest';
import { found, spans } from '../../decode-text.ts';

describe('a code alone', () => {
  test.each([
    '403.25',
    '403-25',
    '403 25',
    '403_25',
    '403/25',
    ' 403.25 ',
    '"403.25"',
    '(403.25)',
    '[403.25]',
    '<403.25>',
    '403.25.',
    '403.25?',
    '403.25,',
    '\n403.25\n',
    '403 / 403.25',
    '403 (403.25)',
  ])('%j is 403.25', (text) => {
    expect(found(text)).toEqual(['403.25']);
  });

  test.each([
    ['403.25 401.10', ['403.25', '401.10']],
    ['403.25, 401.10 and 404.1', ['403.25', '401.10', '404.1']],
    ['403.25\n401.10\n', ['403.25', '401.10']],
    ['- 403.25\n- 401', ['403.25', '401']],
    ['403\n401', ['403', '401']],
  ])('in a text of codes only: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });
});

describe('a status after its request', () => {
  test.each([
    ['[2/3] POST /v1/entity/authenticate               403 (403.1)', '403.1@2001'],
    ['GET  /v1/entity/id/7/data          404', '404@1002'],
    ['GET /v1/entity/id/{id}/data -> 404', '404@1002'],
    ['* `GET /v1/entity/id/7/data` -> **404**, twice', '404@1002'],
    ['* {{GET /v1/entity/id/7/data}} -> *404*, no sub-code', '404@1002'],
  ])('%j is %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  test.each([
    'GET  /v1/entity/id/7/data          404      12      3',
    'GET  /v1/entity/id/7/data   404   12(2.97%)',
  ])('is none in a table of counts: %j', (text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('a sub-code below the call that returned it', () => {
  test.each([
    '>>> r.headers.get("ApiStatusSubCode")\n\'403.25\'',
    '> resp_header(r, "ApiStatusSubCode")\n[1] "403.25"',
    "irb> res.header('ApiStatusSubCode');\n=> '403.25'",
  ])('is read: %j', (text) => {
    expect(found(text)).toEqual(['403.25']);
  });
});

describe('a code in a sentence', () => {
  test.each([
    ['Error 403.25', '403.25'],
    ['error: 401.10!', '401.10'],
    ['what does 403.25 mean?', '403.25'],
    ['We got 403.25 from the API', '403.25'],
    ['code 401-10', '401.10'],
    ['the ApiStatusSubCode header said 403.25', '403.25'],
    ['ApiStatusSubCode was 403.25', '403.25'],
    ['the error code is 403.25', '403.25'],
    ['It answered with error 403 25 today', '403.25'],
    ['call failed: 403 (403.25)', '403.25'],
    ['[403.25] Forbidden', '403.25'],
    ['(403.25, null) failed', '403.25'],
    ['Unauthorized 401.10', '401.10'],
    ['HTTP 403', '403'],
    ['403 Forbidden', '403'],
    ['403: Forbidden', '403'],
    ['404 - Not Found', '404'],
    ['Forbidden (403)', '403'],
    ['I see 403 Forbidden when calling it', '403'],
    ['urllib.error.HTTPError: HTTP Error 403: Forbidden', '403'],
    ['The remote server returned an error: (403) Forbidden.', '403'],
    ['requests.exceptions.HTTPError: 403 Client Error: Forbidden for url: https://x.example/y', '403'],
    ['Server returned HTTP response code: 403 for URL: https://x.example/y', '403'],
    ['curl: (22) The requested URL returned error: 403', '403'],
    ['POST https://api.rubiq.net/v1/entity/12 -> 400 (400.3)', '400.3@1001'],
    ['POST /v1/entity/12 400 400.3', '400.3@1001'],
    [
      '10.0.0.1 - - [22/Nov/2026:15:13:45 +0000] "POST /v1/entity/12 HTTP/1.1" 400 403 "-" "curl/7.88.1"',
      '400@1001',
    ],
    ['10.0.0.1 - - "GET /v1/entity/id/7/data HTTP/1.1" 404 2', '404@1002'],
    ['GET /v1/entity/id/7/data - 404', '404@1002'],
    ['GET /v1/entity/id/7/data 502', '502@1002'],
    ['GET /v1/entity/id/7/data -> 502', '502@1002'],
    ['403 forbidden', '403'],
    ['401 unauthorized', '401'],
    ['404 not found', '404'],
    ['503 service unavailable', '503'],
    ['429 too many requests', '429'],
    ['504 GATEWAY TIME-OUT', '504'],
    ['200 ok', '200'],
    ['forbidden (403)', '403'],
    ['not found: 404', '404'],
    ['401 Unauthorized when calling it', '401'],
    ['since today it is 403 forbidden for all of us', '403'],
    ['<Response [403]>', '403'],
    ['responded 403', '403'],
    ['Failed to load resource: the server responded with a status of 403 ()', '403'],
    ['What is 403.25?', '403.25'],
    ['i see 403.25 in my logs', '403.25'],
    ['Die API gibt 403.25 zurück', '403.25'],
    ['endpoint 1001 returned 400.3', '400.3'],
    ['so what is **403.25** now', '403.25'],
    ['the log has `403.25` in it', '403.25'],
    ['seen at 12:44 403.25', '403.25'],
    ['code="403.25"', '403.25'],
    ['{"code":"403.25"}', '403.25'],
    ['HTTP 403.26', '403.26'],
    ['403.26 Forbidden', '403.26'],
    ['we get error 403.26', '403.26'],
    ['Le serveur distant a retourné une erreur : (404) Introuvable.', '404'],
    ['Der Remoteserver hat einen Fehler zurückgegeben: (403) Unzulässig.', '403'],
    ['Error en el servidor remoto: (401) No autorizado.', '401'],
  ])('%j is %s', (text, code) => {
    expect(found(text)).toEqual([code]);
  });

  test.each([
    ['Got 403.25 and then 401.10', ['403.25', '401.10']],
    ['403.25, then 401.10', ['403.25', '401.10']],
    ['it was 403.25, 401.10', ['403.25', '401.10']],
    ['error 502 from proxy, then HTTP 403 (403.25)', ['502', '403.25']],
  ])('may be one of several: %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('is at its offsets', () => {
    const text = 'first\n  the error 403.25, then error 401.10';
    expect(spans(text)).toEqual(['403.25', '401.10']);
  });
});

describe('numbers that are no codes', () => {
  test.each([
    'version 4.0.3',
    'version 403.25',
    'v403.25',
    'lodash 403.25.1',
    'Chrome/403.25',
    'curl/403.25',
    'price 403.25',
    '403.25 EUR',
    'EUR 403.25',
    '$403.25',
    '€ 403.25',
    '403.25 €',
    'costs 403.25',
    'Total: 403.25',
    'an error of 403.25 EUR',
    '1,403.25',
    '403,250',
    'took 403 ms',
    '403ms',
    '403.25ms',
    'duration: 403.25',
    'error after 403 seconds',
    'failed within 403 ms',
    '10.0.200.1',
    '192.168.1.201',
    '401.10.1.1',
    'IP 200.1.2.3',
    '2001:db8:403::25',
    'localhost:403',
    '2026-04-01',
    '401.10.2026',
    '12:403.25',
    '2026-11-22T15:13:45.403Z',
    '+49 401 10 25',
    '0401-10 303',
    'call 401-10-25',
    'tel. 303 412 404',
    'error? call +1 404 555 0100',
    'at foo (file.js:403:25)',
    'line 403, column 25',
    'file.js:401:10',
    'Error in line 403',
    'error at 403:25',
    'Error: x\n    at Object.<anonymous> (/app/index.js:401:10)\n    at node:internal/modules/cjs/loader:403:25',
    'DE89 3704 0044 0532 0130 00',
    'NL91ABNA0417164300',
    'GB82 WEST 4031 9876 5432 10',
    '52.5200, 13.4050',
    '403.25, 401.10 m',
    'lat=403.25',
    '-403.25',
    'sha 403f25a',
    '4034 403a',
    'a403.25b',
    'commit 4012503',
    'd41d8cd9-403f-4e98',
    '00403.25',
    'room 403',
    'page 404',
    '403 items',
    'with 403 items',
    'returned 404 results',
    'a 500 page book',
    'got 200 points',
    'error in section 403.25',
    'error: invoice 403.25 not paid',
    'Error: balance is 403.25',
    'process exited with code 137',
    'exit status 255',
    'Exit code: 403',
    'error rate 403.25',
    'Error 203',
    'version 403.26 of it',
    'error 403.25%',
    'a 403.25 kg parcel',
    'status report 403 pages',
    'zip code 40310',
    'Error code 4032',
    'error code 403x',
    'error codes 400-499',
    'error 403,25',
    'HTTP 4xx',
    '5xx',
    'Order 403 shipped',
    '200 created accounts',
    'with 200 ok results',
    '500 unauthorized users',
    '300 conflict zones',
    'server forbidden: 500',
    '2026-11-22 02:13:44 POST /v1/entity - 443 - 10.0.0.9 curl/8 403 25 0 15',
    'POST /v1/entity - 443',
    '{"price":403.25}',
    '{"price": "403.25"}',
    '{"sensor": 403.25}',
    'sensor="403.25"',
    'the sum = 403.25',
    'weight: 403.25',
    'EUR 403.25 for all',
    '§ 403.25',
    'Nr. 403.25',
    'we paid 403.25 for it',
    'we use Chrome 403.25',
    'NVIDIA driver 403.25',
    'upgraded foo from 401.10 to 403.25',
    'it has 12 403.25',
    'it is at (403.25, 12.5)',
    'it is at 12.5, 403.25',
    'x 403.25 y 401.10',
    'take 403.25 * 2',
    'take 2 * 403.25',
    'see 403.25.png',
    'any of 403.25.x',
    'it has 403.25 °C',
    'it has 403.25 %',
    'it has 403.25, 401.10 kg',
    'main.js:403:25 is it',
    'Ⅳ03.25',
    '４０３.２５',
    '25',
    '',
    '   ',
    '\n\n',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
