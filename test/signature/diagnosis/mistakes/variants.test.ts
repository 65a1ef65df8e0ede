import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { recipeMistakes, tokenMistakes } from '../../../../src/signature/diagnosis/mistakes/index.ts';
import type { MistakeContext } from '../../../../src/signature/diagnosis/mistakes/mistake.ts';
import { documentedRecipe, type Ingredients } from '../../../../src/signature/signing/scheme.ts';

const parts: Ingredients = {
  appKey: '32767',
  method: 'POST',
  url: 'https://a.example/v1/b',
  issuedAt: '20140408045941',
  secret: 'hidden',
};
const scheme = {
  ...catalog.signature,
  bases: ['https://a.example', 'https://a.example/v1', 'https://c.example'],
};
const plain: MistakeContext = { scheme, earlier: [], givenUrl: parts.url, givenSecret: parts.secret };

/** Returns the changes that make a mistake. */
function changes(id: string, given: Partial<Ingredients> = {}, context: Partial<MistakeContext> = {}) {
  const mistake = recipeMistakes.find((one) => one.id === id);
  if (!mistake) throw new Error(id);
  const recipe = documentedRecipe({ ...parts, ...given });
  return mistake.variants(recipe, { ...plain, givenUrl: recipe.url, givenSecret: recipe.secret, ...context });
}
const urls = (id: string, url: string, context: Partial<MistakeContext> = {}) =>
  changes(id, { url }, context).map((change) => change.url);
/** The same without those that equal the URL. */
const others = (id: string, url: string, context: Partial<MistakeContext> = {}) => [
  ...new Set(urls(id, url, context).filter((one) => one !== url)),
];

const at = 'https://a.example';

