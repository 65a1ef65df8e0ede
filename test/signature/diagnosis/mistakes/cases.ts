/** Each mistake, made by hand: what is sent, and what was hashed in its place. */
import { createHash } from 'node:crypto';
import type { SignatureEvidence } from '../../../../src/signature.ts';
import { appKey, header, hmac, issuedAt, method, secret, tokenOf, url } from '../../by-hand.ts';

export interface Case {
  readonly mistakes: readonly string[];
  readonly name: string;
  readonly evidence: SignatureEvidence;
  /** What was hashed, where it is another text; and where the two part. */
  readonly signed: string | null;
  readonly difference: number | null;
}

/** What is sent. */
interface Sent {
  readonly appKey?: number | string;
  readonly method?: string;
  readonly url?: string;
  readonly issuedAt?: string;
  readonly secret?: string;
  readonly earlier?: SignatureEvidence['earlier'];
}

function given(token: string, sent: Sent = {}): SignatureEvidence {
  const members = { AppKey: sent.appKey ?? appKey, IssuedAt: sent.issuedAt ?? issuedAt, Token: token };
  return {
    signature: header(members),
    method: sent.method ?? method,
    url: sent.url ?? url,
    appSecret: sent.secret ?? secret,
    earlier: sent.earlier,
  };
}

/** Another text is hashed than the one that is documented. */
function texted(
  mistake: string | readonly string[],
  name: string,
  signed: string,
  difference: number,
  sent: Sent = {},
  {
    key = secret as string | Buffer,
    hash = 'sha256',
    write = (bytes: Buffer) => bytes.toString('base64'),
  } = {},
): Case {
  const evidence = given(write(hmac(signed, key, hash)), sent);
  return { mistakes: [mistake].flat(), name, evidence, signed, difference };
}

/** Another URL is hashed than the one that is sent. */
function addressed(
  mistake: string,
  name: string,
  sentUrl: string,
  signedUrl: string,
  difference: number,
): Case {
  const signed = `32767POST${signedUrl}20140408045941`;
  return texted(mistake, name, signed, '32767POST'.length + difference, { url: sentUrl });
}

/** Another time is hashed than the one that is sent. */
function timed(mistake: string, name: string, signed: string, difference: number, sent = issuedAt): Case {
  const before = '32767POSThttps://api.rubiq.net/entity';
  return texted(mistake, name, before + signed, before.length + difference, { issuedAt: sent });
}

/** The text is right, the token is not. */
function hashed(mistake: string | readonly string[], name: string, token: string, sent: Sent = {}): Case {
  const evidence = given(token, sent);
  return { mistakes: [mistake].flat(), name, evidence, signed: null, difference: null };
}

const text = '32767POSThttps://api.rubiq.net/entity20140408045941';
const base = 'https://api.rubiq.net';
const bytes = hmac(text);
const base64 = bytes.toString('base64');
const hex = bytes.toString('hex');

/** A token with a plus sign, a slash and an equals sign in it. */
const rich = (() => {
  for (let id = 1; ; id++) {
    const sent = { url: `${url}/id/${id}` };
    const token = tokenOf(`32767POST${sent.url}20140408045941`);
    if (/\+.*\/|\/.*\+/.test(token)) return { sent, token };
  }
})();

