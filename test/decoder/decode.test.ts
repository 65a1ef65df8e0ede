import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { verdictJson } from '../../src/classifier/verdict.ts';
import { classify, codes, codeUrl, decode, found, isCode } from './decode-text.ts';

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

const fragment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(...codes),
  fc.constantFrom(
    '\n',
    '\r\n',
    '\r',
    '\r\r\n',
    ' ',
    '\t',
    ':',
    '=',
    '"',
    '{',
    '}',
    '<',
    '> ',
    '< ',
    '* ',
    '$ ',
    '|',
    '/',
    ',',
    'HTTP/1.1 403 Forbidden\n',
    'HTTP/2 401\n',
    '< HTTP/1.1 400\n',
    'ApiStatusSubCode: ',
    'apistatussubcode=',
    'POST /v1/entity/12 HTTP/1.1\n',
    'GET /v1/entity/id/7/data ',
    'curl -i https://x.example/entity ',
    '\n\n',
    '{"status":{"statusCode":404}}',
    'status=',
    'error ',
    'Not Found ',
    '/codes/',
    '\ufeff',
    '\ud800',
    '\u001b[1m',
    '100 Continue',
    'Request URL: https://x.example/entity\n',
    'Request Method: POST\n',
    'and ',
    '25',
    '403 ',
  ),
);
const text = fc.array(fragment, { maxLength: 40 }).map((fragments) => fragments.join(''));

describe('in any text', () => {
  test('findings are in order, inside the text, at their line and column', () => {
    fc.assert(
      fc.property(text, (any) => {
        const lineStart = (line: number) => any.split(/\r{0,2}\n|\r/).slice(0, line - 1);
        let last = -1;
        for (const { kind, code, start, end, line, column } of decode(any)) {
          expect(start).toBeGreaterThan(last);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(any.length);
          const before = any.slice(0, start).split(/\r{0,2}\n|\r/);
          expect(line).toBe(lineStart(line).length + 1);
          expect(line).toBe(before.length);
          const mark = line === 1 && any.startsWith('\ufeff') ? 1 : 0;
          expect(column).toBe((before.at(-1) ?? '').length - mark + 1);
          if (kind === 'documented') expect(isCode(code)).toBe(true);
          last = start;
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('a code in a field in its own line is found', () => {
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
});

test.each([undefined, null, 403.25, {}, [], Symbol('403'), new String('403.25')])(
  '%o is no text and has no findings',
  (value) => {
    expect(decode(value as unknown as string)).toEqual([]);
  },
);

test.each([
  ['[POST /v1/entity/authenticate][403] authenticateForbidden', ['403']],
  ['  403    POST   /v1/entity/authenticate ......... 45.21 ms', ['403']],
  ['HTTP&nbsp;<b>403</b>', ['403']],
  ['current status\n404 rows imported', []],
  ['current status\n404 Not Found', ['404']],
])('%j is read as %j', (text, codes) => {
  expect(decode(text).map(({ code }) => code)).toEqual(codes);
});