describe('the URL may be signed', () => {
  test.each([
    ['trailing-slash-added', `${at}/b?c`, [`${at}/b/?c`]],
    ['trailing-slash-added', `${at}/b/`, []],
    ['trailing-slash-missing', `${at}/b//?c`, [`${at}/b?c`]],
    ['trailing-slash-missing', `${at}/b`, []],
    ['query-left-out', `${at}/b?c`, [`${at}/b`]],
    ['query-left-out', `${at}/b`, []],
    ['question-mark-left', `${at}/b`, [`${at}/b?`]],
    ['question-mark-left', `${at}/b?c`, []],
    ['parameter-left-out', `${at}/b?c`, []],
    ['parameter-left-out', `${at}/b?c=1&d`, [`${at}/b?d`, `${at}/b?c=1`]],
    [
      'parameter-left-out',
      `${at}/b?publicid=1&c&d`,
      [`${at}/b?c&d`, `${at}/b?publicid=1&d`, `${at}/b?publicid=1&c`],
    ],
    ['parameters-in-another-order', `${at}/b?d&c&e`, [`${at}/b?c&d&e`, `${at}/b?e&d&c`, `${at}/b?e&c&d`]],
    ['slash-doubled-or-lost', `${at}/b//c`, [`${at}//b//c`, `${at}b//c`, `${at}/b/c`]],
    ['slash-doubled-or-lost', `${at}/v1/b`, [`${at}//v1/b`, `${at}/v1//b`, `${at}v1/b`, `${at}/v1b`]],
    ['slash-doubled-or-lost', 'https://d.example/b', ['https://d.example//b', 'https://d.exampleb']],
    ['scheme-differs', `${at}/b`, ['http://a.example/b']],
    ['scheme-differs', 'http://a.example/b', [`${at}/b`]],
    ['scheme-differs', 'HTTPS://a.example/b', ['http://a.example/b']],
    ['scheme-differs', 'HTTP://a.example/b', [`${at}/b`]],
    ['scheme-left-out', `${at}/b`, ['a.example/b', '//a.example/b']],
    ['path-only', `${at}/b?c`, ['/b?c', 'b?c']],
    ['path-only', at, ['']],
    [
      'host-in-another-case',
      'https://a.b-example.net/c',
      ['https://A.B-EXAMPLE.NET/c', 'https://A.B-Example.Net/c', 'https://A.b-example.net/c'],
    ],
    [
      'host-in-another-case',
      'https://Api.Example/b',
      ['https://api.example/b', 'https://API.EXAMPLE/b', 'https://API.Example/b'],
    ],
    [
      'host-in-another-case',
      'https://api.example/b',
      ['https://API.EXAMPLE/b', 'https://Api.Example/b', 'https://Api.example/b', 'https://API.example/b'],
    ],
    [
      'host-in-another-case',
      'https://3way.example/b',
      ['https://3WAY.EXAMPLE/b', 'https://3Way.Example/b', 'https://3WAY.example/b'],
    ],
    ['port-differs', `${at}/b`, [`${at}:443/b`]],
    ['port-differs', 'http://a.example/b', ['http://a.example:80/b']],
    ['port-differs', 'HTTP://a.example/b', ['HTTP://a.example:80/b']],
    ['port-differs', `${at}:8080/b`, [`${at}/b`]],
    ['port-differs', 'https://[::1]/b', ['https://[::1]:443/b']],
    ['port-differs', 'https://[::1]:8080/b', ['https://[::1]/b']],
    ['other-base-url', `https://d.example/b`, ['https://d.example/v1/b']],
    ['other-base-url', `https://d.example/v1/b`, ['https://d.example/b']],
    ['other-base-url', `https://d.example/v1`, ['https://d.example']],
    ['other-base-url', `https://d.example/b/v1`, ['https://d.example/v1/b/v1']],
    ['other-base-url', `https://d.example/v12/b`, ['https://d.example/v1/v12/b']],
    [
      'other-base-url',
      'HTTPS://A.example/b',
      ['HTTPS://A.example/v1/b', `${at}/b`, `${at}/v1/b`, 'https://c.example/b'],
    ],
    ['other-base-url', 'https://c.example?d', ['https://c.example/v1?d', `${at}?d`, `${at}/v1?d`]],
    ['other-base-url', 'https://c.example', ['https://c.example/v1', at, `${at}/v1`]],
    ['other-base-url', 'https://c.examples/b', ['https://c.examples/v1/b']],
    ['whole-url-in-lower-case', `${at}/B?C`, [`${at}/b?c`]],
    ['slashes-escaped', `${at}/b`, ['https:\\/\\/a.example\\/b']],
    ['ampersands-escaped', `${at}/b?c&d&e`, [`${at}/b?c&amp;d&amp;e`]],
    ['url-left-out', `${at}/b`, ['', 'undefined', 'null', 'None', '[object Object]']],
    [
      'url-encoded-again',
      `${at}/b%20?c%2F`,
      [
        `${at}/b%2520?c%252F`,
        `${at}/b%20?c%252F`,
        `${at}/b%2520?c%2F`,
        'https%3A%2F%2Fa.example%2Fb%2520%3Fc%252F',
      ],
    ],
    [
      'url-not-encoded',
      `${at}/b%20c?d%2Fe+f%`,
      [`${at}/b c?d%2Fe+f%`, `${at}/b c?d%2Fe f%`, `${at}/b%20c?d%2Fe f%`],
    ],
    ['url-not-encoded', `${at}/b%20c?d%2Fe`, [`${at}/b c?d/e`, `${at}/b%20c?d/e`, `${at}/b c?d%2Fe`]],
  ])('%s: %s', (id, url, expected) => {
    expect(others(id, url)).toEqual(expected);
  });

  test.each([
    ['trailing-slash-added', `${at}/b/`],
    ['trailing-slash-missing', `${at}/b`],
    ['query-left-out', `${at}/b`],
    ['parameter-left-out', `${at}/b?c`],
    ['question-mark-left', `${at}/b?c`],
  ])('in no other way where the mistake cannot be made: %s, %s', (id, url) => {
    expect(urls(id, url)).toEqual([]);
  });

  test('with percent-encoding of another kind', () => {
    const url = `${at}/b%20c*'~%2f?d=e+f&g=%3A(!`;
    expect(others('url-encoded-differently', url).map((one) => one?.replace(`${at}/`, ''))).toEqual([
      "b+c*'~%2f?d=e+f&g=%3A(!",
      "b%20c*'~%2f?d=e%20f&g=%3A(!",
      "b%20c*'~%2f?d=e%2Bf&g=%3A(!",
      "b%20c*'~%2f?d=e+f&g=%3a(!",
      "b%20c*'~%2F?d=e+f&g=%3A(!",
      "b%20c*'~%2F?d=e%2Bf&g=%3A(!",
      'b%20c%2A%27~%2F?d=e%2Bf&g=%3A%28%21',
      "b%20c*'~%2f?d=e%2Bf&g=%3A%28%21",
      'b%20c%2A%27~%2F?d=e+f&g=%3A(!',
      'b+c%2A%27~%2F?d=e%2Bf&g=%3A%28%21',
      'b+c%2A%27~%2F?d=e+f&g=%3A(!',
      'b+c*%27%7E%2F?d=e%2Bf&g=%3A%28%21',
      'b+c*%27%7E%2F?d=e+f&g=%3A(!',
      'b+c*%27%7e%2f?d=e%2bf&g=%3a%28%21',
      "b%20c*'~%2f?d=e%2bf&g=%3a%28%21",
      'b+c*%27%7e%2f?d=e+f&g=%3A(!',
      "b%20c*'~/?d=e+f&g=:(!",
      "b%20c*'~%2f?d=e+f&g=:(!",
      "b%20c*'~/?d=e+f&g=%3A(!",
    ]);
  });

  test('as it was given', () => {
    expect(urls('url-not-encoded', `${at}/b%20c`, { givenUrl: `${at}/b c#d` })[0]).toBe(`${at}/b c`);
    expect(urls('url-not-encoded', `${at}/b%20c%2Fd`, { givenUrl: `${at}/b c%2Fd#e` })[0]).toBe(
      `${at}/b c%2Fd`,
    );
    expect(urls('url-not-encoded', `${at}/b%20c`, { givenUrl: `${at}/other` })).toHaveLength(6);
    expect(urls('fragment-signed', `${at}/b`, { givenUrl: `${at}/b#c` })).toEqual([`${at}/b#c`]);
    expect(urls('fragment-signed', `${at}/b`)).toEqual([]);
    expect(urls('url-not-normalized', `${at}/b`, { givenUrl: 'HTTPS://A.example:443/b c#d' })).toEqual([
      `${at}/b%20c`,
      'HTTPS://A.example:443/b%20c',
      'HTTPS://A.example:443/b c',
    ]);
    expect(urls('url-not-normalized', `${at}/b`, { givenUrl: 'x' }).every((url) => url !== null)).toBe(true);
  });

  test('with a variable', () => {
    const found = urls('variable-not-replaced', `${at}/v1/b`);
    const starts = ['', '/v1', '', 'https://'].flatMap((start, i) =>
      ['baseUrl', 'base_url', 'baseURL', 'BASE_URL', 'url', 'host'].map((name) =>
        i === 3 ? `https://{{${name}}}/v1/b` : `{{${name}}}${start === '' ? '/v1' : ''}/b`,
      ),
    );
    expect(found).toEqual(starts);
    expect(urls('variable-not-replaced', '/b')).toEqual([]);
  });

  test('of an earlier request, with or without its method', () => {
    const earlier = [
      { method: 'GET', url: `${at}/1` },
      { method: 'PUT', url: `${at}/2` },
    ];
    expect(changes('url-before-redirect', {}, { earlier })).toEqual([
      { method: 'GET', url: `${at}/1` },
      { url: `${at}/1` },
      { method: 'PUT', url: `${at}/2` },
      { url: `${at}/2` },
    ]);
  });

  test('without one of thirty parameters, and no more', () => {
    const url = `${at}/b?${Array.from({ length: 40 }, (_, i) => `p${i}`).join('&')}`;
    expect(urls('parameter-left-out', url)).toHaveLength(31);
    expect(urls('parameter-left-out', url).at(-1)).not.toContain('p29&');
  });
});