const urls: Case[] = [
  addressed('trailing-slash-added', 'behind the path', url, `${url}/`, 28),
  addressed('trailing-slash-added', 'before the query', `${url}?a=1`, `${url}/?a=1`, 28),
  addressed('trailing-slash-missing', 'behind the path', `${url}/`, url, 28),
  addressed('trailing-slash-missing', 'at the host', `${base}/`, base, 21),
  addressed('trailing-slash-missing', 'at the host, given without it', base, base, 21),
  addressed('slash-doubled-or-lost', 'doubled at the host', url, `${base}//entity`, 22),
  addressed('slash-doubled-or-lost', 'lost at the host', url, `${base}entity`, 21),
  addressed('slash-doubled-or-lost', 'doubled behind /v1', `${base}/v1/user`, `${base}/v1//user`, 25),
  addressed('slash-doubled-or-lost', 'lost behind /v1', `${base}/v1/user`, `${base}/v1user`, 24),
  addressed('slash-doubled-or-lost', 'doubled when sent', `${base}//entity`, url, 22),
  addressed('query-left-out', 'one parameter', `${url}?a=1`, url, 28),
  addressed('query-left-out', 'two parameters', `${url}?a=1&b=2`, url, 28),
  addressed('query-left-out', 'the only one, ApiSessionKey', `${url}?ApiSessionKey=k`, url, 28),
  addressed('parameter-left-out', 'ApiSessionKey', `${url}?a=1&ApiSessionKey=k`, `${url}?a=1`, 32),
  addressed('parameter-left-out', 'PublicID', `${url}?PublicID=8c1e&a=1`, `${url}?a=1`, 29),
  addressed('parameter-left-out', 'both', `${url}?PublicID=8c&a=1&apisessionkey=k`, `${url}?a=1`, 29),
  addressed('parameter-left-out', 'any other', `${url}?a=1&_=17&b=2`, `${url}?a=1&b=2`, 33),
  addressed('parameters-in-another-order', 'sorted', `${url}?c=1&a=2&b=3`, `${url}?a=2&b=3&c=1`, 29),
  addressed('parameters-in-another-order', 'reversed', `${url}?b=1&c=2&a=3`, `${url}?a=3&c=2&b=1`, 29),
  addressed('question-mark-left', 'behind the path', url, `${url}?`, 28),
  addressed('url-not-encoded', 'a blank', `${url}?name=Ann%20Lee`, `${url}?name=Ann Lee`, 37),
  addressed('url-not-encoded', 'a plus sign for a blank', `${url}?name=Ann+Lee`, `${url}?name=Ann Lee`, 37),
  addressed('url-not-encoded', 'a letter', `${url}/J%C3%BCrg`, `${url}/Jürg`, 30),
  addressed('url-not-encoded', 'a letter, given without encoding', `${url}/Jürg`, `${url}/Jürg`, 30),
  addressed('url-not-encoded', 'in the path only', `${url}/a%20b?c=d%20e`, `${url}/a b?c=d%20e`, 30),
  addressed('url-encoded-again', 'percent signs', `${url}?a=b%20c`, `${url}?a=b%2520c`, 34),
  addressed('url-encoded-again', 'all of it', url, encodeURIComponent(url), 5),
  addressed('url-encoded-differently', '+ for %20', `${url}?a=b%20c`, `${url}?a=b+c`, 32),
  addressed('url-encoded-differently', '%20 for +', `${url}?a=b+c`, `${url}?a=b%20c`, 32),
  addressed('url-encoded-differently', '%2B for +', `${url}?tel=+44`, `${url}?tel=%2B44`, 33),
  addressed('url-encoded-differently', 'lower case', `${url}?a=b%2Fc`, `${url}?a=b%2fc`, 34),
  addressed('url-encoded-differently', 'upper case', `${url}?a=b%2fc`, `${url}?a=b%2Fc`, 34),
  addressed('url-encoded-differently', 'an @', `${url}?m=a@b.org`, `${url}?m=a%40b.org`, 32),
  addressed('url-not-encoded', 'an @', `${url}?m=a%40b.org`, `${url}?m=a@b.org`, 32),
  addressed('url-encoded-differently', 'commas and colons', `${url}?t=1:2,3`, `${url}?t=1%3A2%2C3`, 32),
  addressed('url-encoded-differently', 'strictly', `${url}?a=O'Neil(x)`, `${url}?a=O%27Neil%28x%29`, 32),
  addressed('url-encoded-differently', 'as forms', `${url}?a=~b%20*c`, `${url}?a=%7Eb+*c`, 31),
  addressed('url-encoded-differently', 'as forms in lower case', `${url}?a=~b%20/c`, `${url}?a=%7eb+/c`, 31),
  addressed('scheme-differs', 'http signed', url, url.replace('https', 'http'), 4),
  addressed('scheme-differs', 'https signed', url.replace('https', 'http'), url, 4),
  addressed('scheme-left-out', 'from the host on', url, 'api.rubiq.net/entity', 0),
  addressed('scheme-left-out', 'from // on', url, '//api.rubiq.net/entity', 0),
  addressed('path-only', 'with its slash', url, '/entity', 0),
  addressed('path-only', 'without its slash', url, 'entity', 0),
  addressed('path-only', 'with its query', `${url}?a=1`, '/entity?a=1', 0),
  addressed('host-in-another-case', 'capitals when sent', 'https://API.Rubiq.net/entity', url, 8),
  addressed('host-in-another-case', 'a capital letter', url, 'https://Api.rubiq.net/entity', 8),
  addressed('host-in-another-case', 'each label', url, 'https://Api.Rubiq.Net/entity', 8),
  addressed('host-in-another-case', 'the first label', url, 'https://API.rubiq.net/entity', 8),
  addressed('host-in-another-case', 'all of it', url, 'https://API.RUBIQ.NET/entity', 8),
  addressed('port-differs', 'added', url, 'https://api.rubiq.net:443/entity', 21),
  addressed('port-differs', 'dropped', 'https://api.rubiq.net:8443/entity', url, 21),
  addressed('port-differs', '80', 'http://api.rubiq.net/entity', 'http://api.rubiq.net:80/entity', 20),
  addressed('other-base-url', '/v1 added', url, `${base}/v1/entity`, 22),
  addressed('other-base-url', '/v1 dropped', `${base}/v1/entity`, url, 22),
  addressed('other-base-url', 'the former host', url, 'https://api.dialogportal.com/v1/entity', 12),
  addressed(
    'other-base-url',
    'test for production',
    'https://api.dialogportal.com/v1/user',
    'https://testapi.dialogportal.com/v1/user',
    8,
  ),
  addressed('whole-url-in-lower-case', 'path', `${base}/Entity/ID`, `${base}/entity/id`, 22),
  addressed('fragment-signed', 'behind the path', `${url}#top`, `${url}#top`, 28),
  addressed('fragment-signed', 'behind the query', `${url}?a=1#top`, `${url}?a=1#top`, 32),
  addressed('slashes-escaped', 'all of them', url, 'https:\\/\\/api.rubiq.net\\/entity', 6),
  addressed('ampersands-escaped', 'in the query', `${url}?a=1&b=2`, `${url}?a=1&amp;b=2`, 33),
  addressed('url-left-out', 'nothing', url, '', 0),
  addressed('url-left-out', 'undefined', url, 'undefined', 0),
  addressed('url-left-out', 'an object', url, '[object Object]', 0),
  addressed('variable-not-replaced', 'baseUrl', url, '{{baseUrl}}/entity', 0),
  addressed('variable-not-replaced', 'with /v1', `${base}/v1/user?a=1`, '{{base_url}}/user?a=1', 0),
  addressed('variable-not-replaced', 'the host', url, 'https://{{host}}/entity', 8),
  addressed('url-not-normalized', 'the standard port', `HTTPS://api.rubiq.net:443/entity`, url, 0),
  addressed(
    'url-not-normalized',
    'dots that are followed',
    `${base}/user/../entity`,
    `${base}/user/../entity`,
    22,
  ),
  addressed(
    'url-not-normalized',
    'credentials',
    'https://u:p@api.rubiq.net/entity',
    'https://u:p@api.rubiq.net/entity',
    8,
  ),
  addressed('url-not-normalized', 'quotation marks', `${url}?q="a+'b'`, `${url}?q=%22a+%27b%27`, 31),
  texted(
    'url-before-redirect',
    'the same method',
    '32767POSThttps://api.rubiq.net/entity20140408045941',
    37,
    { url: `${url}/id/7`, earlier: [{ method: 'POST', url }] },
  ),
  texted('url-before-redirect', 'another method', text, 5, {
    method: 'GET',
    url: `${url}/id/7`,
    earlier: [{ method: 'post', url }],
  }),
  texted('url-before-redirect', 'the method of the last', `32767GET${url}20140408045941`, 36, {
    method: 'GET',
    url: `${url}/id/7`,
    earlier: [
      { method: 'PUT', url: `${base}/other` },
      { method: 'POST', url },
    ],
  }),
];

