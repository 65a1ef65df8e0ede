import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { hasWords, pagesForAddress } from '../../../src/elements/not-found/address-words.ts';
import { createReference } from '../../../src/reference/reference.ts';
import { createSearch } from '../../../src/reference/search/search.ts';
import { siteSearchIndex } from '../../../src/site/search-documents.ts';

const folder = fileURLToPath(new URL('../../../content/docs', import.meta.url));
const search = createSearch(createReference(catalog, '/base'), siteSearchIndex(catalog, folder));
const pagesFor = (path: string) => pagesForAddress(path, '/base', search).map(({ url }) => url);

test.each([
  ['/base/codes/session-expired', '/base/codes/403-23'],
  ['/base/codes/sesion_expired.html', '/base/codes/403-23'],
  ['/base/errors/sessionExpired', '/base/codes/403-23'],
  ['/base/docs/errors/unauthorized', '/base/codes/401'],
  ['/base/codes/session%20expired/', '/base/codes/403-23'],
  ['/base/endpoint/create-account', '/base/endpoints/1001'],
  ['/base/api/CreateAccount', '/base/endpoints/1001'],
  ['/base/guides/signing', '/base/guides/signing-a-request'],
  ['/base/guides/sign-requests', '/base/guides/signing-a-request'],
  ['/base/guides/signing-a-requests', '/base/guides/signing-a-request'],
  ['/base/docs/openapi.yaml', '/base/data'],
  ['/base/errors/InternalServerError', '/base/codes/500'],
])('%s leads to %s first', (path, url) => {
  expect(hasWords(path, '/base')).toBe(true);
  expect(pagesFor(path)[0]).toBe(url);
});

test.each([
  '/base/',
  '/base/404.html',
  '/base/codes',
  '/base/codes/999',
  '/base/endpoints/9999',
  '/base/no/such/page',
  '/base/docs/index.php',
  '/base/.env',
  '/base/codes/…',
])('%s has no words', (path) => {
  expect(hasWords(path, '/base')).toBe(false);
  expect(pagesFor(path)).toEqual([]);
});

test.each([
  '/base/codes/banana',
  '/base/wp-login.php',
  '/base/banana/split',
  '/base/codes/<img src=x>',
  '/base/codes/%E0%A4%A',
])('nothing fits %s', (path) => {
  expect(pagesFor(path)).toEqual([]);
});

test('an address of words that are in other parts of it is found by all of them', () => {
  expect(pagesFor('/base/session/expired/zzz')).toContain('/base/codes/403-23');
});

test('at most five pages are offered, those of the folder first, and none twice', () => {
  for (const path of ['/base/codes/not-found', '/base/login', '/base/guides/session', '/base/codes/access']) {
    expect(pagesFor(path).length).toBeLessThanOrEqual(5);
    expect(new Set(pagesFor(path)).size).toBe(pagesFor(path).length);
  }
  expect(pagesFor('/base/guides/session')[0]).toMatch(/^\/base\/guides\//);
});

test('the words of the base are not those of the page', () => {
  expect(pagesForAddress('/session-expired/x', '/session-expired', search)).toEqual([]);
});

test('a path of any length is read', () => {
  expect(pagesFor(`/base/${'session-expired-'.repeat(10_000)}`).length).toBeLessThanOrEqual(5);
});