describe('another part may be signed', () => {
  const values = (id: string, key: keyof Ingredients, given: string) =>
    changes(id, { [key]: given }).map((change) => change[key]);

  test.each<[string, keyof Ingredients, string, string[]]>([
    ['method-in-lower-case', 'method', 'POST', ['post', 'Post']],
    ['other-method', 'method', 'PUT', ['GET', 'POST', 'DELETE', 'PATCH', 'HEAD', 'OPTIONS']],
    ['method-left-out', 'method', 'PUT', ['', 'undefined', 'null', 'None']],
    ['app-key-left-out', 'appKey', '1', ['', 'undefined', 'null', 'None']],
    [
      'app-key-written-differently',
      'appKey',
      '1234567',
      [
        '"1234567"',
        '1234567.0',
        '1234567.',
        '1234567',
        '1234567',
        '1,234,567',
        '1.234.567',
        '1 234 567',
        '1’234’567',
      ],
    ],
    [
      'app-key-written-differently',
      'appKey',
      ' 007 ',
      ['" 007 "', ' 007 .0', ' 007 .', ' 007 ', '007', ' 007 ', ' 007 ', ' 007 ', ' 007 '],
    ],
    [
      'app-key-written-differently',
      'appKey',
      '007',
      ['"007"', '007.0', '007.', '7', '007', '007', '007', '007', '007'],
    ],
    [
      'app-key-written-differently',
      'appKey',
      '1234',
      ['"1234"', '1234.0', '1234.', '1234', '1234', '1,234', '1.234', '1 234', '1’234'],
    ],
    [
      'app-key-written-differently',
      'appKey',
      '1234567890123456',
      [
        '"1234567890123456"',
        '1234567890123456.0',
        '1234567890123456.',
        ...Array.from({ length: 6 }, () => '1234567890123456'),
      ],
    ],
    ['issued-at-left-out', 'issuedAt', '1', ['', 'undefined', 'null', 'None']],
    [
      'issued-at-in-12-hours',
      'issuedAt',
      '20140408150000',
      ['20140408030000', '20140408030000', '20140408150000'],
    ],
    [
      'issued-at-in-12-hours',
      'issuedAt',
      '20140408000000',
      ['20140408120000', '20140408000000', '20140408120000'],
    ],
    [
      'issued-at-in-12-hours',
      'issuedAt',
      '20140408123000',
      ['20140408123000', '20140408003000', '20140408123000'],
    ],
    [
      'issued-at-in-12-hours',
      'issuedAt',
      '20140408045941',
      ['20140408045941', '20140408045941', '20140408165941'],
    ],
    [
      'clock-read-twice',
      'issuedAt',
      '20140408235958',
      ['59', '57', '00', '56', '01', '55', '02', '54', '03', '53'].map((second) =>
        second < '10' ? `201404090000${second}` : `201404082359${second}`,
      ),
    ],
    ['clock-read-twice', 'issuedAt', 'x', []],
    ['issued-at-in-local-time', 'issuedAt', 'x', []],
    ['issued-at-in-another-form', 'issuedAt', 'x', []],
    [
      'issued-at-in-another-form',
      'issuedAt',
      '20140408045941',
      [
        '2014-04-08T04:59:41.000Z',
        '2014-04-08T04:59:41Z',
        '2014-04-08T04:59:41+00:00',
        '2014-04-08T04:59:41',
        '2014-04-08 04:59:41',
        '2014-04-08 04:59:41Z',
        '20140408045941000',
        '20140408045941Z',
        '201404080459',
        '140408045941',
        '20145908045941',
        '20140408',
        '20140408T045941',
        '20140408T045941Z',
        '1396933181000',
        '1396933181',
        '"20140408045941"',
      ],
    ],
    ['secret-white-space', 'secret', 's', ['s\n', 's\r\n', 's ', 's\0', 's\t', ' s', ' s ', '\ufeffs']],
    ['secret-quoted', 'secret', 's', ['"s"', "'s'", 's']],
    ['secret-empty', 'secret', 's', ['', 'undefined', 'null', 'None', '\n']],
    ['secret-in-another-case', 'secret', 'sE', ['se', 'SE']],
  ])('%s, for the %s %s', (id, key, given, expected) => {
    expect(values(id, key, given)).toEqual(expected);
  });

  test('in another time zone, by quarters of an hour', () => {
    const times = values('issued-at-in-local-time', 'issuedAt', '20140408120000');
    expect(times).toHaveLength(104);
    expect([times[0], times[47], times[48], times.at(-1)]).toEqual([
      '20140408000000',
      '20140408114500',
      '20140408121500',
      '20140409020000',
    ]);
  });

  test('in another order, with separators, or with white space at the ends', () => {
    const orders = changes('parts-in-another-order').map(({ order }) => order?.join(' '));
    expect(new Set(orders).size).toBe(24);
    expect(orders[1]).toBe('appKey method issuedAt url');
    expect(orders.at(-1)).toBe('issuedAt url method appKey');
    const signs = ['\n', ' ', ':', '|', '&', ',', '-', ';', '.', '_', '+', '/', '\t', '\r\n', ', ', '\\n'];
    expect(changes('parts-separated')).toEqual([
      ...signs.map((separator) => ({ separator })),
      ...signs.map((separator) => ({ separator, suffix: separator })),
    ]);
    const ends = ['\n', '\r\n', ' ', '\0', '\t'];
    expect(changes('line-break-at-end')).toEqual([
      ...ends.map((suffix) => ({ suffix })),
      ...ends.map((prefix) => ({ prefix })),
    ]);
  });

  test('with another key or hash', () => {
    expect(changes('secret-white-space', {}, { givenSecret: ' s ' }).at(-1)).toEqual({ secret: ' s ' });
    expect(changes('secret-quoted', {}, { givenSecret: ' "s" ' }).at(-1)).toEqual({ secret: '"s"' });
    expect(changes('app-key-as-secret')).toEqual([{ secret: '32767' }]);
    expect(changes('key-and-message-swapped')).toEqual([{ keying: 'swapped' }]);
    expect(changes('other-hash')).toEqual([{ hash: 'SHA-1' }, { hash: 'SHA-512' }, { hash: 'SHA-384' }]);
    const otherHash = recipeMistakes.find(({ id }) => id === 'other-hash');
    expect(otherHash?.variants({ ...documentedRecipe(parts), keying: 'swapped' }, plain)).toEqual([]);
    expect(changes('hash-without-key')).toEqual([
      { keying: 'secret-first' },
      { keying: 'secret-last' },
      { keying: 'without-secret' },
    ]);
    expect(changes('utf-16')).toEqual([
      { messageCharset: 'utf-16', keyCharset: 'utf-16' },
      { messageCharset: 'utf-16' },
      { keyCharset: 'utf-16' },
    ]);
    const bytesOf = (secret: string) =>
      changes('secret-decoded', { secret }).map(({ secretBytes }) =>
        Buffer.from(secretBytes ?? []).toString('hex'),
      );
    expect(bytesOf('0a1b')).toEqual(['d1ad5b', '0a1b']);
    expect(bytesOf('--__')).toEqual([Buffer.from([0xfb, 0xef, 0xff]).toString('hex')]);
    expect(bytesOf('!')).toEqual([]);
  });

  test('without the secret only where no secret is needed', () => {
    expect(recipeMistakes.filter(({ needsNoSecret }) => needsNoSecret).map(({ id }) => id)).toEqual([
      'app-key-as-secret',
      'secret-empty',
      'hash-without-key',
    ]);
  });
});

