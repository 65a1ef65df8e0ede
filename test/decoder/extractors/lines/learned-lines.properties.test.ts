import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decode } from '../../decode-text.ts';
import { isSameByLine } from '../../properties.ts';
import { formats, responses, serverLog } from '../../server-logs.ts';

const spaced = (line: string) => line.replaceAll('":', '": ').replaceAll(',"', ', "');
const logs = formats
  .map((format) => serverLog(format, responses(12, 3)).trimEnd().split('\n'))
  .flatMap((lines) => (lines[0]?.startsWith('{') ? [lines, lines.map(spaced)] : [lines]));
const nested = [200, 403, 404].flatMap((status) =>
  ['GET', 'PATCH'].map((method) =>
    JSON.stringify({
      '@timestamp': '2026-11-22T08:00:00Z',
      http: { request: { method, headers: { Accept: ['*/*', 'text/html'] } }, response: { status } },
      url: 'https://api.example/v1/entity',
      tags: [],
      code: 'E_NONE',
      apiStatusSubCode: status === 403 ? '403.25' : null,
    }),
  ),
);
const fragments = [
  '403',
  '403.25',
  '25',
  '-',
  '=',
  ' 404 ',
  '401.10',
  'status',
  'status=',
  'code: 403',
  'sub-code',
  'ApiStatusSubCode',
  'value',
  'expected',
  'where',
  'filter=a',
  'GET',
  'get',
  'POST /v1/entity',
  '/codes/403-25',
  '/v1/entity',
  'https://api.example',
  'HTTP/1.1 403',
  '}HTTP/1.1 403',
  'TCP_MISS/403',
  'reply(',
  '.get/',
  'forbidden',
  'error 403',
  '"',
  '\\"',
  '\\/',
  '/',
  '.',
  '?',
  '{',
  '}',
  '&nbsp;',
  '\u00a0',
  'é',
  ' ',
  '',
];
const others = [
  'ApiStatusSubCode: 403.25',
  '  ApiStatusSubCode: 401.10',
  'HTTP/1.1 403 Forbidden',
  '',
  'GET /v1/entity',
  'POST https://api.example/v1/entity',
  'https://api.example/v1/entity',
  'we get a 403 error',
  '{"status":403,',
  '}',
  'response: {',
  'status,url',
  'a line',
  '10.0.0.1 - - [22/Nov/2026:08:00:00 +0000] "GET /v1/entity HTTP/1.1" 403 2 "-" "-"',
];

/** Puts a text into a line, in place of some of it. */
const mutated = (line: string) =>
  fc
    .tuple(fc.nat(line.length), fc.nat(8), fc.constantFrom(...fragments))
    .map(([at, length, text]) => line.slice(0, at) + text + line.slice(at + length));

/** Puts a text in place of a value or a name. */
const withOtherString = (line: string) =>
  fc.tuple(fc.nat(30), fc.constantFrom(...fragments), fc.constantFrom(...fragments)).map(([i, one, two]) => {
    let count = 0;
    return line.replace(/"[^"]*"/g, (string) => (count++ === i ? `"${one}${two}"` : string));
  });

const part = fc.constantFrom(...logs, nested).chain((log) =>
  fc.array(
    fc
      .constantFrom(...log)
      .chain((line) =>
        fc.oneof(
          { weight: 6, arbitrary: fc.constant(line) },
          { weight: 1, arbitrary: mutated(line) },
          { weight: 2, arbitrary: withOtherString(line) },
        ),
      ),
    { minLength: 1, maxLength: 8 },
  ),
);

/** Lines without a layout, of one structure, or of so many that no other structure is tried. */
const linesWith = (words: readonly string[]) =>
  words.map((word) => `2026-11-22 08:00:00 INFO ${word} "value": GET /a 403 1\n`).join('');
const letters = [...'abcdefghij'];
const different = letters.flatMap((one) => letters.map((other) => one + other));
const teaching = linesWith(different.map(() => 'aa'));
const tiring = linesWith(different);

test('a line with a known layout is read as it is by itself, and as one without', () => {
  const text = fc
    .array(
      fc.oneof(
        { weight: 5, arbitrary: part },
        { weight: 1, arbitrary: fc.constantFrom(...others).map((line) => [line]) },
      ),
      { minLength: 1, maxLength: 6 },
    )
    .map((parts) => parts.flat());
  fc.assert(
    fc.property(text, fc.constantFrom('\n', '\r\n'), (all, lineBreak) => {
      const lines = all.map((line) => line + lineBreak);
      isSameByLine('a line\n', lines);
      expect(decode(teaching + lines.join(''))).toEqual(decode(tiring + lines.join('')));
    }),
    { numRuns: 300 },
  );
});
