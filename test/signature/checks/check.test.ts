import { afterEach, describe, expect, test, vi } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { shortened } from '../../../src/signature/checks/token-format.ts';
import { checkSignature, type SignatureEvidence, type SignatureReport } from '../../../src/signature.ts';
import { header, hmac, issuedAt, method, secret, token, tokenOf, url } from '../by-hand.ts';

const sent: SignatureEvidence = {
  signature: header(),
  method,
  url,
  appSecret: secret,
  serverTime: 'Tue, 08 Apr 2014 05:00:02 GMT',
};

function states({ checks }: SignatureReport): Record<string, string> {
  return Object.fromEntries(checks.map(({ code, state }) => [code, state]));
}

function check({ checks }: SignatureReport, code: string) {
  const found = checks.find((one) => one.code === code);
  if (!found) throw new Error(`There is no check ${code}.`);
  return found;
}

/** Returns the finding of one check of a value. */
async function finding(signature: SignatureEvidence['signature'], code: string) {
  return check(await checkSignature({ ...sent, signature }), code).finding;
}

describe('a right signature', () => {
  test.each([
    [url, token],
    ['https://api.dialogportal.com/v1/user', 'S/3bH3CD44NVM15UpuYds3iJEUp+xicCUZigXpghzaQ='],
  ])('of %s passes every check except those that only the API can make', async (address, documented) => {
    const report = await checkSignature({ ...sent, url: address, signature: header({ Token: documented }) });
    expect(states(report)).toEqual({
      '401.1': 'passed',
      '401.2': 'passed',
      '401.3': 'passed',
      '401.4': 'passed',
      '401.5': 'passed',
      '401.6': 'passed',
      '401.7': 'not-checkable',
      '401.8': 'passed',
      '401.9': 'passed',
      '401.10': 'not-checkable',
    });
    expect(report.firstFailure).toBeNull();
    expect(report.clock?.aheadSeconds).toBe(-21);
    expect(report.hash).toEqual({
      documented: `32767POST${address}20140408045941`,
      signed: null,
      difference: null,
      expectedToken: documented,
      mistakes: [],
    });
  });

  test('is right with its members in any order, and with other members', async () => {
    const signature = JSON.stringify({ Token: token, note: 'x', IssuedAt: issuedAt, AppKey: 32767 });
    expect((await checkSignature({ ...sent, signature })).firstFailure).toBeNull();
  });
});

describe('the checks', () => {
  test('are in the order of the documented list, each with its code', async () => {
    const { checks } = await checkSignature({});
    expect(checks.map(({ id, code }) => ({ id, code }))).toEqual(catalog.signature.checks);
  });

  test('say what was found and expected, or what is required', async () => {
    const evidences: SignatureEvidence[] = [
      {},
      sent,
      { headers: {} },
      { ...sent, signature: ['a', 'b'] },
      { ...sent, signature: '{}' },
      { ...sent, url: '/entity' },
    ];
    for (const evidence of evidences) {
      for (const { state, finding, needs, found } of (await checkSignature(evidence)).checks) {
        expect(finding).toMatch(/^[A-Z].*\.$/);
        expect(needs === null).toBe(state !== 'not-checkable');
        expect(needs).not.toBe('');
        if (state === 'not-checkable') expect(found).toBeNull();
      }
    }
  });

  test('that cannot be made name what is required', async () => {
    const { checks, firstFailure, clock, hash } = await checkSignature({});
    expect(checks.map(({ code, needs }) => [code, needs])).toEqual([
      ['401.1', 'the headers of the request'],
      ['401.2', 'a Signature header'],
      ['401.3', 'a Signature header'],
      ['401.4', 'a value that is JSON'],
      ['401.5', 'a value that is JSON'],
      ['401.6', 'a valid IssuedAt'],
      ['401.7', 'the response of the API'],
      ['401.8', 'a value that is JSON'],
      ['401.9', 'a Token'],
      ['401.10', 'the response of the API'],
    ]);
    expect({ firstFailure, clock, hash }).toEqual({ firstFailure: null, clock: null, hash: null });
  });

  test.each<[SignatureEvidence, string]>([
    [{ signature: header() }, 'the method, the complete URL, the AppSecret'],
    [{ signature: header(), method }, 'the complete URL, the AppSecret'],
    [{ signature: header(), method, url: '/entity', appSecret: secret }, 'the base URL'],
    [
      { signature: header({ AppKey: null, IssuedAt: null }), method, url },
      'the AppKey, the IssuedAt, the AppSecret',
    ],
    [{ signature: header(), method, url }, 'the AppSecret'],
    [{ signature: header(), method, url, appSecret: '' }, 'the AppSecret; the one that is given is empty'],
    [{ ...sent, url: 'api.rubiq.net/entity' }, 'the complete URL'],
    [{ ...sent, url: 'https:///entity' }, 'the complete URL'],
    [{ ...sent, signature: header({ Token: '' }) }, 'a Token'],
    [{ ...sent, signature: header({ Token: ' ' }) }, 'a Token'],
  ])('of the hash in %j requires %s', async (evidence, needs) => {
    expect(check(await checkSignature(evidence), '401.9')).toMatchObject({ state: 'not-checkable', needs });
  });
});

