import { describe, expect, test } from 'vitest';
import { type Catalog, type Code, catalog } from '../../src/catalog/index.ts';
import { createSummaryBuilder } from '../../src/decoder/summary/summary.ts';
import { createClassifier } from '../../src/reference/classifier.ts';
import { findingOf } from '../decoder/finding.ts';

const { sequences }: Catalog = catalog;
const { classify } = createClassifier(catalog);

type Rule = (typeof catalog.sequences)[number]['id'];

/** A code, the seconds since the one before it, and the endpoint. */
type Step = readonly [code: Code, after: number, endpoint?: string];

const start = Date.UTC(2026, 10, 22, 17, 20);
const many = (count: number, step: Step): Step[] => Array.from({ length: count }, () => step);

function rulesMatchedIn(steps: readonly Step[]): string[] {
  const builder = createSummaryBuilder(sequences);
  let time = start;
  for (const [i, [code, after, endpoint]] of steps.entries()) {
    time += after * 1000;
    const subCode = code.includes('.') ? code : undefined;
    const verdict = classify({ status: Number(code.slice(0, 3)), subCode, ...(endpoint && { endpoint }) });
    builder.add(findingOf(verdict, { line: i + 1, time }));
  }
  return builder.summary().hints.map(({ rule }) => rule);
}

interface Example {
  readonly matches: readonly Step[];
  readonly nearMiss: readonly Step[];
}

const examples: Record<Rule, Example> = {
  'expired-session-sent-again': {
    matches: [['403.23', 0], ['401.24', 5], ...many(2, ['403.23', 10])],
    nearMiss: [...many(2, ['403.23', 5]), ['200', 1], ...many(2, ['401.24', 10])],
  },
  'redirect-followed-with-old-signature': {
    matches: [
      ['303', 0, '1001'],
      ['401.9', 1],
    ],
    nearMiss: [
      ['303', 0, '1001'],
      ['401.9', 30],
    ],
  },
  'retry-signed-twice': {
    matches: [
      ['500', 0, '1003'],
      ['401.2', 5, '1003'],
    ],
    nearMiss: [
      ['500', 0, '1003'],
      ['401.2', 5, '1002'],
    ],
  },
  'faulty-requests-before-block': {
    matches: [...many(3, ['404.1', 20, '1002']), ...many(2, ['400', 20, '1001']), ['403.30', 5]],
    nearMiss: [...many(5, ['200', 20, '1002']), ...many(4, ['404.1', 20, '1002']), ['403.30', 5]],
  },
  'requests-during-block': {
    matches: many(5, ['403.30', 10]),
    nearMiss: many(5, ['403.30', 30]),
  },
  'duplicate-had-worked': {
    matches: [
      ['409', 0, '1001'],
      ['303', 20, '1001'],
    ],
    nearMiss: [
      ['303', 0, '1001'],
      ['409', 20, '1001'],
    ],
  },
};

describe('the sequences of the catalog', () => {
  test('are three to six, each with a unique name', () => {
    expect(sequences.length).toBeGreaterThanOrEqual(3);
    expect(sequences.length).toBeLessThanOrEqual(6);
    expect(new Set(sequences.map(({ id }) => id)).size).toBe(sequences.length);
    for (const { id } of sequences) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)+$/);
  });

  test.each(sequences.map((rule) => [rule.id, rule] as const))(
    '%s has only codes of the catalog',
    (_, rule) => {
      for (const code of rule.steps.flatMap(({ codes }) => codes)) {
        expect(['documented', 'ambiguous'], code).toContain(
          classify({ subCode: code, status: Number(code.slice(0, 3)) }).kind,
        );
      }
    },
  );

  test.each(sequences.map((rule) => [rule.id, rule] as const))(
    '%s has each code in only one step',
    (_, rule) => {
      const codes = rule.steps.flatMap((step) => [...new Set(step.codes)]);
      expect(new Set(codes).size).toBe(codes.length);
      for (const { atLeast } of rule.steps) expect(atLeast).toBeGreaterThanOrEqual(1);
    },
  );

  test.each(sequences.map((rule) => [rule.id, rule] as const))(
    '%s has a hint, a reason and sources',
    (_, rule) => {
      expect(rule.hint).toMatch(/\bmay\b.* Look at .*\.$/);
      expect(rule.reason).toMatch(/\.$/);
      expect(rule.hint + rule.reason).not.toMatch(/`|\n/);
      expect(rule.sources.length).toBeGreaterThan(0);
    },
  );

  test.each(Object.entries(examples))(
    '%s matches its example, and not a near miss',
    (rule, { matches, nearMiss }) => {
      expect(rulesMatchedIn(matches)).toEqual([rule]);
      expect(rulesMatchedIn(nearMiss)).toEqual([]);
    },
  );

  test.each(['403.23', '401.24'])('describe an expired session or token: %s', (expired) => {
    const builder = createSummaryBuilder(sequences);
    const other = expired === '403.23' ? '401.24' : '403.23';
    for (const [i, subCode] of [other, expired, expired, expired, expired].entries()) {
      builder.add(findingOf(classify({ subCode }), { line: i + 1, time: start + i * 5000 }));
    }
    expect(builder.summary().hints).toMatchObject([{ seen: `${expired} four times within a minute` }]);
  });
});
