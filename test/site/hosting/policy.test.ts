import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy, inlineScripts } from '../../../src/site/hosting/policy.ts';

describe('the content security policy', () => {
  const policy = contentSecurityPolicy(['abc=', 'def=']);
  const directive = (name: string) =>
    policy
      .split('; ')
      .find((one) => one.startsWith(`${name} `))
      ?.slice(name.length + 1);

  test('allows nothing that it does not name', () => {
    expect(directive('default-src')).toBe("'none'");
  });

  test('allows scripts of the site and the named inline ones only', () => {
    expect(directive('script-src')).toBe("'self' 'wasm-unsafe-eval' 'sha256-abc=' 'sha256-def='");
  });

  test('allows style sheets of the site only, and style in attributes', () => {
    expect(directive('style-src')).toBe("'self'");
    expect(directive('style-src-attr')).toBe("'unsafe-inline'");
  });

  test('lets no script turn a string into markup or code', () => {
    expect(directive('require-trusted-types-for')).toBe("'script'");
    expect(directive('trusted-types')).toBe('default');
  });

  test('allows requests to the own site only, and no frames', () => {
    expect(directive('connect-src')).toBe("'self'");
    expect(directive('frame-ancestors')).toBe("'none'");
    expect(directive('form-action')).toBe("'none'");
  });

  test('is valid without inline scripts', () => {
    expect(contentSecurityPolicy([])).toContain("script-src 'self' 'wasm-unsafe-eval'; ");
  });
});

test('inline scripts are those without a `src`', () => {
  const html =
    '<script src="/a.js"></script><script>let a = 1;</script><script type="module" src="/b.js"></script><script type="module">b()</script>';
  expect(inlineScripts(html)).toEqual(['let a = 1;', 'b()']);
});
