import { expect, test } from 'vitest';
import { type AddressParts, addressOf } from '../../../src/signature/reading/address.ts';

const none: AddressParts = { urls: [], base: null, host: null, query: '', usesTls: null };
const base = 'https://api.example/v1';

test.each<[string, Partial<AddressParts>, string | null]>([
  ['is not known', {}, null],
  ['is complete', { urls: ['https://api.example/a'], base: 'https://b.example' }, 'https://api.example/a'],
  ['is complete in one place', { urls: ['/a', 'https://api.example/v1/a?b'] }, 'https://api.example/v1/a?b'],
  ['has a base URL', { urls: ['/a'], base }, `${base}/a`],
  ['has a base URL, which is part of it', { urls: ['/v1/a'], base }, `${base}/a`],
  ['has a base URL, which looks like its beginning', { urls: ['/v11/a'], base }, `${base}/v11/a`],
  ['has parameters apart', { urls: ['/a'], base, query: '?b=1' }, `${base}/a?b=1`],
  ['has its parameters', { urls: ['/a', '/a?b=1'], base, query: '?b=1' }, `${base}/a?b=1`],
  ['has a host, and TLS', { urls: ['/a'], host: 'api.example', usesTls: true }, 'https://api.example/a'],
  [
    'has a host, without TLS',
    { urls: ['/a'], host: 'api.example:80', usesTls: false },
    'http://api.example:80/a',
  ],
  ['is only a path', { urls: ['/a'] }, '/a'],
  ['has its parameters in one place', { urls: ['/a', '/a?b=1'] }, '/a?b=1'],
  ['has its parameters in the first place', { urls: ['/a?b=1', '/a'] }, '/a?b=1'],
  ['has a longer path without parameters', { urls: ['/a?b=1', '/1/a'] }, '/1/a'],
  ['has a host with a shorter path', { urls: ['https://api.example/a', '/v1/a'] }, 'https://api.example/a'],
  ['has a host later', { urls: ['/v1/a', 'https://api.example/a'] }, 'https://api.example/a'],
  ['has two hosts', { urls: ['https://a.example/a', 'https://b.example/a'] }, 'https://a.example/a'],
  ['has a base URL with a slash, which is part of it', { urls: ['/v1/a'], base: `${base}/` }, `${base}/a`],
  ['has a base URL without a path', { urls: ['/a'], base: 'https://api.example/' }, 'https://api.example/a'],
])('the URL %s', (_, parts, url) => {
  expect(addressOf({ ...none, ...parts })).toEqual({ url, isSchemeAssumed: false });
});

test.each([
  ['api.example', 'https'],
  ['localhost.example', 'https'],
  ['127.0.0.1.example', 'https'],
  ['my-localhost', 'https'],
  ['127.100.20.3:4010', 'http'],
  ['localhost', 'http'],
  ['LOCALHOST:4010', 'http'],
  ['127.0.0.1:4010', 'http'],
])('where the text names no scheme, that of %s is assumed: %s', (host, scheme) => {
  expect(addressOf({ ...none, urls: ['/a'], host })).toEqual({
    url: `${scheme}://${host}/a`,
    isSchemeAssumed: true,
  });
});
