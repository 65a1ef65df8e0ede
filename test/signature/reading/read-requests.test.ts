import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestRead } from '../../../src/signature/reading/read-requests.ts';
import { readRequests } from '../../../src/signature.ts';
import { expectLinearTime, timeout } from '../../linear-time.ts';
import { fixture, fixtures, otherSignature, signature } from './fixtures.ts';

const escaped = JSON.stringify(signature);
const entity = 'https://api.rubiq.net/entity';
/** Reads the requests of a text, without their offset. */
const read = (text: string) => readRequests(text).map(({ offset, ...request }) => request);
const signaturesOf = (text: string) => readRequests(text).map(({ signatures }) => signatures);

describe('the output of tools', () => {
  test.each(fixtures)('is read: $name', ({ text, expected }) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(fixtures)('is read with the line breaks of Windows: $name', ({ text, expected }) => {
    expect(read(text.replaceAll(/\r?\n/g, '\r\n'))).toEqual(expected);
  });

  test('is read where one text has several, each at its line', () => {
    const before = 'some words\n'.repeat(10);
    const both = `${before}${fixture('chromium-pretty.har')}\n${before}${fixture('curl-v.txt')}`;
    const lines = fixture('chromium-pretty.har').split('\n').length;
    const lineNumbers = readRequests(both).map(({ line }) => line);
    expect(lineNumbers).toEqual([173, 314, 456, 10 + lines + 10 + 33]);
  });
});

describe('a signature without its request', () => {
  test.each([
    ['the header', `Signature: ${signature}`],
    ['the header in lower case', `signature:${signature}\n`],
    ['the value', signature],
    ['the value with line breaks around it', `\r\n${signature}\r\n`],
  ])('is read: %s', (_, text) => {
    expect(readRequests(text)).toEqual([
      {
        method: null,
        url: null,
        isSchemeAssumed: false,
        signatures: [signature],
        isHidden: false,
        status: null,
        code: null,
        isRefused: false,
        location: null,
        serverTime: null,
        line: 1,
        offset: text.search(/\S/),
      },
    ]);
  });

  test.each([
    ['with curly quotation marks', signature.replaceAll(/"([^"]*)"/g, '“$1”')],
    ['with single ones', signature.replaceAll('"', "'")],
    ['in an array', `[${signature}]`],
    ['as a JSON string', escaped],
    ['on several lines', JSON.stringify(JSON.parse(signature), null, 2)],
  ])('keeps its fault: %s', (_, value) => {
    expect(signaturesOf(value)).toEqual([[value]]);
    expect(signaturesOf(`Signature: ${value}`)).toEqual([[value]]);
  });

  test('may be empty', () => {
    expect(signaturesOf('Signature:')).toEqual([['']]);
  });
});

describe('in a log or a program', () => {
  test.each([
    [
      'escaped in JSON',
      `{"time":"2026-11-22T10:00:00Z","method":"POST","url":"${entity}","headers":{"Signature":${escaped}}}`,
    ],
    ['in a list in JSON', `{"method":"POST","url":"${entity}","headers":{"Signature":[${escaped}]}}`],
    [
      'in raw headers',
      `{"method":"POST","url":"${entity}","rawHeaders":["Accept","*/*","Signature",${escaped}]}`,
    ],
    [
      'in JSON in JSON',
      JSON.stringify({
        message: JSON.stringify({ method: 'POST', url: entity, headers: { Signature: signature } }),
      }),
    ],
    ['after an equals sign', `level=error method=POST url=${entity} signature=${escaped} status=401`],
    ['in prose', `I get 401.9 for POST ${entity} with Signature: ${signature} all day.`],
    [
      'as C# prints it',
      `Method: POST, RequestUri: '${entity}', Version: 1.1, Headers:\n{\n  Signature: ${signature}\n}`,
    ],
  ])('is read: %s', (_, text) => {
    expect(readRequests(text)).toMatchObject([{ method: 'POST', url: entity, signatures: [signature] }]);
  });

  test('is read from a message in a JSON string', () => {
    const request = `POST /entity HTTP/1.1\r\nHost: api.rubiq.net\r\nSignature: ${signature}\r\n\r\n`;
    const once = JSON.stringify({ request });
    for (const text of [once, JSON.stringify({ message: once })]) {
      expect(readRequests(text)).toMatchObject([
        { method: 'POST', url: entity, isSchemeAssumed: true, signatures: [signature] },
      ]);
    }
  });

  test('is every header of a list', () => {
    const headers = { Signature: [signature, otherSignature] };
    expect(signaturesOf(JSON.stringify({ method: 'POST', url: entity, headers }))).toEqual([
      [signature, otherSignature],
    ]);
  });

  test('is one header where it is printed again after the response', () => {
    const text = `> POST /entity HTTP/1.1\n> Host: api.rubiq.net\n> Signature: ${signature}\n>\n< HTTP/1.1 401 X\nsent headers: map[Signature:[${signature}]]\n`;
    expect(signaturesOf(text)).toEqual([[signature]]);
  });
});

describe('a command', () => {
  test.each([
    ['in single quotation marks', `curl -X POST ${entity} -H 'Signature: ${signature}'`],
    ['in double ones', `curl -X POST "${entity}" -H "Signature: ${signature.replaceAll('"', '\\"')}"`],
    ['with long options', `curl --request POST --url ${entity} --header 'signature: ${signature}'`],
    [
      'on several lines',
      `curl -X POST \\\n  '${entity}' \\\n  -H 'Accept: */*' \\\n  -H 'Signature: ${signature}'`,
    ],
  ])('is read: %s', (_, text) => {
    expect(readRequests(text)).toMatchObject([
      { method: 'POST', url: entity, signatures: [signature], line: 1 },
    ]);
  });

  test.each([
    [
      'with a query to build',
      `curl -G ${entity} -d a=1 -H 'Signature: ${signature}'`,
      'GET',
      `${entity}?a=1`,
    ],
    [
      'without a scheme',
      `curl -I api.rubiq.net/entity -H 'Signature: ${signature}'`,
      'HEAD',
      'http://api.rubiq.net/entity',
    ],
    ['with a variable', `curl "$URL" -H 'Signature: ${signature}'`, 'GET', null],
    [
      'on lines of all kinds',
      `curl \\\n api.rubiq.net/entity \\\n -H 'Signature: ${signature}'`,
      'GET',
      'http://api.rubiq.net/entity',
    ],
  ])('is read: %s', (_, text, method, url) => {
    expect(readRequests(text)).toMatchObject([{ method, url, signatures: [signature], offset: 0 }]);
  });

  test('has every one of its requests', () => {
    const text = `curl -d x ${entity} -H 'Signature: ${signature}' --next -X PUT ${entity}/id/5 -H 'Signature: ${otherSignature}'`;
    expect(readRequests(text)).toMatchObject([
      { method: 'POST', url: entity, signatures: [signature], offset: 0 },
      { method: 'PUT', url: `${entity}/id/5`, signatures: [otherSignature], offset: text.indexOf('-X PUT') },
    ]);
  });

  test('with a variable for its URL is one request with its output', () => {
    const text = `$ curl -v -X POST "$URL" -H 'Signature: ${signature}'\n${fixture('curl-v.txt')}`;
    expect(readRequests(text)).toMatchObject([
      { method: 'POST', url: entity, signatures: [signature], line: 1 },
    ]);
  });

  test('loses the quotation marks that its shell removes', () => {
    expect(readRequests(`curl -X POST ${entity} -H "Signature: ${signature}"`)).toMatchObject([
      { method: 'POST', url: entity, signatures: [signature.replaceAll('"', '')] },
    ]);
  });

  test('is one request with its output', () => {
    const print = fixture('curl-v.txt');
    const text = `$ curl -v -X POST ${entity} -H 'Signature: ${signature}'\n${print}`;
    expect(readRequests(text)).toMatchObject([{ signatures: [signature], line: 1 }]);
  });
});

describe('a signature that is not shown', () => {
  test.each([
    '$SIGNATURE',
    '\u0024{SIGNATURE}',
    '$(sign POST)',
    '%SIGNATURE%',
    '{{signature}}',
    '<your signature>',
    '***',
    '•••',
    '[REDACTED]',
    '(masked)',
    '<hidden>',
  ])('is recognized as missing: %s', (value) => {
    const shown = { url: entity, signatures: null, isHidden: true };
    expect(readRequests(`curl -X POST ${entity} -H "Signature: ${value}"`)).toMatchObject([shown]);
    const print = `> POST /entity HTTP/1.1\n> Host: api.rubiq.net\n> Signature: ${value}\n>\n* TLSv1.3\n`;
    expect(readRequests(print)).toMatchObject([shown]);
  });

  test.each(['[Array],', '['])('is not read where a program leaves it out: %s', (value) => {
    expect(readRequests(`POST ${entity}\n  Signature: ${value}\n`)).toMatchObject([{ signatures: null }]);
  });

  test('is not read where headers were not read', () => {
    expect(readRequests(`curl -X POST ${entity}`)).toMatchObject([{ signatures: null, isHidden: false }]);
  });

  test.each(['', '  \n', 'All is well.', `X-Signature: ${signature}`, 'Signature-Input: sig1=()'])(
    'is not found in %j',
    (text) => {
      expect(readRequests(text)).toEqual([]);
    },
  );
});

describe('the beginning of a request', () => {
  const offsets = (text: string) => readRequests(text).map(({ offset }) => offset);
  const linesBefore = (text: string, offset: number) => text.slice(0, offset).split(/\r?\n/).length;

  test.each(
    fixtures.flatMap(({ name, text }) => [
      [name, '\n', text],
      [name, '\r\n', text],
    ]),
  )('is found: %s, %j', (_, lineBreak, printed) => {
    const text = printed.replaceAll(/\r?\n/g, lineBreak);
    let before = -1;
    for (const { offset, line, method, url } of readRequests(text)) {
      expect(offset).toBeGreaterThan(before);
      before = offset;
      expect(linesBefore(text, offset)).toBe(line);
      const begin = text
        .slice(offset, offset + 2_000)
        .replaceAll('\\/', '/')
        .toUpperCase();
      // The beginning of the path may be that of a base URL.
      const path = (url ?? '').replace(/^https?:\/\/[^/]*(?:\/v1)?\/?/, '').replace(/\?.*/, '');
      // A command with a body need not say that it is a POST.
      if (!begin.startsWith('CURL')) expect(begin).toContain(method ?? '');
      expect(begin).toContain(path.toUpperCase());
    }
  });

  test('is its method and URL in a record of one line', () => {
    const text = fixture('chromium.har');
    const urls = readRequests(text).map(({ url }) => url);
    expect(urls).toHaveLength(3);
    const methods = ['POST', 'POST', 'GET'];
    const begin = urls.map((url, at) => text.indexOf(`method":"${methods[at]}","url":"${url}"`));
    expect(offsets(text)).toEqual(begin);
  });

  test('is the right command, after one on several lines', () => {
    const command = (path: string) =>
      `curl -X POST \\\n  '${entity}/${path}' \\\n  -H 'Signature: ${signature}'\n`;
    const text = `${command('a')}# another\r\n${command('b')}`;
    expect(offsets(text)).toEqual([0, text.lastIndexOf('curl')]);
    expect(readRequests(text)).toMatchObject([{ line: 1 }, { line: 5 }]);
  });

  test('is found after messages whose line breaks are escaped', () => {
    const message = (path: string) =>
      JSON.stringify(`POST ${path} HTTP/1.1\r\nHost: api.rubiq.net\r\nSignature: ${signature}\r\n`);
    const text = `send: ${message('/entity')}\nreply: "HTTP/1.1 401 X\\r\\n"\nsend: ${message('/entity/5')}\n`;
    expect(offsets(text)).toEqual([0, text.lastIndexOf('send')]);
  });

  test('is after the indentation of its line', () => {
    expect(offsets(`  POST ${entity}\n  Signature: ${signature}\n`)).toEqual([2]);
  });

  test('is its line, wherever in the line the status is', () => {
    const line = (path: string) =>
      `{"status":401,"method":"POST","url":"${entity}/${path}","signature":${escaped}}\n`;
    const text = line('a') + line('b');
    expect(readRequests(text)).toMatchObject([
      { offset: 0, status: 401, url: `${entity}/a` },
      { offset: line('a').length, status: 401, url: `${entity}/b` },
    ]);
  });
});

describe('the scheme of a URL', () => {
  const sent = `POST /entity HTTP/1.1\nHost: api.rubiq.net\nSignature: ${signature}\n`;

  test.each([
    ['http', "protocol: 'http:'"],
    ['http', `"protocol":"http:"`],
    ['http', `"protocol" : "http:"`],
    ['http', "protocol='http:'"],
    ['http', 'Connected to api.rubiq.net (192.0.2.7) port 4010'],
    ['http', '* Connected to api.rubiq.net (192.0.2.7) port 4010 (#0)'],
    ['http', '* Connected to api.rubiq.net (192.0.2.7) port 80(#0)'],
    ['https', '* Connected to api.rubiq.net (192.0.2.7) port 443 (#0)'],
    ['https', '* SSL connection using TLSv1.3'],
    ['https', 'Cipher: TLS1.3'],
  ])('is %s with %j', (scheme, line) => {
    expect(readRequests(`${line}\n${sent}`)).toMatchObject([
      { url: `${scheme}://api.rubiq.net/entity`, isSchemeAssumed: false },
    ]);
  });

  test.each(['the proxy on port 4010 is down', 'protocol: tcp', 'TLS: unknown'])(
    'is assumed with %j',
    (line) => {
      expect(readRequests(`${line}\n${sent}`)).toMatchObject([{ url: entity, isSchemeAssumed: true }]);
    },
  );
});

describe('of many requests', () => {
  const entry = (number: number, signed: boolean) => ({
    request: {
      method: 'POST',
      url: `${entity}/${number}`,
      headers: signed ? [{ name: 'Signature', value: signature }] : [{ name: 'Accept', value: '*/*' }],
    },
    response: { status: 401, headers: [] },
  });
  const record = (isSigned: (number: number) => boolean) =>
    JSON.stringify({ log: { entries: Array.from({ length: 300 }, (_, at) => entry(at, isSigned(at))) } });

  test('the one with a signature is found', () => {
    expect(readRequests(record((number) => number === 250))).toMatchObject([
      { url: `${entity}/250`, signatures: [signature] },
    ]);
  });

  test('all with a signature are returned', () => {
    expect(readRequests(record(() => true)).map(({ url }) => url)).toEqual(
      Array.from({ length: 300 }, (_, at) => `${entity}/${at}`),
    );
  });
});

describe('the response', () => {
  const asked = `> POST /entity HTTP/1.1\n> Host: api.rubiq.net\n> Signature: ${signature}\n`;
  const now = 'Sun, 22 Nov 2026 21:08:41 GMT';
  const other = 'Mon, 23 Nov 2026 21:08:41 GMT';

  test.each([
    ['next to the request', `POST ${entity} 401\nSignature: ${signature}\nHTTP/1.1 401 X\n`, 401],
    ['in an access log', `"POST ${entity} HTTP/1.1" 401 12\nSignature: ${signature}\n`, 401],
    ['by name', `{"method":"POST","url":"${entity}","signature":${escaped},"statusCode":"401"}`, 401],
    ['by the sub-code', `${asked}>\n< ApiStatusSubCode: 401.9\n`, 401],
    ['after an interim one', `${asked}>\n< HTTP/1.1 100 Continue\n<\n< HTTP/1.1 401 X\n`, 401],
    ['in an object', `${asked}last status: 503\nres={\nstatus: 401 }\n`, 401],
    ['nowhere', asked, null],
    ['only in the request body', `curl ${entity} -d '{"status":200}' -H 'Signature: ${signature}'`, null],
  ])('has a status: %s', (_, text, status) => {
    expect(readRequests(text)).toMatchObject([{ status }]);
  });

  test('has its own status, not that of the body that was sent', () => {
    const text = JSON.stringify({
      request: {
        method: 'POST',
        url: entity,
        headers: [{ name: 'Signature', value: signature }],
        postData: { text: '{"status":200,"location":"/x"}' },
      },
      response: { status: 303, headers: [{ name: 'Location', value: '/v1/entity' }] },
    });
    expect(readRequests(text)).toMatchObject([{ status: 303, location: '/v1/entity' }]);
  });

  test('has no location if it is not a redirect', () => {
    expect(readRequests(`${asked}>\n< HTTP/1.1 201 X\n< Location: /v1/entity\n`)).toMatchObject([
      { status: 201, location: null },
    ]);
  });

  test.each([
    ['not from the request', `${asked}> Date: ${other}\n>\n< HTTP/1.1 401 X\n<\n`, null],
    [
      'not from the request, printed without marks',
      `POST /entity HTTP/1.1\nHost: a.example\nSignature: ${signature}\nDate: ${other}\n\nHTTP/1.1 401 X\nDate: ${now}\n`,
      now,
    ],
    ['not from the body', `${asked}>\n< HTTP/1.1 401 X\n<\n{"date":"${other}"}\n`, null],
    ['not from the body, printed without marks', `${asked}\nHTTP/1.1 401 X\n\n{"date":"${other}"}\n`, null],
    [
      'after a very long line that ends with spaces',
      `${asked}>\n< HTTP/1.1 401 X\n${'Policy: '.padEnd(3 * 4_096, 'x')}  \n< Date: ${now}\n`,
      now,
    ],
    ['after a status that is printed before the headers', `${asked}401 {\n  date: '${now}'\n}\n`, now],
    [
      'rather than that of the body',
      `${asked}>\n< HTTP/1.1 401 X\n< Date: ${now}\n<\n{"date":"${other}"}\n`,
      now,
    ],
    [
      'rather than one that is printed later',
      `${asked}>\n< HTTP/1.1 401 X\n< Date: ${now}\n<\nDate: ${other}\n`,
      now,
    ],
    [
      'not from an interim response',
      `${asked}>\n< HTTP/1.1 100 Continue\n< Date: ${other}\n<\n< HTTP/1.1 401 X\n< Date: ${now}\n`,
      now,
    ],
  ])('has the server time: %s', (_, text, serverTime) => {
    expect(readRequests(text)).toMatchObject([{ serverTime }]);
  });

  const record = (sent: readonly object[], answered: readonly object[], text: string) =>
    JSON.stringify({
      request: { method: 'POST', url: entity, headers: [{ name: 'Signature', value: signature }, ...sent] },
      response: { status: 401, headers: answered, content: { text } },
    });

  test.each([
    [record([{ name: 'Date', value: other }], [{ name: 'Date', value: now }], ''), now],
    [record([{ name: 'Date', value: other }], [], JSON.stringify({ date: other })), null],
    [record([], [{ name: 'date', value: now }], JSON.stringify({ date: other })), now],
  ])('has the server time in a record', (text, serverTime) => {
    expect(readRequests(text)).toMatchObject([{ serverTime }]);
    expect(readRequests(JSON.stringify(JSON.parse(text), null, 2))).toMatchObject([{ serverTime }]);
  });
});

describe('any text', () => {
  const pieces = [
    ...['Signature: ', signature, escaped, 'curl ', '-H "', "'", '"', '^"', '`"', '\\r\\n', '\\', '\n', '\r'],
    ...[' -X POST', entity, '> ', 'Host: a', 'HTTP/1.1 200 OK', '"name": "a",\n', '"value": "b"', '\ud800'],
    ...['\udc00', '\ue000', '\ue001', 'map[', '[{', '0000: ', '=> Send header, 1 bytes\n', ':method\n'],
  ];

  test('never makes it throw', { timeout }, () => {
    const text = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary' })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(text, (parts) => {
        const whole = parts.join('');
        const lines = whole.split(/\r\n|\n|\r/).length;
        for (const { line } of readRequests(whole)) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });

  test.each([null, undefined, 5, {}, []])('may be something else: %j', (value) => {
    expect(readRequests(value as unknown as string)).toEqual([]);
  });

  test('keeps lone surrogates', () => {
    expect(readRequests(`POST ${entity}\nSignature: {"AppKey":"\ud800"}\n`)).toMatchObject([
      { signatures: ['{"AppKey":"\ud800"}'] },
    ]);
  });

  const repeated = [
    ...pieces,
    'x',
    '{',
    'GET /x HTTP/1.1\n',
    'GET /x HTTP/1.1\\r\\n',
    ' \n',
    'Date: ',
    'location: ',
  ];
  const texts: Readonly<Record<string, (length: number) => string>> = {
    ...Object.fromEntries(
      repeated.map((piece) => [
        JSON.stringify(piece),
        (length: number) => piece.repeat(Math.ceil(length / piece.length)),
      ]),
    ),
    spaces: (length) => ' '.repeat(length),
    'spaces before a letter': (length) => `${' '.repeat(length)}x`,
    tabs: (length) => '\t'.repeat(length),
    'tabs after a letter': (length) => `a${'\t'.repeat(length)}`,
    'tabs after a name': (length) => `"name": "a",${'\t'.repeat(length)}`,
    'lines of spaces': (length) => `${' '.repeat(200)}\n`.repeat(length / 200),
    'lines of spaces before a letter': (length) => `${' '.repeat(200)}x\n`.repeat(length / 200),
    carets: (length) => '^'.repeat(length),
    'carets in a command': (length) => `curl ^"${'^'.repeat(length)}`,
    backslashes: (length) => '\\'.repeat(length),
    'backslashes after an escaped line break': (length) => `\\r\\n${'\\'.repeat(length)}`,
    'empty lines in PowerShell': (length) => `Invoke-WebRequest${'\n'.repeat(length)}`,
    'a command on very many lines': (length) => `curl \\\n${'a \\\n'.repeat(length / 4)}`,
    'very many commands': (length) => 'curl -H "a" x\n'.repeat(length / 14),
    'different signatures': (length) =>
      Array.from({ length: length / 20 }, (_, at) => `Signature: {"a":${at}}\n`).join(''),
    'different requests': (length) =>
      Array.from(
        { length: length / 60 },
        (_, at) => `POST ${entity}/${at}\nSignature: {}\n\nHTTP/1.1 401 X\n`,
      ).join(''),
  };

  test.each(Object.entries(texts))('takes time in proportion to its length: %s', { timeout }, (_, textOf) => {
    expectLinearTime((length) => {
      const text = textOf(length);
      return () => readRequests(text);
    }, 15_000);
  });

  test('is read only up to the limit', () => {
    const late = `${'x'.repeat(longestRead)}\nPOST ${entity}\nSignature: ${signature}\n`;
    expect(readRequests(late)).toEqual([]);
  });
});
