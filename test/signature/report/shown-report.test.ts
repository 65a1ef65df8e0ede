import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createSignatureCheck, type SignatureEvidence } from '../../../src/signature/checks/check.ts';
import { createShownReport } from '../../../src/signature/report/shown-report.ts';
import { header, issuedAt, method, secret, token, tokenOf, url } from '../by-hand.ts';

const check = createSignatureCheck(catalog.signature);
const shownReport = createShownReport(catalog.signature, catalog);

async function shown(evidence: Partial<SignatureEvidence>) {
  const whole = { signature: header(), method, url, appSecret: secret, ...evidence };
  return shownReport(await check(whole), { method: whole.method ?? null, url: whole.url ?? null });
}

describe('a report', () => {
  test('has no secret of the request', async () => {
    const address = `${url}/s3cr3t-path?ApiSessionKey=s3cr3t-key`;
    const signature = header({ Token: tokenOf(`32767POST${url}?ApiSessionKey=s3cr3t-key20140408045941`) });
    const { report, ...request } = await shown({ url: address, signature });
    expect(request).toMatchObject({ method, url: `${url}/<11 characters>?ApiSessionKey=<10 characters>` });
    expect(report.hash?.documented).toBe(`32767POST${request.url}20140408045941`);
    expect(JSON.stringify(report)).not.toContain('s3cr3t');
  });

  test('has the names of parameters of the request, and of one that redirected to it', async () => {
    const first = `${url}?First=1&a=2`;
    const signature = header({ Token: tokenOf(`32767POST${first}${issuedAt}`) });
    const { report } = await shown({
      url: `${url}?Second=3`,
      signature,
      earlier: [{ method, url: first }],
    });
    expect(report.hash).toMatchObject({
      documented: `32767POST${url}?Second=<1 character>${issuedAt}`,
      signed: `32767POST${url}?First=<1 character>&a=<1 character>${issuedAt}`,
    });
  });

  test('has the beginning and the end of the expected token', async () => {
    expect((await shown({})).report.hash?.expectedToken).toBe('eTqyyk…IEA=');
    expect(JSON.stringify(await shown({ url: `${url}?a=1` }))).not.toContain(token.slice(0, 10));
  });

  test('has no expected token without the secret', async () => {
    expect((await shown({ appSecret: null })).report.hash).toMatchObject({ expectedToken: null });
  });

  test.each([
    ['of a right signature', token],
    ['of another hash', tokenOf(`32767POST${url}${issuedAt}`, secret, 'sha512')],
  ])('has no other string than the documented one where that was hashed: %s', async (_, Token) => {
    const { report, differingCharacter } = await shown({ signature: header({ Token }) });
    expect(report.hash).toMatchObject({ signed: null, difference: null });
    expect(differingCharacter).toBeNull();
  });

  test('has no strings where a part of the request is missing', async () => {
    expect(await shown({ url: null, method: null })).toMatchObject({
      method: null,
      url: null,
      differingCharacter: null,
      report: { hash: null },
    });
  });
});

describe('the difference', () => {
  test('is an index in the strings that are shown, and a character of those that were hashed', async () => {
    const address = `${url}?ApiSessionKey=${'x'.repeat(3_000)}&b=1`;
    const signature = header({ Token: tokenOf(`32767POST${address}20140408065941`) });
    const { report, differingCharacter } = await shown({ url: address, signature });
    const before = `32767POST${url}?ApiSessionKey=<3,000 characters>&b=<1 character>`;
    expect(report.hash).toMatchObject({
      documented: `${before}20140408045941`,
      signed: `${before}20140408065941`,
      difference: before.length + 9,
    });
    expect(differingCharacter).toBe(`32767POST${address}`.length + 10);
  });

  test('is at a placeholder where it cannot be shown', async () => {
    const signature = header({ Token: tokenOf(`32767POST${url}?q=a%2fb20140408045941`) });
    const { report } = await shown({ url: `${url}?q=a%2Fb`, signature });
    const { documented = '', signed, difference } = report.hash ?? {};
    expect(documented).toContain('?q=<5 characters>');
    expect(signed).toBe(documented);
    expect(difference).toBe(documented.indexOf('<'));
  });

  test('of swapped key and message shows no secret', async () => {
    const signature = header({ Token: tokenOf(secret, `32767POST${url}20140408045941`) });
    const { report, differingCharacter } = await shown({ signature });
    expect(report.hash).toMatchObject({ signed: '(the AppSecret)', difference: 0 });
    expect(differingCharacter).toBeNull();
  });
});