const parts: Case[] = [
  texted('method-in-lower-case', 'all of it', `32767post${url}20140408045941`, 5),
  texted('method-in-lower-case', 'but the first letter', `32767Post${url}20140408045941`, 6),
  texted('other-method', 'GET', `32767GET${url}20140408045941`, 5),
  texted('other-method', 'PATCH for PUT', `32767PATCH${url}20140408045941`, 6, { method: 'PUT' }),
  texted('method-left-out', 'nothing', `32767${url}20140408045941`, 5),
  texted('method-left-out', 'undefined', `32767undefined${url}20140408045941`, 5),
  texted('app-key-left-out', 'nothing', `POST${url}20140408045941`, 0),
  texted('app-key-left-out', 'undefined', `undefinedPOST${url}20140408045941`, 0),
  texted('app-key-left-out', 'null', `nullPOST${url}20140408045941`, 0),
  texted('app-key-left-out', 'None', `NonePOST${url}20140408045941`, 0),
  texted('app-key-written-differently', 'in quotation marks', `"32767"POST${url}20140408045941`, 0),
  texted('app-key-written-differently', 'with decimals', `32767.0POST${url}20140408045941`, 5),
  texted('app-key-written-differently', 'with a comma', `32,767POST${url}20140408045941`, 2),
  texted('app-key-written-differently', 'with a point', `32.767POST${url}20140408045941`, 2),
  texted('app-key-written-differently', 'with a blank', `32 767POST${url}20140408045941`, 2),
  texted('app-key-written-differently', 'zeros sent', text, 0, { appKey: '0032767' }),
  texted('app-key-written-differently', 'a blank sent', text, 0, { appKey: ' 32767' }),
  timed('issued-at-left-out', 'nothing', '', 0),
  timed('issued-at-left-out', 'undefined', 'undefined', 0),
  timed('issued-at-in-local-time', 'UTC+1', '20140408055941', 9),
  timed('issued-at-in-local-time', 'UTC-5, on the day before', '20140407235941', 7),
  timed('issued-at-in-local-time', 'UTC+5:30', '20140408102941', 8),
  timed('issued-at-in-local-time', 'UTC+5:45', '20140408104441', 8),
  timed('issued-at-in-local-time', 'UTC-3:30', '20140408012941', 9),
  timed('issued-at-in-local-time', 'UTC+12:45', '20140408174441', 8),
  timed('issued-at-in-local-time', 'UTC+14', '20140408185941', 8),
  timed('issued-at-in-local-time', 'in the year before', '20131231230000', 3, '20140101000000'),
  timed('issued-at-in-12-hours', 'the afternoon', '20140408025941', 8, '20140408145941'),
  timed('issued-at-in-12-hours', 'midnight', '20140408125941', 8, '20140408005941'),
  timed('issued-at-in-12-hours', 'noon, from 00 on', '20140408005941', 8, '20140408125941'),
  timed('issued-at-in-12-hours', 'sent, with 24 hours signed', '20140408145941', 8, '20140408025941'),
  timed('clock-read-twice', 'a second later', '20140408045942', 13),
  timed('clock-read-twice', 'five seconds earlier', '20140408045936', 12),
  timed('clock-read-twice', 'over the hour', '20140408050000', 9, '20140408045959'),
  timed('issued-at-in-another-form', 'ISO 8601 with milliseconds', '2014-04-08T04:59:41.000Z', 4),
  timed('issued-at-in-another-form', 'ISO 8601', '2014-04-08T04:59:41Z', 4),
  timed('issued-at-in-another-form', 'ISO 8601 with an offset', '2014-04-08T04:59:41+00:00', 4),
  timed('issued-at-in-another-form', 'a blank between', '2014-04-08 04:59:41', 4),
  timed('issued-at-in-another-form', 'milliseconds', '20140408045941000', 14),
  timed('issued-at-in-another-form', 'without seconds', '201404080459', 12),
  timed('issued-at-in-another-form', 'two digits of the year', '140408045941', 0),
  timed('issued-at-in-another-form', 'minutes for the month', '20145908045941', 4),
  timed('issued-at-in-another-form', 'the basic form', '20140408T045941Z', 8),
  timed('issued-at-in-another-form', 'seconds since 1970', '1396933181', 0),
  timed('issued-at-in-another-form', 'milliseconds since 1970', '1396933181000', 0),
  timed('issued-at-in-another-form', 'in quotation marks', '"20140408045941"', 0),
];

