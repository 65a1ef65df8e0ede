import { describe, expect, test } from 'vitest';
import type { SequenceRule } from '../../../src/catalog/record.ts';
import { createSequenceMatcher } from '../../../src/decoder/summary/sequence.ts';
import { expectLinearTime, timeout } from '../../linear-time.ts';

const texts = { hint: 'It rolls away.', reason: 'Round things roll.', sources: [] };

const followed: SequenceRule = {
  id: 'followed',
  steps: [
    { codes: ['422.7'], atLeast: 1 },
    { codes: ['422.1', '422.2'], atLeast: 2 },
  ],
  sameEndpoint: false,
  withinSeconds: 60,
  ...texts,
};
const repeated: SequenceRule = {
  id: 'repeated',
  steps: [{ codes: ['207'], atLeast: 3 }],
  sameEndpoint: true,
  withinSeconds: 7200,
  ...texts,
};

const alone: SequenceRule = {
  id: 'alone',
  steps: [{ codes: ['425.1', '425.2'], atLeast: 2 }],
  sameEndpoint: false,
  sameCode: true,
  withinSeconds: 60,
  ...texts,
};

interface Event {
  readonly code: string;
  /** In seconds. */
  readonly at?: number | null;
  readonly endpoint?: string;
}

/** Each occurrence has a line of its own, one second after the last unless a time is given. */
function hints(events: readonly (Event | string)[], rules: readonly SequenceRule[] = [followed, repeated]) {
  const matcher = createSequenceMatcher(rules);
  for (const [i, one] of events.entries()) {
    const { code, at = i, endpoint = null } = typeof one === 'string' ? { code: one } : one;
    matcher.add({ code, endpoint, line: i + 1, time: at === null ? null : at * 1000 });
  }
  return matcher.hints();
}

