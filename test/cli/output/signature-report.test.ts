import { describe, expect, test } from 'vitest';
import type { RedactedSignature } from '../../../src/cli/output/redacted-signature.ts';
import { conclusion, signatureReport } from '../../../src/cli/output/signature-report.ts';
import { createPaint } from '../../../src/cli/output/terminal/color.ts';

const wide = { paint: createPaint(false), columns: Number.POSITIVE_INFINITY, hasSite: false };
type Check = RedactedSignature['checks'][number];
type Hash = NonNullable<RedactedSignature['hash']>;

function check(part: Partial<Check>): Check {
  const one = { id: 'hash', code: '401.9', title: 'Incorrect Token hash', url: '/codes/401-9' } as const;
  return {
    ...one,
    state: 'passed',
    finding: 'It is right.',
    found: null,
    expected: null,
    needs: null,
    ...part,
  };
}

function shown(hash: Partial<Hash> | null, checks: readonly Check[] = [check({})]): RedactedSignature {
  const none = { documented: '', signed: null, difference: null, expectedToken: null, mistakes: [] };
  return {
    request: { method: 'POST', url: '/a', isSchemeAssumed: false, line: 1, number: 1, of: 1 },
    checks,
    firstFailure: null,
    unexplainedRefusal: null,
    clock: null,
    hash: hash && { ...none, ...hash },
  };
}

/** Finds the character of both strings that the caret marks. */
function marked(report: string): [string | undefined, string | undefined] {
  const lines = report.split('\n');
  const at = lines.findIndex((line) => line.startsWith('  Difference:'));
  const column = lines[at]?.indexOf('^') ?? -1;
  return [lines[at - 2]?.[column], lines[at - 1]?.[column]];
}

describe('the conclusion', () => {
  test.each([
    [[check({})], 'No check failed.'],
    [[check({ state: 'failed' })], '1 check failed: 401.9.'],
    [
      [check({ state: 'failed', code: '401.4' }), check({ state: 'failed' }), check({})],
      '2 checks failed: 401.4, 401.9.',
    ],
    [
      [check({}), check({ state: 'not-checkable', code: '401.10' })],
      'No check failed. Not checkable (1 of 2): 401.10.',
    ],
    [
      [check({ state: 'failed' }), check({ state: 'not-checkable', code: '401.10' })],
      '1 check failed: 401.9. Not checkable (1 of 2): 401.10.',
    ],
  ])('of %# says no more than the checks: %j', (checks, expected) => {
    expect(conclusion(checks)).toBe(expected);
    expect(signatureReport(shown(null, checks), wide).split('\n')[0]).toBe(expected);
  });
});

describe('a check', () => {
  test('that passed says in one line what was found: its title would name a fault', () => {
    const report = signatureReport(shown(null), wide);
    expect(report).toContain('passed         401.9   It is right.\n');
    expect(report).not.toContain('Incorrect Token hash');
  });

  test('that passed has no more, and nothing that moves the cursor', () => {
    const report = signatureReport(shown(null, [check({ finding: 'a\u{1b}b', found: 'x' })]), wide);
    expect(report).toMatch(/401\.9 {3}a\u{fffd}b\n$/u);
  });

  test('that failed has what was found, what is expected, and its page where there is a site', () => {
    const failed = check({ state: 'failed', found: 'a', expected: 'b' });
    const report = shown(null, [failed]);
    expect(signatureReport(report, { ...wide, hasSite: true })).toMatch(
      /^failed {9}401\.9 .*\n {2}It is right\.\n {2}Found: {6}a\n {2}Expected: {3}b\n {2}More: {7}\/codes\/401-9\n/m,
    );
    expect(signatureReport(report, wide)).toMatch(/\n {2}Expected: {3}b\n$/);
  });

  test('that was not possible says what it requires', () => {
    const open = check({ state: 'not-checkable', finding: 'No headers.', needs: 'the headers' });
    expect(signatureReport(shown(null, [open]), wide)).toContain(
      'not checkable  401.9   Incorrect Token hash\n  No headers. Required: the headers.\n',
    );
  });
});