test('mistakes that cannot occur together are in the same part', () => {
  const all = [...recipeMistakes, ...tokenMistakes];
  const byPart = Map.groupBy(all, ({ part }) => part);
  expect(Object.fromEntries([...byPart].map(([part, ones]) => [part, ones.map(({ id }) => id)]))).toEqual({
    path: ['trailing-slash-added', 'trailing-slash-missing', 'slash-doubled-or-lost'],
    query: ['query-left-out', 'parameter-left-out', 'parameters-in-another-order', 'question-mark-left'],
    encoding: ['url-not-encoded', 'url-encoded-again', 'url-encoded-differently'],
    scheme: ['scheme-differs', 'scheme-left-out'],
    host: ['path-only', 'host-in-another-case', 'port-differs', 'other-base-url'],
    address: [
      'whole-url-in-lower-case',
      'fragment-signed',
      'slashes-escaped',
      'ampersands-escaped',
      'url-left-out',
      'variable-not-replaced',
      'url-not-normalized',
      'url-before-redirect',
    ],
    method: ['method-in-lower-case', 'other-method', 'method-left-out'],
    'app-key': ['app-key-left-out', 'app-key-written-differently'],
    'issued-at': [
      'issued-at-left-out',
      'issued-at-in-12-hours',
      'issued-at-in-local-time',
      'clock-read-twice',
      'issued-at-in-another-form',
    ],
    order: ['parts-in-another-order'],
    layout: ['parts-separated'],
    ends: ['line-break-at-end'],
    secret: [
      'secret-white-space',
      'secret-quoted',
      'app-key-as-secret',
      'secret-empty',
      'secret-in-another-case',
      'secret-decoded',
    ],
    hash: ['key-and-message-swapped', 'other-hash', 'hash-without-key'],
    charset: ['utf-16'],
    token: [
      'token-white-space',
      'token-plus-lost',
      'token-unpadded',
      'token-base64url',
      'token-hex',
      'token-base64-of-hex',
      'token-encoded-twice',
      'token-url-encoded',
      'token-in-quotes',
    ],
  });
});

