import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import {
  createSignatureChecker,
  noRequests,
  type SignatureChecker,
  type SignatureForm,
} from '../../../src/elements/signature/signature-model.ts';
import { createReference } from '../../../src/reference/reference.ts';

const checker = createSignatureChecker(createReference(catalog, '/docs')) as SignatureChecker;
const { example } = catalog.signature;
const value = JSON.stringify({ AppKey: example.appKey, IssuedAt: example.issuedAt, Token: example.token });
const empty: SignatureForm = { method: '', url: '', base: '', signature: '', serverTime: '', secret: '' };
const filled: SignatureForm = { ...empty, method: 'POST', url: example.url, signature: value };

const exchange = (url: string, signature = `> Signature: ${value}\n`) =>
  `> POST ${url} HTTP/1.1\n> Host: api.rubiq.net\n${signature}>\n< HTTP/1.1 401 Unauthorized\n< Date: Tue, 08 Apr 2014 05:00:41 GMT\n<\n`;

async function check(form: Partial<SignatureForm>, text = '') {
  const read = text === '' ? noRequests : checker.read(text);
  const view = await checker.check(
    { ...empty, ...checker.fill(read, read.chosen), ...form },
    read,
    read.chosen,
  );
  if (!view) throw new Error('nothing was checked');
  return view;
}
const states = async (form: Partial<SignatureForm>, text?: string) =>
  Object.fromEntries((await check(form, text)).checks.map(({ code, state }) => [code, state]));

describe('a text', () => {
  test('fills the form with method, URL, header and the time of the server', () => {
    const read = checker.read(`* Connected to api.rubiq.net port 443\n${exchange('/entity')}`);
    expect(checker.fill(read, 0)).toEqual({
      method: 'POST',
      url: example.url,
      signature: value,
      serverTime: 'Tue, 08 Apr 2014 05:00:41 GMT',
    });
    expect(read.summary).toBe('Read from your text.');
  });

  test.each([
    ['of the API is the URL of the request', 'https://api.rubiq.net/v1/entity/search/12'],
    ['of something else is none', 'https://docs.example/help'],
  ])('fills in the only URL before a signature: one %s', (_, url) => {
    const read = checker.read(`Signing ${url} now\nSignature: ${value}\n`);
    expect(checker.fill(read, 0)).toMatchObject({ url: url.includes('rubiq') ? url : '', signature: value });
  });

  test('says that the scheme of the URL is not known', () => {
    const text = exchange('/entity');
    const unknown = 'does not say whether the request was sent over HTTPS. The check assumes ';
    expect(checker.read(text).summary).toContain(`${unknown}that it was.`);
    expect(checker.read(text.replace('api.rubiq.net', '127.0.0.1:80')).summary).toContain(`${unknown}HTTP.`);
  });

  test('offers every request in it, and chooses the last one before an offset', () => {
    const text = exchange('/entity') + exchange('/entity/id/7');
    expect(checker.read(text).choices).toEqual([
      '1 of 2, line 1: POST https://api.rubiq.net/entity → 401',
      '2 of 2, line 8: POST https://api.rubiq.net/entity/id/7 → 401',
    ]);
    const second = text.indexOf('> POST /entity/id/7');
    expect(checker.read(text).chosen).toBe(1);
    expect(checker.read(text, second - 1).chosen).toBe(0);
    expect(checker.read(text, second + 10).chosen).toBe(1);
  });

  test('chooses the request that failed, not the successful retry', () => {
    const text = exchange('/entity') + exchange('/entity/id/7').replace('401 Unauthorized', '200 OK');
    expect(checker.read(text).chosen).toBe(0);
  });

  test('distinguishes requests in one line', () => {
    const entry = (path: string) =>
      `{"request":{"method":"GET","url":"https://api.rubiq.net${path}","headers":[{"name":"Signature","value":${JSON.stringify(value)}}]},"response":{"status":401,"headers":[]}}`;
    const text = `{"log":{"entries":[${[1, 2, 3].map((id) => entry(`/entity/id/${id}`)).join(',')}]}}`;
    const near = text.indexOf('/entity/id/2') + 20;
    const read = checker.read(text, near);
    expect(read.chosen).toBe(1);
    expect(checker.fill(read, read.chosen).url).toBe('https://api.rubiq.net/entity/id/2');
    expect(new Set(read.choices).size).toBe(3);
  });

  test('with hundreds of requests offers those around the chosen one', () => {
    const text = Array.from({ length: 500 }, (_, i) => exchange(`/entity/id/${i}`)).join('');
    const read = checker.read(text, text.indexOf('/entity/id/300 '));
    expect(read.choices).toHaveLength(200);
    expect(checker.fill(read, read.chosen).url).toBe('https://api.rubiq.net/entity/id/300');
    expect(read.choices[read.chosen]).toMatch(/^301 of 500, /);
  });

  test('does not show the parameters of a request in the choices', () => {
    const text = exchange('/entity?ApiSessionKey=s3cr3t') + exchange('/entity?ApiSessionKey=s3cr3t&x=1');
    expect(checker.read(text).choices.join()).not.toContain('s3cr3t');
  });

  test('without a request says what to paste', () => {
    expect(checker.read('good morning').summary).toMatch(/^No request was found in this text\. Paste/);
    expect(checker.read(' \n').summary).toBe('');
  });

  test('says that it has a variable in place of the signature', () => {
    const { summary } = checker.read('curl https://api.rubiq.net/entity -H "Signature: $SIGNATURE"');
    expect(summary).toContain('has a variable or a mask');
  });
});

