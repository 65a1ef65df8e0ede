import { describe, expect, test } from 'vitest';
import { type Excerpt, excerptOf } from '../../../../src/elements/decoder/reading/excerpt.ts';
import { createRecentText } from '../../../../src/elements/decoder/reading/recent-text.ts';
import { createMask } from '../../../../src/redaction/mask.ts';

const mask = createMask(['Token', 'Signature', 'AppSecret']);

/** Returns the excerpt for a finding, which is between angle quotes in the text. */
function excerpt(marked: string, withContext = false, limit?: number): Excerpt | null {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const text = createRecentText(limit);
  const plain = marked.replace(/[«»]/g, '');
  for (let at = 0; at < plain.length; at += 1_000) text.add(plain.slice(at, at + 1_000));
  return excerptOf(text, { start, end, withContext }, mask);
}

const found = (parts: Excerpt | null) =>
  parts?.filter(({ role }) => role === 'found').map(({ text }) => text);
const shown = (parts: Excerpt | null) => (parts ?? []).map(({ text }) => text).join('');

describe('an excerpt', () => {
  test('is the line of the finding, with the finding marked', () => {
    expect(excerpt('before\nwe get «403.25» today\nafter')).toEqual([
      { text: 'we get ', role: 'line' },
      { text: '403.25', role: 'found' },
      { text: ' today', role: 'line' },
    ]);
  });

  test('has the lines before and after on request', () => {
    expect(excerpt('far\n  before\nwe get «403.25»\r\nafter\nfar', true)).toEqual([
      { text: 'before\n', role: 'context' },
      { text: 'we get ', role: 'line' },
      { text: '403.25', role: 'found' },
      { text: '\nafter', role: 'context' },
    ]);
    expect(shown(excerpt('\nwe get «403.25»\n\nfar', true))).toBe('we get 403.25');
  });

  test('leaves out the lines between a status and its sub-code', () => {
    const parts = excerpt('< «HTTP/1.1 403 Forbidden\n< Date: today\n< ApiStatusSubCode: 403.25»\n<');
    expect(shown(parts)).toBe('< HTTP/1.1 403 Forbidden\n…\n< ApiStatusSubCode: 403.25');
    expect(found(parts)).toEqual(['HTTP/1.1 403 Forbidden', '< ApiStatusSubCode: 403.25']);
  });

  test('of a long line is the part around the finding', () => {
    const parts = excerpt(`${'a b '.repeat(5_000)}«403.25»${' c d'.repeat(5_000)}`);
    expect(shown(parts).length).toBeLessThan(200);
    expect(shown(parts)).toMatch(/^….* b 403\.25 c .*…$/);
  });

  test('of a long finding is its beginning and its end', () => {
    const parts = excerpt(`«"status":403,${'"x":1,'.repeat(200)}"subStatus":25»`);
    expect(found(parts)?.join('|')).toMatch(/^"status":403.*\|.*"subStatus":25$/);
    expect(shown(parts).length).toBeLessThan(200);
    expect(shown(excerpt(`«403${'\n'.repeat(9_000)}403.25»`)).length).toBeLessThan(200);
  });

  test('is missing where the text is no longer kept', () => {
    expect(excerpt(`we get «403.25»${' and so on'.repeat(900)}`, false, 1_000)).toBeNull();
  });

  test.each([
    ['in the line', 'POST Token=s3cr3t-value status=«403»'],
    ['after the finding', 'status=«403» Token=s3cr3t-value'],
    ['in a URL', 'GET /entity?Token=s3cr3t-value&x=1 «403»'],
    ['that is longer than the part read', `Token=${'s3cr3t-value'.repeat(2_000)} status=«403»`],
    [
      'that is longer than the part shown',
      `Token=${'s3cr3t-value'.repeat(50)} status=«403» Token=${'s3cr3t-value'.repeat(500)}`,
    ],
    ['in JSON', `{"Token":"s3cr3t-value","status":«403»,"AppSecret":"${'s3cr3t-value'.repeat(500)}"}`],
  ])('masks a secret %s', (_, text) => {
    expect(shown(excerpt(text, true))).toContain('403');
    expect(shown(excerpt(text, true))).not.toMatch(/s3cr3t|value/);
  });

  test('of a finding in a secret is its line with the secret masked', () => {
    expect(excerpt('GET /\nAuthorization: Basic s3cr3t-«403»-value\nHost: x')).toEqual([
      { text: 'Authorization: •••', role: 'line' },
    ]);
  });

  test('of up to 200 characters is whole', () => {
    const head = 'h'.repeat(100);
    expect(shown(excerpt(`${head}«403.25»${'t'.repeat(94)}`))).toBe(`${head}403.25${'t'.repeat(94)}`);
    expect(shown(excerpt(`${head}«403.25»${'t'.repeat(95)}`))).toBe(
      `…${'h'.repeat(60)}403.25${'t'.repeat(60)}…`,
    );
    expect(shown(excerpt(`${'h'.repeat(60)}«403.25»${'t'.repeat(200)}`))).toBe(
      `${'h'.repeat(60)}403.25${'t'.repeat(60)}…`,
    );
    expect(shown(excerpt(`${'h'.repeat(300)}«403.25»${'t'.repeat(60)}`))).toBe(
      `…${'h'.repeat(60)}403.25${'t'.repeat(60)}`,
    );
  });

  test('shows at most 120 characters of the lines beside it', () => {
    const beside = (length: number) =>
      shown(excerpt(`${'b'.repeat(length)}\n«403»\n${'a'.repeat(length)}`, true));
    expect(beside(120)).toBe(`${'b'.repeat(120)}\n403\n${'a'.repeat(120)}`);
    expect(beside(121)).toBe(`${'b'.repeat(120)}…\n403\n${'a'.repeat(120)}…`);
  });

  test('of a finding in one line shows at most 120 characters of it', () => {
    const finding = (length: number) => excerpt(`«${'f'.repeat(length)}»`);
    expect(finding(120)).toEqual([{ text: 'f'.repeat(120), role: 'found' }]);
    expect(finding(121)).toEqual([
      { text: 'f'.repeat(60), role: 'found' },
      { text: ' … ', role: 'line' },
      { text: 'f'.repeat(60), role: 'found' },
    ]);
    expect(finding(4_097)).toEqual([
      { text: `${'f'.repeat(120)}…`, role: 'found' },
      { text: 'f', role: 'line' },
    ]);
  });

  test('of a finding in two lines shows both', () => {
    expect(excerpt('«403\n25»')).toEqual([
      { text: '403', role: 'found' },
      { text: '\n', role: 'line' },
      { text: '25', role: 'found' },
    ]);
    expect(excerpt('«403\n\n25»')?.map(({ text }) => text)).toEqual(['403', '\n…\n', '25']);
  });

  test('reads line breaks of every kind', () => {
    for (const lineBreak of ['\n', '\r\n', '\r\r\n', '\r'])
      expect(shown(excerpt(`a${lineBreak}b${lineBreak}«403»${lineBreak}c`, true))).toBe('b\n403\nc');
  });

  test('at the beginning of its text is preceded by nothing', () => {
    expect(excerpt('«403» x', true)).toEqual([
      { text: '403', role: 'found' },
      { text: ' x', role: 'line' },
    ]);
    expect(excerpt('first «403»')).toEqual([
      { text: 'first ', role: 'line' },
      { text: '403', role: 'found' },
    ]);
  });

  test('far into its text does not begin with half a word', () => {
    const head = 'x'.repeat(9_000);
    expect(shown(excerpt(`${head} «403»`))).toBe(' 403');
    expect(shown(excerpt(`${head}«403»`))).toBe('403');
    expect(shown(excerpt(`${head}"a b «403»`))).toBe('"a b 403');
  });

  test('shows a secret nowhere of which only the fifth line before is read', () => {
    const lines = (count: number) => `-----BEGIN KEY-----\n${'line\n'.repeat(count)}`;
    const masks = (text: string) =>
      excerptOf(
        { slice: (from, to) => text.slice(from, to) },
        {
          start: text.indexOf('403'),
          end: text.indexOf('403') + 3,
          withContext: true,
        },
        (masked) => masked.replace(/-----BEGIN KEY-----.*\n/s, '•••\n'),
      );
    expect(shown(masks(`${lines(3)}403`))).toBe('•••\n403');
    expect(shown(masks(`${lines(4)}403`))).toBe('line\n403');
    expect(shown(masks(`${lines(5)}403`))).toBe('line\n403');
  });

  test.each(['before', 'within', 'after'])('is missing where what is %s is no longer kept', (part) => {
    const asked = [0, 10, 13];
    const text = {
      slice: (from: number) => (from === asked[['before', 'within', 'after'].indexOf(part)] ? null : 'x'),
    };
    expect(excerptOf(text, { start: 10, end: 13, withContext: false }, mask)).toBeNull();
  });

  test('is readable: without colors, and in the order of its characters', () => {
    const [control, override] = ['\u001b', '\u202e'];
    expect(shown(excerpt(`${control}[31m«403.25»${control}[0m ${override}txt\u0007`))).toBe(
      '403.25 \ufffdtxt\ufffd',
    );
  });

  test('is not confused by the characters that it uses as marks', () => {
    const parts = excerpt('\ufdd1a\ufdd0b «403.25» c\ufdd1');
    expect(found(parts)).toEqual(['403.25']);
  });
});
