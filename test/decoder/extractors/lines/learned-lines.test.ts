import { describe, expect, test } from 'vitest';
import { createTokensOf } from '../../../../src/decoder/extractors/line-tokens.ts';
import { createLearnedLines } from '../../../../src/decoder/extractors/lines/learned-lines.ts';
import type { LineResponse } from '../../../../src/decoder/extractors/lines/line-runs.ts';
import type { Token } from '../../../../src/decoder/tokens/token.ts';
import { linesOf } from '../../../text/lines-of.ts';
import { vocabulary } from '../../vocabulary.ts';

/** Learns lines, and returns what the format finds at the beginning of a text. */
function learned(...taught: string[]) {
  const tokensOf = createTokensOf(vocabulary);
  const lines = createLearnedLines(vocabulary, tokensOf);
  for (const text of taught) for (const line of linesOf(text)) lines.learn(line, tokensOf(line.text));
  const at = (text: string, lineBreak = '\n') => lines.lineAt(text + lineBreak, 0);
  return { ...lines, at };
}
const taught = '2026-11-22T17:20:08.123Z WARN [http-7] Client - GET /v1/entity -> 403 in 12 ms, "a b"';
const { at } = learned(taught);

describe('a line of a layout that was learned', () => {
  test('is one response with its request', () => {
    const text = '2027-01-02T03:04:05.678Z WARN [http-9] Client - PUT /v1/a?b=c -> 200 in 7.5 ms, "d"';
    expect(at(text)).toMatchObject({
      text,
      start: text.indexOf('200'),
      end: text.indexOf('200') + 3,
      status: 200,
      subCode: undefined,
      request: { method: 'PUT', url: '/v1/a?b=c' },
      isStatusLine: false,
    });
    expect(at(text)?.layout).toBe(at(taught)?.layout);
    expect(at(text, '\r\n')?.text).toBe(text);
  });

  test.each([
    ['GET', 'HEAD'],
    ['GET', 'POST'],
    ['GET', 'DELETE'],
    ['GET', 'PATCH'],
    ['/v1/entity', '/'],
    ['/v1/entity', 'https://a.example:80/v1%20x&y=+~@'],
    ['/v1/entity', '/v1?next=https://a.example/'],
    ['403', '599'],
    ['12 ms', '404 ms'],
    ['http-7', 'http-123'],
    ['"a b"', '""'],
    ['"a b"', '"2026-11-22"'],
    ['"a b"', '"2026-11-22T10:00:00.5+01:00"'],
    ['"a b"', '"10.0.0.1"'],
    ['"a b"', '"x4031 is no code"'],
  ])('may have for %j %j', (from, to) => {
    expect(at(taught.replace(from, to))?.text).toBe(taught.replace(from, to));
  });

  test.each([
    ['WARN', 'ERROR'],
    ['GET', 'BREW'],
    ['GET', 'get'],
    ['/v1/entity', 'v1'],
    ['/v1/entity', '/v1.'],
    ['/v1/entity', '/v1?'],
    ['/v1/entity', '/v1:'],
    ['/v1/entity', '/v1/403.25'],
    ['/v1/entity', 'https://a.example/'],
    ['/v1/entity', 'http://a.example/'],
    ['/v1/entity', '/a.get/b'],
    ['/v1/entity', '/codes/403'],
    ['/v1/entity', '/expected'],
    ['/v1/entity', '/Where'],
    ['/v1/entity', '/subcode'],
    ['/v1/entity', '/f(x'],
    ['403', '103'],
    ['403', '603'],
    ['403', '4030'],
    ['12 ms', '12 s'],
    ['12 ms', '1.2.3 ms'],
    ['"a b"', '"403"'],
    ['"a b"', '"403.25"'],
    ['"a b"', '"error 403.25"'],
    ['"a b"', '"10.0.0.1 403"'],
    ['"a b"', '"403 from 10.0.0.1"'],
    ['"a b"', '"2026-11-22T10:00:00Z 403"'],
    ['"a b"', '"403 at 2026-11-22T10:00:00Z"'],
    ['"a b"', '"see Get"'],
    ['"a b"', '"0.get.to.it"'],
    ['"a b"', '"/v1"'],
    ['"a b"', '"TCP_MISS/200"'],
    ['"a b"', '"a&nbsp;b"'],
    ['"a b"', '"expected"'],
    ['"a b"', '"f(x)"'],
    ['"a b"', '"value: x"'],
    ['"a b"', '"sub-code"'],
    ['"a b"', '"ApiStatusSubCode"'],
    ['"a b"', '"1/403."'],
    ['"a b"', '"a\\\\b"'],
    ['"a b"', '"é"'],
    ['"a b"', '"a" "b"'],
    [', "a b"', ''],
  ])('has never for %j %j', (from, to) => {
    expect(at(taught.replace(from, to))).toBeNull();
  });

  test.each(['2026-11-22T10:00:00.5+01:00', '1.2.3.4'])(
    'has never a string that differs from %j in a character that is evidence',
    (string) => {
      for (let i = 0; i < string.length; i++) {
        // A call in source code, or the beginning of a path.
        const char = /\w$/.test(string.slice(0, i)) ? '(' : '/';
        const other = string.slice(0, i) + char + string.slice(i + 1);
        expect(at(taught.replace('a b', other)), other).toBeNull();
      }
      expect(at(taught.replace('a b', string))).not.toBeNull();
    },
  );

  test('is whole', () => {
    expect(at(`${taught} `)).toBeNull();
    expect(at(taught, '')).toBeNull();
    expect(at(`x${taught}`)).toBeNull();
  });

  test('may be of any layout, also one of an access log', () => {
    const other = 'PUT /v1/entity status=200 subCode=403.25 3';
    const format = learned(taught, other);
    expect(format.at('GET /v1/b status=404 subCode=404.1 7')).toMatchObject({
      status: 404,
      subCode: '404.1',
    });
    expect(format.at(taught)?.status).toBe(403);
    expect(format.at('GET /v1/b status=404 subCode=404.1 7')?.layout).not.toBe(format.at(taught)?.layout);
    const access = '10.0.0.1 - - [22/Nov/2026:17:20:08 +0000] "GET /v1/entity HTTP/1.1" 403 12';
    expect(format.at(access)?.isStatusLine).toBe(true);
    expect(learned().at(taught)).toBeNull();
  });

  test('is asked about once for each status and sub-code', () => {
    const asked: string[] = [];
    const tokensOf = createTokensOf(vocabulary);
    const lines = createLearnedLines(vocabulary, (text) => {
      asked.push(text);
      return tokensOf(text);
    });
    for (const line of linesOf(taught)) lines.learn(line, tokensOf(line.text));
    asked.length = 0;
    for (const status of ['403', '404', '403', '404']) lines.lineAt(`${taught.replace('403', status)}\n`, 0);
    expect(asked).toHaveLength(2);
  });

  test('is read for a thousand statuses and sub-codes', () => {
    const line = 'GET /v1/entity ApiStatusSubCode=403.1 status=403 x';
    const format = learned(line);
    const subCodeOf = (subCode: string) => format.at(line.replace('403.1', subCode))?.subCode;
    const subCodes = Array.from({ length: 999 }, (_, i) => `403.${i + 1}`);
    expect(subCodes.map(subCodeOf)).toEqual(subCodes);
    expect(['404.1', '404.2', '403.999'].map(subCodeOf)).toEqual(['404.1', undefined, '403.999']);
  });

  test('is no longer than the longest line', () => {
    const format = learned('GET /v1/entity status=403 "" "" "" "" ""');
    const strings = Array.from({ length: 4 }, () => `"${'x'.repeat(1_000)}"`).join(' ');
    const start = `GET /v1/entity status=403 ${strings} `;
    const rest = 'x'.repeat(4_094 - start.length);
    expect(format.at(`${start}"${rest}"`)?.text).toHaveLength(4_096);
    expect(format.at(`${start}"x${rest}"`)).toBeNull();
  });

  const withOthers = 'GET /v1/entity status=403 for 404 subCode=403.25 x 403';
  const endOf = (part: string) => withOthers.lastIndexOf(part) + part.length;
  test.each<[string, Partial<Record<Token['kind'], Partial<Token>>>]>([
    ['an earlier start', { status: { start: endOf('entity') } }],
    ['a later end', { status: { end: endOf('403') } }],
    ['no more than a mention', { status: { isMention: true } }],
    ['another status', { status: { value: '404', end: endOf('404') } }],
    ['another sub-code', { 'sub-code': { value: '3.25' } }],
    ['another URL', { request: { request: { method: 'GET', url: '/v1' } } }],
  ])('is no response where its tokens have %s', (_, other) => {
    const tokensOf = createTokensOf(vocabulary);
    let others: typeof other = {};
    const lines = createLearnedLines(vocabulary, (text) =>
      tokensOf(text).map((token) => ({ ...token, ...others[token.kind] })),
    );
    for (const line of linesOf(withOthers)) lines.learn(line, tokensOf(line.text));
    others = other;
    expect(lines.lineAt(`${withOthers}\n`, 0)).toBeNull();
    expect(learned(withOthers).at(withOthers)).toMatchObject({ status: 403, subCode: '403.25' });
  });

  test('is no response where its tokens say something else', () => {
    expect(at(taught.replace('403', '999'))).toBeNull();
    const format = learned('GET /v1/entity status=403 subCode=403.25 x');
    expect(format.at('GET /v1/entity status=403 subCode=403.23 x')).toMatchObject({ subCode: '403.23' });
    expect(format.at('GET /v1/entity status=403 subCode=499 x')).toBeNull();
  });
});