const separators = {
  'line break': '\n',
  blank: ' ',
  colon: ':',
  bar: '|',
  ampersand: '&',
  comma: ',',
  hyphen: '-',
  semicolon: ';',
  point: '.',
  'low line': '_',
  plus: '+',
  slash: '/',
  tabulator: '\t',
  'line break of Windows': '\r\n',
  'comma and blank': ', ',
  'escaped line break': '\\n',
};

const layout: Case[] = [
  texted('parts-in-another-order', 'method first', `POST${url}2014040804594132767`, 0),
  texted('parts-in-another-order', 'the order of the JSON', `3276720140408045941POST${url}`, 5),
  texted('parts-in-another-order', 'URL and method', `32767${url}POST20140408045941`, 5),
  ...Object.entries(separators).map(([name, sign]) =>
    texted('parts-separated', name, ['32767', 'POST', url, issuedAt].join(sign), 5),
  ),
  texted('parts-separated', 'line break at the end, too', `32767\nPOST\n${url}\n20140408045941\n`, 5),
  texted('line-break-at-end', 'of a shell', `${text}\n`, text.length),
  texted('line-break-at-end', 'of Windows', `${text}\r\n`, text.length),
  texted('line-break-at-end', 'a blank', `${text} `, text.length),
  texted('line-break-at-end', 'before all', ` ${text}`, 0),
];

