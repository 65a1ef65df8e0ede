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

const table = { isTable: true, hasLines: true };
const overview = (seen: readonly Seen[], settings = table) => overviewOf(summaryOf(seen), settings);
const expired = [
  { subCode: '403.23', time: start },
  ...Array.from({ length: 4 }, (_, i) => ({ subCode: '401.24', time: start + (i + 1) * 5_000 })),
];

describe('an overview', () => {
  test('counts the codes, the most frequent first, with their first and last lines', () => {
    const { title, rows, positions } = overview([
      { subCode: '403.25' },
      { subCode: '404.2' },
      { subCode: '403.25' },
    ]) as NonNullable<ReturnType<typeof overview>>;
    expect([title, positions]).toEqual(['3 responses', 'line']);
    expect(rows).toMatchObject([
      {
        key: '403.25',
        label: '403.25',
        status: 403,
        count: '2',
        first: '1',
        last: '3',
        url: '/docs/codes/403-25',
      },
      { key: '404.2', count: '1', first: '2', last: '2' },
    ]);
  });

  test('has the meaning of each code', () => {
    const rows = overview([
      { subCode: '400.3' },
      { status: 403, subCode: '403.99' },
      { status: 502 },
      { status: 404, subCode: '403.25' },
    ])?.rows;
    expect(Object.fromEntries(rows?.map(({ label, meaning }) => [label, meaning]) ?? [])).toEqual({
      '400.3': 'Depends on the endpoint',
      '403.99': 'Not documented (Entity authentication failed)',
      '502': 'Not a status of this API',
      '403.25': 'Status and sub-code disagree',
    });
  });

  test('has times where they are known', () => {
    expect(overview(expired)).toMatchObject({
      positions: 'time',
      rows: [{ first: '2026-11-22 02:13:49', last: '2026-11-22 02:14:04' }, { first: '2026-11-22 02:13:44' }],
    });
  });

  test('has no lines for several texts', () => {
    const several = overview([{ subCode: '403.25' }], { isTable: true, hasLines: false });
    expect(several).toMatchObject({ positions: null, rows: [{ first: '', last: '' }] });
    expect(overview(expired, { isTable: true, hasLines: false })?.hints).toMatchObject([{ where: '' }]);
  });

  test('lists thirty codes and counts the others', () => {
    const seen = Array.from({ length: 40 }, (_, i) => ({ status: 500 + i + 10 }));
    expect(overview(seen)?.rows).toHaveLength(30);
    expect(overview(seen)?.rest).toBe('10 more responses with other codes.');
  });

  test('has hints with their reason, also for few findings', () => {
    const few = overview(expired, { isTable: false, hasLines: true });
    expect(few).toMatchObject({ rows: [], chart: null });
    expect(few?.hints).toMatchObject([
      { seen: expect.stringContaining('401.24'), reason: expect.any(String), where: 'Lines 2 to 5' },
    ]);
    expect(overview([{ subCode: '403.25' }], { isTable: false, hasLines: true })).toBeNull();
  });
});

describe('the chart of an overview', () => {
  test('is by count without times', () => {
    const chart = overview([{ subCode: '403.25' }, { subCode: '403.25' }, { subCode: '404.2' }])?.chart;
    expect(chart).toMatchObject({
      title: 'By count',
      text: '403.25: 2; 404.2: 1',
      ends: null,
      rows: [{ bars: [{ from: 0, width: 1, height: 1 }] }, { bars: [{ from: 0, width: 0.5, height: 1 }] }],
    });
  });

  test('is by time with times, and its bars stay within it', () => {
    const chart = overview(expired)?.chart;
    expect(chart?.title).toBe('By time, 2026-11-22, UTC');
    expect(chart?.text).toMatch(/^401\.24: 4, most at 02:1\d:\d\d \(\d\); 403\.23: 1, most at /);
    expect(chart?.ends?.[0]).toMatch(/^02:13:\d\d$/);
    for (const { bars } of chart?.rows ?? []) {
      expect(bars.length).toBeGreaterThan(0);
      for (const { from, width, height } of bars) {
        expect(from + width).toBeLessThanOrEqual(1.000001);
        expect(height).toBeGreaterThan(0);
        expect(height).toBeLessThanOrEqual(1);
      }
    }
  });

  test('has at most eight rows, and is left out for one response', () => {
    expect(overview(Array.from({ length: 20 }, (_, i) => ({ status: 510 + i })))?.chart?.rows).toHaveLength(
      8,
    );
    expect(overview([{ subCode: '403.25' }])?.chart).toBeNull();
  });
});