describe('no layout is learned from a line', () => {
  const json = '"method":"GET","url":"/v1/entity","status":403}';
  test.each([
    ['without a request', 'WARN status=403'],
    ['without a status', 'WARN GET /v1/entity'],
    ['that begins with a space', ` ${taught}`],
    ['with a letter of another script', taught.replace('a b', 'é')],
    ['with a backslash', taught.replace('a b', 'a\\\\b')],
    ['with a color', `\u001b[31m${taught}`],
    ['with a URL that goes on', 'GET /v1/entity:status=403'],
    ['with a name that has a number of its own', `{"on_503":"retry",${json}`],
    ['with the name of a header that is evidence', `{"Expect":"x",${json}`],
    ['with a name like that of a sub-code', `{"subCode.other":404,${json}`],
    ['with a name of a code', '{"code":404,"method":"GET","url":"/v1/entity","status":403}'],
    ['that is too long', `${taught} ${'x'.repeat(4_096)}`],
  ])('%s', (_, text) => {
    expect(learned(text).lineAt(`${text}\n`, 0)).toBeNull();
  });

  test('after 32 layouts', () => {
    const lines = Array.from({ length: 33 }, (_, i) => `GET /v1/entity status=403 ${'x'.repeat(i + 1)}`);
    const format = learned(...lines);
    expect(lines.map((line) => format.at(line)?.text)).toEqual([...lines.slice(0, 32), undefined]);
  });

  test('that is a part of a longer one', () => {
    const tokensOf = createTokensOf(vocabulary);
    const [line] = linesOf(taught);
    for (const part of [{ column: 2 }, { continued: true }]) {
      const lines = createLearnedLines(vocabulary, tokensOf);
      if (line) lines.learn({ ...line, ...part }, tokensOf(taught));
      expect(lines.lineAt(`${taught}\n`, 0)).toBeNull();
    }
  });
});

