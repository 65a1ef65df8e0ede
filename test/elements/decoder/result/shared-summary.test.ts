import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { Decoder } from '../../../../src/elements/decoder/decoder-model.ts';
import { initialViewState } from '../../../../src/elements/decoder/result/decoder-result.ts';
import { createReference } from '../../../../src/reference/reference.ts';

const decoder = new Decoder(createReference(catalog, '/docs'));

function sharedSummary(text: string, name: string | null = null): string {
  const { reader, result } = decoder.read('');
  for (const one of name === null ? [null] : [name, 'other.log']) {
    reader.begin(one);
    for (const _ of reader.push(text));
    for (const _ of reader.end());
  }
  return result.sharedSummary(initialViewState, 'https://status.example');
}

/** Returns the text of each fenced block. As in CommonMark, a fence ends at one that is as long or longer. */
function fencedBlocks(markdown: string): { blocks: string[]; outside: string } {
  const blocks: string[] = [];
  const outside: string[] = [];
  let open: { fence: string; lines: string[] } | null = null;
  for (const line of markdown.split('\n')) {
    const fence = /^ {0,3}(`{3,})(?:text)?\s*$/.exec(line)?.[1];
    if (open && fence && !line.includes('text') && fence.length >= open.fence.length) {
      blocks.push(open.lines.join('\n'));
      open = null;
    } else if (open) open.lines.push(line);
    else if (fence) open = { fence, lines: [] };
    else outside.push(line);
  }
  expect(open).toBeNull();
  return { blocks, outside: outside.join('\n') };
}

describe('a shared summary', () => {
  test('has everything a reader needs about an answer', () => {
    const text = '> POST /v1/entity/12 HTTP/1.1\n>\n< HTTP/1.1 400 Bad Request\n< ApiStatusSubCode: 400.3\n';
    expect(sharedSummary(text)).toBe(`## 400.3 Mobile number badly formatted

- Documented: Mobile number is not in a valid format
- Endpoint: 1001 Create account
- Who can fix it: The end user
- Retry: After a change
- What to do: Ask the user to correct the number, and check that your form does not cut off its country code or leading zero.
- Request: \`POST /v1/entity/12\`
- Found: line 3
- More: <https://status.example/docs/codes/400-3>

\`\`\`text
< HTTP/1.1 400 Bad Request
< ApiStatusSubCode: 400.3
\`\`\`
`);
  });

  test('lists the meanings of an ambiguous code', () => {
    expect(sharedSummary('ApiStatusSubCode: 400.3')).toContain(
      '- In endpoint 1100: Required keys field missing',
    );
  });

  test('is empty without findings', () => {
    expect(sharedSummary('good morning')).toBe('');
  });

  test.each([
    'status=403 ```',
    'status=403 `````` ApiStatusSubCode=403.25',
    'status=403 \n```\n# heading\n![x](https://evil.example/x.png)',
    'status=403 <img src=x onerror=alert(1)> | a | [b](javascript:alert(1))',
    '~~~ status=403 ~~~',
  ])('keeps %j inside a fence', (text) => {
    const { blocks, outside } = fencedBlocks(sharedSummary(text));
    expect(blocks).toHaveLength(1);
    expect(blocks[0]).toContain('403');
    expect(outside).not.toMatch(/evil|<img|onerror|javascript:|~~~|# heading/);
  });

  test.each(['```', '`````', '````text'])('keeps %j inside a fence where it is a line of its own', (line) => {
    const { blocks, outside } = fencedBlocks(
      sharedSummary(`${line}\nstatus=403\n${line}\n# heading`, 'a.log'),
    );
    expect(blocks).toEqual([`${line}\nstatus=403\n${line}`, `${line}\nstatus=403\n${line}`]);
    expect(outside).not.toContain('# heading');
  });

  test('keeps a request inside its code', () => {
    const text = '> GET /v1/entity/`<img>`/``x| HTTP/1.1\n>\n< HTTP/1.1 403 Forbidden\n<\n';
    expect(sharedSummary(text)).toContain('- Request: ```GET /v1/entity/`<img>`/``x|```');
  });

  test.each(['a|b`<b>.log', '[x](y).log', '@someone #1 `x` ``.log', '*a*_b_\n# c.log'])(
    'shows the file name %j as code',
    (name) => {
      const line = sharedSummary('status=403 ApiStatusSubCode=403.25', name)
        .split('\n')
        .find((one) => one.startsWith('- Found: line 1 of'));
      const [, fence = '', content = ''] = /of (`+) ?(.*?) ?\1$/.exec(line ?? '') ?? [];
      expect(content).toBe(name.replace(/\s+/g, ' '));
      expect(content).not.toContain(fence);
    },
  );

  test('has a table and hints for many answers, with text escaped in the cells', () => {
    const text = Array.from(
      { length: 12 },
      (_, i) =>
        `2026-11-22T02:13:${String(10 + i)}Z status=${i === 0 ? '403 ApiStatusSubCode=403.23' : '401 ApiStatusSubCode=401.24'}`,
    ).join('\n');
    const { outside } = fencedBlocks(sharedSummary(text));
    expect(outside).toContain('## 12 responses\n\n| Code | Meaning | Count |');
    expect(outside).toContain(
      '| [401.24](https://status.example/docs/codes/401-24) | JavaScript token expired | 11 |',
    );
    expect(outside).toContain('The first of each:');
    const rows = outside.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((line) => line.split(/(?<!\\)\|/).length)).size).toBe(1);
  });
});
