import { describe, expect, test } from 'vitest';
import { createSummaryBuilder, summaryJson, titleOfCount } from '../../../src/decoder/summary/summary.ts';
import { createClassifier } from '../../../src/reference/classifier.ts';
import { inventedCatalog } from '../../classifier/invented-catalog.ts';
import { expectLinearTime, timeout } from '../../linear-time.ts';
import { findingOf } from '../finding.ts';

const { classify } = createClassifier(inventedCatalog);
const time = Date.UTC(2026, 10, 22, 17, 20);

const sequences = [
  {
    id: 'rolls-on',
    steps: [{ codes: ['422.7'], atLeast: 2 }],
    sameEndpoint: false,
    withinSeconds: 60,
    hint: 'It rolls.',
    reason: 'It is round.',
    sources: [],
  },
] as const;

function summaryOf(findings: Parameters<ReturnType<typeof createSummaryBuilder>['add']>[0][]) {
  const builder = createSummaryBuilder(sequences);
  for (const finding of findings) builder.add(finding);
  return builder.summary();
}

describe('a summary', () => {
  test('of nothing is empty', () => {
    expect(summaryOf([])).toEqual({ total: 0, codes: [], others: 0, spans: null, hints: [] });
  });

  test('counts each code, most frequent first, then in the order of codes', () => {
    const codes = ['422.1', '207', '422.7', '207', '422'].map((code) =>
      findingOf(classify({ subCode: code, status: Number(code.slice(0, 3)) })),
    );
    expect(summaryOf(codes).codes.map(({ code, count }) => [code, count])).toEqual([
      ['207', 2],
      ['422', 1],
      ['422.1', 1],
      ['422.7', 1],
    ]);
  });

  test('counts responses without a code before those with one', () => {
    const codes = [findingOf(classify({ subCode: '422.1' })), findingOf(classify({}))];
    expect(summaryOf(codes).codes.map(({ code }) => code)).toEqual([null, '422.1']);
  });

  test('has kind, place and time of each code', () => {
    const verdict = classify({ subCode: '422.7' });
    const { codes } = summaryOf([
      findingOf(verdict, { line: 3 }),
      findingOf(verdict, { line: 7, time: time + 5000 }),
      findingOf(verdict, { line: 9, time }),
    ]);
    expect(codes).toEqual([
      {
        code: '422.7',
        kind: 'documented',
        status: 422,
        title: 'Too round',
        count: 3,
        firstLine: 3,
        lastLine: 9,
        firstTime: time,
        lastTime: time + 5000,
        url: '/codes/422-7',
      },
    ]);
  });

  test('counts findings with neither status nor sub-code', () => {
    const { codes } = summaryOf([findingOf(classify({}))]);
    expect(codes).toMatchObject([{ code: null, kind: 'undocumented-status', count: 1, url: null }]);
  });

  test('has a code as ambiguous whose meaning differs between its endpoints', () => {
    const red = findingOf(classify({ subCode: '422.1', endpoint: '7' }));
    const blue = findingOf(classify({ subCode: '422.1', endpoint: '8' }));
    const unknown = findingOf(classify({ subCode: '422.1' }));
    expect(summaryOf([red, red]).codes).toMatchObject([{ kind: 'documented', title: 'Red' }]);
    expect(summaryOf([red, blue]).codes).toMatchObject([{ kind: 'ambiguous', title: null, count: 2 }]);
    expect(summaryOf([red, unknown]).codes).toMatchObject([{ kind: 'ambiguous', count: 2 }]);
    expect(summaryOf([unknown, red]).codes).toMatchObject([{ kind: 'ambiguous', count: 2 }]);
  });

  test('prefers documented findings where the same code also contradicts its status', () => {
    const right = findingOf(classify({ subCode: '422.7' }));
    const wrong = findingOf(classify({ subCode: '422.7', status: 207 }));
    expect(wrong.kind).toBe('contradiction');
    expect(summaryOf([wrong, right]).codes).toMatchObject([{ kind: 'documented', status: 422, count: 2 }]);
    expect(summaryOf([wrong]).codes).toMatchObject([{ kind: 'contradiction', status: 207, count: 1 }]);
  });

  test('has no title for a code that contradicts its status in different meanings', () => {
    const findings = ['7', '8'].map((endpoint) =>
      findingOf(classify({ subCode: '422.1', status: 207, endpoint })),
    );
    expect(summaryOf(findings).codes).toMatchObject([{ kind: 'contradiction', title: null, count: 2 }]);
  });

  test('has what has no code before codes that are as frequent', () => {
    const findings = [classify({ subCode: '422.7' }), classify({}), classify({ status: 207 })];
    expect(summaryOf(findings.map((verdict) => findingOf(verdict))).codes.map(({ code }) => code)).toEqual([
      null,
      '207',
      '422.7',
    ]);
  });

  test.each([
    [{ subCode: '422.7' }, 'Too round'],
    [{ subCode: '422.1' }, 'Depends on the endpoint'],
    [{ status: 422, subCode: '422.99' }, 'Not documented (Not a widget)'],
    [{ status: 422, subCode: 'pear' }, 'Not documented'],
    [{ status: 418 }, 'Not a status of this API'],
    [{}, 'No status found'],
    [{ subCode: '422.7', status: 207 }, 'Status and sub-code disagree'],
  ])('names the code of %j: %s', (evidence, title) => {
    expect(summaryOf([findingOf(classify(evidence))]).codes.map(titleOfCount)).toEqual([title]);
  });

  test('counts by time, with the code as the key', () => {
    const round = classify({ subCode: '422.7' });
    const { spans } = summaryOf([
      findingOf(round, { time }),
      findingOf(classify({}), { time: time + 1000 }),
      findingOf(round),
    ]);
    expect(spans).toEqual({
      lengthMs: 1000,
      list: [
        { start: time, counts: new Map([['422.7', 1]]) },
        { start: time + 1000, counts: new Map([['', 1]]) },
      ],
    });
  });

  test('gives hints about sequences, but not from contradictions', () => {
    const round = findingOf(classify({ subCode: '422.7' }));
    const wrong = findingOf(classify({ subCode: '422.7', status: 207 }));
    expect(summaryOf([round, round]).hints).toMatchObject([
      { rule: 'rolls-on', seen: '422.7 twice', times: 1 },
    ]);
    expect(summaryOf([round, wrong]).hints).toEqual([]);
  });

  test('keeps at most a thousand codes, and counts the others', () => {
    const findings = Array.from({ length: 1500 }, (_, i) =>
      findingOf(classify({ subCode: `${100 + Math.floor(i / 900)}.${(i % 900) + 1}` }), { line: i + 1 }),
    );
    const { total, codes, others } = summaryOf(findings);
    expect([total, codes.length, others]).toEqual([1500, 1000, 500]);
  });

  test('does not change after it was returned', () => {
    const builder = createSummaryBuilder(sequences);
    builder.add(findingOf(classify({ subCode: '422.7' })));
    const before = builder.summary();
    builder.add(findingOf(classify({ subCode: '422.7' })));
    expect(before.codes[0]?.count).toBe(1);
    expect(before.total).toBe(1);
  });

  test('takes time in proportion to the number of findings', { timeout }, () => {
    const verdicts = ['422.7', '422.1', '207.3'].map((subCode) => findingOf(classify({ subCode })));
    const built = (length: number) => {
      const builder = createSummaryBuilder(sequences);
      for (let i = 0; i < length; i++) {
        const verdict = verdicts[i % verdicts.length];
        if (verdict) builder.add({ ...verdict, line: i, time: time + i * 137 });
      }
      return builder.summary();
    };
    expectLinearTime((length) => () => built(length), 50_000);
    const { total, spans } = built(200_000);
    expect(total).toBe(200_000);
    expect(spans?.list.length).toBeLessThanOrEqual(60);
  });
});

