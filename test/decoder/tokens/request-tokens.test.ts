import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { requestIn } from '../../../src/decoder/tokens/request-tokens.ts';
import type { Vocabulary } from '../../../src/decoder/vocabulary.ts';
import { createClassifier } from '../../../src/reference/classifier.ts';

const { endpointOf, isCode } = createClassifier(catalog);
const vocabulary: Vocabulary = {
  header: catalog.reporting.header,
  subCodeField: catalog.reporting.header.toLowerCase(),
  roles: new Map(),
  isCode,
  isLongSubNumber: () => false,
  isStatus: isCode,
  isEndpoint: (request) => endpointOf(request) !== null,
  mayBeEndpoint: (request) => endpointOf({ method: 'POST', ...request }) !== null,
};

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
])('%j is no request', (text) => {
  expect(requestIn(text, vocabulary)).toBeUndefined();
});
