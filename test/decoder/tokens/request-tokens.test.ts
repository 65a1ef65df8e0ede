import { expect, test } from 'vitest';
import { requestIn, requestTokens } from '../../../src/decoder/tokens/request-tokens.ts';
import { tokenOf } from '../../../src/decoder/tokens/token.ts';
import { vocabulary } from '../vocabulary.ts';

const url = 'https://api.rubiq.net/v1/entity';

test.each([
  [`call POST ${url} failed`, 'POST', url],
  ['"GET /v1/entity/id/1/data HTTP/1.1" 404', 'GET', '/v1/entity/id/1/data'],
  [`{"method":"post","url":"${url}","status":400}`, 'POST', url],
  [`url=${url} method=POST`, 'POST', url],
  [`"{\\"method\\":\\"POST\\",\\"url\\":\\"${url}\\"}"`, 'POST', url],
  [`$ curl -i ${url}`, 'GET', url],
  [`$ curl -i -X DELETE '${url}'`, 'DELETE', url],
  [`$ curl -i -d '{}' "${url}"`, 'POST', url],
  [`$ curl --json '{}' ${url}`, 'POST', url],
  [`[403 Forbidden] during [POST] to [${url}] [Client#create()]`, 'POST', url],
  ['GET https://api.rubiq.net/', 'GET', 'https://api.rubiq.net/'],
  [`url=/a?b=https://api.rubiq.net/`, undefined, '/a?b=https://api.rubiq.net/'],
  [`Request[PUT] ${url}`, 'PUT', url],
  [`url=${url}, then PUT -X DELETE`, 'DELETE', url],
  [`POST to ${url}`, 'POST', url],
  [`PUT resource ${url}`, undefined, url],
  [`PUT on resource ${url}`, 'PUT', url],
  [`a GET for ${url} and more`, 'GET', url],
  [`DELETE auf ${url}`, 'DELETE', url],
  [`PATCH   ${url}`, 'PATCH', url],
  [`"POST", "${url}"`, 'POST', url],
  [`['POST' '${url}']`, 'POST', url],
  [`POST|${url}`, 'POST', url],
  [`POST\t${url}`, 'POST', url],
  [`axios.post('${url}', x)`, 'POST', url],
  [`client.get("${url}")`, 'GET', url],
  [`http.put(\`/v1/entity/id/1/data\`)`, 'PUT', '/v1/entity/id/1/data'],
  [`requests.delete ("${url}")`, 'DELETE', url],
  [`we post ${url}`, 'POST', url],
  [`${url} POST`, 'POST', url],
  [`"${url}" "DELETE"`, 'DELETE', url],
  [`${url} (GET)`, 'GET', url],
  ['POST {{base}}/entity', 'POST', '/entity'],
  [`POST $\{base}/entity`, 'POST', '/entity'],
  ['POST $BASE/entity', 'POST', '/entity'],
  ['POST {base}/entity', 'POST', '/entity'],
  [`POST ${url}, then more`, 'POST', url],
  [`POST ${url}).`, 'POST', url],
  [`[POST ${url}][403] failed`, 'POST', url],
  ['GET /v1/entity/{Id}/data', 'GET', '/v1/entity/{Id}/data'],
  ['-Uri https://api.rubiq.net/v1/entity -Method POST', 'POST', url],
  [`--request PUT --url "${url}"`, 'PUT', url],
  [`-X=DELETE --url=${url}`, 'DELETE', url],
  [`<PreparedRequest [PUT]> ${url}`, 'PUT', url],
  [`Request [GET] url=${url}`, 'GET', url],
  [`path: /v1/entity, verb: POST`, 'POST', '/v1/entity'],
  [`http.target="/v1/entity" http.method="POST"`, 'POST', '/v1/entity'],
  [`requestUrl => '${url}', requestMethod => 'PUT'`, 'PUT', url],
  [`"route": "/v1/entity", "methode": "POST"`, 'POST', '/v1/entity'],
  [`href|/v1/entity  método|POST`, 'POST', '/v1/entity'],
  [`uri  ${url}  metodo  POST`, 'POST', url],
  [`  -d '{}' ${url}`, undefined, url],
  ['methodPath=/v1/entity, verb: PUT', 'PUT', '/v1/entity'],
  ['method=POST;path=/v1/entity;status=403', 'POST', '/v1/entity'],
  ['url.full=https://api.rubiq.net/v1/entity method=POST', 'POST', url],
  [`url = chr "${url}", method = chr "POST"`, 'POST', url],
  [`${url} -X PUT`, 'PUT', url],
  ['Invoke-RestMethod -Method Post -Uri "$base/v1/entity"', 'POST', '/v1/entity'],
])('%j is the request %s %s', (text, method, address) => {
  expect(requestIn(text, vocabulary)).toEqual({ method, url: address });
});