const utf16 = (value: string) => Buffer.from(value, 'utf16le');
const plain = (value: string, hash = 'sha256') => createHash(hash).update(value).digest('base64');

const keys: Case[] = [
  hashed('secret-white-space', 'a line break', tokenOf(text, `${secret}\n`)),
  hashed('secret-white-space', 'a line break of Windows', tokenOf(text, `${secret}\r\n`)),
  hashed('secret-white-space', 'a blank behind', tokenOf(text, `${secret} `)),
  hashed('secret-white-space', 'a blank before', tokenOf(text, ` ${secret}`)),
  hashed('secret-white-space', 'blanks on both sides', tokenOf(text, ` ${secret} `)),
  hashed('secret-white-space', 'a tabulator', tokenOf(text, `${secret}\t`)),
  hashed('secret-white-space', 'a byte order mark', tokenOf(text, `\ufeff${secret}`)),
  hashed('secret-white-space', 'given with it, and used so', tokenOf(text, `${secret}\n\n`), {
    secret: `${secret}\n\n`,
  }),
  hashed('secret-quoted', 'double', tokenOf(text, `"${secret}"`)),
  hashed('secret-quoted', 'single', tokenOf(text, `'${secret}'`)),
  hashed('secret-quoted', 'given in them, and used so', tokenOf(text, `" ${secret}"`), {
    secret: `" ${secret}"\n`,
  }),
  hashed('app-key-as-secret', 'with the secret given', tokenOf(text, '32767')),
  hashed('app-key-as-secret', 'without it', tokenOf(text, '32767'), { secret: '' }),
  hashed('secret-empty', 'empty', tokenOf(text, '')),
  hashed('secret-empty', 'empty, without a secret given', tokenOf(text, ''), { secret: '' }),
  hashed('secret-empty', 'undefined', tokenOf(text, 'undefined'), { secret: '' }),
  hashed('secret-empty', 'null', tokenOf(text, 'null')),
  hashed('secret-empty', 'None', tokenOf(text, 'None')),
  hashed('secret-in-another-case', 'lower', tokenOf(text, secret.toLowerCase())),
  hashed('secret-in-another-case', 'upper', tokenOf(text, 'ABC1DEF2'), { secret: 'abc1dEf2' }),
  hashed('secret-decoded', 'base64', tokenOf(text, Buffer.from(secret, 'base64'))),
  hashed('secret-decoded', 'base64url', tokenOf(text, Buffer.from('ab-_cdef', 'base64url')), {
    secret: 'ab-_cdef',
  }),
  hashed('secret-decoded', 'hexadecimal', tokenOf(text, Buffer.from('0a1b2c3d4e5f60718293', 'hex')), {
    secret: '0a1b2c3d4e5f60718293',
  }),
  {
    mistakes: ['key-and-message-swapped'],
    name: 'the secret is the message',
    evidence: given(tokenOf(secret, text)),
    signed: '(the AppSecret)',
    difference: 0,
  },
  hashed('other-hash', 'SHA-1', tokenOf(text, secret, 'sha1')),
  hashed('other-hash', 'SHA-384', tokenOf(text, secret, 'sha384')),
  hashed('other-hash', 'SHA-512', tokenOf(text, secret, 'sha512')),
  hashed('hash-without-key', 'the secret first', plain(secret + text)),
  hashed('hash-without-key', 'the secret last', plain(text + secret)),
  hashed('hash-without-key', 'without the secret', plain(text)),
  hashed('hash-without-key', 'without a secret given', plain(text), { secret: '' }),
  hashed('utf-16', 'both', tokenOf(utf16(text), utf16(secret))),
  hashed('utf-16', 'the message', tokenOf(utf16(text), secret)),
  hashed('utf-16', 'the key', tokenOf(text, utf16(secret))),
];

