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
  [`curl HTTP://api.rubiq.net/`, 'GET', 'HTTP://api.rubiq.net/'],
  [`curl http://api.rubiq.net/`, 'GET', 'http://api.rubiq.net/'],
  ['curl [::1]:8080/entity -g', 'GET', 'http://[::1]:8080/entity'],
  ['curl [fe80:ab::1] --globoff', 'GET', 'http://[fe80:ab::1]'],
  ['curl api.rubiq.net', 'GET', 'http://api.rubiq.net'],
  ['curl localhost?a', 'GET', 'http://localhost?a'],
  ['curl localhost:80#a', 'GET', 'http://localhost:80#a'],
  [`curl ${url} 'https://x.example/second'`, 'GET', url],
  [`curl ${url} second words`, 'GET', url],
  [`curl '${url}' -- -o`, 'GET', url],
  [`curl ${url} -F a=1`, 'POST', url],
  [`curl ${url} --form-string a=1`, 'POST', url],
  [`curl ${url} --json '{}'`, 'POST', url],
  [`curl ${url} --data-binary @file`, 'POST', url],
  [`curl ${url} --data-raw @a -G`, 'GET', `${url}?@a`],
  [`curl ${url} --data-ascii a=1 -G`, 'GET', `${url}?a=1`],
  [`curl ${url} --data-urlencode 'a*b=1'`, 'POST', url],
  [`curl -sSLf ${url}`, 'GET', url],
  [`curl -sd a=1 ${url}`, 'POST', url],
  [`curl -sda=1 ${url}`, 'POST', url],
  [`curl -o - ${url}`, 'GET', url],
  [`curl -T ${url}/file ${url}/1`, 'PUT', `${url}/1`],
  [`curl -T file.json ${url}?a=b/`, 'PUT', `${url}?a=b/`],
  [`curl -T file.json ${url}?u=https://x.example`, 'PUT', `${url}?u=https://x.example`],
  [`curl -Iv ${url}`, 'HEAD', url],
  [`curl -Gsd a=1 ${url}`, 'GET', `${url}?a=1`],
  [`curl --data a=1 ${url}`, 'POST', url],
  [`curl -G ${url} --data-urlencode 'a=b@c'`, 'GET', `${url}?a=b%40c`],
  [`curl -T file.json http://api.rubiq.net/x`, 'PUT', 'http://api.rubiq.net/x'],
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
    [`curl --config settings -d a=1 ${url}`, {}],
    [`curl ${url} \\  `, { url }],
    [`curl ${url} ^`, { url }],
    [`curl ${url} \``, { url }],
    [`curl ${url} -X POST \\`, { method: 'POST', url }],
    [`curl -s \\`, {}],
    [`curl -X POST \\  `, { method: 'POST' }],
    ["curl 'https://api.rubiq.net/a\\b' \\", { url: 'https://api.rubiq.net/a\\b' }],
    [`curl -G --url ftp:x -d a=1`, { method: 'GET' }],
    ['curl -sS', { method: 'GET' }],
    [`curl -X 'A B' ${url}`, { url }],
    [`curl -X "$METHOD" -d a ${url}`, { url }],
    [`curl '${url}?a[]=1'`, { method: 'GET' }],
    [`curl -G ${url} --data-urlencode 'a=*'`, { method: 'GET' }],
    [`curl -G ${url} --data-urlencode 'a=\u00e9'`, { method: 'GET' }],
    [`curl -G ${url} --data-urlencode @file`, { method: 'GET' }],
    [`curl -G ${url} --data-urlencode "a=$B"`, { method: 'GET' }],
    [`curl -G ${url} --data-binary @file`, { method: 'GET' }],
    [`curl -G ${url} --json @file`, { method: 'GET' }],
    [`curl -G ${url} -d a=1 -d 'b c'`, { method: 'GET' }],
    [`curl -G ${url} -d a=1 --url-query b=2`, { method: 'GET' }],
    [`curl --url-query "$A" ${url}`, { method: 'GET' }],
    [`curl --url ftp:x`, { method: 'GET' }],
    ['curl -T file.json https://api.rubiq.net', { method: 'PUT' }],
    ['curl -T file.json HTTP://api.rubiq.net', { method: 'PUT' }],
    [`curl -T file.json ${url}/?a=1`, { method: 'PUT' }],
    [`curl -T file.json ${url}/#a`, { method: 'PUT' }],
  ])('%s', (line, request) => {
    expect(requests(line)).toEqual([request]);
  });
});

