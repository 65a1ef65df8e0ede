import { afterEach, expect, test, vi } from 'vitest';
import { normalizedUrl } from '../../src/http/normalized-url.ts';

afterEach(() => vi.unstubAllGlobals());

test('a URL is made as a URL class makes it', () => {
  expect(normalizedUrl('HTTPS://u:p@API.Rubiq.net:443/a/../"b"#c')).toBe('https://api.rubiq.net/%22b%22');
  expect(normalizedUrl('no URL')).toBeNull();
});

test('there is none without such a class', () => {
  vi.stubGlobal('URL', undefined);
  expect(normalizedUrl('https://api.rubiq.net/')).toBeNull();
});
