import { describe, expect, test } from 'vitest';
import { curlCommands } from '../../../src/text/commands/curl-command.ts';

const url = 'https://api.rubiq.net/v1/entity';
const requests = (line: string) => curlCommands(line).map(({ request }) => request);

test.each([
  [`curl ${url}`, 'GET', url],
  [`$ curl -sS -i '${url}'`, 'GET', url],
  [`curl.exe "${url}"`, 'GET', url],
  [`curl --url ${url} -XDELETE`, 'DELETE', url],
  [`curl -sXPUT ${url}`, 'PUT', url],
  [`curl -d a=1 ${url}`, 'POST', url],
  [`curl ${url} --data-raw '{"a":"https://x.example"}'`, 'POST', url],
  [`curl -H 'Referer: https://x.example' -e https://y.example ${url}`, 'GET', url],
  [`curl -x http://proxy.example:8080 ${url}`, 'GET', url],
  [`curl -I ${url}`, 'HEAD', url],
  [`curl -sI ${url}`, 'HEAD', url],
  [`curl --head ${url}`, 'HEAD', url],
  [`curl -T file.json ${url}`, 'PUT', url],
  [`curl --upload-file file.json ${url}`, 'PUT', url],
  [`curl -F 'a=1' ${url}`, 'POST', url],
  [`curl --form a=@x ${url}`, 'POST', url],
  [`curl -G ${url} -d a=1 -d b=2`, 'GET', `${url}?a=1&b=2`],
  [`curl --get ${url}?x=0 --data-urlencode 'q=a&c'`, 'GET', `${url}?x=0&q=a%26c`],
  [`curl -G ${url} --data-urlencode '=(1)'`, 'GET', `${url}?%281%29`],
  [`curl -G ${url} --data-urlencode 'a!b'`, 'GET', `${url}?a%21b`],
  [`curl -G -I ${url} -d a=1`, 'HEAD', `${url}?a=1`],
  [`curl -G https://api.rubiq.net -d a=1`, 'GET', 'https://api.rubiq.net/?a=1'],
  [`curl -G https://api.rubiq.net?x -d a=1`, 'GET', 'https://api.rubiq.net/?x&a=1'],
  [`curl --url-query a=b%c ${url}`, 'GET', `${url}?a=b%25c`],
  [`curl --url-query +a=b/c ${url} -d x`, 'POST', `${url}?a=b/c`],
  ['curl api.rubiq.net/entity', 'GET', 'http://api.rubiq.net/entity'],
  ['curl -v localhost:8080/entity', 'GET', 'http://localhost:8080/entity'],
  [`curl -g '${url}?a={1}'`, 'GET', `${url}?a={1}`],
  [`curl $'${url}?a=\\u0021'`, 'GET', `${url}?a=!`],
  [`curl ${url} | jq .`, 'GET', url],
  [`curl ${url}?a=1%20b%20c`, 'GET', `${url}?a=1%20b%20c`],
])('%s sends %s %s', (line, method, asked) => {
  expect(requests(line)).toEqual([{ method, url: asked }]);
});

describe('what is unknown is left out', () => {
  test.each([
    [`curl "$BASE/entity"`, { method: 'GET' }],
    ['curl {{base}}/entity', { method: 'GET' }],
    ['curl %BASE%/entity -X POST', { method: 'POST' }],
    [`curl -X $METHOD ${url}`, { url }],
    [`curl '${url}/{1,2}'`, { method: 'GET' }],
    [`curl -G ${url} -d @file`, { method: 'GET' }],
    [`curl -G ${url} --data-urlencode name@file`, { method: 'GET' }],
    [`curl -G ${url} --data-urlencode 'a=b c'`, { method: 'GET' }],
    [`curl -G ${url} --data-urlencode 'a=b/c'`, { method: 'GET' }],
    [`curl -G ${url} -d 'a b'`, { method: 'GET' }],
    [`curl -G ${url} -d "a=$A"`, { method: 'GET' }],
    [`curl -T file.json ${url}/`, { method: 'PUT' }],
    [`curl ${url} \\`, { url }],
    [`curl -K settings ${url}`, {}],
  ])('%s', (line, request) => {
    expect(requests(line)).toEqual([request]);
  });
});

test('several requests of a command are returned one by one', () => {
  const line = `curl -d x ${url} --next -X DELETE ${url}/1 -: ${url}/2`;
  expect(curlCommands(line)).toEqual([
    { request: { method: 'POST', url }, index: 0 },
    { request: { method: 'DELETE', url: `${url}/1` }, index: line.indexOf('-X DELETE') },
    { request: { method: 'GET', url: `${url}/2` }, index: line.lastIndexOf(url) },
  ]);
});

test.each([
  '',
  'curl',
  'curly x.example',
  `use curl to ask ${url}`,
  '"curl/8.1" 401',
  'curl: (22) x',
  'I like curl .',
])('%j is no command', (line) => {
  expect(requests(line)).toEqual([]);
});

test.each([
  "curl '",
  'curl "\\',
  "curl $'\\",
  'curl -',
  'curl --',
  'curl -X',
  'curl -d',
  `curl ${url} --data-urlencode '\ud800'`,
])('never throws: %j', (line) => {
  expect(() => curlCommands(line)).not.toThrow();
});
