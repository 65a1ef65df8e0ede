import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { longestRead } from '../../../src/signature/reading/read-requests.ts';
import { readRequests } from '../../../src/signature.ts';
import { fixture, fixtures, otherSignature, signature } from './fixtures.ts';

const escaped = JSON.stringify(signature);
const entity = 'https://api.rubiq.net/entity';
/** What was read of a text, but for the place in a line. */
const read = (text: string) => readRequests(text).map(({ offset, ...request }) => request);
const signaturesOf = (text: string) => readRequests(text).map(({ signatures }) => signatures);

describe('what tools print', () => {
  test.each(fixtures)('is read: $name', ({ text, expected }) => {
    expect(read(text)).toEqual(expected);
  });

  test.each(fixtures)('is read with the line ends of Windows: $name', ({ text, expected }) => {
    expect(read(text.replaceAll(/\r?\n/g, '\r\n'))).toEqual(expected);
  });

  test('is read where several stand in one text, each in its line', () => {
    const before = 'some words\n'.repeat(10);
    const both = `${before}${fixture('chromium-pretty.har')}\n${before}${fixture('curl-v.txt')}`;
    const lines = fixture('chromium-pretty.har').split('\n').length;
    const places = readRequests(both).map(({ line }) => line);
    expect(places).toEqual([173, 314, 456, 10 + lines + 10 + 33]);
  });
});

describe('a signature without its request', () => {
  test.each([
    ['the header', `Signature: ${signature}`],
    ['the header in lower case', `signature:${signature}\n`],
    ['the value', signature],
    ['the value with line ends around it', `\r\n${signature}\r\n`],
  ])('is read: %s', (_, text) => {
    expect(readRequests(text)).toEqual([
      {
        method: null,
        url: null,
        isSchemeAssumed: false,
        signatures: [signature],
        isHidden: false,
        status: null,
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
    ['as a text', escaped],
    ['in several lines', JSON.stringify(JSON.parse(signature), null, 2)],
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
    ['behind an equals sign', `level=error method=POST url=${entity} signature=${escaped} status=401`],
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
    expect(readRequests(JSON.stringify({ request }))).toMatchObject([
      { method: 'POST', url: entity, isSchemeAssumed: true, signatures: [signature] },
    ]);
  });

  test('is each header of a list', () => {
    const headers = { Signature: [signature, otherSignature] };
    expect(signaturesOf(JSON.stringify({ method: 'POST', url: entity, headers }))).toEqual([
      [signature, otherSignature],
    ]);
  });

  test('stays one header where it is printed again after the response', () => {
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
      'over several lines',
      `curl -X POST \\\n  '${entity}' \\\n  -H 'Accept: */*' \\\n  -H 'Signature: ${signature}'`,
    ],
  ])('is read: %s', (_, text) => {
    expect(readRequests(text)).toMatchObject([
      { method: 'POST', url: entity, signatures: [signature], line: 1 },
    ]);
  });

  test.each([
    [
      'with a query to be built',
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
      'in lines of all kinds',
      `curl \\\n api.rubiq.net/entity \\\n -H 'Signature: ${signature}'`,
      'GET',
      'http://api.rubiq.net/entity',
    ],
  ])('is read: %s', (_, text, method, url) => {
    expect(readRequests(text)).toMatchObject([{ method, url, signatures: [signature], offset: 0 }]);
  });

  test('is each of its requests', () => {
    const text = `curl -d x ${entity} -H 'Signature: ${signature}' --next -X PUT ${entity}/id/5 -H 'Signature: ${otherSignature}'`;
    expect(readRequests(text)).toMatchObject([
      { method: 'POST', url: entity, signatures: [signature], offset: 0 },
      { method: 'PUT', url: `${entity}/id/5`, signatures: [otherSignature], offset: text.indexOf('-X PUT') },
    ]);
  });

  test('whose address is a variable counts together with what it prints', () => {
    const text = `$ curl -v -X POST "$URL" -H 'Signature: ${signature}'\n${fixture('curl-v.txt')}`;
    expect(readRequests(text)).toMatchObject([
      { method: 'POST', url: entity, signatures: [signature], line: 1 },
    ]);
  });

  test('loses the quotation marks that its shell takes away', () => {
    expect(readRequests(`curl -X POST ${entity} -H "Signature: ${signature}"`)).toMatchObject([
      { method: 'POST', url: entity, signatures: [signature.replaceAll('"', '')] },
    ]);
  });

  test('counts together with what it prints', () => {
    const print = fixture('curl-v.txt');
    const text = `$ curl -v -X POST ${entity} -H 'Signature: ${signature}'\n${print}`;
    expect(readRequests(text)).toMatchObject([{ signatures: [signature], line: 1 }]);
  });
});

describe('what is not told', () => {
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
  ])('is hidden: %s', (value) => {
    const told = { url: entity, signatures: null, isHidden: true };
    expect(readRequests(`curl -X POST ${entity} -H "Signature: ${value}"`)).toMatchObject([told]);
    const print = `> POST /entity HTTP/1.1\n> Host: api.rubiq.net\n> Signature: ${value}\n>\n* TLSv1.3\n`;
    expect(readRequests(print)).toMatchObject([told]);
  });

  test('is no signature where a program leaves it out', () => {
    expect(readRequests(`POST ${entity}\n  Signature: [Array],\n`)).toMatchObject([{ signatures: null }]);
  });

  test('is no value where headers were not read', () => {
    expect(readRequests(`curl -X POST ${entity}`)).toMatchObject([{ signatures: null, isHidden: false }]);
  });

  test.each(['', '  \n', 'All is well.', `X-Signature: ${signature}`, 'Signature-Input: sig1=()'])(
    'is nothing in %j',
    (text) => {
      expect(readRequests(text)).toEqual([]);
    },
  );
});

