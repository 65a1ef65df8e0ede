import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readRequests } from '../../../src/signature/index.ts';
import { evidenceOf } from '../../../src/signature/reading/exchange.ts';
import { longestRead } from '../../../src/signature/reading/read-requests.ts';
import { expected, files, fixture, otherSignature, signature } from './fixtures.ts';

const escaped = JSON.stringify(signature);
const entity = 'https://api.rubiq.net/entity';
const signaturesOf = (text: string) => readRequests(text).map(({ signatures }) => signatures);

describe('what tools print', () => {
  test('is there for every expectation', () => {
    expect(Object.keys(expected).sort()).toEqual(files.toSorted());
  });

  test.each(files)('is read: %s', (name) => {
    expect(readRequests(fixture(name))).toEqual(expected[name]);
  });

  test.each(files)('is read with the line ends of Windows: %s', (name) => {
    const text = fixture(name).replaceAll(/\r?\n/g, '\r\n');
    expect(readRequests(text)).toEqual(expected[name]);
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
        serverTime: null,
        line: 1,
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

test('requests before one are its earlier ones, the latest first', () => {
  const requests = readRequests(fixture('chromium.har'));
  expect(evidenceOf(requests, 2).earlier?.map(({ url }) => url)).toEqual([
    'https://api.rubiq.net/v1/moved',
    entity,
  ]);
  expect(evidenceOf(requests, 7)).toMatchObject({ signature: null, method: null, url: null });
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
    const start = performance.now();
    readRequests(text);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test('is read no further than its limit', () => {
    const late = `${'x'.repeat(longestRead)}\nPOST ${entity}\nSignature: ${signature}\n`;
    expect(readRequests(late)).toEqual([]);
  });
});
