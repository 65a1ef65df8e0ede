import { describe, expect, test } from 'vitest';
import { headersFile } from '../../../src/site/hosting/headers-file.ts';
import { cacheRules } from '../../../src/site/hosting/rules.ts';

type Blocks = ReadonlyMap<string, readonly (readonly [string, string])[]>;

/** Parses the file as the hosts do: paths, each with the fields below it. */
function read(text: string): Blocks {
  return new Map(
    text.split(/\n(?=\/)/).map((block) => {
      const [path = '', ...lines] = block.trimEnd().split('\n');
      return [path, lines.map((line) => /^ {2}([\w-]+): (.+)$/.exec(line)?.slice(1) as [string, string])];
    }),
  );
}

const blocks = read(headersFile(['abc='], ''));

/** Collects the fields of a response from all matching blocks. On both hosts `*` also matches slashes. */
function fieldsOf(path: string): string[] {
  return [...blocks].flatMap(([pattern, fields]) => {
    const matches = new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '.*')}$`).test(path);
    return matches ? fields.map(([name, value]) => `${name}: ${value}`) : [];
  });
}

describe('the file of header fields', () => {
  test('has the policy for every address', () => {
    expect(fieldsOf('/codes/403-25')).toContainEqual(
      expect.stringMatching(/^Content-Security-Policy: .*'sha256-abc='/),
    );
    expect(fieldsOf('/codes/403-25')).toContain('X-Content-Type-Options: nosniff');
  });

  test('lets browsers cache files with a hash in their name, and leaves the rest to the host', () => {
    const kept = `Cache-Control: ${cacheRules.immutable}`;
    for (const path of [
      '/_astro/a.B1c2.js',
      '/pagefind/fragment/en_1a.pf_fragment',
      '/pagefind/index/en_1a.pf_index',
    ])
      expect(fieldsOf(path)).toContain(kept);
    for (const path of ['/', '/codes/403-25', '/codes.json', '/pagefind/pagefind.js'])
      expect(fieldsOf(path).filter((field) => field.startsWith('Cache-Control'))).toEqual([]);
  });

  test('gives data files a media type and opens them to other sites', () => {
    expect(fieldsOf('/codes/403-25.md')).toEqual(
      expect.arrayContaining([
        'Content-Type: text/markdown; charset=utf-8',
        'Access-Control-Allow-Origin: *',
      ]),
    );
    expect(fieldsOf('/codes.json')).toContain('Content-Type: application/json');
    expect(fieldsOf('/changes.xml')).toContain('Content-Type: application/atom+xml');
    expect(fieldsOf('/sitemap-0.xml')).toContain('Content-Type: application/xml');
    expect(fieldsOf('/codes/403-25').join()).not.toMatch(/Access-Control|Content-Type:/);
  });

  test.each(['/', '/codes/403-25.md', '/_astro/a.js', '/codes.json', '/changes.xml', '/sitemap-index.xml'])(
    'says no field twice for %s',
    (path) => {
      const names = fieldsOf(path).map((field) => field.replace(/:.*/, ''));
      expect(new Set(names).size).toBe(names.length);
    },
  );

  test('keeps to the limits of Cloudflare Pages: few rules, one asterisk each', () => {
    expect(blocks.size).toBeLessThanOrEqual(100);
    expect([...blocks.keys()].filter((path) => path.split('*').length > 2)).toEqual([]);
  });

  test('puts the base before all paths except that of the policy, which applies to the whole host', () => {
    expect([...read(headersFile([], '/docs')).keys()]).toEqual(
      [...blocks.keys()].map((path) => (path === '/*' ? path : `/docs${path}`)),
    );
  });
});