test.each([
  ['POST', { method: 'POST' }],
  ['method=POST', { method: 'POST' }],
  ["  -X 'DELETE' \\", { method: 'DELETE' }],
  [`url=${url}`, { url }],
  [`see ${url}`, { url }],
  [`XHR${'POST'}`, { method: 'POST' }],
  ["  -d '{}' \\", { method: 'POST' }],
  ['  --data @file \\', { method: 'POST' }],
  ['  --data-raw=x', { method: 'POST' }],
  ['  --json={}', { method: 'POST' }],
  ['  PUT  ', { method: 'PUT' }],
  ['endpoint: /v1/entity', { url: '/v1/entity' }],
  ['resource=/v1/entity;', { url: '/v1/entity' }],
  ['path|/v1/entity', { url: '/v1/entity' }],
  ['target: {{base}}/v1/entity', { url: '/v1/entity' }],
  ['address = `https://x.example/help`', { url: 'https://x.example/help' }],
  ['raw: "https://x.example/help"', { url: 'https://x.example/help' }],
  ['\'url\' => chr "/v1/entity"', { url: '/v1/entity' }],
  ['url: /v1/{id}/a', { url: '/v1/{id}/a' }],
  ['url: /v1/a{}', { url: '/v1/a' }],
  ['Request [PATCH]', { method: 'PATCH' }],
  ['<Request[PATCH] 12>', { method: 'PATCH' }],
  ['metodo: PUT', { method: 'PUT' }],
  ["  -d '{}' -X PUT \\", { method: 'PUT' }],
  ['base_url_path=/v1/entity', { url: '/v1/entity' }],
  ['urlFull=/v1/entity', { url: '/v1/entity' }],
  ['http.url.full=/v1/entity', { url: '/v1/entity' }],
  ['url_effective=/v1/entity', { url: '/v1/entity' }],
  ['target: {base}/v1/entity', { url: '/v1/entity' }],
  [`target: $\{base}/v1/entity`, { url: '/v1/entity' }],
  ['url=http://localhost/help', { url: 'http://localhost/help' }],
  ['see http://localhost:8080/v1/entity', { url: 'http://localhost:8080/v1/entity' }],
  ['cookie: "sid=1; Path=/", url=/v1/entity', { url: '/v1/entity' }],
  [`next: see ${url}`, { url }],
])('%j is a part of a request', (text, part) => {
  expect(requestIn(text, vocabulary)).toEqual(part);
});

test.each([
  '',
  'POST it',
  'curl',
  'curly https://x.example',
  'see https://x.example/help',
  `Location: ${url}`,
  `"referer": "${url}"`,
  `referrer=${url}`,
  `Origin: ${url}`,
  `link: <${url}>`,
  `next: ${url}`,
  'sid=1; Path=/',
  'disk_full=/dev/sda1',
  'see the path /v1/entity',
  '-X delete',
  `location : ${url}`,
  `location: ["${url}"]`,
  'method: /v1/entity',
  'url: POST',
  'baseUrl=https://x.example/v1',
  'base_uri: https://x.example/v1',
  'we post /v1/entity',
  'POSTED /v1/entity',
  'GETTING',
  'a GET',
  '1url=/v1/entity',
  'url-x=/v1/entity',
  'see https://api.rubiq.net',
  'url=http://api.rubiq.net',
  `a --json x`,
  'url=https://api.rubiq.net/',
  'Requests [GET',
  '--data x',
  '  --dataset x',
])('%j is no request', (text) => {
  expect(requestIn(text, vocabulary)).toBeUndefined();
});

test('requests have their places, in order, and base URLs are none', () => {
  const line = `"url": "${url}", "method": "PUT", "base": "https://api.rubiq.net/"`;
  expect(
    requestTokens(line, vocabulary).map(({ start, end, request }) => [line.slice(start, end), request]),
  ).toEqual([
    [`url": "${url}`, { method: undefined, url }],
    ['method": "PUT', { method: 'PUT', url: undefined }],
  ]);
  expect(requestTokens('1: PUT /v1', vocabulary)).toEqual([
    { ...tokenOf('request', '', '', 3, 10), request: { method: 'PUT', url: '/v1' } },
  ]);
  const command = `  see https://x.example/a, then -X DELETE -Uri ${url}`;
  expect(requestTokens(command, vocabulary).map(({ start, end }) => command.slice(start, end))).toEqual([
    ' -X DELETE',
    ` -Uri ${url}`,
  ]);
  const flagBefore = `-X PUT, path=/v1/entity, ${url}`;
  expect(requestTokens(flagBefore, vocabulary).map(({ start, end }) => flagBefore.slice(start, end))).toEqual(
    ['-X PUT', 'path=/v1/entity'],
  );
  const bareBefore = `see ${url} -X PUT`;
  expect(requestTokens(bareBefore, vocabulary).map(({ start, end }) => bareBefore.slice(start, end))).toEqual(
    [url, ' -X PUT'],
  );
  const namedBefore = `url=${url} -X PUT`;
  expect(
    requestTokens(namedBefore, vocabulary).map(({ start, end }) => namedBefore.slice(start, end)),
  ).toEqual([`url=${url}`, ' -X PUT']);
  const inOrder = `GET /v1/entity, then "${url}" POST`;
  expect(requestTokens(inOrder, vocabulary).map(({ start, end }) => inOrder.slice(start, end))).toEqual([
    'GET /v1/entity,',
  ]);
  const operation = `[POST ${url}][403] x`;
  expect(requestTokens(operation, vocabulary).map(({ start, end }) => operation.slice(start, end))).toEqual([
    `POST ${url}`,
  ]);
});