const reversed = (lines: number) => base64.replaceAll(new RegExp(`.{${lines}}`, 'g'), '$&\n');

const tokens: Case[] = [
  hashed('token-white-space', 'a line break at the end', `${base64}\n`),
  hashed('token-white-space', 'a line break within', reversed(20)),
  hashed('token-white-space', 'a blank before', ` ${base64}`),
  hashed('token-plus-lost', 'blanks for plus signs', rich.token.replaceAll('+', ' '), rich.sent),
  hashed('token-unpadded', 'one sign', base64.slice(0, -1)),
  hashed('token-base64url', 'padded', rich.token.replaceAll('+', '-').replaceAll('/', '_'), rich.sent),
  hashed(
    'token-base64url',
    'unpadded',
    rich.token.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
    rich.sent,
  ),
  hashed('token-hex', 'lower case', hex),
  hashed('token-hex', 'upper case', hex.toUpperCase()),
  hashed('token-hex', 'of BitConverter', hex.toUpperCase().replaceAll(/..(?!$)/g, '$&-')),
  hashed('token-hex', 'of openssl', `SHA2-256(stdin)= ${hex}\n`),
  hashed('token-hex', 'of openssl before 3', `(stdin)= ${hex}`),
  hashed('token-base64-of-hex', 'the digits', Buffer.from(hex).toString('base64')),
  hashed('token-base64-of-hex', 'a line', Buffer.from(`${hex}\n`).toString('base64')),
  hashed('token-base64-of-hex', 'of openssl', Buffer.from(`SHA2-256(stdin)= ${hex}\n`).toString('base64')),
  hashed('token-encoded-twice', 'the text', Buffer.from(base64).toString('base64')),
  hashed('token-encoded-twice', 'a line', Buffer.from(`${base64}\n`).toString('base64')),
  hashed('token-url-encoded', 'all of it', encodeURIComponent(rich.token), rich.sent),
  hashed('token-url-encoded', 'in lower case', base64.replace('=', '%3d')),
  hashed('token-in-quotes', 'double', `"${base64}"`),
  hashed('token-in-quotes', 'bytes of Python', `b'${base64}'`),
];

