import { createHash } from 'node:crypto';
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, test } from 'vitest';

const dist = new URL('../../dist/', import.meta.url).pathname;
const policy = /Content-Security-Policy: (.+)/.exec(readFileSync(`${dist}_headers`, 'utf8'))?.[1] ?? '';
const pages = globSync('**/*.html', { cwd: dist });

interface Node {
  readonly nodeName: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
  readonly value?: string;
}

function nodesOf(node: Node): Node[] {
  return [node, ...(node.childNodes ?? []).flatMap(nodesOf)];
}

describe('the shipped header fields', () => {
  test('name every inline script of every page, and no other', () => {
    const hashes = new Set<string>();
    for (const file of pages) {
      for (const { nodeName, attrs, childNodes } of nodesOf(
        parse(readFileSync(dist + file, 'utf8')) as Node,
      )) {
        if (nodeName !== 'script' || attrs?.some(({ name }) => name === 'src')) continue;
        const text = childNodes?.map(({ value }) => value).join('') ?? '';
        hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      }
    }
    expect(pages.length).toBeGreaterThan(100);
    expect([...policy.matchAll(/'sha256-[^']+'/g)].map(String).sort()).toEqual([...hashes].sort());
  });

  test('do without what would allow any inline script', () => {
    expect(policy).toMatch(/script-src [^;]*'self'/);
    expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toContain('unsafe-inline');
  });

  test('are short enough for Cloudflare Pages, which reads 2,000 characters of a line', () => {
    const lines = readFileSync(`${dist}_headers`, 'utf8').split('\n');
    expect(lines.length).toBeGreaterThan(10);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2_000);
  });

  test('are enough: no page has a handler in an attribute', () => {
    const handlers = pages.flatMap((file) =>
      nodesOf(parse(readFileSync(dist + file, 'utf8')) as Node).flatMap(({ attrs = [] }) =>
        attrs.filter(({ name }) => /^on[a-z]/.test(name)).map(({ name }) => `${file}: ${name}`),
      ),
    );
    expect(handlers).toEqual([]);
  });
});
