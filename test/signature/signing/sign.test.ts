import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { checkSignature, type SigningRequest, sign } from '../../../src/signature.ts';
import { hostileValues, revoked } from '../../classifier/hostile-values.ts';
import { appKey, header, issuedAt, method, secret, token, tokenOf, url } from '../by-hand.ts';

const request: SigningRequest = { appKey, appSecret: secret, method, url, issuedAt };

describe('the documented example', () => {
  test.each([
    [url, token],
    ['https://api.dialogportal.com/v1/user', 'S/3bH3CD44NVM15UpuYds3iJEUp+xicCUZigXpghzaQ='],
  ])('of %s has its documented token', async (address, documented) => {
    const text = `32767POST${address}20140408045941`;
    expect(tokenOf(text)).toBe(documented);
    expect(await sign({ ...request, url: address })).toEqual({
      name: 'Signature',
      value: header({ Token: documented }),
      stringToSign: text,
      appKey: 32767,
      issuedAt: '20140408045941',
      token: documented,
    });
  });

  test('was signed at 04:59:41, not at 04:59:51 as its prose says', async () => {
    const { token } = await sign({ ...request, issuedAt: '20140408045951' });
    expect(token).toBe('SIzMr5N6UHYYaqbskiBz6Vjb3BYKvZMbIdtHafZTSII=');
  });
});

describe('a request', () => {
  afterEach(() => vi.useRealTimers());

  test('has the same signature when it is written a little differently', async () => {
    const same: Partial<SigningRequest>[] = [
      { appKey: '32767' },
      { appKey: ' 32767 ' },
      { method: 'post' },
      { method: ' Post ' },
      { url: new URL(url) },
      { url: ` ${url}#top` },
      { issuedAt: new Date('2014-04-08T04:59:41.999Z') },
    ];
    for (const part of same) expect((await sign({ ...request, ...part })).value).toBe(header());
  });

  test.each(['0', '123456789012345'])('may have the AppKey %s', async (key) => {
    expect((await sign({ ...request, appKey: key })).stringToSign).toBe(`${key}POST${url}20140408045941`);
  });

  test('is signed with the current time by default', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-22T02:13:44.500Z') });
    const { issuedAt: _, ...timeless } = request;
    expect((await sign(timeless)).issuedAt).toBe('20261122021344');
    expect((await sign({ ...request, issuedAt: undefined })).issuedAt).toBe('20261122021344');
  });

  test('is signed with the URL that clients send', async () => {
    const signed = await sign({ ...request, url: 'https://api.rubiq.net?name=Jürg Ö#top' });
    expect(signed.stringToSign).toBe('32767POSThttps://api.rubiq.net/?name=J%C3%BCrg%20%C3%9620140408045941');
    expect(signed.token).toBe(tokenOf(signed.stringToSign));
  });

  test('is signed with a secret of any characters, even with spaces between them', async () => {
    const appSecret = 'ß 😀';
    expect((await sign({ ...request, appSecret })).token).toBe(
      tokenOf(`32767POST${url}20140408045941`, appSecret),
    );
  });
});

