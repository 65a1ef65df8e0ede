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
  ])('of %s comes to its documented token', async (address, documented) => {
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

  test('is signed the same when it is written a little differently', async () => {
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

  test('is signed now, where no time is given', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-22T02:13:44.500Z') });
    const { issuedAt: _, ...timeless } = request;
    expect((await sign(timeless)).issuedAt).toBe('20261122021344');
    expect((await sign({ ...request, issuedAt: undefined })).issuedAt).toBe('20261122021344');
  });

  test('is signed with its URL as clients send it', async () => {
    const signed = await sign({ ...request, url: 'https://api.rubiq.net?name=Jürg Ö#top' });
    expect(signed.stringToSign).toBe('32767POSThttps://api.rubiq.net/?name=J%C3%BCrg%20%C3%9620140408045941');
    expect(signed.token).toBe(tokenOf(signed.stringToSign));
  });

  test('is signed with a secret of any characters, blanks between them too', async () => {
    const appSecret = 'ß 😀';
    expect((await sign({ ...request, appSecret })).token).toBe(
      tokenOf(`32767POST${url}20140408045941`, appSecret),
    );
  });
});

describe('what cannot be signed is refused with what to give:', () => {
  test.each<[string, Record<string, unknown>, string]>([
    [
      'an AppSecret with a line break behind it',
      { appSecret: 's3cr3t\n' },
      'There is white space around the AppSecret: cut it off, as a file often ends in a line break.',
    ],
    [
      'an AppSecret in quotation marks',
      { appSecret: '"s3cr3t"' },
      'Quotation marks stand around the AppSecret: take them away, as they would be part of the key.',
    ],
    ['no AppKey', { appKey: undefined }, 'AppKey has to be a whole number, such as 32767.'],
    ['an AppKey that is no number', { appKey: 'abc' }, 'AppKey has to be a whole number, such as 32767.'],
    ['a negative AppKey', { appKey: -1 }, 'AppKey has to be a whole number, such as 32767.'],
    ['half an AppKey', { appKey: 1.5 }, 'AppKey has to be a whole number, such as 32767.'],
    ['an AppKey with leading zeros', { appKey: '032767' }, 'AppKey has to be a whole number, such as 32767.'],
    [
      'an AppKey of 20 digits',
      { appKey: '12345678901234567890' },
      'AppKey has to be a whole number, such as 32767.',
    ],
    ['no number', { appKey: Number.NaN }, 'AppKey has to be a whole number, such as 32767.'],
    ['a symbol', { appKey: Symbol('32767') }, 'AppKey has to be a whole number, such as 32767.'],
    ['no secret', { appSecret: undefined }, 'AppSecret has to be a text that is not empty.'],
    ['an empty secret', { appSecret: '' }, 'AppSecret has to be a text that is not empty.'],
    ['a blank secret', { appSecret: ' \n' }, 'AppSecret has to be a text that is not empty.'],
    ['a secret that is no text', { appSecret: 5 }, 'AppSecret has to be a text that is not empty.'],
    ['no method', { method: undefined }, 'The method has to be one word, such as POST.'],
    ['an empty method', { method: '' }, 'The method has to be one word, such as POST.'],
    ['two methods', { method: 'GET POST' }, 'The method has to be one word, such as POST.'],
    [
      'no URL',
      { url: undefined },
      'The URL has to be whole, with its scheme and host, such as https://api.rubiq.net/entity.',
    ],
    [
      'a path',
      { url: '/entity' },
      'The URL has to be whole, with its scheme and host, such as https://api.rubiq.net/entity.',
    ],
    [
      'a host',
      { url: 'api.rubiq.net/entity' },
      'The URL has to be whole, with its scheme and host, such as https://api.rubiq.net/entity.',
    ],
    [
      'a scheme only',
      { url: 'https:///entity' },
      'The URL has to be whole, with its scheme and host, such as https://api.rubiq.net/entity.',
    ],
    [
      'another scheme',
      { url: 'ftp://api.rubiq.net/' },
      'The URL has to be whole, with its scheme and host, such as https://api.rubiq.net/entity.',
    ],
    [
      'a host with a blank',
      { url: 'https://api rubiq.net/' },
      'The URL has to be whole, with its scheme and host, such as https://api.rubiq.net/entity.',
    ],
    ['an invalid date', { issuedAt: new Date(Number.NaN) }, 'IssuedAt is not a valid date.'],
    ['a date far from now', { issuedAt: new Date(8.64e15) }, 'IssuedAt is not a valid date.'],
    ['a number', { issuedAt: 20140408045941 }, 'IssuedAt has to be a Date, or a text as yyyyMMddHHmmss.'],
    ['null', { issuedAt: null }, 'IssuedAt has to be a Date, or a text as yyyyMMddHHmmss.'],
    [
      'a day that is not there',
      { issuedAt: '20140230045941' },
      'IssuedAt has to be a time as yyyyMMddHHmmss. There is no day 30 in month 02.',
    ],
    [
      'a time in ISO 8601',
      { issuedAt: '2014-04-08T04:59:41Z' },
      'IssuedAt has to be a time as yyyyMMddHHmmss. It is a date in the form of ISO 8601. Leave out its separators: yyyyMMddHHmmss.',
    ],
  ])('%s', async (_, part, message) => {
    const signing = sign({ ...request, ...part } as SigningRequest);
    await expect(signing).rejects.toThrow(new TypeError(message));
  });

  test('whatever plain JavaScript passes', async () => {
    for (const value of [...hostileValues, revoked]) {
      await expect(sign(value as SigningRequest)).rejects.toThrow(/^AppKey has to be a whole number/);
      for (const name of ['appKey', 'appSecret', 'method', 'url', 'issuedAt']) {
        const signing = sign({ ...request, [name]: value } as SigningRequest).catch(
          (error: unknown) => error,
        );
        const outcome = await signing;
        if (outcome instanceof Error)
          expect(outcome.message).toMatch(/^(?:AppKey|AppSecret|The method|The URL|IssuedAt) .*\.$/);
      }
    }
  });
});

test('what is signed passes every check that can be made', { timeout: 60_000 }, async () => {
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
