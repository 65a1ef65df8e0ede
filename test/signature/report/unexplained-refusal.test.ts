import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import type { SignatureScheme } from '../../../src/catalog/record.ts';
import { type CheckResult, failed, notCheckable, passed } from '../../../src/signature/report/report.ts';
import { unexplainedRefusal } from '../../../src/signature/report/unexplained-refusal.ts';

const api = 'the response of the API';
const right: Readonly<Record<string, CheckResult>> = {
  'app-key-known': notCheckable('Only the API knows the keys.', api),
  'secret-current': notCheckable('Only the API knows whether it has expired.', api),
};
const open = { hash: notCheckable('The secret is missing.', 'the AppSecret') };
const late = { clock: notCheckable('There is no time.', 'the server time') };

function refusal(
  code: string | null,
  results: Readonly<Record<string, CheckResult>> = {},
  isSchemeAssumed = false,
  documented: SignatureScheme['checks'] = catalog.signature.checks,
): string | null {
  const checks = documented.map(({ id, code }) => ({
    id,
    code,
    ...({ ...right, ...results }[id] ?? passed('It is right.')),
  }));
  const firstFailure = checks.find(({ state }) => state === 'failed')?.code ?? null;
  return unexplainedRefusal({ code, isSchemeAssumed }, { checks, firstFailure, clock: null, hash: null });
}

const unproven = (code: string) => `The text says ${code}, and nothing here proves why.`;

describe('a refusal', () => {
  test.each([
    ['401.9', open, `${unproven('401.9')} Missing: the AppSecret.`],
    ['401.9', { ...open, ...late }, `${unproven('401.9')} Missing: the AppSecret.`],
    ['401.6', late, `${unproven('401.6')} Missing: the server time.`],
    ['401.3', { ...open, ...late }, `${unproven('401.3')} Missing: the server time, the AppSecret.`],
    ['401', { ...open, ...late }, `${unproven('401')} Missing: the server time, the AppSecret.`],
    [
      '401.9',
      { ...open, present: notCheckable('The headers are not given.', 'the headers of the request') },
      `${unproven('401.9')} Missing: the headers of the request.`,
    ],
    ['401.10', {}, 'The text says 401.10. Only the API knows whether it has expired.'],
    ['401.7', open, 'The text says 401.7. Only the API knows the keys.'],
  ])('with %s is reported with what is missing: %j', (code, results, expected) => {
    expect(refusal(code, results)).toBe(expected);
  });

  test('of a signature that is right only over HTTPS, which the text does not say, is reported', () => {
    expect(refusal('401.9', {}, true)).toBe(`${unproven('401.9')} Missing: the scheme of the URL.`);
    expect(refusal('403.25', {}, true)).toBeNull();
  });

  test('of an API that has checks with several statuses is reported by each of them', () => {
    const documented = [
      { id: 'present', code: '400.1' },
      { id: 'hash', code: '403.9' },
    ] as const;
    for (const code of ['400', '403'])
      expect(refusal(code, open, false, documented)).toBe(`${unproven(code)} Missing: the AppSecret.`);
    expect(refusal('401', open, false, documented)).toBeNull();
  });

  test('of an API that does not check the hash is reported with nothing missing', () => {
    expect(refusal('401.1', {}, false, [{ id: 'present', code: '401.1' }])).toBe(unproven('401.1'));
  });

  test.each([
    ['with a check that failed', '401.9', { hash: failed('It is wrong.', null, null) }],
    ['with a signature that is right', '401.9', {}],
    ['with a signature that is right, and only the status', '401', {}],
    ['for another reason', '403.25', open],
    ['for another reason with the same status', '401.20', open],
    ['that the text does not have', null, open],
  ])('%s is not reported', (_, code, results) => {
    expect(refusal(code, results)).toBeNull();
  });
});