describe('a request that cannot be signed is rejected with what is required:', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'an AppSecret with a line break after it',
      { appSecret: 's3cr3t\n' },
      'There is white space around the AppSecret. Remove it; a file often ends with a line break.',
    ],
    [
      'an AppSecret in quotation marks',
      { appSecret: '"s3cr3t"' },
      'There are quotation marks around the AppSecret. Remove them; they would be part of the key.',
    ],
    ['no AppKey', { appKey: undefined }, 'AppKey must be a whole number, for example 32767.'],
    [
      'an AppKey that is not a number',
      { appKey: 'abc' },
      'AppKey must be a whole number, for example 32767.',
    ],
    ['a negative AppKey', { appKey: -1 }, 'AppKey must be a whole number, for example 32767.'],
    ['half an AppKey', { appKey: 1.5 }, 'AppKey must be a whole number, for example 32767.'],
    [
      'an AppKey with leading zeros',
      { appKey: '032767' },
      'AppKey must be a whole number, for example 32767.',
    ],
    [
      'an AppKey of 16 digits, which a number may round',
      { appKey: '1234567890123456' },
      'AppKey must be a whole number, for example 32767.',
    ],
    ['NaN', { appKey: Number.NaN }, 'AppKey must be a whole number, for example 32767.'],
    ['a symbol', { appKey: Symbol('32767') }, 'AppKey must be a whole number, for example 32767.'],
    ['no secret', { appSecret: undefined }, 'AppSecret must be a string that is not empty.'],
    ['an empty secret', { appSecret: '' }, 'AppSecret must be a string that is not empty.'],
    ['a secret of white space', { appSecret: ' \n' }, 'AppSecret must be a string that is not empty.'],
    ['a secret that is not a string', { appSecret: 5 }, 'AppSecret must be a string that is not empty.'],
    ['no method', { method: undefined }, 'The method must be one word, for example POST.'],
    ['an empty method', { method: '' }, 'The method must be one word, for example POST.'],
    ['two methods', { method: 'GET POST' }, 'The method must be one word, for example POST.'],
    [
      'no URL',
      { url: undefined },
      'The URL must be complete, with scheme and host, for example https://api.rubiq.net/entity.',
    ],
    [
      'a path',
      { url: '/entity' },
      'The URL must be complete, with scheme and host, for example https://api.rubiq.net/entity.',
    ],
    [
      'a host',
      { url: 'api.rubiq.net/entity' },
      'The URL must be complete, with scheme and host, for example https://api.rubiq.net/entity.',
    ],
    [
      'a scheme only',
      { url: 'https:///entity' },
      'The URL must be complete, with scheme and host, for example https://api.rubiq.net/entity.',
    ],
    [
      'another scheme',
      { url: 'ftp://api.rubiq.net/' },
      'The URL must be complete, with scheme and host, for example https://api.rubiq.net/entity.',
    ],
    [
      'a scheme with a letter before it',
      { url: 'xhttps://api.rubiq.net/' },
      'The URL must be complete, with scheme and host, for example https://api.rubiq.net/entity.',
    ],
    [
      'a scheme with a letter after it',
      { url: 'https+x://api.rubiq.net/' },
      'The URL must be complete, with scheme and host, for example https://api.rubiq.net/entity.',
    ],
    [
      'a host with a space',
      { url: 'https://api rubiq.net/' },
      'The URL must be complete, with scheme and host, for example https://api.rubiq.net/entity.',
    ],
    ['an invalid date', { issuedAt: new Date(Number.NaN) }, 'IssuedAt is not a valid date.'],
    ['a date far from now', { issuedAt: new Date(8.64e15) }, 'IssuedAt is not a valid date.'],
    [
      'a number',
      { issuedAt: 20140408045941 },
      'IssuedAt must be a Date, or a string in the form yyyyMMddHHmmss.',
    ],
    ['null', { issuedAt: null }, 'IssuedAt must be a Date, or a string in the form yyyyMMddHHmmss.'],
    [
      'a day that does not exist',
      { issuedAt: '20140230045941' },
      'IssuedAt must be a time in the form yyyyMMddHHmmss. It contains day 30 of month 02, which does not exist.',
    ],
    [
      'a time in ISO 8601',
      { issuedAt: '2014-04-08T04:59:41Z' },
      'IssuedAt must be a time in the form yyyyMMddHHmmss. It is in ISO 8601 form. Remove the separators: yyyyMMddHHmmss.',
    ],
  ])('%s', async (_, part, message) => {
    const signing = sign({ ...request, ...part } as SigningRequest);
    await expect(signing).rejects.toThrow(new TypeError(message));
  });

  test('any value that plain JavaScript passes', async () => {
    for (const value of [...hostileValues, revoked]) {
      await expect(sign(value as SigningRequest)).rejects.toThrow(/^AppKey must be a whole number/);
      for (const name of ['appKey', 'appSecret', 'method', 'url', 'issuedAt']) {
        const signing = sign({ ...request, [name]: value } as SigningRequest).catch(
          (error: unknown) => error,
        );
        const result = await signing;
        if (result instanceof Error)
          expect(result.message).toMatch(/^(?:AppKey|AppSecret|The method|The URL|IssuedAt) .*\.$/);
      }
    }
  });
});

test('a signed request passes every check that can be made', { timeout: 60_000 }, async () => {
  const address = fc
    .tuple(
      fc.constantFrom(
        'https://api.rubiq.net',
        'http://localhost:8080',
        'HTTPS://API.Rubiq.NET',
        'https://münchen.example',
      ),
      fc.option(fc.webPath(), { nil: '' }),
      fc.option(
        fc.string({ unit: 'binary', maxLength: 20 }).map((text) => `/${text}`),
        { nil: '' },
      ),
      fc.option(
        fc.webQueryParameters().map((text) => `?${text}`),
        { nil: '' },
      ),
      fc.option(
        fc.webFragments().map((text) => `#${text}`),
        { nil: '' },
      ),
    )
    .map((parts) => parts.join(''));
  const property = fc.asyncProperty(
    fc.nat(),
    fc.string({ unit: 'binary', minLength: 1 }).filter((text) => text !== '' && text.trim() === text),
    fc.constantFrom('GET', 'post', 'Put', 'DELETE', 'PATCH', 'QUERY'),
    address,
    fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2100-12-31T00:00:00Z'),
      noInvalidDate: true,
    }),
    async (key, appSecret, verb, whole, time) => {
      const { name, value } = await sign({
        appKey: key,
        appSecret,
        method: verb,
        url: whole,
        issuedAt: time,
      });
      const headers = { [name]: value };
      const evidence = { headers, method: verb, url: whole, appSecret, serverTime: time };
      const { checks, firstFailure, hash } = await checkSignature(evidence);
      expect(firstFailure).toBeNull();
      expect(checks.filter(({ state }) => state === 'not-checkable').map(({ code }) => code)).toEqual([
        '401.7',
        '401.10',
      ]);
      expect(hash?.mistakes).toEqual([]);
    },
  );
  await fc.assert(property, { numRuns: 200 });
});