describe('a token may be written', () => {
  const bytes = Buffer.from(
    '792ab2ca415c47990dda4bdbf516624574 15f3bc6ba3034445e78d7fe186b0810'.replaceAll(' ', ''),
    'hex',
  );
  const whole = Buffer.alloc(32, 0xfb);
  const base64 = whole.toString('base64');
  const read = (id: string, token: string) => {
    const found = tokenMistakes.find((one) => one.id === id)?.read(token);
    return found ? Buffer.from(found).toString('hex') : null;
  };
  const digits = whole.toString('hex');

  test('the same bytes are read from every form', () => {
    expect(bytes.length).toBeGreaterThan(0);
    for (const [id, token] of [
      ['token-white-space', `${base64.slice(0, 20)}\n${base64.slice(20)} `],
      ['token-plus-lost', base64.replaceAll('+', ' ')],
      ['token-unpadded', base64.replace('=', '')],
      ['token-base64url', base64.replaceAll('+', '-').replaceAll('/', '_')],
      ['token-hex', digits],
      ['token-hex', digits.toUpperCase()],
      ['token-hex', `SHA2-256(stdin)= ${digits}\n`],
      ['token-hex', `${digits}  -`],
      ['token-hex', `${digits} *-`],
      ['token-hex', digits.replaceAll(/..(?=.)/g, '$&-')],
      ['token-hex', digits.replaceAll(/..(?=.)/g, '$&:')],
      ['token-base64-of-hex', Buffer.from(digits).toString('base64')],
      ['token-encoded-twice', Buffer.from(base64).toString('base64')],
      ['token-encoded-twice', Buffer.from(`${base64}\n`).toString('base64')],
      ['token-url-encoded', encodeURIComponent(base64)],
      ['token-url-encoded', base64.replaceAll('/', '%2f').replaceAll('+', '%2b').replaceAll('=', '%3d')],
      ['token-in-quotes', `"${base64}"`],
      ['token-in-quotes', `b'${base64}'`],
    ] as const)
      expect(read(id, token), `${id} ${token}`).toBe(digits);
  });

  test.each([
    ['token-white-space', base64],
    ['token-white-space', `${base64.slice(0, 20)} !`],
    ['token-plus-lost', base64],
    ['token-unpadded', base64],
    ['token-unpadded', base64.slice(0, 42)],
    ['token-unpadded', `${base64.slice(0, 42)}-`],
    ['token-unpadded', `AAAA${base64.slice(0, 43)}`],
    ['token-base64url', base64],
    ['token-hex', base64],
    ['token-hex', digits.slice(0, 38)],
    ['token-hex', `${digits}${digits}0`],
    ['token-hex', `${digits} x`],
    ['token-hex', `x ${digits}`],
    ['token-hex', `x= ${digits}`],
    ['token-base64-of-hex', base64],
    ['token-base64-of-hex', '!'],
    ['token-encoded-twice', base64],
    ['token-encoded-twice', '!'],
    ['token-encoded-twice', Buffer.from(`x${base64}=`).toString('base64')],
    ['token-encoded-twice', Buffer.from(Buffer.alloc(74).toString('base64')).toString('base64')],
    ['token-url-encoded', base64],
    ['token-in-quotes', base64],
    ['token-in-quotes', `"${base64}'`],
    ['token-in-quotes', `c'${base64}'`],
    ['token-in-quotes', '""'],
    ['token-in-quotes', `"${base64}",`],
  ])('%s is not found in %s', (id, token) => {
    expect(read(id, token)).toBeNull();
  });
});