/** Two mistakes that come together, in the order in which they are told. */
export const pairs: readonly Case[] = [
  texted(
    ['query-left-out', 'token-hex'],
    'from a library with defaults',
    text,
    37,
    { url: `${url}?a=1` },
    {
      write: (hash) => hash.toString('hex'),
    },
  ),
  texted(['query-left-out', 'method-in-lower-case'], 'in axios', `32767post${url}20140408045941`, 5, {
    url: `${url}?a=1`,
  }),
  texted(['query-left-out', 'path-only'], 'in a router', '32767POST/entity20140408045941', 9, {
    url: `${url}?a=1`,
  }),
  texted(
    ['trailing-slash-added', 'secret-white-space'],
    'from a file',
    `32767POST${url}/20140408045941`,
    37,
    {},
    {
      key: `${secret}\n`,
    },
  ),
  texted(
    ['trailing-slash-added', 'issued-at-in-local-time'],
    'in UTC+2',
    `32767POST${url}/20140408065941`,
    37,
  ),
  texted(['method-in-lower-case', 'issued-at-in-12-hours'], 'in .NET', `32767post${url}20140408025941`, 5, {
    issuedAt: '20140408145941',
  }),
  texted(
    ['scheme-differs', 'host-in-another-case'],
    'behind a proxy',
    '32767POSThttp://API.rubiq.net/entity20140408045941',
    13,
  ),
  texted(
    ['scheme-differs', 'port-differs'],
    'behind a proxy',
    '32767POSThttp://api.rubiq.net:80/entity20140408045941',
    13,
  ),
  texted(
    ['parts-in-another-order', 'parts-separated'],
    'as another API',
    `POST\n${url}\n20140408045941\n32767`,
    0,
  ),
  texted(
    ['line-break-at-end', 'secret-white-space'],
    'of echo, twice',
    `${text}\n`,
    text.length,
    {},
    {
      key: `${secret}\n`,
    },
  ),
  texted(
    ['line-break-at-end', 'token-hex'],
    'of echo and openssl',
    `${text}\n`,
    text.length,
    {},
    {
      write: (hash) => `SHA2-256(stdin)= ${hash.toString('hex')}`,
    },
  ),
  texted(
    ['parts-separated', 'other-hash'],
    'as another API',
    ['32767', 'POST', url, issuedAt].join('\n'),
    5,
    {},
    {
      hash: 'sha1',
    },
  ),
  texted(
    ['issued-at-in-another-form', 'other-hash'],
    'ISO 8601 and SHA-512',
    `32767POST${url}2014-04-08T04:59:41Z`,
    41,
    {},
    {
      hash: 'sha512',
    },
  ),
  texted(
    ['url-not-encoded', 'method-in-lower-case'],
    'in a client',
    `32767post${url}?a=b c20140408045941`,
    5,
    {
      url: `${url}?a=b%20c`,
    },
  ),
  hashed(
    ['other-hash', 'token-hex'],
    'the defaults of a library',
    hmac(text, secret, 'sha1').toString('hex'),
  ),
  hashed(['secret-white-space', 'token-white-space'], 'of a shell', `${tokenOf(text, `${secret}\n`)}\n`),
  hashed(
    ['secret-decoded', 'token-hex'],
    'as other APIs',
    hmac(text, Buffer.from(secret, 'base64')).toString('hex'),
  ),
  hashed(['secret-empty', 'token-hex'], 'without a secret given', hmac(text, 'undefined').toString('hex'), {
    secret: '',
  }),
];

export const cases: readonly Case[] = [...urls, ...parts, ...layout, ...keys, ...tokens];
