import { describe, expect, test } from 'vitest';
import { mediaTypes } from '../../../src/site/hosting/rules.ts';
import { serverRules } from '../../../src/site/hosting/server-rules.ts';

const root = serverRules(['abc='], '');
const below = serverRules(['abc='], '/docs/v1.0');

describe('the rules for servers', () => {
  test('have no unfilled placeholder', () => {
    for (const text of [...Object.values(root), ...Object.values(below)])
      expect(text).not.toMatch(/\{\{|\}\}/);
  });

  test('have every media type, and the hashes of scripts', () => {
    for (const text of [root['nginx-server.conf'], root['site.caddy']]) {
      for (const type of Object.values(mediaTypes)) expect(text).toContain(type);
      expect(text).toContain("'sha256-abc='");
    }
  });

  test('refuse paths outside of the base if there is one', () => {
    expect(root['nginx-server.conf']).toContain('\nlocation / {\n');
    expect(root['site.caddy']).not.toContain('@outside');
    expect(below['nginx-server.conf']).toContain('\nlocation / { return 404; }');
    expect(below['nginx-server.conf']).toContain('\nlocation /docs/v1.0/ {\n');
    expect(below['site.caddy']).toContain('@outside not path /docs/v1.0 /docs/v1.0/*\n');
  });

  test('escape the base in patterns', () => {
    expect(below['nginx-http.conf']).toContain(String.raw`"~(?s)^/docs/v1\.0(?<site_below>/.*)$"`);
  });
});
