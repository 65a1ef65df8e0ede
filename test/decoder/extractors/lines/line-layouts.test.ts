import { describe, expect, test } from 'vitest';
import { createTokensOf } from '../../../../src/decoder/extractors/line-tokens.ts';
import { createLayoutLearning, type Layout } from '../../../../src/decoder/extractors/lines/line-layouts.ts';
import type { Token } from '../../../../src/decoder/tokens/token.ts';
import type { Line } from '../../../../src/text/lines.ts';
import { decode } from '../../decode-text.ts';
import { vocabulary } from '../../vocabulary.ts';

const time = '2026-11-22T17:20:08.123Z';
const line = (number: string, status = '403') =>
  `${time} WARN [http-7] Client - GET /v1/entity -> ${status} in ${number} ms, "a b"\n`;

/** The codes that are found in lines below lines of their layout. */
function codesBelow(lines: readonly string[]): (string | null)[] {
  const above = Array.from({ length: 5 }, (_, i) => line(`${10 + i}`)).join('');
  return decode(above + lines.join(''))
    .slice(5)
    .map(({ code }) => code);
}

test.each([
  ['a number that is no evidence', [line('404'), line('403.25'), line('7')], ['403', '403', '403']],
  ['other statuses', [line('1', '200'), line('1', '999'), line('1', '412')], ['200', '412']],
  [
    'a string with a code of its own',
    [line('1').replace('a b', 'error 401.10'), line('1')],
    ['401.10', '403'],
  ],
  ['a line of another layout', [`${time} ERROR 412 Precondition Failed\n`, line('1')], ['412', '403']],
])('reads %s as without a layout', (_, lines, codes) => {
  const alone = lines.flatMap((text) => decode(text).map(({ code }) => code));
  expect(codesBelow(lines)).toEqual(alone);
  expect(alone).toEqual(codes);
});

const tokensOf = createTokensOf(vocabulary);
const evidence = { inNames: /badName/, inStrings: /bad/, inUrls: /bad/, subCodeName: /mySub/ };
const lineOf = (text: string): Line => ({
  ...{ text, start: 0, number: 1, column: 1 },
  ...{ continued: false, cuts: [] },
});

/** Learns lines one after the other, and returns the layout of each. */
function layoutsOf(...lines: readonly string[]): (Layout | null)[] {
  const layoutOf = createLayoutLearning(vocabulary, evidence, tokensOf);
  return lines.map((text) => layoutOf(lineOf(text), tokensOf(text)));
}

function isMatch(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.test(`${text}\n`);
}