describe('where a request begins', () => {
  const places = (text: string) => readRequests(text).map(({ offset }) => offset);
  const linesBefore = (text: string, offset: number) => text.slice(0, offset).split(/\r?\n/).length;

  test.each(
    fixtures.flatMap(({ name, text }) => [
      [name, '\n', text],
      [name, '\r\n', text],
    ]),
  )('is told: %s, %j', (_, lineEnd, printed) => {
    const text = printed.replaceAll(/\r?\n/g, lineEnd);
    let before = -1;
    for (const { offset, line, method, url } of readRequests(text)) {
      expect(offset).toBeGreaterThan(before);
      before = offset;
      expect(linesBefore(text, offset)).toBe(line);
      const begin = text
        .slice(offset, offset + 1_000)
        .replaceAll('\\/', '/')
        .toUpperCase();
      const path = (url ?? '').replace(/^https?:\/\/[^/]*/, '').replace(/\?.*/, '');
      // A command with a body need not say that it is a POST.
      if (!begin.startsWith('CURL')) expect(begin).toContain(method);
      expect(begin).toContain(path.toUpperCase());
    }
  });

  test('is its method and address in a record of one line', () => {
    const text = fixture('chromium.har');
    const urls = readRequests(text).map(({ url }) => url);
    expect(urls).toHaveLength(3);
    const methods = ['POST', 'POST', 'GET'];
    const begin = urls.map((url, at) => text.indexOf(`method":"${methods[at]}","url":"${url}"`));
    expect(places(text)).toEqual(begin);
  });

  test('is the command that is meant, behind one in several lines', () => {
    const command = (path: string) =>
      `curl -X POST \\\n  '${entity}/${path}' \\\n  -H 'Signature: ${signature}'\n`;
    const text = `${command('a')}# another\r\n${command('b')}`;
    expect(places(text)).toEqual([0, text.lastIndexOf('curl')]);
    expect(readRequests(text)).toMatchObject([{ line: 1 }, { line: 5 }]);
  });

  test('is told behind messages whose line breaks are escaped', () => {
    const message = JSON.stringify(
      `POST /entity HTTP/1.1\r\nHost: api.rubiq.net\r\nSignature: ${signature}\r\n`,
    );
    const text = `send: ${message}\nreply: "HTTP/1.1 401 X\\r\\n"\nsend: ${message}\n`;
    expect(places(text)).toEqual([0, text.lastIndexOf('send')]);
  });

  test('is its line, wherever the status stands there', () => {
    const line = (path: string) =>
      `{"status":401,"method":"POST","url":"${entity}/${path}","signature":${escaped}}\n`;
    const text = line('a') + line('b');
    expect(readRequests(text)).toMatchObject([
      { offset: 0, status: 401, url: `${entity}/a` },
      { offset: line('a').length, status: 401, url: `${entity}/b` },
    ]);
  });
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

  test('all with a signature are given', () => {
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
    ['beside the request', `POST ${entity} 401\nSignature: ${signature}\nHTTP/1.1 401 X\n`, 401],
    ['in a log of accesses', `"POST ${entity} HTTP/1.1" 401 12\nSignature: ${signature}\n`, 401],
    ['by name', `{"method":"POST","url":"${entity}","signature":${escaped},"statusCode":"401"}`, 401],
    ['by the sub-code', `${asked}>\n< ApiStatusSubCode: 401.9\n`, 401],
    ['after an interim one', `${asked}>\n< HTTP/1.1 100 Continue\n<\n< HTTP/1.1 401 X\n`, 401],
    ['nowhere', asked, null],
    ['nowhere, but in what is sent', `curl ${entity} -d '{"status":200}' -H 'Signature: ${signature}'`, null],
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

  test('leads nowhere if it is no redirect', () => {
    expect(readRequests(`${asked}>\n< HTTP/1.1 201 X\n< Location: /v1/entity\n`)).toMatchObject([
      { status: 201, location: null },
    ]);
  });

  test.each([
    ['not from the request', `${asked}> Date: ${other}\n>\n< HTTP/1.1 401 X\n<\n`, null],
    [
      'not from the request, printed as it is',
      `POST /entity HTTP/1.1\nHost: a.example\nSignature: ${signature}\nDate: ${other}\n\nHTTP/1.1 401 X\nDate: ${now}\n`,
      now,
    ],
    ['not from the body', `${asked}>\n< HTTP/1.1 401 X\n<\n{"date":"${other}"}\n`, null],
    ['before that of the body', `${asked}>\n< HTTP/1.1 401 X\n< Date: ${now}\n<\n{"date":"${other}"}\n`, now],
    [
      'before one that is printed later',
      `${asked}>\n< HTTP/1.1 401 X\n< Date: ${now}\n<\nDate: ${other}\n`,
      now,
    ],
    [
      'not from an interim response',
      `${asked}>\n< HTTP/1.1 100 Continue\n< Date: ${other}\n<\n< HTTP/1.1 401 X\n< Date: ${now}\n`,
      now,
    ],
  ])('tells the time of the server: %s', (_, text, serverTime) => {
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
  ])('tells the time of the server in a record', (text, serverTime) => {
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

  test('never makes it throw', () => {
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

  test.each([null, undefined, 5, {}, []])('never throws where it is none: %j', (value) => {
    expect(readRequests(value as unknown as string)).toEqual([]);
  });

  test('keeps halves of characters', () => {
    expect(readRequests(`POST ${entity}\nSignature: {"AppKey":"\ud800"}\n`)).toMatchObject([
      { signatures: ['{"AppKey":"\ud800"}'] },
    ]);
  });

  test.each([
    ...pieces,
    'x',
    '{',
    'GET /x HTTP/1.1\n',
    'GET /x HTTP/1.1\\r\\n',
    ' \n',
    'Date: ',
    'location: ',
  ])('takes no more time for a megabyte of %j than a person waits', (piece) => {
    const text = piece.repeat(Math.ceil(1e6 / piece.length));
    const start = process.cpuUsage();
    readRequests(text);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1_000).toBeLessThan(4_000);
  });

  const runs: Readonly<Record<string, (length: number) => string>> = {
    blanks: (length) => ' '.repeat(length),
    'blanks before a letter': (length) => `${' '.repeat(length)}x`,
    tabs: (length) => '\t'.repeat(length),
    'tabs behind a letter': (length) => `a${'\t'.repeat(length)}`,
    'tabs behind a name': (length) => `"name": "a",${'\t'.repeat(length)}`,
    'lines of blanks': (length) => `${' '.repeat(200)}\n`.repeat(length / 200),
    'lines of blanks before a letter': (length) => `${' '.repeat(200)}x\n`.repeat(length / 200),
    carets: (length) => '^'.repeat(length),
    'carets in a command': (length) => `curl ^"${'^'.repeat(length)}`,
    backslashes: (length) => '\\'.repeat(length),
    'backslashes behind an escaped line break': (length) => `\\r\\n${'\\'.repeat(length)}`,
    'empty lines in PowerShell': (length) => `Invoke-WebRequest${'\n'.repeat(length)}`,
    'a command in very many lines': (length) => `curl \\\n${'a \\\n'.repeat(length / 4)}`,
    'very many commands': (length) => 'curl -H "a" x\n'.repeat(length / 14),
    'different signatures': (length) =>
      Array.from({ length: length / 20 }, (_, at) => `Signature: {"a":${at}}\n`).join(''),
    'different requests': (length) =>
      Array.from(
        { length: length / 60 },
        (_, at) => `POST ${entity}/${at}\nSignature: {}\n\nHTTP/1.1 401 X\n`,
      ).join(''),
  };

  test.each(Object.entries(runs))('takes four times as long for four times as many %s', (_, run) => {
    const time = (length: number) => {
      const text = run(length);
      const times = [1, 2, 3].map(() => {
        const start = process.cpuUsage();
        readRequests(text);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1_000;
      });
      return Math.min(...times);
    };
    // Below some milliseconds other things are measured.
    expect(time(1_000_000)).toBeLessThan(8 * Math.max(40, time(250_000)));
  });

  test('is read no further than its limit', () => {
    const late = `${'x'.repeat(longestRead)}\nPOST ${entity}\nSignature: ${signature}\n`;
    expect(readRequests(late)).toEqual([]);
  });
});