describe('the JSON form of a summary', () => {
  const round = classify({ subCode: '422.7' });
  const form = summaryJson(
    summaryOf([
      findingOf(round, { line: 2, time }),
      findingOf(classify({}), { line: 4, time }),
      findingOf(round, { line: 5 }),
    ]),
  );

  test('has no time where none is known', () => {
    const { codes, spans } = summaryJson(summaryOf([findingOf(round)]));
    expect([codes[0]?.firstTime, codes[0]?.lastTime, spans]).toEqual([null, null, null]);
  });

  test('has ISO times, null for unknown values, and its keys in order', () => {
    expect(JSON.stringify(form)).toBe(
      JSON.stringify({
        total: 3,
        codes: [
          {
            code: '422.7',
            kind: 'documented',
            status: 422,
            title: 'Too round',
            count: 2,
            firstLine: 2,
            lastLine: 5,
            firstTime: '2026-11-22T17:20:00.000Z',
            lastTime: '2026-11-22T17:20:00.000Z',
            url: '/codes/422-7',
          },
          {
            code: null,
            kind: 'undocumented-status',
            status: null,
            title: null,
            count: 1,
            firstLine: 4,
            lastLine: 4,
            firstTime: '2026-11-22T17:20:00.000Z',
            lastTime: '2026-11-22T17:20:00.000Z',
            url: null,
          },
        ],
        others: 0,
        spans: {
          lengthMs: 1000,
          list: [
            {
              start: '2026-11-22T17:20:00.000Z',
              counts: [
                { code: null, count: 1 },
                { code: '422.7', count: 1 },
              ],
            },
          ],
        },
        hints: [
          {
            rule: 'rolls-on',
            seen: '422.7 twice',
            hint: 'It rolls.',
            reason: 'It is round.',
            firstLine: 2,
            lastLine: 5,
            times: 1,
          },
        ],
      }),
    );
  });

  test('is the same after it is printed and parsed', () => {
    expect(JSON.parse(JSON.stringify(form))).toEqual(form);
  });
});
