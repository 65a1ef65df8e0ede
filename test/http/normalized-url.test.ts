import { afterEach, expect, test, vi } from 'vitest';
import { normalizedUrl } from '../../src/http/normalized-url.ts';

afterEach(() => vi.unstubAllGlobals());

test('a URL is written as the URL class of the platform does', () => {
  expect(normalizedUrl('HTTPS://u:p@API.Rubiq.net:443/a/../"b"#c')).toBe('https://api.rubiq.net/%22b%22');
  expect(normalizedUrl('no URL')).toBeNull();
});

test('the result is null without such a class', () => {
  vi.stubGlobal('URL', undefined);
  expect(normalizedUrl('https://api.rubiq.net/')).toBeNull();
});
