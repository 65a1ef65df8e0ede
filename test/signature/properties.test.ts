import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { catalog } from '../../src/catalog/index.ts';
import { checkSignature, type SignatureEvidence } from '../../src/signature.ts';
import { hostileValues, revoked } from '../classifier/hostile-values.ts';
import { timeout } from '../linear-time.ts';
import { header, method, secret, tokenOf, url } from './by-hand.ts';

const names = [
  'headers',
  'signature',
  'method',
  'url',
  'appSecret',
  'serverTime',
  'earlier',
  'signal',
] as const;
const codes: readonly (string | null)[] = [null, ...catalog.signature.checks.map(({ code }) => code)];
const whole: SignatureEvidence = { signature: header(), method, url, appSecret: secret };

/** Checks any evidence, and that the report is complete. */
async function holds(evidence: unknown): Promise<void> {
  const report = await checkSignature(evidence as SignatureEvidence);
  expect(codes).toContain(report.firstFailure);
  expect(report.checks).toHaveLength(10);
  for (const { finding } of report.checks) expect(finding).toMatch(/^[A-Z].*[.”]$/s);
  expect(() => JSON.stringify(report)).not.toThrow();
}

describe('any evidence has a report', () => {
  test('of any values of any type', { timeout }, async () => {
    const value = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }));
    const evidence = fc.oneof(value, fc.record(Object.fromEntries(names.map((name) => [name, value]))));
    await fc.assert(fc.asyncProperty(evidence, holds), { numRuns: 500 });
  });

  test('of values that throw when they are read', { timeout }, async () => {
    for (const value of [...hostileValues, revoked]) {
      await holds(value);
      for (const name of names) {
        await holds({ ...whole, [name]: value });
        await holds({ ...whole, [name]: [value] });
      }
      await holds({ ...whole, earlier: [{ method: value, url: value }] });
    }
    const throwing = Object.fromEntries(names.map((name) => [name, '']));
    for (const name of names) {
      const get = () => {
        throw new Error('touched');
      };
      await holds(Object.defineProperty({ ...throwing }, name, { get, enumerable: true }));
    }
  });

  test('of members of any type', { timeout }, async () => {
    const member = fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }));
    const members = fc.record({ AppKey: member, IssuedAt: member, Token: member }, { requiredKeys: [] });
    const property = fc.asyncProperty(members, (some) =>
      holds({ ...whole, signature: JSON.stringify(some) }),
    );
    await fc.assert(property, { numRuns: 300 });
  });

  test('of lone surrogates anywhere', { timeout }, async () => {
    const half = '\ud800';
    await holds({ ...whole, url: `${url}/${half}?${half}=${half}#${half}` });
    await holds({ ...whole, earlier: [{ method: half, url: `${url}/${half}?${half}` }], appSecret: half });
    await holds({ ...whole, method: half, signature: header({ AppKey: half, IssuedAt: half, Token: half }) });
  });

  test.each<[string, SignatureEvidence]>([
    ['URL', { url: `${url}?${'a=%20&'.repeat(50_000)}` }],
    ['path', { url: `${url}${'/'.repeat(300_000)}a/` }],
    ['secret', { appSecret: 'x'.repeat(1_000_000) }],
    ['method', { method: 'x'.repeat(1_000_000) }],
    ['AppKey', { signature: header({ AppKey: '1'.repeat(9_800) }), appSecret: 'other' }],
    ['time', { signature: header({ IssuedAt: '2'.repeat(9_800) }), appSecret: 'other' }],
    ['token', { signature: header({ Token: 'ab'.repeat(4_900) }), appSecret: 'other' }],
    [
      'AppKey that is just short enough',
      { signature: header({ AppKey: '1'.repeat(3_500) }), appSecret: 'other' },
    ],
    ['path that is just short enough', { url: `${url}${'/'.repeat(3_000)}a/`, appSecret: 'other' }],
    ['server time', { serverTime: '2014-04-08 '.repeat(100_000) }],
    ['list', { signature: Array.from({ length: 10_000 }, () => header()) }],
  ])('of a very long %s, with a bounded number of hashes', { timeout }, async (_, part) => {
    const hashes = [vi.spyOn(crypto.subtle, 'sign'), vi.spyOn(crypto.subtle, 'digest')];
    await holds({ ...whole, ...part });
    const count = hashes.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    expect(count).toBeLessThan(60_000);
  });
});