describe('a run of lines', () => {
  const response = (text: string): LineResponse => at(text) as LineResponse;
  const one = response(taught);
  const next = response(taught.replace('2026', '2027'));
  const { begins, continues } = learned();

  test('begins where two lines have the same form', () => {
    expect(begins(one, next)).toBe(true);
    expect(begins(one, { ...next, text: `[${next.text}`, start: next.start + 1, end: next.end + 1 })).toBe(
      false,
    );
    const regular = { strings: [] };
    expect(begins({ ...one, layout: regular }, { ...next, text: '[', layout: regular })).toBe(true);
    expect(begins({ ...one, layout: { strings: [] } }, { ...next, text: '[', layout: regular })).toBe(false);
  });

  test('continues where lines begin alike, or are of different requests', () => {
    const other = { ...next, text: '[x', layout: { strings: [1] } };
    expect(continues(one, { ...other, text: taught.slice(0, 12) })).toBe(true);
    expect(continues(one, { ...other, text: taught.slice(0, 12).replaceAll('2', '7') })).toBe(true);
    expect(continues(one, other)).toBe(false);
    expect(continues(one, { ...other, text: `[${taught.slice(0, 12)}` })).toBe(false);
    expect(continues(one, { ...other, request: { method: 'PUT', url: one.request.url } })).toBe(true);
    expect(continues(one, { ...other, request: { method: one.request.method, url: '/b' } })).toBe(true);
    expect(continues(one, next)).toBe(true);
  });
});
