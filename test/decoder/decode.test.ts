import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictJson } from '../../src/classifier/verdict.ts';
import { classify, codes, codeUrl, decode, found } from './decode-text.ts';

const spellings = (code: string): string[] => {
  const [status = '', sub] = code.split('.');
  if (sub === undefined) {
    return [
      code,
      `"${code}"`,
      `${code}.`,
      `HTTP/1.1 ${code}`,
      `HTTP ${code}`,
      `status=${code}`,
      `Error ${code}`,
    ];
  }
  return [
    ...['.', '-', '_', '/', ' '].map((separator) => `${status}${separator}${sub}`),
    `"${code}"`,
    `(${code}).`,
    `ApiStatusSubCode: ${code}`,
    `apistatussubcode=${code}`,
    `HTTP/1.1 ${status}\r\nApiStatusSubCode: ${code}\r\n\r\n`,
    `HTTP/2 ${status}\napistatussubcode: ${sub}`,
    `{"status":${status},"subCode":"${code}"}`,
    `POST failed with error ${code} today`,
    `${status} (${code})`,
  ];
};

describe('every code of the catalog', () => {
  test.each(codes)('%s is found in every spelling', (code) => {
    for (const text of [...spellings(code), codeUrl(code), codeUrl(code, 'https://status.example/docs')]) {
      expect(
        decode(text).map((finding) => finding.code),
        text,
      ).toEqual([code]);
    }
  });

  test('has the verdict of classify', () => {
    for (const code of codes.filter((one) => one.includes('.'))) {
      const [finding] = decode(`ApiStatusSubCode: ${code}`);
      expect(finding && verdictJson(finding)).toEqual(verdictJson(classify({ subCode: code })));
    }
  });
});

test('a code in a field in its own line is found between any two lines', () => {
  const line = fc
    .string({ unit: 'grapheme-ascii', maxLength: 40 })
    .map((any) => any.replace(/\d|[A-Z]{3,}/g, ''));
  fc.assert(
    fc.property(
      line,
      fc.constantFrom(...codes.filter((one) => one.includes('.'))),
      line,
      (above, code, below) => {
        expect(found(`${above}\nApiStatusSubCode: ${code}\n${below}`)).toEqual([code]);
      },
    ),
  );
});

test.each([undefined, null, 403.25, {}, [], Symbol('403'), new String('403.25')])(
  '%o is no text and has no findings',
  (value) => {
    expect(decode(value as unknown as string)).toEqual([]);
  },
);

test('the message of an error and the sub-code in its headers are one response, also where they contradict', () => {
  const text = "Error: Request failed with status code 403 {\n  headers: { apistatussubcode: '400.4' }\n}";
  expect(decode(text)).toMatchObject([{ kind: 'contradiction', status: 403, subCode: '400.4' }]);
});

test.each([
  ['[POST /v1/entity/authenticate][403] authenticateForbidden', ['403']],
  ['  403    POST   /v1/entity/authenticate ......... 45.21 ms', ['403']],
  ['HTTP&nbsp;<b>403</b>', ['403']],
  ['current status\n404 rows imported', []],
  ['current status\n404 Not Found', ['404']],
  // The status that curl prints above the message is the same response.
  ['400\nHTTP/1.1 400 Bad Request\nApiStatusSubCode: 400.2', ['400.2']],
  // Indentation makes a group, but the exception is not what the sub-code above is about.
  [
    'FATAL EXCEPTION: main\n    Process: crm, PID: 4037\nApiStatusSubCode: 403.21\n    retrofit2.HttpException: HTTP 404 Not Found\n        at okhttp3.RealCall.run(RealCall.kt:519)',
    ['403.21', '404'],
  ],
])('%j is read as %j', (text, codes) => {
  expect(decode(text).map(({ code }) => code)).toEqual(codes);
});