describe('the layout of a line', () => {
  test('has the places of its values and strings', () => {
    expect(layoutsOf('"GET /v1/entity HTTP/1.1" 403 12 subCode=403.25 "sync/4"')).toEqual([
      {
        pattern: expect.any(RegExp),
        response: 4,
        parts: { method: 2, url: 3, status: 5, subCode: 6 },
        strings: [7],
        seen: [],
        isStatusLine: true,
        keys: new Map(),
      },
    ]);
  });

  const request = '"GET /v1/entity HTTP/1.1"';
  test.each([
    ['the status again', `${request} 403 12 403`, `${request} 404 7 404`, `${request} 404 7 405`],
    [
      'a number that equals the status after it',
      'id 403 GET /a status=403',
      'id 7 GET /a status=404',
      'id x GET /a status=404',
    ],
    ['a string', `${request} 403 "a b"`, `${request} 404 ""`, `${request} 404 "é"`],
    [
      'a sub-code',
      'GET /a status=403 subCode=403.25',
      'GET /b status=404 subCode=499',
      'GET /b status=404 subCode=7',
    ],
    ['an address', `10.0.0.1 ${request} 403`, `10.20.30.40 ${request} 403`, `10.0 ${request} 403`],
    ['a name with digits', `web1 ${request} 403`, `2db7 ${request} 403`, `web ${request} 403`],
    ['spaces', 'GET /a  status=403', 'GET /a    status=404', 'GET /a status=404'],
    ['a colon after the status', 'GET /a -> 403: no', 'GET /b -> 404: no', 'GET /b -> 404 no'],
    ['a URL in quotes', 'GET "/v1/a" 403', 'GET "/v1/b?c=d" 403', 'GET "/v1/b" c 403'],
  ])('may have %s', (_, taught, same, other) => {
    const pattern = layoutsOf(taught)[0]?.pattern as RegExp;
    expect([taught, same, other].map((text) => isMatch(pattern, text))).toEqual([true, true, false]);
  });

  test.each([
    ['has a value in another one', 'status=403 GET /v1/entity?sub=403.25'],
    ['has a string in which the response begins', 'GET /v1/entity "a HTTP/1.1" 403'],
    ['has a URL that goes on', '"GET /v1/entity: 403"'],
    ['begins with a space', ' GET /v1/entity status=403'],
    ['ends with a letter of another script', 'GET /v1/entity status=403 é'],
    ['is too long', `GET /v1/entity status=403 ${'x'.repeat(4_071)}`],
  ])('is unknown where it %s', (_, text) => {
    expect(tokensOf(text)).not.toEqual([]);
    expect(layoutsOf(text)).toEqual([null]);
  });

  test('may be as long as the longest line', () => {
    const text = `GET /v1/entity status=403 ${'x'.repeat(4_070)}`;
    expect(text).toHaveLength(4_096);
    expect(layoutsOf(text)).toEqual([expect.anything()]);
  });

  test('is unknown where the line is a part of a longer one, or markup was removed from it', () => {
    const text = 'GET /v1/entity status=403';
    const layoutOf = createLayoutLearning(vocabulary, evidence, tokensOf);
    for (const other of [{ column: 2 }, { continued: true }, { cuts: [[0, 5] as const] }])
      expect(layoutOf({ ...lineOf(text), ...other }, tokensOf(text))).toBeNull();
    expect(layoutOf(lineOf(text), tokensOf(text))).not.toBeNull();
  });
});

describe('lines of one structure', () => {
  const clear = 'GET /v1/entity status=403 "ok"';
  const unclear = 'GET /v1/entity status=403 "bad"';
  const isLearned = (...lines: readonly string[]) => layoutsOf(...lines).map((layout) => layout !== null);

  test('are learned once', () => {
    expect(isLearned(clear, clear, clear.replace('403', '404'))).toEqual([true, false, false]);
  });

  test('are tried three times', () => {
    expect(isLearned(unclear, unclear, clear)).toEqual([false, false, true]);
    expect(isLearned(unclear, unclear, unclear, clear)).toEqual([false, false, false, false]);
    expect(isLearned('"GET /v1/entity: 403"', '"GET /v1/entity - 403"')).toEqual([false, true]);
  });

  test('are learned one by one where they have other values', () => {
    const withNumbers = (before: string, after: string) =>
      `[${before}] "GET /v1/entity HTTP/1.1" 403 [${after}]`;
    expect(
      isLearned(withNumbers('7.5', '12'), withNumbers('7.5', '403.25'), withNumbers('403.25', '12')),
    ).toEqual([true, true, true]);
  });

  test('are no longer learned after a hundred structures', () => {
    const words = Array.from({ length: 99 }, (_, i) => 'x'.repeat(i + 1));
    const others = words.map((word) => `GET /v1/entity status=403 ${word} "bad"`);
    expect(isLearned(...others, clear).at(-1)).toBe(true);
    expect(isLearned(...others, `${unclear} more`, clear).at(-1)).toBe(false);
  });
});

test('numbers are tried in 500,000 characters, and the next one must not be a code', () => {
  const numbers = Array.from({ length: 101 }, () => '700');
  const text = `GET /v1/entity status=403 ${'x'.repeat(403)} ${numbers.join(' ')}`;
  expect(text).toHaveLength(833);
  const tokens = tokensOf(text);
  const probed: number[] = [];
  const layoutOf = createLayoutLearning(vocabulary, evidence, (other): readonly Token[] => {
    probed.push(other.length);
    return tokens;
  });
  const { pattern } = layoutOf(lineOf(text), tokens) as Layout;
  expect(probed.reduce((sum, length) => sum + length)).toBe(500_000);
  expect(isMatch(pattern, text.replace(/700 700$/, '404 700'))).toBe(true);
  expect(isMatch(pattern, text.replace(/700 700$/, '700 404'))).toBe(false);
});
