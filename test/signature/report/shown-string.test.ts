import { describe, expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { createHarmlessSegment } from '../../../src/redaction/harmless-segment.ts';
import { recipeMistakes } from '../../../src/signature/diagnosis/mistakes/index.ts';
import { shownStringToSign, shownWords } from '../../../src/signature/report/shown-string.ts';
import { documentedRecipe, type Recipe } from '../../../src/signature/signing/scheme.ts';
import { expectLinearTime, timeout } from '../../linear-time.ts';
import { issuedAt, secret } from '../by-hand.ts';

const scheme = catalog.signature;
const isHarmless = createHarmlessSegment(catalog);

function shown(recipe: Partial<Recipe>, url = recipe.url ?? ''): string {
  const whole = documentedRecipe({ appKey: '32767', method: 'GET', url, issuedAt, secret });
  return shownStringToSign({ ...whole, ...recipe }, shownWords([url], scheme, isHarmless), scheme).text;
}

describe('the string to sign has only the length of', () => {
  const key = 'k3/Y+v%61lue';
  test.each([
    [
      'a value of the query',
      `https://a.example/entity?a=1&Key=${key}`,
      'https://a.example/entity?a=<1 character>&Key=<12 characters>',
    ],
    [
      'a token in the path',
      'https://a.example/v1/entity/changes/token/abc-def',
      'https://a.example/v1/entity/changes/token/<7 characters>',
    ],
    [
      'a numeric token',
      'https://a.example/entity/changes/token/1234',
      'https://a.example/entity/changes/token/<4 characters>',
    ],
    [
      'an address in the path',
      'https://a.example/entity/ext-key/me@a.example/7',
      'https://a.example/entity/ext-key/<2 characters>@a.example/7',
    ],
    ['credentials', 'https://me:pass@a.example:8443/entity', 'https://<7 characters>@a.example:8443/entity'],
    [
      'a parameter without a value',
      'https://a.example/entity?c2VjcmV0&c2VjcmV0bQ==',
      'https://a.example/entity?<8 characters>&<12 characters>',
    ],
    [
      'a parameter that is once without a value',
      'https://a.example/entity?Key=1&Key',
      'https://a.example/entity?Key=<1 character>&<3 characters>',
    ],
    [
      'a key in Base64 that is written like a name',
      'https://a.example/entity?QUJDREVGRw==',
      'https://a.example/entity?<12 characters>',
    ],
    [
      'a name of a parameter that cannot be decoded',
      'https://a.example/entity?a%zz=1&b=2',
      'https://a.example/entity?<6 characters>&b=<1 character>',
    ],
    [
      'an unusual name of a parameter',
      'https://a.example/entity?Zq8vK2xY=1&user%5B1%5D=2',
      'https://a.example/entity?<10 characters>&user%5B1%5D=<1 character>',
    ],
    ['a host that is none', 'https://zq8v_k2xy/entity', 'https://<9 characters>/entity'],
    ['a host with other characters than letters', 'https://zqv_kxy/entity', 'https://<7 characters>/entity'],
    ['a beginning that may be a host', 'zq8v.k2xy/entity', '<9 characters>/entity'],
    [
      'words around a scheme',
      'https://a.example/hush-http:/http:hush',
      'https://a.example/<10 characters>/<9 characters>',
    ],
    [
      'words around a variable',
      'https://a.example/hush{{id}}/{{id}}hush',
      'https://a.example/<10 characters>/<10 characters>',
    ],
    ['a whole URL that was encoded in lowercase', 'https%3a%2f%2fa.example%2f7', '<27 characters>'],
    ['a fragment', 'https://a.example/entity#c2VjcmV0', 'https://a.example/entity#<8 characters>'],
  ])('%s', (_, url, text) => {
    expect(shown({ url })).toBe(`32767GET${text}${issuedAt}`);
  });

  test.each([
    [':8443', ':8443'],
    [':123456', '<7 characters>'],
    [':8443zq', '<7 characters>'],
    ['zq:8443', '<7 characters>'],
    [':zq', '<3 characters>'],
  ])('what follows a known host, unless it is a port: %s', (rest, text) => {
    const url = `https://a.example${rest}/entity`;
    expect(shown({ url }, 'https://a.example/entity')).toBe(
      `32767GEThttps://a.example${text}/entity${issuedAt}`,
    );
  });

  test.each([
    ['appKey', secret, '<AppKey, 20 characters>GET/entity20140408045941'],
    ['appKey', '1234567890123456', '<AppKey, 16 characters>GET/entity20140408045941'],
    ['method', secret, '32767<method, 20 characters>/entity20140408045941'],
    ['method', 'GEThush', '32767<method, 7 characters>/entity20140408045941'],
    ['method', 'hushGET', '32767<method, 7 characters>/entity20140408045941'],
    ['issuedAt', secret, '32767GET/entity<IssuedAt, 20 characters>'],
    ['issuedAt', 'hush2014', '32767GET/entity<IssuedAt, 8 characters>'],
    ['issuedAt', '2014hush', '32767GET/entity<IssuedAt, 8 characters>'],
  ])('another value in the place of %s', (part, value, text) => {
    expect(shown({ url: '/entity', [part]: value })).toBe(text);
  });
});

describe('the string to sign still shows', () => {
  const sent = 'https://a.example/entity/id/7?Key=value&b=2';
  const escaped = { url: sent.replaceAll('/', '\\/') };
  test.each<[string, Partial<Recipe>, string]>([
    [
      'escaped slashes',
      escaped,
      '32767GEThttps:\\/\\/a.example\\/entity\\/id\\/7?Key=<5 characters>&b=<1 character>',
    ],
    [
      'escaped ampersands',
      { url: sent.replace('&', '&amp;') },
      '32767GEThttps://a.example/entity/id/7?Key=<5 characters>&amp;b=<1 character>',
    ],
    [
      'a URL encoded as a whole',
      { url: encodeURIComponent(sent) },
      `32767GET${['https%3A', '', 'a.example', 'entity', 'id', '7%3FKey%3D'].join('%2F')}<5 characters>%26b%3D<1 character>`,
    ],
    ['a path alone', { url: '/entity/id/7' }, '32767GET/entity/id/7'],
    [
      'a parameter after a path without slashes',
      { url: 'entity?b=a%2Fb' },
      '32767GETentity?b=<5 characters>',
    ],
    ['a URL without encryption', { url: 'http://a.example/entity' }, '32767GEThttp://a.example/entity'],
    ['a missing scheme', { url: 'a.example/entity' }, '32767GETa.example/entity'],
    ['a missing slash', { url: 'https://a.exampleentity/id' }, '32767GEThttps://a.exampleentity/id'],
    ['a variable', { url: '{{baseUrl}}/entity' }, '32767GET{{baseUrl}}/entity'],
    [
      'another host',
      { url: 'https://api.dialogportal.com/v1/entity' },
      '32767GEThttps://api.dialogportal.com/v1/entity',
    ],
    ['what is not set', { appKey: 'undefined', url: '[object Object]' }, 'undefinedGET[object Object]'],
    ['what is not set in a path', { url: '/entity/id/null' }, '32767GET/entity/id/null'],
    ['what is not set in Python', { appKey: 'None', url: '' }, 'NoneGET'],
    ['the longest key', { appKey: '123456789012345', url: '' }, '123456789012345GET'],
    ['another form of the key', { appKey: '"32,767.0"', url: '' }, '"32,767.0"GET'],
  ])('%s', (_, recipe, text) => {
    expect(shown(recipe, sent)).toBe(text + issuedAt);
  });

  test('separators, order and what is added', () => {
    const recipe = { separator: '|', prefix: ' ', suffix: '\n', order: ['url', 'method'] } as const;
    expect(shown({ ...recipe, url: '/entity' })).toBe(' /entity|GET\n');
  });
});

test('no mistake makes a secret visible', () => {
  const parts = ['Ab3%2FdGf', 'Xy-9+zQ%3D%3D', 'p%26q%3Dr7%20s', 'U8%C3%BCv'];
  const [path, one, two, three] = parts;
  const url = `https://a.example/entity/changes/token/${path}?ApiSessionKey=${one}&x=${two}#${three}`;
  const givenUrl = `HTTPS://${three}:${two}@a.example/./entity/changes/token/${path}?ApiSessionKey=${one}&x=${two}`;
  const visible = /ab3|dgf|xy-9|zqx?|r7|u8|rcl1/i;
  const recipe = documentedRecipe({ appKey: secret, method: 'GET', url, issuedAt, secret });
  const context = {
    scheme,
    earlier: [{ method: 'POST', url: givenUrl }],
    givenUrl,
    givenSecret: ` ${secret}`,
  };
  const words = shownWords([url, givenUrl], scheme, isHarmless);
  let count = 0;
  for (const first of [{ variants: () => [{}] }, ...recipeMistakes]) {
    for (const change of first.variants(recipe, context)) {
      for (const second of recipeMistakes) {
        for (const more of second.variants({ ...recipe, ...change }, context).slice(0, 12)) {
          const { text } = shownStringToSign({ ...recipe, ...change, ...more }, words, scheme);
          if (visible.test(text)) expect.fail(text);
          count++;
        }
      }
    }
  }
  expect(count).toBeGreaterThan(10_000);
});

test('an index in a string leads to the same character, or to the placeholder of it', () => {
  const url = 'https://a.example/entity/s3cr3t?Key=value&b=2';
  const recipe = documentedRecipe({ appKey: '7', method: 'GET', url, issuedAt, secret });
  const { text, position } = shownStringToSign(recipe, shownWords([url], scheme, isHarmless), scheme);
  const whole = `7GET${url}${issuedAt}`;
  const charAt = (at: number) => text[position(at)];
  expect(charAt(whole.indexOf('entity'))).toBe('e');
  expect(position(whole.indexOf('3cr3t'))).toBe(text.indexOf('<'));
  expect(charAt(whole.indexOf('&b'))).toBe('&');
  expect(position(whole.length)).toBe(text.length);
});

test.each(['/', '%2F', '?', '&a=', '@', 'a.example', '\\/'])(
  'takes time in proportion to the length of %j',
  { timeout },
  (piece) => {
    expectLinearTime((length) => {
      const url = `https://a.example/${piece.repeat(length / piece.length)}`;
      return () => shown({ url });
    }, 10_000);
  },
);
