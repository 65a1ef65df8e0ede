import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { shortened } from '../../../src/signature/checks/token-format.ts';
import { checkSignature, type SignatureEvidence } from '../../../src/signature.ts';
import { header, issuedAt, method, secret, token, tokenOf, url } from '../by-hand.ts';

const documented = `32767POST${url}${issuedAt}`;

/** Checks the hash of a request that is right except for what is given. */
async function checkHash(evidence: Partial<SignatureEvidence>) {
  const { checks, hash } = await checkSignature({
    signature: header(),
    method,
    url,
    appSecret: secret,
    ...evidence,
  });
  return { hash, check: checks.find(({ id }) => id === 'hash') };
}

const withToken = (Token: string) => ({ signature: header({ Token }) });

describe('a token with a mistake', () => {
  test('is compared with the expected one, and the string with the documented one', async () => {
    const signed = `32767post${url}${issuedAt}`;
    const { hash, check } = await checkHash(withToken(tokenOf(signed)));
    expect(hash).toEqual({
      documented,
      signed,
      difference: '32767'.length,
      expectedToken: token,
      mistakes: [expect.objectContaining({ id: 'method-in-lower-case' })],
    });
    expect(check).toMatchObject({
      state: 'failed',
      finding: 'The method is signed in lowercase.',
      found: shortened(tokenOf(signed)),
      expected: 'eTqyyk…IEA=',
    });
  });

  test('is explained by two mistakes', async () => {
    const { check } = await checkHash(withToken(tokenOf(`32767post${url}${issuedAt}`, secret, 'sha512')));
    expect(check?.finding).toBe('The method is signed in lowercase. The hash function is not SHA-256.');
  });

  test.each([
    ['another hash', tokenOf(documented, secret, 'sha512')],
    ['another key', tokenOf(documented, secret.toLowerCase())],
  ])('in %s is one of the documented string', async (_, written) => {
    const { hash, check } = await checkHash(withToken(written));
    expect(hash).toMatchObject({ documented, signed: null, difference: null });
    expect(hash?.mistakes).toHaveLength(1);
    expect(check?.state).toBe('failed');
  });

  test('that has the secret as its message does not show the secret', async () => {
    const { hash } = await checkHash(withToken(tokenOf(secret, documented)));
    expect(hash).toMatchObject({ documented, signed: '(the AppSecret)', difference: 0 });
  });

  test('in the secret is found where the secret is given with the same mistake', async () => {
    const appSecret = `\t${secret}`;
    const { check } = await checkHash({ ...withToken(tokenOf(documented, appSecret)), appSecret });
    expect(check?.finding).toBe(
      'There is white space around the AppSecret that was used. The check ignored the white space around the given AppSecret.',
    );
  });

  test('that needs no secret is found without it, and the expected token is not known', async () => {
    const { hash, check } = await checkHash({ ...withToken(tokenOf(documented, '')), appSecret: null });
    expect(hash).toMatchObject({ documented, signed: null, expectedToken: null });
    expect(hash?.mistakes).toHaveLength(1);
    expect(check).toMatchObject({
      state: 'failed',
      finding: 'The AppSecret that was used is empty, or the word “undefined”, “null” or “None”.',
      expected: null,
    });
  });
});

test('two mistakes that need no secret are found in a request of 4,000 characters', async () => {
  const long = `${url}?q=`.padEnd(url.length + 4_000 - documented.length, 'x');
  const hash = createHash('sha256').update(`3276732767POST${long}${issuedAt}`).digest('base64');
  const { check } = await checkHash({ ...withToken(hash), url: long, appSecret: null });
  expect(check?.finding).toBe('The AppKey was used instead of the AppSecret. The hash has no key.');
});

describe('a token that is the secret itself', () => {
  test.each([
    ['a whole request', url, 'eTqyyk…IEA='],
    ['a request without a URL', null, null],
  ])('is recognized in %s', async (_, address, expected) => {
    const { check } = await checkHash({ ...withToken(secret), url: address });
    expect(check).toMatchObject({ state: 'failed', found: null, expected });
    expect(check?.finding).toMatch(/^The Token is the AppSecret itself\./);
  });
});

describe('a request of which a part is missing', () => {
  test.each<[string, Partial<SignatureEvidence>]>([
    ['the AppKey', { signature: header({ AppKey: null }) }],
    ['the IssuedAt', { signature: header({ IssuedAt: null }) }],
    ['the method', { method: null }],
    ['the complete URL', { url: null }],
  ])('has no string to sign without %s', async (needs, evidence) => {
    const { hash, check } = await checkHash(evidence);
    expect(hash).toBeNull();
    expect(check).toMatchObject({ state: 'not-checkable', needs });
  });

  test('still has a token that may have the wrong form', async () => {
    const { check } = await checkHash({ ...withToken('?'), url: null });
    expect(check).toMatchObject({ state: 'failed', expected: '32 bytes in Base64: 44 characters' });
  });
});
