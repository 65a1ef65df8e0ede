import { describe, expect, test } from 'vitest';
import { contentSecurityPolicy } from '../../../src/site/hosting/policy.ts';
import { withPolicy } from '../../../src/site/hosting/policy-meta.ts';

const policy = contentSecurityPolicy(['abc=']);
const page =
  '<!DOCTYPE html><html><head><meta charset="utf-8"/><script>a()</script></head><body><head></body></html>';

describe('a page with its own policy', () => {
  const html = withPolicy(page, policy);

  test('has it after its encoding and before its first script', () => {
    expect(html).toMatch(
      /<meta charset="utf-8"\/><meta http-equiv="content-security-policy" content="[^"]+"><script>/,
    );
    expect(withPolicy('<head><script>a()</script>', policy)).toMatch(/^<head><meta [^>]+><script>/);
  });

  test('has it once, and is otherwise unchanged', () => {
    expect(html.match(/http-equiv/g)).toHaveLength(1);
    expect(html.replace(/<meta http-equiv[^>]+>/, '')).toBe(page);
  });

  test('leaves out only the directives for header fields', () => {
    const said = /content="([^"]+)"/.exec(html)?.[1]?.split('; ') ?? [];
    expect(policy.split('; ').filter((directive) => !said.includes(directive))).toEqual([
      "frame-ancestors 'none'",
    ]);
    expect(said).toContainEqual(expect.stringContaining("'sha256-abc='"));
  });
});
