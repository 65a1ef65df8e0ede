import { describe, expect, test } from 'vitest';
import { byPosition, type Token, tokenOf } from '../../../src/decoder/tokens/token.ts';
import { withUnnamedStatus, withUnnamedSubCode } from '../../../src/decoder/tokens/unnamed-codes.ts';
import { vocabulary } from '../vocabulary.ts';

/** A token of the first occurrence of a text. */
const token = (line: string, kind: Token['kind'], text: string): Token => {
  const start = line.indexOf(text);
  const request = kind === 'request' ? { method: 'GET', url: text } : null;
  return {
    ...tokenOf(kind, kind === 'request' ? '' : text.trim(), 'n', start, start + text.length),
    request,
  };
};
const written = (line: string, tokens: readonly Token[]) =>
  tokens.map(({ kind, value, name, start, end }) => `${kind} ${value} ${name} ${line.slice(start, end)}`);

describe('the sub-code next to a status', () => {
  const found = (line: string, status: string, kind: Token['kind'] = 'status', url: string | null = null) => {
    const tokens = [token(line, kind, status), ...(url === null ? [] : [token(line, 'request', url)])].sort(
      byPosition,
    );
    const named = new Set(written(line, tokens));
    return written(line, withUnnamedSubCode(tokens, line, vocabulary)).filter((one) => !named.has(one));
  };

  test.each([
    ['403 403.25', '403', '403.25'],
    ['403 (403.25)', '403', '403.25'],
    ['403 "403.25"', '403', '403.25'],
    ['403 [403.99]', '403', '403.99'],
    ['403, then 403.25 again', '403', '403.25'],
    ['403 code=403.25', '403', '403.25'],
    ["403 substatus: '403.25'", '403', '403.25'],
    ['403 sc=403.25,', '403', '403.25'],
    ['403.25 of 403 ', '403 ', '403.25'],
    ['403 code =403.25', '403', '403.25'],
    ['403 code=\t403.25', '403', '403.25'],
    ['403 zipcode=403.25', '403', undefined],
    ['403|403.25', '403', '403.25'],
    ['403;403.25', '403', '403.25'],
    ['403>403.25', '403', '403.25'],
    ['403 403.25 403.23', '403', '403.25'],
    ['403 404.25 403.23', '403', '403.23'],
    ['403 404.25', '403', undefined],
    ['403 x403.25', '403', undefined],
    ['403 $403.25', '403', undefined],
    ['403 a=403.25', '403', undefined],
    ['403 403.25%', '403', undefined],
    ['403 403.25€', '403', undefined],
    ['403 403.25 ms', '403', undefined],
    ['403 403.25MB', '403', undefined],
    ['403 403.25 kB', '403', undefined],
    ['403 403.25.1', '403', undefined],
    ['403 403.2555', '403', undefined],
    ['403 403.25-1', '403', undefined],
    ['403 403.25 KiB', '403', undefined],
    ['403 403.25.', '403', '403.25'],
    ['403 403.25, ok', '403', '403.25'],
  ])('of %j with the status %j is %s', (line, status, code) => {
    expect(found(line, status)).toEqual(code === undefined ? [] : [`sub-code ${code}  ${code}`]);
  });

  test('is missing where the line has a sub-code, or no status', () => {
    const line = '403 sub 25 403.25';
    const named = [token(line, 'status', '403'), token(line, 'sub-code', '25')];
    expect(withUnnamedSubCode(named, line, vocabulary)).toBe(named);
    expect(found('403 403.25', '403', 'code')).toEqual([]);
    expect(found('403.99 403.25', '403.99', 'sub-code', '/a')).toEqual([]);
    expect(withUnnamedSubCode([], '403 403.25', vocabulary)).toEqual([]);
  });

  test('may be next to a code where the line has a request', () => {
    expect(found('/a 403 403.25', '403', 'code', '/a')).toEqual(['sub-code 403.25  403.25']);
  });

  test('may be of another status directly after it where the line has a request', () => {
    expect(found('/a 400 403.25', '400', 'status', '/a')).toEqual(['sub-code 403.25  403.25']);
    expect(found('/a 400 403.25 ', '400', 'status', '/a')).toEqual(['sub-code 403.25  403.25']);
    for (const line of ['/a 400 403.99', '/a 400  403.25', '/a 400 403.25x', '/a 400 203.25'])
      expect(found(line, '400', 'status', '/a')).toEqual([]);
    expect(found('/a 200 403.25', '200', 'status', '/a')).toEqual([]);
    expect(found('400 403.25', '400')).toEqual([]);
    const line = '400 403.25 /a';
    const tokens = [token(line, 'status', '400'), token(line, 'request', '/a')];
    expect(written(line, withUnnamedSubCode(tokens, line, vocabulary))).toEqual([
      'status 400 n 400',
      'sub-code 403.25  403.25',
      'request  n /a',
    ]);
  });

  test('is in order with the others', () => {
    const line = '"403.25" 403 /a';
    const tokens = [token(line, 'status', '403 '), token(line, 'request', '/a')].map((one) =>
      one.kind === 'status' ? { ...one, value: '403', start: 9, end: 12 } : one,
    );
    expect(written(line, withUnnamedSubCode(tokens, line, vocabulary))).toEqual([
      'sub-code 403.25  403.25',
      'status 403 n 403',
      'request  n /a',
    ]);
  });
});

describe('the status before a bare sub-code', () => {
  const found = (line: string, bare = '25') =>
    written(line, withUnnamedStatus([token(line, 'sub-code', bare)], line)).filter(
      (one) => !one.startsWith('sub-code'),
    );

  test.each([
    ['403 with sub 25', 'status 403 n 403'],
    ['200 and 403 with sub 25', 'status 403 n 403'],
    [`403${' '.repeat(81)}25`, 'status 403 n 403'],
    ['(403) sub 25', 'status 403 n 403'],
  ])('in %j is %j', (line, status) => {
    expect(found(line)).toEqual([status]);
  });

  test.each([
    ['sub 25'],
    ['sub 25, then 403'],
    [`403${' '.repeat(82)}25`],
    ['403.1 sub 25'],
    ['1.403 sub 25'],
    ['4031 sub 25'],
    ['/403 sub 25'],
    ['403: sub 25'],
    ['603 sub 25'],
  ])('is missing in %j', (line) => {
    expect(found(line)).toEqual([]);
  });

  test('is missing where the sub-code is whole, or is none, or the line has a status', () => {
    expect(found('404 with sub 403.25', '403.25')).toEqual([]);
    expect(found('404 with sub .100', '.100')).toEqual(['status 404 n 404']);
    const requests = [token('404 for /a', 'request', '/a')];
    expect(withUnnamedStatus(requests, '404 for /a')).toBe(requests);
    const line = '404 with status 403 and sub 25';
    const named = [token(line, 'status', '403'), token(line, 'sub-code', '25')];
    expect(withUnnamedStatus(named, line)).toBe(named);
  });
});