test('a text without a request fills nothing', () => {
  expect(checker.read('')).toEqual({ requests: [], choices: [], chosen: 0, summary: '' });
  expect(noRequests).toEqual(checker.read(''));
  expect(checker.fill(noRequests, 0)).toEqual({ method: '', url: '', signature: '', serverTime: '' });
});

test('several values of the header are filled in one below the other', async () => {
  const twice = exchange('/entity', `> Signature: ${value}\n> Signature: {}\n`);
  const read = checker.read(twice);
  expect(checker.fill(read, 0).signature).toBe(`${value}\n{}`);
  expect(await states({}, twice)).toMatchObject({ '401.1': 'passed', '401.2': 'failed' });
});

test('the choice among hundreds of requests stays within them', () => {
  const text = Array.from({ length: 201 }, (_, i) => exchange(`/entity/id/${i}`)).join('');
  const chosen = (id: number) => {
    const read = checker.read(text, text.indexOf(`/entity/id/${id} `));
    return [
      read.choices.length,
      read.chosen,
      read.choices[0]?.split(',')[0],
      read.choices.at(-1)?.split(',')[0],
    ];
  };
  expect(chosen(0)).toEqual([200, 0, '1 of 201', '200 of 201']);
  expect(chosen(100)).toEqual([200, 100, '1 of 201', '200 of 201']);
  expect(chosen(101)).toEqual([200, 100, '2 of 201', '201 of 201']);
  expect(chosen(200)).toEqual([200, 199, '2 of 201', '201 of 201']);
});

describe('a refusal that nothing explains', () => {
  const refused = `* Connected to api.rubiq.net port 443\n${exchange('/entity')}`.replace(
    'HTTP/1.1 401 Unauthorized',
    '$&\n< ApiStatusSubCode: 401.9',
  );

  test('is reported with what is missing', async () => {
    expect((await check({}, refused)).summary).toMatch(
      /^The text says 401\.9, and nothing here proves why\. Missing: the AppSecret\. \d passed/,
    );
    expect((await check({ secret: example.appSecret }, refused)).summary).toMatch(
      /^No check failed: the signature matches the request\./,
    );
  });

  test('is reported where the signature is right only if HTTPS is assumed', async () => {
    const { summary } = await check({ secret: example.appSecret }, exchange('/entity'));
    expect(summary).toMatch(
      /^The text says 401, and nothing here proves why\. Missing: the scheme of the URL\./,
    );
  });

  test('requires the base of a URL of which the text has only the path', async () => {
    const form = { url: '/entity', secret: example.appSecret };
    expect((await check(form, refused)).summary).toContain(' Missing: the base URL.');
    for (const base of ['https://api.rubiq.net', ' https://api.rubiq.net/ ']) {
      expect((await check({ ...form, base }, refused)).summary).toMatch(/^No check failed: /);
    }
  });
});

