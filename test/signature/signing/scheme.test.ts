import { createHash, createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { documentedRecipe, type Recipe, tokenOf } from '../../../src/signature/signing/scheme.ts';

const parts = { appKey: '7', method: 'GET', url: 'https://a.example/é', issuedAt: '20140408045941' };
const recipe = documentedRecipe({ ...parts, secret: 'café' });
const message = '7GEThttps://a.example/é20140408045941';

const utf16 = (text: string) => Buffer.from(text, 'utf16le');
const keyed = (text: string | Buffer, key: string | Buffer, hash = 'sha256') =>
  createHmac(hash, key).update(text).digest('base64');
const plain = (text: string) => createHash('sha256').update(text).digest('base64');

test.each<[string, Partial<Recipe>, string]>([
  ['the documented one', {}, keyed(message, 'café')],
  ['message and key swapped', { keying: 'swapped' }, keyed('café', message)],
  ['the secret before the message', { keying: 'secret-first' }, plain(`café${message}`)],
  ['the secret after the message', { keying: 'secret-last' }, plain(`${message}café`)],
  ['without the secret', { keying: 'without-secret' }, plain(message)],
  ['a message in UTF-16', { messageCharset: 'utf-16' }, keyed(utf16(message), 'café')],
  ['a key in UTF-16', { keyCharset: 'utf-16' }, keyed(message, utf16('café'))],
  ['another hash', { hash: 'SHA-512' }, keyed(message, 'café', 'sha512')],
  ['a key of bytes', { secretBytes: new Uint8Array([1, 2]) }, keyed(message, Buffer.from([1, 2]))],
  [
    'another order, and something between, before and after',
    { order: ['url', 'appKey'], separator: '|', prefix: '<', suffix: '>' },
    keyed('<https://a.example/é|7>', 'café'),
  ],
])('a token is that of Node: %s', async (_, change, token) => {
  expect(await tokenOf({ ...recipe, ...change })).toBe(token);
});
