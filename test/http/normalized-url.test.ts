import { afterEach, expect, test, vi } from 'vitest';
import { normalAddress } from '../../src/http/normalized-url.ts';

afterEach(() => vi.unstubAllGlobals());

test('a URL is made as a URL class makes it', () => {
  expect(normalAddress('HTTPS://u:p@API.Rubiq.net:443/a/../"b"#c')).toBe('https://api.rubiq.net/%22b%22');
  expect(normalAddress('no URL')).toBeNull();
});

test('there is none without such a class', () => {
  vi.stubGlobal('URL', undefined);
  expect(normalAddress('https://api.rubiq.net/')).toBeNull();
});
