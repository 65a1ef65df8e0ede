import { hmac, issuedAt, secret, tokenOf, url } from '../../../by-hand.ts';
import { type Case, text, withString, withToken } from './case.ts';

/** Two mistakes at once, in the order in which they are named. */
export const pairs: readonly Case[] = [
  withString(
    ['query-left-out', 'token-hex'],
    'from a library with defaults',
    text,
    37,
    { url: `${url}?a=1` },
    {
      write: (hash) => hash.toString('hex'),
    },
  ),
  withString(['query-left-out', 'method-in-lower-case'], 'in axios', `32767post${url}20140408045941`, 5, {
    url: `${url}?a=1`,
  }),
  withString(['query-left-out', 'path-only'], 'in a router', '32767POST/entity20140408045941', 9, {
    url: `${url}?a=1`,
  }),
  withString(
    ['trailing-slash-added', 'secret-white-space'],
    'from a file',
    `32767POST${url}/20140408045941`,
    37,
    {},
    {
      key: `${secret}\n`,
    },
  ),
  withString(
    ['trailing-slash-added', 'issued-at-in-local-time'],
    'in UTC+2',
    `32767POST${url}/20140408065941`,
    37,
  ),
  withString(
    ['method-in-lower-case', 'issued-at-in-12-hours'],
    'in .NET',
    `32767post${url}20140408025941`,
    5,
    {
      issuedAt: '20140408145941',
    },
  ),
  withString(
    ['scheme-differs', 'host-in-another-case'],
    'on a server behind a proxy',
    '32767POSThttp://API.rubiq.net/entity20140408045941',
    13,
  ),
  withString(
    ['scheme-differs', 'port-differs'],
    'on a server behind a proxy',
    '32767POSThttp://api.rubiq.net:80/entity20140408045941',
    13,
  ),
  withString(
    ['parts-in-another-order', 'parts-separated'],
    'as another API',
    `POST\n${url}\n20140408045941\n32767`,
    0,
  ),
  withString(
    ['line-break-at-end', 'secret-white-space'],
    'of echo, twice',
    `${text}\n`,
    text.length,
    {},
    {
      key: `${secret}\n`,
    },
  ),
  withString(
    ['line-break-at-end', 'token-hex'],
    'of echo and openssl',
    `${text}\n`,
    text.length,
    {},
    {
      write: (hash) => `SHA2-256(stdin)= ${hash.toString('hex')}`,
    },
  ),
  withString(
    ['parts-separated', 'other-hash'],
    'as another API',
    ['32767', 'POST', url, issuedAt].join('\n'),
    5,
    {},
    {
      hash: 'sha1',
    },
  ),
  withString(
    ['issued-at-in-another-form', 'other-hash'],
    'ISO 8601 and SHA-512',
    `32767POST${url}2014-04-08T04:59:41Z`,
    41,
    {},
    {
      hash: 'sha512',
    },
  ),
  withString(
    ['url-not-encoded', 'method-in-lower-case'],
    'in a client',
    `32767post${url}?a=b c20140408045941`,
    5,
    {
      url: `${url}?a=b%20c`,
    },
  ),
  withToken(
    ['other-hash', 'token-hex'],
    'the defaults of a library',
    hmac(text, secret, 'sha1').toString('hex'),
  ),
  withToken(['secret-white-space', 'token-white-space'], 'of a shell', `${tokenOf(text, `${secret}\n`)}\n`),
  withToken(
    ['secret-decoded', 'token-hex'],
    'as other APIs',
    hmac(text, Buffer.from(secret, 'base64')).toString('hex'),
  ),
  withToken(
    ['secret-empty', 'token-hex'],
    'without a secret given',
    hmac(text, 'undefined').toString('hex'),
    {
      secret: '',
    },
  ),
];