describe('the header', () => {
  test.each<[string, SignatureEvidence]>([
    ['is missing', { headers: { Host: 'api.rubiq.net' } }],
    ['is missing in a list', { headers: [] }],
    ['has no value', { signature: [] }],
  ])('%s: 401.1', async (_, evidence) => {
    const report = await checkSignature({ ...sent, signature: undefined, ...evidence });
    expect(report.firstFailure).toBe('401.1');
    expect(check(report, '401.1')).toMatchObject({
      finding: 'The Signature header is missing.',
      found: null,
      expected: 'one Signature header',
    });
    expect(check(report, '401.2').finding).toBe('The Signature header is missing.');
    expect(check(report, '401.3').finding).toBe('There is no value to parse.');
  });

  test.each<[string, SignatureEvidence]>([
    ['is empty', { signature: '' }],
    ['is only a space', { headers: { Signature: ' ' } }],
  ])('%s: 401.1', async (_, evidence) => {
    const report = await checkSignature({ ...sent, signature: undefined, ...evidence });
    expect(report.firstFailure).toBe('401.1');
    expect(check(report, '401.1')).toMatchObject({
      finding: 'The Signature header is empty. Whether the API treats it as missing is not documented.',
      found: '',
      expected: 'one Signature header',
    });
    expect(check(report, '401.2').finding).toBe('There is one Signature header.');
    expect(check(report, '401.3').finding).toBe('There is no value to parse.');
  });

  test('is present, but not alone, where only one of two is empty', async () => {
    expect((await checkSignature({ ...sent, signature: ['', header()] })).firstFailure).toBe('401.2');
  });

  test.each<[string, SignatureEvidence]>([
    ['twice', { signature: [header(), header()] }],
    [
      'twice in a list',
      {
        headers: [
          ['Signature', header()],
          ['signature', header()],
        ],
      },
    ],
    [
      'joined by the client',
      {
        headers: new Headers([
          ['Signature', header()],
          ['Signature', header()],
        ]),
      },
    ],
    ['joined without a comma', { signature: header() + header() }],
  ])('is sent %s: 401.2', async (_, evidence) => {
    const report = await checkSignature({ ...sent, signature: undefined, ...evidence });
    expect(report.firstFailure).toBe('401.2');
    expect(check(report, '401.9').state).toBe('passed');
  });

  test('is sent twice: 401.2 says how often, and why', async () => {
    const apart = await checkSignature({ ...sent, signature: [header(), header(), header()] });
    expect(check(apart, '401.2')).toMatchObject({
      finding:
        'There are 3 Signature headers. Something adds another one, for example an interceptor on a retry.',
      found: '3 headers',
      expected: 'one header',
    });
    expect(check(apart, '401.3').finding).toBe('The value is a JSON object.');
    const joined = await checkSignature({ ...sent, signature: header() + header() });
    expect(check(joined, '401.2')).toMatchObject({
      finding:
        'The value contains two signatures. Clients and proxies join two header fields with the same name into one value.',
      found: 'two values',
      expected: 'one value',
    });
    expect(check(joined, '401.3')).toMatchObject({
      state: 'passed',
      finding: 'Each of the two values is a JSON object.',
    });
  });

  test('is sent twice, joined, with a fault: 401.2 first, then 401.3', async () => {
    const single = header().replaceAll('"', "'");
    const report = await checkSignature({ ...sent, signature: `${single}, ${single}` });
    expect(report.firstFailure).toBe('401.2');
    expect(check(report, '401.3').state).toBe('failed');
  });

  test('has two faults: 401.3 names both', async () => {
    const signature = header().replaceAll('"', "'").replace('}', ',}');
    expect(check(await checkSignature({ ...sent, signature }), '401.3')).toMatchObject({
      finding:
        'The value has single quotation marks. JSON requires double ones: ". There is an extra comma before the last brace.',
      expected: 'a JSON object on one line',
    });
  });

  test.each([
    ['curly quotation marks', header().replaceAll(/"([^"]*)"/g, '“$1”')],
    ['single quotation marks', header().replaceAll('"', "'")],
    ['an array', `[${header()}]`],
    ['JSON in JSON', JSON.stringify(header())],
    ['leading zeros', header().replace('32767', '0032767')],
  ])('has %s: 401.3, and the rest is still checked', async (_, signature) => {
    const report = await checkSignature({ ...sent, signature });
    expect(report.firstFailure).toBe('401.3');
    expect(check(report, '401.5').state).toBe('passed');
    expect(check(report, '401.8').state).toBe('passed');
    expect(check(report, '401.9').state).toBe(signature.includes('0032767') ? 'failed' : 'passed');
  });

  test.each(['[object Object]', 'Bearer abc', '5', 'null', '[]', '"x"', 'x'.repeat(100_000)])(
    'has no members: 401.3',
    async (signature) => {
      const report = await checkSignature({ ...sent, signature });
      expect(report.firstFailure).toBe('401.3');
      expect(check(report, '401.4').state).toBe('not-checkable');
    },
  );
});

