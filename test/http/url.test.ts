import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  encodedUrl,
  nameOf,
  parametersOf,
  partsOf,
  pathOf,
  queryOf,
  sentUrl,
  urlFromParts,
  wellFormed,
  withBase,
  withoutHost,
} from '../../src/http/url.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.webUrl({ withFragments: true, withQueryParameters: true }),
);

describe('a URL', () => {
  test('is cut into its parts', () => {
    expect(partsOf('https://api.rubiq.net:443/v1/user?a=1&b#top')).toEqual({
      scheme: 'https://',
      host: 'api.rubiq.net:443',
      path: '/v1/user',
      query: '?a=1&b',
      fragment: '#top',
    });
    expect(partsOf('h2c://x#a b\n')).toMatchObject({ scheme: 'h2c://', fragment: '#a b\n' });
    expect(partsOf('/user')).toMatchObject({ scheme: '', host: '', path: '/user' });
  });

  test('is the same after its parts are joined, whatever the string', () => {
    const property = fc.property(anyText, (text) => {
      expect(urlFromParts(partsOf(text))).toBe(text);
    });
    fc.assert(property);
  });

  test.each([
    ['/a?b', 'https://x/v1', 'https://x/v1/a?b'],
    ['/a', ' https://x/v1// ', 'https://x/v1/a'],
    ['/a', '', '/a'],
    ['https://y/a', 'https://x', 'https://y/a'],
  ])('%s is completed with the base %j', (url, base, whole) => {
    expect(withBase(url, base)).toBe(whole);
  });

  test('has parameters, each with a name', () => {
    expect(parametersOf(partsOf('https://x/?a=1&b=2=3&c'))).toEqual(['a=1', 'b=2=3', 'c']);
    expect(parametersOf(partsOf('https://x/'))).toEqual([]);
    expect(queryOf(['a=1', 'b'])).toBe('?a=1&b');
    expect(queryOf([])).toBe('');
    expect(nameOf('ab=2=3')).toBe('ab');
  });
});

describe('the URL that is sent', () => {
  test.each([
    ['https://api.rubiq.net', 'https://api.rubiq.net/'],
    ['https://api.rubiq.net?a=1', 'https://api.rubiq.net/?a=1'],
    ['https://api.rubiq.net/a#top', 'https://api.rubiq.net/a'],
    ['https://api.rubiq.net/Jürg Ö?n=日本', 'https://api.rubiq.net/J%C3%BCrg%20%C3%96?n=%E6%97%A5%E6%9C%AC'],
    ['https://api.rubiq.net/a%20b?c=%2f+,:', 'https://api.rubiq.net/a%20b?c=%2f+,:'],
    [' https://API.rubiq.net/A/ ', 'https://API.rubiq.net/A/'],
    ['https://user:pw@api.rubiq.net/a@b', 'https://api.rubiq.net/a@b'],
    ['https://user:p@ss@api.rubiq.net/a', 'https://api.rubiq.net/a'],
    ['https://api.rubiq.net/a/./b/%2e%2E/c/..', 'https://api.rubiq.net/a/'],
    ['https://api.rubiq.net/a/.../..b/b../😀', 'https://api.rubiq.net/a/.../..b/b../%F0%9F%98%80'],
    ['https://api.rubiq.net/../..//a?b=/../c', 'https://api.rubiq.net//a?b=/../c'],
    [`https://api.rubiq.net/"<a>"?b='"<>`, `https://api.rubiq.net/"<a>"?b='"<>`],
    ['/entity', '/entity'],
    ['', ''],
    ['https://api.rubiq.net/\ud800', 'https://api.rubiq.net/%EF%BF%BD'],
  ])('of %j is %j', (url, sent) => {
    expect(sentUrl(url)).toBe(sent);
  });

  test.each([
    ['https://x?a#b', 'https://x/?a'],
    [' https://x ', 'https://x/'],
    ['?a b', '?a%20b'],
  ])('of %j is %j before its dots are resolved', (url, encoded) => {
    expect(encodedUrl(url)).toBe(encoded);
  });

  test('equals that of the URL class, for usual URLs', () => {
    const part = fc.string({ unit: fc.constantFrom(...'abcXYZ019-_.~:@!$&()*+,;=/%20üß日 '), maxLength: 12 });
    const property = fc.property(part, part, (path, query) => {
      fc.pre(path.trim() === path && query.trim() === query);
      const url = `https://api.rubiq.net/${path}?x${query}y`;
      expect(sentUrl(url)).toBe(new URL(url).href);
    });
    fc.assert(property);
  });

  test('is unchanged when it is sent again', () => {
    const property = fc.property(anyText, (text) => {
      expect(sentUrl(sentUrl(text))).toBe(sentUrl(text));
    });
    fc.assert(property);
  });
});

test('an unpaired surrogate is replaced, a pair is kept', () => {
  expect(wellFormed('a\ud800b\udc00c😀\udc00')).toBe('a\ufffdb\ufffdc😀\ufffd');
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(wellFormed(text)).toBe(text.toWellFormed());
    }),
  );
});

test.each([
  ['https://api.example:8080/v1/entity?a=b#c', '/v1/entity', '/v1/entity?a=b#c'],
  ['/v1/entity?a=b', '/v1/entity', '/v1/entity?a=b'],
  ['v1/entity#c', 'v1/entity', 'v1/entity#c'],
  ['https://api.example', '', ''],
  ['', '', ''],
])('the path of %j, and the URL without its host', (url, path, rest) => {
  expect(pathOf(url)).toBe(path);
  expect(withoutHost(url)).toBe(rest);
});
