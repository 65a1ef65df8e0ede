import { expect, test } from 'vitest';
import { requestIn } from '../../../src/classifier/decode/request.ts';

const url = 'https://api.rubiq.net/v1/entity';

test.each([
  [`call POST ${url} failed`, 'POST', url],
  ['"GET /v1/entity/id/1/data HTTP/1.1" 404', 'GET', '/v1/entity/id/1/data'],
  [`{"method":"post","url":"${url}","status":400}`, 'post', url],
  [`url=${url} method=POST`, 'POST', url],
  [`"{\\"method\\":\\"POST\\",\\"url\\":\\"${url}\\"}"`, 'POST', url],
  [`$ curl -i ${url}`, 'GET', url],
  [`$ curl -i -X DELETE '${url}'`, 'DELETE', url],
  [`$ curl -i -d '{}' "${url}"`, 'POST', url],
  [`$ curl --json '{}' ${url}`, 'POST', url],
])('%j asks %s %s', (text, method, address) => {
  expect(requestIn({ text, start: 0, number: 1 })).toEqual({ method, url: address });
});

test.each([
  '',
  'POST',
  'POST it',
  `see ${url}`,
  'method=POST',
  `url=${url}`,
  'curl',
  'curly https://x.example',
])('%j asks nothing', (text) => {
  expect(requestIn({ text, start: 0, number: 1 })).toBeUndefined();
});