describe('a member of the header', () => {
  test.each<[string, Record<string, unknown>]>([
    ['401.4', { AppKey: undefined }],
    ['401.4', { AppKey: '32767' }],
    ['401.4', { AppKey: '0032767' }],
    ['401.4', { AppKey: -32767 }],
    ['401.4', { AppKey: 32767.5 }],
    ['401.4', { AppKey: Number('12345678901234567890') }],
    ['401.4', { AppKey: null }],
    ['401.5', { IssuedAt: undefined }],
    ['401.5', { IssuedAt: '' }],
    ['401.5', { IssuedAt: '20140408' }],
    ['401.5', { IssuedAt: '1396933181' }],
    ['401.5', { IssuedAt: '201404080459' }],
    ['401.5', { IssuedAt: '1396933181000' }],
    ['401.5', { IssuedAt: '20140408045941000' }],
    ['401.5', { IssuedAt: '20140230045941' }],
    ['401.5', { IssuedAt: '20140229045941' }],
    ['401.5', { IssuedAt: '20140408245941' }],
    ['401.5', { IssuedAt: 20140408045941 }],
    ['401.6', { IssuedAt: '20120229045941' }],
    ['401.6', { IssuedAt: '20140408065941' }],
    ['401.8', { Token: undefined }],
    ['401.8', { Token: null }],
    ['401.8', { Token: '' }],
    ['401.8', { Token: 5 }],
  ])('fails with %s for %j', async (code, members) => {
    const report = await checkSignature({ ...sent, appSecret: null, signature: header(members) });
    expect(report.firstFailure).toBe(code);
    expect(check(report, code).expected).toEqual(expect.any(String));
  });

  test('that is a number instead of a string is hashed as its digits', async () => {
    const report = await checkSignature({ ...sent, signature: header({ IssuedAt: Number(issuedAt) }) });
    expect(check(report, '401.5').state).toBe('failed');
    expect(check(report, '401.9').state).toBe('passed');
  });
});

describe('the clock', () => {
  test.each([undefined, null, ''])('requires a time: %j', async (serverTime) => {
    const report = await checkSignature({ ...sent, serverTime });
    expect(check(report, '401.6')).toMatchObject({
      state: 'not-checkable',
      finding: 'The server time is not given.',
      needs: 'the server time (the Date header of the response)',
    });
  });

  test.each(['soon', Number.NaN, 1e300, new Date(Number.NaN)])(
    'requires a time that can be parsed: %j',
    async (serverTime) => {
      const report = await checkSignature({ ...sent, serverTime });
      expect(check(report, '401.6')).toMatchObject({
        state: 'not-checkable',
        finding: 'The server time could not be parsed. Write it like this: Sun, 22 Nov 2026 02:13:44 GMT.',
        needs: 'the server time (the Date header of the response)',
      });
      expect(report.clock).toBeNull();
    },
  );

  test('is compared in either direction', async () => {
    const report = await checkSignature({ ...sent, serverTime: Date.UTC(2014, 3, 8, 2, 59, 41) });
    expect(report.firstFailure).toBe('401.6');
    expect(report.clock).toEqual({
      issuedAt: Date.UTC(2014, 3, 8, 4, 59, 41),
      serverTime: Date.UTC(2014, 3, 8, 2, 59, 41),
      aheadSeconds: 7_200,
    });
  });
});

