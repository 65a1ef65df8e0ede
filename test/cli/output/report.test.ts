import { describe, expect, test } from 'vitest';
import type { Evidence } from '../../../src/classifier/classify.ts';
import { createCommandContext } from '../../../src/cli/command-context.ts';

const { classifier, report } = createCommandContext('https://status.example/docs/');
const { classify } = classifier;

describe('report', () => {
  const cases: [string, Evidence, string[]][] = [
    ['documented', { subCode: '403.25' }, ['Documented', 'Who can fix it', 'Retry', 'Check first', 'More']],
    [
      'documented for the endpoint',
      { subCode: '400.3', endpoint: '1001' },
      ['Endpoint', 'Documented', 'Who can fix it', 'Retry', 'What to do', 'More'],
    ],
    [
      'an expected answer',
      { status: 404, endpoint: '1011' },
      ['Endpoint', 'Documented', 'Outcome', 'Retry', 'What to do', 'More'],
    ],
    ['ambiguous', { subCode: '400.3' }, ['Retry', 'More']],
    ['undocumented-sub-code', { status: 403, subCode: '403.99' }, ['Documented', 'Near codes', 'More']],
    ['an unreadable sub-code', { status: 202, subCode: 'pear' }, ['Documented', 'More']],
    ['undocumented-status', { status: 502 }, []],
    ['nothing known', {}, []],
    ['contradiction', { status: 401, subCode: '403.25' }, ['Documented', 'More']],
  ];

  test.each(cases)('has a headline and, for %s, the rows that are known', (_, evidence, rows) => {
    const text = report(classify(evidence));
    const [headline = '', ...lines] = text.trimEnd().split('\n');
    expect(headline).toMatch(/^\S/);
    for (const line of lines) expect(line).toMatch(/^ {2}\S.*\S$/);
    expect(lines.flatMap((line) => /^ {2}([A-Z][a-z]+(?: [a-z]+){0,3}): /.exec(line)?.[1] ?? [])).toEqual(
      rows,
    );
    expect(text).not.toMatch(/undefined|null/);
  });

  test('ends with the address of the page on the site', () => {
    const text = report(classify({ subCode: '403.25' }));
    expect(text).toMatch(/\n {2}More: {11}https:\/\/status\.example\/docs\/codes\/403-25\n$/);
  });

  test('has no address where it does not know the site', () => {
    const plain = createCommandContext(null);
    for (const [, evidence] of cases) {
      const text = plain.report(plain.classifier.classify(evidence));
      expect(text).toBe(report(classify(evidence)).replace(/ {2}More:.*\n/, ''));
    }
  });

  test('lines its rows up', () => {
    const lines = report(classify({ subCode: '403.25' }))
      .trimEnd()
      .split('\n')
      .slice(1);
    for (const line of lines) expect(line).toMatch(/^ {2}(?=.{16}\S)[A-Z][a-z ]+: +\S/);
  });

  test.each<[Evidence, string]>([
    [{ status: 200 }, 'Success'],
    [{ subCode: '200.2' }, 'Success'],
    [{ status: 404, endpoint: '1011' }, 'Expected answer'],
  ])('says of %j that there is nothing to fix', (evidence, outcome) => {
    const text = report(classify(evidence));
    expect(text).toContain(`\n  Outcome:        ${outcome}\n`);
    expect(text).toContain('\n  Retry:          No need\n');
    expect(text).not.toContain('Who can fix it');
  });
});

test('names who the administrator is, whom the label alone does not name', () => {
  const text = report(classify({ subCode: '401.10' }));
  expect(text).toContain(
    'The app’s administrator (whoever configures the app in Rubiq, or your contact at Fluid)\n',
  );
});
