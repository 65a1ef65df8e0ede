import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createMask } from '../../../src/redaction/mask.ts';
import { shownReport } from '../../../src/signature/report/redacted-report.ts';
import { checkSignature, type SignatureEvidence } from '../../../src/signature.ts';
import { expectLinearTime, timeout } from '../../linear-time.ts';
import { header, method, secret, tokenOf, url } from '../by-hand.ts';

const mask = createMask(catalog.reporting.secrets);

async function shown(evidence: Partial<SignatureEvidence>): Promise<string> {
  const { url: sentUrl = url, appSecret = secret } = evidence;
  const whole = { signature: header(), method, url: sentUrl, appSecret, ...evidence };
  const confidential = { appSecret: appSecret ?? null, urls: [sentUrl ?? ''], mask };
  return JSON.stringify(shownReport(await checkSignature(whole), confidential).report);
}

const letters = (length: number) =>
  Array.from({ length: length / 4 }, (_, i) => (i + 46_656).toString(36)).join('');

test.each<[string, Partial<SignatureEvidence>, string]>([
  ['parameter', { url: `${url}?ApiSessionKey=${letters(60_000)}+%2F` }, letters(60_000)],
  ['AppSecret', { appSecret: letters(40_000) }, letters(40_000)],
])('a very long %s is redacted, and nothing throws', async (_, evidence, value) => {
  expect(await shown(evidence)).not.toContain(value.slice(0, 12));
});

test.each([`"${secret}"`, ` ${secret}\n`])('a secret that is given as %j is redacted', async (appSecret) => {
  const evidence = { appSecret, url: `${url}?a=${secret}` };
  const signature = header({ Token: tokenOf(`32767POST${evidence.url}20140408045941`) });
  for (const more of [{}, { signature }, { signature: header({ AppKey: secret }) }]) {
    expect(await shown({ ...evidence, ...more })).not.toContain(secret);
  }
});

test('secret parameters take time in proportion to their number', { timeout }, () => {
  expectLinearTime((count) => {
    const parameters = Array.from({ length: count }, (_, i) => `ApiSessionKey=${i}${letters(32)}`).join('&');
    const whole = `${url}?${parameters}`;
    const hash = { documented: whole, signed: null, difference: null, expectedToken: null, mistakes: [] };
    const report = { checks: [], firstFailure: null, clock: null, hash };
    const redact = () => shownReport(report, { appSecret: secret, urls: [whole], mask }).report;
    expect(redact().hash?.documented).not.toContain(letters(32));
    return redact;
  }, 40);
});

test('the index of the difference refers to the redacted strings', async () => {
  const address = `${url}?ApiSessionKey=${letters(12_000)}&b=1`;
  const signature = header({ Token: tokenOf(`32767POST${address}20140408065941`) });
  const report = await checkSignature({ signature, method, url: address, appSecret: secret });
  const { hash } = shownReport(report, { appSecret: secret, urls: [address], mask }).report;
  const before = `32767POST${url}?ApiSessionKey=•••&b=1`;
  expect(hash?.documented).toBe(`${before}20140408045941`);
  expect(hash?.signed).toBe(`${before}20140408065941`);
  expect(hash?.difference).toBe(before.length + 9);
});