describe('the checks', () => {
  test('are the ten of the documented list in order, each with its page', async () => {
    const { checks } = await check(filled);
    expect(checks.map(({ code }) => code)).toEqual(catalog.signature.checks.map(({ code }) => code));
    expect(checks[8]).toMatchObject({ url: '/docs/codes/401-9', title: 'Incorrect Token hash' });
  });

  test('pass for the documented example', async () => {
    const view = await check({
      ...filled,
      secret: example.appSecret,
      serverTime: 'Tue, 08 Apr 2014 05:00:41 GMT',
    });
    expect(view.summary).toBe(
      'No check failed: the signature matches the request. 8 passed, 2 not checkable.',
    );
    expect(view.clock).toBe(
      'Signed at 2014-04-08 04:59:41 UTC, server at 2014-04-08 05:00:41 UTC: 1 min behind.',
    );
    expect(view.checks.filter(({ isOpen }) => isOpen)).toEqual([]);
  });

  test('without the secret leave out only the hash and what only the API knows', async () => {
    expect(await states({ ...filled, serverTime: 'Tue, 08 Apr 2014 05:00:41 GMT' })).toMatchObject({
      '401.6': 'passed',
      '401.7': 'not-checkable',
      '401.8': 'passed',
      '401.9': 'not-checkable',
      '401.10': 'not-checkable',
    });
  });

  test('open the first that failed, and show what was signed instead', async () => {
    const view = await check({ ...filled, url: `${example.url}/`, secret: example.appSecret });
    expect(view.checks.find(({ isOpen }) => isOpen)?.code).toBe('401.9');
    expect(view.summary).toMatch(/^1 check failed: 401\.9\. The path ends in a slash/);
    expect(view.hash).toMatchObject({
      documented: '32767POSThttps://api.rubiq.net/entity/20140408045941',
      signed: '32767POSThttps://api.rubiq.net/entity20140408045941',
      difference: 37,
    });
    expect(view.mistakes).toHaveLength(1);
  });

  test('do not show the values of secret parameters', async () => {
    const url = `${example.url}?ApiSessionKey=abc-def&PublicID=123e4567`;
    const view = await check({ ...filled, url, secret: example.appSecret });
    expect(view.hash).toMatchObject({
      documented: `32767POST${example.url}?ApiSessionKey=<7 characters>&PublicID=<8 characters>20140408045941`,
      signed: `32767POST${example.url}20140408045941`,
    });
    expect(JSON.stringify(view)).not.toMatch(/abc-def|123e4567/);
  });

  test('report a missing header for a request without it', async () => {
    expect((await check({}, exchange('/entity', '> Accept: */*\n'))).summary).toMatch(
      /^1 check failed: 401\.1\. /,
    );
  });

  test('find two headers pasted one below the other', async () => {
    const signature = `Signature: ${value}\nsignature: ${value}`;
    expect(await states({ ...filled, signature })).toMatchObject({ '401.1': 'passed', '401.2': 'failed' });
  });

  test('accept the value with the name of the header, and on several lines', async () => {
    expect(await states({ ...filled, signature: `Signature: ${value}` })).toMatchObject({
      '401.3': 'passed',
    });
    const pretty = JSON.stringify(JSON.parse(value), null, 2);
    for (const signature of [pretty, `Signature: ${pretty}`]) {
      expect(await states({ ...filled, signature })).toMatchObject({ '401.2': 'passed', '401.3': 'passed' });
    }
  });

  test('try earlier requests where a redirect was followed', async () => {
    const redirected = exchange('/entity').replace(
      '401 Unauthorized',
      '303 See Other\n< Location: /entity/id/7',
    );
    const text = redirected + exchange('/entity/id/7').replace('POST', 'GET');
    const view = await check({ secret: example.appSecret }, text);
    expect(view.mistakes.map(({ title }) => title).join()).toMatch(/an earlier request/);
  });

  test('say in words how they ended', async () => {
    const { checks, hashLabel } = await check({ ...filled, method: 'PUT', secret: example.appSecret });
    expect(checks.slice(4).map(({ code, label }) => `${code} ${label}`)).toEqual([
      '401.5 Passed',
      '401.6 Not checkable',
      '401.7 Not checkable',
      '401.8 Passed',
      '401.9 Failed',
      '401.10 Not checkable',
    ]);
    expect(hashLabel).toBe('The string to hash, with the AppSecret as the key');
  });

  test('say who can fix the first that failed', async () => {
    const failed = await check({ ...filled, signature: '{"AppKey":"a"}' });
    expect(failed.summary).toMatch(
      /^3 checks failed: 401\.4, 401\.5, 401\.8\. AppKey must be a number\. 3 passed, 4 not checkable\.$/,
    );
    expect(failed.responsibility).toEqual({ label: 'Who can fix it', text: 'You (the caller)' });
    expect(failed).toMatchObject({ hash: null, clock: null, mistakes: [] });
    expect((await check(filled)).responsibility).toBeNull();
  });

  test('say what the hash still requires', async () => {
    expect((await check(filled)).summary).toBe(
      'No check failed so far. 6 passed, 4 not checkable. Checking the hash requires the AppSecret.',
    );
    expect((await check({ ...empty, method: ' POST ' })).summary).toBe(
      'No check failed so far. 0 passed, 10 not checkable. Checking the hash requires a Token.',
    );
  });

  test.each([
    ['04:59:41', 'no difference'],
    ['04:59:31', '10 s ahead'],
    ['04:59:51', '10 s behind'],
  ])('compare the clocks at %s', async (time, relation) => {
    const { clock } = await check({ ...filled, serverTime: `Tue, 08 Apr 2014 ${time} GMT` });
    expect(clock).toBe(`Signed at 2014-04-08 04:59:41 UTC, server at 2014-04-08 ${time} UTC: ${relation}.`);
  });

  test('count the differing character in what was signed', async () => {
    const { hash } = await check({ ...filled, method: 'PUT', secret: example.appSecret });
    expect(hash).toMatchObject({ difference: 6, differingCharacter: 7 });
    expect((await check(filled)).hash).toMatchObject({ difference: null, differingCharacter: null });
  });

  test.each([
    ['blank lines around it', `\n\n  ${value}\n \n`, 'passed', 'passed'],
    ['the sign of curl and a tab', `> signature:\t${value} `, 'passed', 'passed'],
    ['the sign of curl with spaces', `  >  Signature : ${value}`, 'passed', 'passed'],
    ['two values and a blank line', `${value}\n\n ${value} `, 'failed', 'passed'],
    [
      'a name before each of two values',
      `> Signature: ${value}\r\n> Signature: ${value}`,
      'failed',
      'passed',
    ],
    ['something before the first of two values', `x ${value}\n${value}`, 'passed', 'failed'],
    ['another header', `X-Signature: ${value}`, 'passed', 'failed'],
    ['nothing but spaces', ' \n ', 'not-checkable', 'not-checkable'],
  ])('read a value with %s', async (_, signature, single, json) => {
    expect(await states({ ...filled, signature })).toMatchObject({ '401.2': single, '401.3': json });
  });

  test.each([
    ['one below the other', ` ${value}\n\t${value} `, /^There are 2 Signature headers\./],
    ['of which one goes on', `${value} x\n${value}`, /^There is one Signature header\.$/],
    ['after the rest of something', `x${value}\n${value}`, /^There is one Signature header\.$/],
  ])('count the values %s', async (_, signature, finding) => {
    const { checks } = await check({ ...filled, signature });
    expect(checks.find(({ code }) => code === '401.2')?.finding).toMatch(finding);
  });

  test('are made of a header that was typed for a request without headers', async () => {
    const text = `POST ${example.url}`;
    expect(await states({ signature: value }, text)).toMatchObject({ '401.1': 'passed', '401.3': 'passed' });
    expect(await states({}, text)).toMatchObject({ '401.1': 'not-checkable' });
  });

  test('know the scheme of a URL that was typed', async () => {
    const form = { url: ` ${example.url}`, secret: example.appSecret };
    expect((await check(form, exchange('/entity'))).summary).toMatch(/^No check failed: /);
  });

  test('report a header that the text does not have, whatever else is empty', async () => {
    const text = exchange('/entity', '> Accept: */*\n');
    expect((await check({ method: '', url: '', serverTime: '' }, text)).summary).toMatch(
      /^1 check failed: 401\.1/,
    );
    expect(await states({ signature: value }, text)).toMatchObject({ '401.1': 'passed', '401.3': 'passed' });
  });

  test('are not made for an empty form', async () => {
    expect(await checker.check({ ...empty, url: ' ', signature: '\n', base: 'x' }, noRequests, 0)).toBeNull();
    expect(await checker.check(empty, noRequests, 0)).toBeNull();
    expect(await checker.check({ ...empty, secret: 'x' }, noRequests, 0)).toBeNull();
  });
});

test('a catalog whose requests are not signed has no checker', () => {
  const unsigned = createReference({ ...catalog, signature: null }, '');
  expect(createSignatureChecker(unsigned)).toBeNull();
});
