import { base64, type Case, hex, rich, withToken } from './case.ts';

const reversed = (lines: number) => base64.replaceAll(new RegExp(`.{${lines}}`, 'g'), '$&\n');

export const tokens: Case[] = [
  withToken('token-white-space', 'a line break at the end', `${base64}\n`),
  withToken('token-white-space', 'a line break within', reversed(20)),
  withToken('token-white-space', 'a space before', ` ${base64}`),
  withToken('token-plus-lost', 'spaces for plus signs', rich.token.replaceAll('+', ' '), rich.sent),
  withToken('token-unpadded', 'one sign', base64.slice(0, -1)),
  withToken('token-base64url', 'padded', rich.token.replaceAll('+', '-').replaceAll('/', '_'), rich.sent),
  withToken(
    'token-base64url',
    'unpadded',
    rich.token.replaceAll('+', '-').replaceAll('/', '_').replace('=', ''),
    rich.sent,
  ),
  withToken('token-hex', 'lower case', hex),
  withToken('token-hex', 'upper case', hex.toUpperCase()),
  withToken('token-hex', 'of BitConverter', hex.toUpperCase().replaceAll(/..(?!$)/g, '$&-')),
  withToken('token-hex', 'of openssl', `SHA2-256(stdin)= ${hex}\n`),
  withToken('token-hex', 'of openssl before 3', `(stdin)= ${hex}`),
  withToken('token-base64-of-hex', 'the digits', Buffer.from(hex).toString('base64')),
  withToken('token-base64-of-hex', 'a line', Buffer.from(`${hex}\n`).toString('base64')),
  withToken('token-base64-of-hex', 'of openssl', Buffer.from(`SHA2-256(stdin)= ${hex}\n`).toString('base64')),
  withToken('token-encoded-twice', 'the text', Buffer.from(base64).toString('base64')),
  withToken('token-encoded-twice', 'a line', Buffer.from(`${base64}\n`).toString('base64')),
  withToken('token-url-encoded', 'all of it', encodeURIComponent(rich.token), rich.sent),
  withToken('token-url-encoded', 'in lower case', base64.replace('=', '%3d')),
  withToken('token-in-quotes', 'double', `"${base64}"`),
  withToken('token-in-quotes', 'bytes of Python', `b'${base64}'`),
];