describe('the comparison', () => {
  test('marks the first character that differs', () => {
    const report = signatureReport(
      shown({ documented: '7POST/a2014', signed: '7POST/a/2014', difference: 7 }),
      wide,
    );
    expect(report).toContain(
      [
        'String to sign, as documented',
        '  7POST/a2014',
        '',
        'What your code signs',
        '  Signed:     7POST/a/2014',
        '  Documented: 7POST/a2014',
        '  Difference:        ^',
      ].join('\n'),
    );
    expect(marked(report)).toEqual(['/', '2']);
  });

  test('marks the end of the shorter text', () => {
    const report = signatureReport(shown({ documented: 'abc', signed: 'ab', difference: 2 }), wide);
    expect(marked(report)).toEqual([undefined, 'c']);
  });

  test('shows white space and controls as signs', () => {
    const report = signatureReport(
      shown({ documented: 'ab', signed: 'a\nb\u{1b}[31m\u{202e}', difference: 1 }),
      wide,
    );
    expect(report).toContain('  Signed:     a␊b␛[31m\u{fffd}\n');
    expect(marked(report)).toEqual(['␊', 'b']);
  });

  test.each([40, 60, 80, 120])('fits a terminal of %d columns, and still points right', (columns) => {
    for (const difference of [0, 5, 60, 150, 299]) {
      const common = 'abcdefghijklmnopqrstuvwxyz'.repeat(20);
      const documented = `${common.slice(0, difference)}1${common.slice(difference + 1, 300)}`;
      const signed = `${common.slice(0, difference)}2${common.slice(difference + 1, 290)}`;
      const report = signatureReport(shown({ documented, signed, difference }), { ...wide, columns });
      expect(marked(report)).toEqual(['2', '1']);
      const [, comparison = ''] = report.split('What your code signs\n');
      for (const line of comparison.trimEnd().split('\n')) expect(line.length).toBeLessThanOrEqual(columns);
    }
  });

  test('is left out where what is signed is not known', () => {
    expect(signatureReport(shown({ documented: 'a' }), wide)).not.toContain('What your code signs');
    expect(signatureReport(shown(null), wide)).not.toContain('String to sign');
  });
});

describe('a mistake', () => {
  const title = 'The query is missing from the signed URL.';
  const cause = 'The parameters are passed to the client apart from the URL, which adds them after signing.';
  const mistake = { id: 'query-left-out', part: 'query', title, cause, fix: 'Put them in.' } as const;
  const hash = { documented: 'a', mistakes: [mistake] };

  test('has its cause and what to do', () => {
    expect(signatureReport(shown(hash), wide)).toContain(
      `Mistake: ${title}\n  Cause:      ${cause}\n  Fix:        Put them in.\n`,
    );
  });

  test('is broken into lines where the terminal is narrow', () => {
    const report = signatureReport(shown(hash), { ...wide, columns: 50 });
    for (const line of report.split('\n')) expect(line.length).toBeLessThanOrEqual(50);
    expect(report.replaceAll(/\s+/g, ' ')).toContain(`Cause: ${cause}`);
  });
});

test('colors states differently, and changes nothing else', () => {
  const checks = [check({}), check({ state: 'failed' }), check({ state: 'not-checkable', needs: 'x' })];
  const painted = signatureReport(shown(null, checks), { ...wide, paint: createPaint(true) });
  const begins = [...painted.matchAll(/\p{Cc}\[(\d+)m(?:passed|failed|not checkable)/gu)].map(
    ([, color]) => color,
  );
  expect(new Set(begins).size).toBe(3);
  expect(painted.replaceAll(/\p{Cc}\[\d+m/gu, '')).toBe(signatureReport(shown(null, checks), wide));
});