describe('a token', () => {
  test('of another secret fails, and no mistake is named', { timeout: 30_000 }, async () => {
    const report = await checkSignature({ ...sent, appSecret: 'another secret' });
    expect(report.firstFailure).toBe('401.9');
    expect(report.hash?.mistakes).toEqual([]);
    expect(report.hash?.signed).toBeNull();
    expect(check(report, '401.9')).toMatchObject({
      finding:
        'The Token is not correct for this request, and none of the usual mistakes explains it. The AppSecret may belong to another app or environment; the request may have been changed after it was signed; or the body may have been signed, which is not part of the string to sign.',
      found: 'eTqyyk…IEA=',
      expected: shortened(tokenOf(`32767POST${url}20140408045941`, 'another secret')),
    });
  });

  test.each([
    ['md5', 'The token has 16 bytes, the length of an MD5 hash. SHA-256 gives 32 bytes.'],
    ['sha1', 'The token has 20 bytes, the length of an SHA-1 hash. SHA-256 gives 32 bytes.'],
    ['sha384', 'The token has 48 bytes, the length of an SHA-384 hash. SHA-256 gives 32 bytes.'],
    ['sha512', 'The token has 64 bytes, the length of an SHA-512 hash. SHA-256 gives 32 bytes.'],
    ['sha224', 'The token has 28 bytes, the length of an SHA-224 hash. SHA-256 gives 32 bytes.'],
  ])('of %s is recognized without the secret', async (hash, expected) => {
    const signature = header({ Token: tokenOf('x', secret, hash) });
    const report = await checkSignature({ signature });
    expect(check(report, '401.9')).toMatchObject({ state: 'failed', finding: expected });
    expect(await finding(signature, '401.9')).toBe(expected);
  });

  test.each([
    [hmac('x').toString('hex'), 'The token is in hexadecimal digits.'],
    [`${token}\n`, 'There is white space in the token.'],
    ['?', 'The token is not Base64, which has only letters, digits, + and /, with = at its end.'],
  ])('that is written wrongly is recognized without the secret: %j', async (written, expected) => {
    const report = await checkSignature({ signature: header({ Token: written }) });
    expect(check(report, '401.9')).toMatchObject({ state: 'failed', finding: expected });
  });

  test('of the right form cannot be checked without the secret', async () => {
    const report = await checkSignature({ signature: header() });
    expect(check(report, '401.9').finding).toBe('The token has the right form: 32 bytes in Base64.');
    expect(report.firstFailure).toBeNull();
  });

  test('that is the secret itself is recognized', async () => {
    const report = await checkSignature({ ...sent, signature: header({ Token: secret }) });
    expect(check(report, '401.9').finding).toBe(
      'The Token is the AppSecret itself. Send the hash, never the AppSecret. The AppSecret has been sent and must be replaced.',
    );
    expect(JSON.stringify(report)).not.toContain(secret);
  });

  test('of a long request is compared only with single mistakes', async () => {
    const report = await checkSignature({
      ...sent,
      url: `${url}?q=${'x'.repeat(5_000)}`,
      appSecret: 'other',
    });
    expect(check(report, '401.9').finding).toContain('none of the usual mistakes alone explains it.');
    expect(check(report, '401.9').finding).toContain('too long to try two at once');
  });

  test.each<[string, string]>([
    [`${secret}\n`, 'white space'],
    [`"${secret}"`, 'quotation marks'],
    [` '${secret}'`, 'quotation marks'],
  ])('is right where the secret is given as %j, and the report says so', async (appSecret, around) => {
    const report = await checkSignature({ ...sent, appSecret });
    expect(report.hash?.expectedToken).toBe(token);
    expect(check(report, '401.9')).toMatchObject({
      state: 'passed',
      finding: `The Token is correct for this request. The check ignored the ${around} around the given AppSecret.`,
    });
    const wrong = await checkSignature({ ...sent, method: 'PUT', appSecret });
    expect(check(wrong, '401.9').finding).toContain(
      `The check ignored the ${around} around the given AppSecret.`,
    );
  });

  test('is not judged where the comparison was stopped', async () => {
    const signal = { aborted: true };
    expect((await checkSignature({ ...sent, signal })).firstFailure).toBeNull();
    const report = await checkSignature({ ...sent, appSecret: 'other', signal });
    expect(report.firstFailure).toBeNull();
    expect(check(report, '401.9')).toMatchObject({
      state: 'not-checkable',
      finding: 'The comparison was stopped before it finished.',
      needs: 'enough time to try every mistake',
    });
  });

  test('of a request that is too long is compared only with the documented one', async () => {
    const long = `${url}?q=${'x'.repeat(25_000)}`;
    const rightToken = tokenOf(`32767POST${long}20140408045941`);
    const right = await checkSignature({ ...sent, url: long, signature: header({ Token: rightToken }) });
    expect(right.firstFailure).toBeNull();
    expect(check(await checkSignature({ ...sent, url: long }), '401.9').finding).toContain('too long to try');
  });
});

describe('where Web Crypto is not available', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('everything except the hash is checked', async () => {
    vi.stubGlobal('crypto', undefined);
    const report = await checkSignature(sent);
    expect(check(report, '401.9')).toMatchObject({
      state: 'not-checkable',
      needs: 'a page served over HTTPS, or Node 20 or later',
    });
    expect(report.hash).toMatchObject({ documented: `32767POST${url}20140408045941`, expectedToken: null });
    expect(states(report)).toMatchObject({ '401.3': 'passed', '401.6': 'passed' });
  });
});