describe('a sequence', () => {
  test('is found, with its lines, hint and reason', () => {
    expect(hints(['200', '422.7', '422.1', '422.1', '422.1', '422.1'])).toEqual([
      {
        rule: 'followed',
        seen: '422.7, then 422.1 four times within a minute',
        hint: texts.hint,
        reason: texts.reason,
        firstLine: 2,
        lastLine: 6,
        times: 1,
      },
    ]);
  });

  test.each<[string, (Event | string)[]]>([
    [
      '422.7, then 422.2 and 422.1 (three times in all) within a minute',
      ['422.7', '422.1', '422.2', '422.2'],
    ],
    ['422.7 twice, then 422.1 twice within a minute', ['422.7', '422.7', '422.1', '422.1']],
    ['422.7, then 422.1 13 times within a minute', ['422.7', ...Array<string>(13).fill('422.1')]],
    ['422.7, then 422.1 twice', [{ code: '422.7', at: null }, '422.1', '422.1']],
    ['422.7, then 422.1 three times', [{ code: '422.7', at: null }, '422.1', '422.1', '422.1']],
    ['422.7, then 422.1 three times', ['422.7', '422.1', '422.1', { code: '422.1', at: null }]],
    [
      '422.7, then 422.2 and 422.1 (four times in all) within a minute',
      ['422.7', '422.2', '422.1', '422.2', '422.2'],
    ],
    [
      '422.7, then 422.1 twice within a minute',
      [{ code: '422.7', at: -90 }, { code: '422.7', at: 0 }, '422.1', '422.1'],
    ],
    ['422.7, then 422.1 twice within a minute', ['422.7', '200', '422.1', '422.7', '200', '422.1']],
  ])('is described: %s', (words, events) => {
    expect(hints(events).map((hint) => hint.seen)).toEqual([words]);
  });

  test('lists all codes of a step, the most frequent first', () => {
    const various = {
      ...followed,
      steps: [{ codes: ['425.1', '425.2', '425.3'], atLeast: 3 }],
    } as const satisfies SequenceRule;
    expect(hints(['425.1', '425.2', '425.3', '425.2'], [various])[0]?.seen).toBe(
      '425.2, 425.3 and 425.1 (four times in all) within a minute',
    );
  });

  test('counts each code of each endpoint by itself where the rule requires both', () => {
    const rule = { ...alone, sameEndpoint: true };
    const [one, other] = ['7', '8'].map((endpoint) => ({ code: '425.1', endpoint }));
    const second = { code: '425.2', endpoint: '7' };
    expect(hints([one, other, second] as Event[], [rule])).toEqual([]);
    expect(hints([one, other, second, one] as Event[], [rule])).toMatchObject([
      { seen: '425.1 twice within a minute', firstLine: 1, lastLine: 4 },
    ]);
  });

  test('counts each code by itself where the rule requires it', () => {
    expect(hints(['425.1', '425.2'], [alone])).toEqual([]);
    expect(hints(['425.1', '425.2', '425.1', '425.2', '425.1'], [alone])).toMatchObject([
      { seen: '425.1 three times within a minute', firstLine: 1, lastLine: 5, times: 2 },
    ]);
  });

  test('begins with no more than are counted where only others came before', () => {
    const [first, last] = [
      { codes: ['422.7'] as const, atLeast: 1 },
      { codes: ['422.1'] as const, atLeast: 1 },
    ];
    const many = Array.from({ length: 62 }, () => ({ code: '422.7', at: 1000 }));
    const end = { code: '422.1', at: 1000 };
    const events = [{ code: '422.7', at: 0 }, end, ...many, end];
    expect(hints(events, [{ ...followed, steps: [first, last] }])[0]?.seen).toBe(
      '422.7 62 times, then 422.1 within a minute',
    );
    const apart = Array.from({ length: 70 }, (_, i) => ({ code: '422.7', at: i * 100 }));
    const together = Array.from({ length: 3 }, () => ({ code: '422.7', at: 7000 }));
    const three = { ...followed, steps: [{ ...first, atLeast: 3 }] };
    expect(hints([...apart, ...together], [three])[0]?.seen).toBe('422.7 three times within a minute');
  });

  test('of very many events begins with more than are counted', () => {
    const many = Array.from({ length: 100 }, () => ({ code: '422.7', at: 0 }));
    expect(hints([...many, { code: '422.1', at: 1 }, { code: '422.1', at: 1 }])[0]?.seen).toBe(
      '422.7 62 times or more, then 422.1 twice within a minute',
    );
  });

  test.each<[string, Event[]]>([
    ['before its first step', Array<Event>(70).fill({ code: '422.1', at: 0 })],
    [
      'long after an earlier one',
      [{ code: '422.7', at: -90 }, ...Array<Event>(70).fill({ code: '422.1', at: 0 })],
    ],
    [
      'in the log of another day',
      [...Array<Event>(70).fill({ code: '422.7', at: 0 }), { code: '422.7', at: 90_000 }],
    ],
  ])('does not count what came %s', (_, before) => {
    const events = ['422.7', '422.1', '422.1'].map((code) => ({ code, at: 0 }));
    expect(hints([...before, ...events]).map((hint) => hint.seen)).toEqual([
      '422.7, then 422.1 twice within a minute',
    ]);
  });

  test('of one endpoint is forgotten after 256 others', () => {
    const from = (endpoint: number) => ({ code: '207', endpoint: String(endpoint), at: 0 });
    const others = (count: number) => Array.from({ length: count }, (_, i) => from(100 + i));
    const found = (count: number) => hints([from(7), from(7), ...others(count), from(7)]).length;
    expect([found(255), found(256)]).toEqual([1, 0]);
  });

  test.each([
    [1, 'a second'],
    [10, 'ten seconds'],
    [90, '90 seconds'],
    [600, 'ten minutes'],
    [3600, 'an hour'],
    [7200, 'two hours'],
  ])('of %i seconds is within %s', (withinSeconds, words) => {
    const rule = { ...followed, withinSeconds };
    const at = 0;
    const events = ['422.7', '422.1', '422.1'].map((code) => ({ code, at }));
    expect(hints(events, [rule])[0]?.seen).toBe(`422.7, then 422.1 twice within ${words}`);
  });

  test.each<[string, (Event | string)[]]>([
    ['its first step is missing', ['422.1', '422.1', '422.1']],
    ['its last step is too short', ['422.7', '422.1']],
    ['its steps come in the other order', ['422.1', '422.1', '422.7']],
    [
      'it takes too long',
      [
        { code: '422.7', at: 0 },
        { code: '422.1', at: 1 },
        { code: '422.1', at: 61 },
      ],
    ],
    ['its parts come from logs of other days', [{ code: '422.7', at: 90_000 }, '422.1', '422.1']],
    [
      'very much lies between, and there are no times',
      [{ code: '422.7', at: null }, ...Array<string>(49).fill('200'), '422.1', '422.1'],
    ],
    ['one step takes too long', [0, 7201, 7202].map((at) => ({ code: '207', endpoint: '7', at }))],
  ])('is not found where %s', (_, events) => {
    expect(hints(events)).toEqual([]);
  });

  test('is found without times where at most 50 findings follow its first', () => {
    const apart = [{ code: '422.7', at: 1000 }, ...['422.1', '422.1'].map((code) => ({ code, at: null }))];
    expect(hints(apart)).toHaveLength(1);
    const events = ['422.7', ...Array<string>(48).fill('200'), '422.1', '422.1'];
    expect(hints(events.map((code) => ({ code, at: null })))).toMatchObject([{ firstLine: 1, lastLine: 51 }]);
  });

  test('is counted again when it begins again, with the lines of its first match', () => {
    const later = ['422.7', '422.1', '422.1'].map((code, i) => ({ code, at: 1000 + i }));
    expect(hints(['422.7', '422.1', '422.1', '422.1', ...later])).toMatchObject([
      { seen: '422.7, then 422.1 three times within a minute', firstLine: 1, lastLine: 4, times: 2 },
    ]);
  });

  test('that continues is counted once per span of its rule', () => {
    const events = Array.from({ length: 180 }, (_, i) => ({ code: '207', at: i, endpoint: '7' }));
    expect(hints(events, [{ ...repeated, withinSeconds: 59 }])).toMatchObject([{ times: 3, lastLine: 60 }]);
  });

  test('of one endpoint does not consist of others', () => {
    const from = (endpoint: string) => ({ code: '207', endpoint });
    expect(hints([from('7'), from('8'), from('7'), from('8')])).toEqual([]);
    expect(hints([from('7'), from('8'), from('7'), from('8'), from('7')])).toMatchObject([
      { rule: 'repeated', seen: '207 three times within two hours', firstLine: 1, lastLine: 5 },
    ]);
  });

  test('of one endpoint requires a known endpoint', () => {
    expect(hints(['207', '207', '207', '207'])).toEqual([]);
  });

  test('is reported in the order of the rules', () => {
    const from = { code: '207', endpoint: '7' };
    expect(hints([from, from, from, '422.7', '422.1', '422.1']).map(({ rule }) => rule)).toEqual([
      'followed',
      'repeated',
    ]);
  });

  test('of a rule without steps is never found', () => {
    expect(hints(['422.7'], [{ ...followed, steps: [] }])).toEqual([]);
  });
});

test('occurrences of very many endpoints take time in proportion to their number', { timeout }, () => {
  expectLinearTime(
    (length) => () => {
      const matcher = createSequenceMatcher([followed, repeated]);
      for (let i = 0; i < length; i++) {
        matcher.add({ code: i % 2 ? '207' : '422.7', endpoint: String(i % (length / 10)), line: i, time: i });
      }
    },
    50_000,
  );
});
