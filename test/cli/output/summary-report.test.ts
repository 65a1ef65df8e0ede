import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/classifier/verdict.ts';
import { createCommandContext } from '../../../src/cli/command-context.ts';
import { createSummaryReport } from '../../../src/cli/output/summary-report.ts';
import { createPaint } from '../../../src/cli/output/terminal/color.ts';

const context = createCommandContext(null, createPaint(false));
const { classify } = context.classifier;
const noon = Date.UTC(2025, 2, 4, 12);

interface Known {
  readonly status?: number;
  readonly subCode?: string;
  readonly endpoint?: string;
}

function at(line: number, known: Known | string, time: number | null = null): Finding {
  const evidence = typeof known === 'string' ? { subCode: known } : known;
  return { ...classify(evidence), line, column: 1, start: 0, end: 1, request: null, time };
}

function summary(findings: readonly Finding[], columns = Number.POSITIVE_INFINITY): string {
  const { finding, fileEnd, end } = createSummaryReport({ ...context, columns });
  return findings.map((one) => finding(one, null)).join('') + fileEnd(null) + end();
}

describe('the summary', () => {
  test('is a table of codes by count, with bars and lines', () => {
    const text = summary([
      ...[3, 4, 8, 9].map((line) => at(line, '403.25')),
      at(5, '401.10'),
      ...[6, 7].map((line) => at(line, '303')),
    ]);
    expect(text).toBe(`7 findings

Code    Title                        Count              First .. last
403.25  No access with this session      4  ██████████  line 3 .. 9
303     Already exists                   2  █████       line 6 .. 7
401.10  AppSecret has expired            1  ███         line 5
`);
  });

  test('gives times where they are known, and the day once', () => {
    const text = summary([
      at(1, '403.25', noon + 1_000),
      at(2, '403.25', noon + 65_000),
      at(3, '401.10', noon),
      at(4, '401.10', noon + 24 * 3_600_000),
      at(5, '303', noon),
      at(6, '404'),
    ]);
    expect(text).toMatch(/403\.25 .* 2025-03-04 12:00:01Z \.\. 12:01:05Z\n/);
    expect(text).toMatch(/401\.10 .* 2025-03-04 12:00:00Z \.\. 2025-03-05 12:00:00Z\n/);
    expect(text).toMatch(/303 .* 2025-03-04 12:00:00Z\n/);
    expect(text).toMatch(/404 .* line 6\n/);
  });

  test('charts them by time', () => {
    const times = [0, 1, 1, 1, 1, 1, 1, 1, 1, 3].map((seconds) => noon + seconds * 1_000);
    const text = summary(times.map((time, i) => at(i + 1, '403.25', time)));
    expect(text).toContain(`
By time, 1 second a character, at most 8 findings in one
▁█·▁
2025-03-04 12:00:00Z .. 2025-03-04 12:00:04Z
`);
  });

  test.each([
    [29 * 60_000, '30 seconds'],
    [3 * 3_600_000, '5 minutes'],
    [40 * 86_400_000, '1 day'],
  ])('says how long a character of the chart is: %d ms in all', (length, says) => {
    const text = summary([at(1, '403.25', noon), at(2, '403.25', noon + length)]);
    expect(text).toContain(`\nBy time, ${says} a character, at most 1 finding in one\n`);
  });

  test.each([
    [{ subCode: '400.3' }, '400.3  Depends on the endpoint'],
    [{ subCode: '400.3', endpoint: '1001' }, '400.3  Mobile number badly formatted'],
    [{ status: 403, subCode: '403.99' }, /^403\.99 {2}Not documented \(\S.*\)/m],
    [{ status: 403, subCode: 'pear' }, '403   Not documented'],
    [{ status: 502 }, '502   Not a status of this API'],
    [{}, 'none  No status found'],
    [{ status: 401, subCode: '403.25' }, '403.25  Status and sub-code disagree'],
  ])('says of %j what it is', (known, says) => {
    const text = summary([at(1, known)]);
    expect(text).toMatch(says);
    expect(text).not.toMatch(/undefined|null|NaN/);
  });

  test('shortens titles where the terminal is narrow', () => {
    const findings = [at(100, { subCode: '400.3', endpoint: '1001' }), at(2, '403.25')];
    const narrow = summary(findings, 64);
    for (const line of narrow.split('\n')) expect(line.length).toBeLessThanOrEqual(64);
    expect(narrow).toMatch(/^400\.3 {3}Mobile number .*…/m);
    for (const line of summary(findings, 10).split('\n')) expect(line).not.toMatch(/^\s/);
  });

  test('gives hints as hints, with what was seen and why', () => {
    const findings = [at(1, '403.23', noon), ...[2, 3, 4, 5].map((line) => at(line, '401.24', noon + line))];
    const text = summary(findings);
    expect(text).toMatch(
      /\n\nHint, not a fact: \S.*\n {2}Seen: {3}401\.24 four times .*, in lines 2 to 5\n {2}Reason: \S.*\n$/,
    );
    expect(text.match(/Hint/g)).toHaveLength(1);
  });

  test('says how often it saw more than once', () => {
    const once = (start: number) => [
      at(start, '403.23', noon + start * 1e6),
      ...[1, 2, 3].map((more) => at(start + more, '401.24', noon + start * 1e6 + more)),
    ];
    expect(summary([...once(1), ...once(11)])).toContain(', 2 times, first in lines 2 to 4\n');
  });

  test('says that there are more codes than it counts', () => {
    const findings = Array.from({ length: 1_203 }, (_, i) =>
      at(i + 1, `${400 + Math.floor(i / 500)}.${400 + (i % 500)}`),
    );
    const text = summary(findings);
    expect(text).toMatch(/^1,203 findings\n/);
    expect(text).toMatch(/\n203 more findings of other codes\n/);
  });

  test('is nothing where nothing was found', () => {
    expect(summary([])).toBe('');
  });
});

describe('the summary of several files', () => {
  const { finding, fileEnd, end } = createSummaryReport({ ...context, columns: 80 });
  const text = [
    finding(at(1, '401.24', noon), 'a.log'),
    finding(at(2, '303'), 'a.log'),
    fileEnd('a.log'),
    fileEnd('b\u{1b}.log'),
    ...[1, 2].map((line) => finding(at(line, '401.24', noon + line), '-')),
    finding(at(3, '404.2'), '-'),
    fileEnd('-'),
    end(),
  ].join('');
  const sections = text.split(/\n\n(?=.+: )/);

  test('counts each file, then all together', () => {
    expect(sections.map((section) => section.split('\n')[0])).toEqual([
      'a.log: 2 findings',
      'b\u{fffd}.log: no code found',
      'Standard input: 3 findings',
      'All files: 5 findings',
    ]);
  });

  test('gives no line and no hint for all files together', () => {
    expect(sections[0]).toContain('line 2');
    expect(sections[3]).not.toMatch(/line|Hint/);
    expect(sections[3]).toMatch(/^303 +Already exists +1 {2}████$/m);
    expect(sections[3]).toContain('2025-03-04 12:00:00Z');
  });
});