describe('a report never contains the AppSecret', () => {
  const anySecret = fc.stringMatching(/^[A-Za-z0-9]{16,40}$/);
  const text = (key: number | string, verb = method) => `${key}${verb}${url}20140408045941`;
  const plain = (message: string) => createHash('sha256').update(message).digest('base64');

  test.each<[string, (appSecret: string) => Partial<SignatureEvidence>]>([
    ['right', (own) => ({ signature: header({ Token: tokenOf(text(32767), own) }) })],
    ['of another request', (own) => ({ signature: header({ Token: tokenOf(text(32767, 'GET'), own) }) })],
    ['with key and message swapped', (own) => ({ signature: header({ Token: tokenOf(own, text(32767)) }) })],
    [
      'with the secret before the text',
      (own) => ({ signature: header({ Token: plain(own + text(32767)) }) }),
    ],
    ['with the secret after the text', (own) => ({ signature: header({ Token: plain(text(32767) + own) }) })],
    [
      'with a space after the secret',
      (own) => ({ signature: header({ Token: tokenOf(text(32767), `${own} `) }) }),
    ],
    [
      'with the secret given with white space',
      (own) => ({ signature: header({ AppKey: own }), appSecret: `${own}\n` }),
    ],
    ['with the secret instead of the token', (own) => ({ signature: header({ Token: own }) })],
    ['with the secret instead of the AppKey', (own) => ({ signature: header({ AppKey: own }) })],
    ['with the secret instead of the time', (own) => ({ signature: header({ IssuedAt: own }) })],
    ['with the secret in the URL', (own) => ({ signature: header(), url: `${url}?secret=${own}` })],
    [
      'with the secret in a wrong URL',
      (own) => ({
        signature: header({ Token: tokenOf(text(32767, 'POST'), own) }),
        url: `${url}?secret=${own}`,
      }),
    ],
    ['with nothing but the secret', (own) => ({ signature: own })],
    [
      'with nothing but a short secret',
      (own) => ({ signature: own.slice(0, 10), appSecret: own.slice(0, 10) }),
    ],
  ])('of a token %s', { timeout }, async (_, part) => {
    const property = fc.asyncProperty(anySecret, async (appSecret) => {
      const evidence = {
        method,
        url,
        appSecret,
        serverTime: 'Tue, 08 Apr 2014 05:00:02 GMT',
        ...part(appSecret),
      };
      expect(JSON.stringify(await checkSignature(evidence))).not.toContain(
        (evidence.appSecret ?? appSecret).trim(),
      );
    });
    await fc.assert(property, { numRuns: 1 });
  });
});

describe('without the AppSecret, the checks show nothing of a value in the wrong place', () => {
  const misplaced = 'RCL1EDAYOVHANLL3A51GRCL1EDAYOVHANLL3A51G';

  test.each<[string, SignatureEvidence]>([
    ['the header', { signature: misplaced }],
    ['the AppKey', { signature: header({ AppKey: misplaced }) }],
    ['the time', { signature: header({ IssuedAt: misplaced }) }],
    ['the token', { signature: header({ Token: misplaced }) }],
    ['a short token', { signature: header({ Token: misplaced.slice(0, 16) }) }],
  ])('of %s', { timeout }, async (_, evidence) => {
    expect(JSON.stringify(await checkSignature(evidence))).not.toContain(misplaced.slice(0, 4));
  });
});
