import { createHash } from 'node:crypto';
import { issuedAt, secret, tokenOf, url } from '../../../by-hand.ts';
import { type Case, given, text, withString, withToken } from './case.ts';

const separators = {
  'line break': '\n',
  space: ' ',
  colon: ':',
  bar: '|',
  ampersand: '&',
  comma: ',',
  hyphen: '-',
  semicolon: ';',
  'full stop': '.',
  underscore: '_',
  plus: '+',
  slash: '/',
  tab: '\t',
  'line break of Windows': '\r\n',
  'comma and space': ', ',
  'escaped line break': '\\n',
};

export const layout: Case[] = [
  withString('parts-in-another-order', 'method first', `POST${url}2014040804594132767`, 0),
  withString('parts-in-another-order', 'the order of the JSON', `3276720140408045941POST${url}`, 5),
  withString('parts-in-another-order', 'URL and method', `32767${url}POST20140408045941`, 5),
  ...Object.entries(separators).map(([name, sign]) =>
    withString('parts-separated', name, ['32767', 'POST', url, issuedAt].join(sign), 5),
  ),
  withString('parts-separated', 'line break at the end, too', `32767\nPOST\n${url}\n20140408045941\n`, 5),
  withString('line-break-at-end', 'of a shell', `${text}\n`, text.length),
  withString('line-break-at-end', 'of Windows', `${text}\r\n`, text.length),
  withString('line-break-at-end', 'a space', `${text} `, text.length),
  withString('line-break-at-end', 'before all', ` ${text}`, 0),
];

const utf16 = (value: string) => Buffer.from(value, 'utf16le');
const plain = (value: string, hash = 'sha256') => createHash(hash).update(value).digest('base64');

export const keys: Case[] = [
  withToken('secret-white-space', 'a line break', tokenOf(text, `${secret}\n`)),
  withToken('secret-white-space', 'a line break of Windows', tokenOf(text, `${secret}\r\n`)),
  withToken('secret-white-space', 'a space after', tokenOf(text, `${secret} `)),
  withToken('secret-white-space', 'a space before', tokenOf(text, ` ${secret}`)),
  withToken('secret-white-space', 'spaces on both sides', tokenOf(text, ` ${secret} `)),
  withToken('secret-white-space', 'a tab', tokenOf(text, `${secret}\t`)),
  withToken('secret-white-space', 'a byte order mark', tokenOf(text, `\ufeff${secret}`)),
  withToken('secret-white-space', 'given with it, and used unchanged', tokenOf(text, `${secret}\n\n`), {
    secret: `${secret}\n\n`,
  }),
  withToken('secret-quoted', 'double', tokenOf(text, `"${secret}"`)),
  withToken('secret-quoted', 'single', tokenOf(text, `'${secret}'`)),
  withToken('secret-quoted', 'given in them, and used unchanged', tokenOf(text, `" ${secret}"`), {
    secret: `" ${secret}"\n`,
  }),
  withToken('app-key-as-secret', 'with the secret given', tokenOf(text, '32767')),
  withToken('app-key-as-secret', 'without it', tokenOf(text, '32767'), { secret: '' }),
  withToken('secret-empty', 'empty', tokenOf(text, '')),
  withToken('secret-empty', 'empty, without a secret given', tokenOf(text, ''), { secret: '' }),
  withToken('secret-empty', 'undefined', tokenOf(text, 'undefined'), { secret: '' }),
  withToken('secret-empty', 'null', tokenOf(text, 'null')),
  withToken('secret-empty', 'None', tokenOf(text, 'None')),
  withToken('secret-in-another-case', 'lower', tokenOf(text, secret.toLowerCase())),
  withToken('secret-in-another-case', 'upper', tokenOf(text, 'ABC1DEF2'), { secret: 'abc1dEf2' }),
  withToken('secret-decoded', 'base64', tokenOf(text, Buffer.from(secret, 'base64'))),
  withToken('secret-decoded', 'base64url', tokenOf(text, Buffer.from('ab-_cdef', 'base64url')), {
    secret: 'ab-_cdef',
  }),
  withToken('secret-decoded', 'hexadecimal', tokenOf(text, Buffer.from('0a1b2c3d4e5f60718293', 'hex')), {
    secret: '0a1b2c3d4e5f60718293',
  }),
  {
    mistakes: ['key-and-message-swapped'],
    name: 'the secret is the message',
    evidence: given(tokenOf(secret, text)),
    signed: '(the AppSecret)',
    difference: 0,
  },
  withToken('other-hash', 'SHA-1', tokenOf(text, secret, 'sha1')),
  withToken('other-hash', 'SHA-384', tokenOf(text, secret, 'sha384')),
  withToken('other-hash', 'SHA-512', tokenOf(text, secret, 'sha512')),
  withToken('hash-without-key', 'the secret first', plain(secret + text)),
  withToken('hash-without-key', 'the secret last', plain(text + secret)),
  withToken('hash-without-key', 'without the secret', plain(text)),
  withToken('hash-without-key', 'without a secret given', plain(text), { secret: '' }),
  withToken('utf-16', 'both', tokenOf(utf16(text), utf16(secret))),
  withToken('utf-16', 'the message', tokenOf(utf16(text), secret)),
  withToken('utf-16', 'the key', tokenOf(text, utf16(secret))),
];