describe('an option', () => {
  const bare = [
    ...['no-buffer', 'no-keepalive', 'silent', 'verbose', 'include', 'show-headers', 'location'],
    ...['location-trusted', 'insecure', 'compressed', 'fail', 'fail-early', 'fail-with-body', 'show-error'],
    ...[
      'globoff',
      'http1.1',
      'http2',
      'http2-prior-knowledge',
      'path-as-is',
      'ipv4',
      'ipv6',
      'tlsv1.2',
      'sslv3',
    ],
    ...['raw', 'remote-name', 'remote-name-all', 'progress-bar', 'progress-meter', 'post301', 'post302'],
    ...['post303', 'ssl-reqd', 'parallel', 'trace-time', 'basic', 'digest', 'ntlm', 'negotiate', 'anyauth'],
    ...['junk-session-cookies', 'styled-output', 'tcp-nodelay', 'tcp-keepalive'],
  ];
  test.each(bare)('--%s takes no value', (name) => {
    expect(requests(`curl --${name} api.rubiq.net/v1 ${url}`)).toEqual([
      { method: 'GET', url: 'http://api.rubiq.net/v1' },
    ]);
  });

  const valued = [
    ...[
      'header',
      'referer',
      'proxy',
      'preproxy',
      'doh-url',
      'cookie',
      'user-agent',
      'output',
      'user',
      'resolve',
    ],
    ...['connect-to', 'cacert', 'cert', 'key', 'max-time', 'connect-timeout', 'retry'],
  ];
  test.each(valued)('--%s takes a value, also one that looks like a URL or an option', (name) => {
    for (const value of ['https://x.example', 'x.example', '-v']) {
      expect(requests(`curl --${name} ${value} ${url}`)).toEqual([{ method: 'GET', url }]);
    }
  });

  test.each([
    'A',
    'b',
    'c',
    'C',
    'D',
    'e',
    'E',
    'H',
    'm',
    'o',
    'P',
    'Q',
    'r',
    't',
    'u',
    'U',
    'w',
    'x',
    'y',
    'Y',
    'z',
    'h',
  ])('-%s takes a value, also one that looks like a URL', (letter) => {
    expect(requests(`curl -${letter} https://x.example ${url}`)).toEqual([{ method: 'GET', url }]);
    expect(requests(`curl -${letter}x ${url}`)).toEqual([{ method: 'GET', url }]);
  });

  test('that is not known may take a value', () => {
    expect(requests(`curl --new value ${url}`)).toEqual([{ method: 'GET', url }]);
    expect(requests(`curl --new -d a=1 ${url}`)).toEqual([{ method: 'POST', url }]);
    expect(requests('curl --new')).toEqual([]);
  });

  test('that is not known has a URL for its value only where another one follows', () => {
    expect(requests(`curl --new ${url}`)).toEqual([{ method: 'GET', url }]);
    expect(requests(`curl --new https://x.example ${url}`)).toEqual([{ method: 'GET', url }]);
  });

  test.each(['silently', 'x-silent', 'http', 'ipv5', 'header-x', 'x-header', 'form-'])(
    '--%s is not known',
    (name) => {
      expect(requests(`curl --${name} https://x.example/1`)).toEqual([
        { method: 'GET', url: 'https://x.example/1' },
      ]);
      expect(requests(`curl --${name} x.example ${url}`)).toEqual([{ method: 'GET', url }]);
    },
  );

  test.each(['x-data', 'data-', 'dataset', 'json-x', 'x-json'])('--%s is no body', (name) => {
    expect(requests(`curl --${name} a ${url}`)).toEqual([{ method: 'GET', url }]);
  });
});

test('several requests of a command are returned one by one', () => {
  const line = `curl -d x ${url} --next -X DELETE ${url}/1 -: ${url}/2`;
  expect(curlCommands(line)).toEqual([
    { request: { method: 'POST', url }, index: 0 },
    { request: { method: 'DELETE', url: `${url}/1` }, index: line.indexOf('-X DELETE') },
    { request: { method: 'GET', url: `${url}/2` }, index: line.lastIndexOf(url) },
  ]);
  expect(requests(`curl ${url} --next ${url}/1 \\`)).toEqual([{ method: 'GET', url }, { url: `${url}/1` }]);
  expect(requests(`curl ${url} --next and so on`)).toEqual([{ method: 'GET', url }]);
});

test.each([
  '',
  'curl',
  'curly x.example',
  `use curl to ask ${url}`,
  '"curl/8.1" 401',
  'curl: (22) x',
  'I like curl .',
  `curl - ${url}`,
  `curl is here ${url}`,
  `curl 'is' ${url}`,
  `curl '-s'`,
  'curl x',
  'curl -X',
  `curl is at ${url} -s`,
  'curl a:b',
  'curl [x]/',
  'curl x.example:a',
  'curl (x.example)',
  'curl ftp://x.example',
  'curl xhttps://x.example',
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
