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
  test.each(['script', 'style'])('name every inline %s of every page, and no other', (element) => {
    const hashes = new Set<string>();
    for (const file of pages) {
      for (const { nodeName, attrs, childNodes } of nodesOf(
        parse(readFileSync(dist + file, 'utf8')) as Node,
      )) {
        if (nodeName !== element || attrs?.some(({ name }) => name === 'src')) continue;
        const text = childNodes?.map(({ value }) => value).join('') ?? '';
        hashes.add(`'sha256-${createHash('sha256').update(text).digest('base64')}'`);
      }
    }
    const directive = new RegExp(`${element}-src ([^;]*)`).exec(policy)?.[1] ?? '';
    expect(pages.length).toBeGreaterThan(100);
    expect([...directive.matchAll(/'sha256-[^']+'/g)].map(String).sort()).toEqual([...hashes].sort());
  });

  test.each(['script', 'style'])('do without what would allow any inline %s', (element) => {
    const directive = new RegExp(`${element}-src ([^;]*)`).exec(policy)?.[1];
    expect(directive).toContain("'self'");
    expect(directive).not.toContain('unsafe-inline');
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
