import { describe, expect, test } from 'vitest';
import { aliases, aliasPage } from '../../../src/site/hosting/alias.ts';

describe('aliases', () => {
  test('are the spellings of a sub-code, but not its own address', () => {
    expect([...aliases(['403', '403.25'])]).toEqual([
      ['403.25', '403.25'],
      ['403_25', '403.25'],
      ['403/25', '403.25'],
      ['40325', '403.25'],
    ]);
  });

  test('distinguish 401.1 from 401.10', () => {
    const found = aliases(['401.1', '401.10']);
    expect(found.get('4011')).toBe('401.1');
    expect(found.get('40110')).toBe('401.10');
  });

  test('leave out a spelling that two codes share', () => {
    expect(aliases(['4031.2', '403.12']).has('40312')).toBe(false);
  });

  test('have a page that redirects to the code and is not indexed', () => {
    const page = aliasPage('403.25', { base: '/docs', site: 'https://status.example' });
    expect(page).toContain('<meta http-equiv="refresh" content="0;url=/docs/codes/403-25">');
    expect(page).toContain('<meta name="robots" content="noindex">');
    expect(page).toContain('<link rel="canonical" href="https://status.example/docs/codes/403-25">');
    expect(page).toContain('<a href="/docs/codes/403-25">403.25</a>');
  });

  test('use a path if the origin of the site is not known', () => {
    const page = aliasPage('403.25', { base: '', site: undefined });
    expect(page).toContain('<link rel="canonical" href="/codes/403-25">');
  });
});
