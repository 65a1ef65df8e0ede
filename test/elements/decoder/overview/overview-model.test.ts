import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import type { Finding } from '../../../../src/classifier/verdict.ts';
import { createSummaryBuilder, type Summary } from '../../../../src/decoder/summary/summary.ts';
import { overviewOf } from '../../../../src/elements/decoder/overview/overview-model.ts';
import { createReference } from '../../../../src/reference/reference.ts';

const { classifier } = createReference(catalog, '/docs');
const start = Date.UTC(2026, 10, 22, 2, 13, 44);

interface Seen {
  readonly status?: number;
  readonly subCode?: string;
  readonly time?: number | null;
}

function summaryOf(seen: readonly Seen[]): Summary {
  const builder = createSummaryBuilder(catalog.sequences);
  seen.forEach(({ time = null, ...evidence }, i) => {
    const place = { line: i + 1, column: 1, start: i, end: i, request: null, time };
    builder.add({ ...classifier.classify(evidence), ...place } as Finding);
  });
  return builder.summary();
}

const overview = (seen: readonly Seen[], hasLines = true) => overviewOf(summaryOf(seen), hasLines);
const expired = [
  { subCode: '403.23', time: start },
  ...Array.from({ length: 4 }, (_, i) => ({ subCode: '401.24', time: start + (i + 1) * 5_000 })),
];

describe('an overview', () => {
  test('has hints with their reason, and lines where they identify one', () => {
    expect(overview(expired)).toMatchObject({ timeline: null });
    expect(overview(expired)?.hints).toMatchObject([
      { seen: expect.stringContaining('401.24'), reason: expect.any(String), where: 'Lines 2 to 5' },
    ]);
    expect(overview(expired, false)?.hints).toMatchObject([{ where: '' }]);
    expect(overview([{ subCode: '403.25' }])).toBeNull();
  });
});

test.each([
  [2, 5, 1, 'Lines 2 to 5', ''],
  [2, 5_000, 2, 'Seen 2 times, first in lines 2 to 5,000', 'Seen 2 times'],
  [1, 2, 1_200, 'Seen 1,200 times, first in lines 1 to 2', 'Seen 1,200 times'],
])('a hint in the lines %i to %i, %i times, says so: %s', (firstLine, lastLine, times, inOne, inSeveral) => {
  const hint = { id: 'a', seen: '', hint: '', reason: '', firstLine, lastLine, times };
  const summary = { ...summaryOf([]), hints: [hint] } as unknown as Summary;
  const whereOf = (hasLines: boolean) => overviewOf(summary, hasLines)?.hints.map(({ where }) => where);
  expect([whereOf(true), whereOf(false)]).toEqual([[inOne], [inSeveral]]);
});

describe('the timeline of an overview', () => {
  const at = (seconds: number, subCode: string) => ({ subCode, time: start + seconds * 1_000 });
  const many = [...Array.from({ length: 8 }, (_, i) => at(i * 5, '403.25')), at(0, '200.1'), at(0, '401.6')];

  test('says when the responses came, and is left out for few times', () => {
    const timeline = overview(many)?.timeline;
    expect(timeline?.title).toBe('By time, 2026-11-22, UTC');
    expect(timeline?.text).toBe('10 responses from 02:13:44 to 02:14:20, most at 02:13:44 (3)');
    expect(timeline?.ends).toEqual(['02:13:44', '02:14:20']);
    expect(overview(many.slice(0, 8))?.timeline?.text).toMatch(/^8 responses /);
    expect(overview(many.slice(0, 7))?.timeline ?? null).toBeNull();
    expect(overview(many.map((one) => ({ ...one, time: null })))?.timeline ?? null).toBeNull();
  });

  test('is left out where all came at one time, and there where they came at two', () => {
    const eight = (...times: number[]) =>
      Array.from({ length: 8 }, (_, i) => at(times[i % times.length] ?? 0, '403.25'));
    expect(overview(eight(0))?.timeline ?? null).toBeNull();
    expect(overview(eight(0, 0, 1))?.timeline?.text).toBe(
      '8 responses from 02:13:44 to 02:13:46, most at 02:13:44 (6)',
    );
    expect(overview(eight(0, 1, 1))?.timeline?.text).toContain('most at 02:13:45 (5)');
  });

  test('stacks the classes of status, and its bars stay within it', () => {
    const bars = overview(many)?.timeline?.bars ?? [];
    expect(bars.filter(({ from }) => from === 0).map(({ status }) => status)).toEqual(['2', '4']);
    expect(bars.map(({ status, bottom, height }) => [status, bottom, height]).slice(0, 3)).toEqual([
      ['2', 0, 1 / 3],
      ['4', 1 / 3, 2 / 3],
      ['4', 0, 1 / 3],
    ]);
    for (const { from, width, bottom, height } of bars) {
      expect(from + width).toBeLessThanOrEqual(1.000001);
      expect(height).toBeGreaterThan(0);
      expect(bottom + height).toBeLessThanOrEqual(1.000001);
    }
  });
});
