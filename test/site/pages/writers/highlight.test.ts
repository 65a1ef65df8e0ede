import { expect, test } from 'vitest';
import { createHighlight } from '../../../../src/site/pages/writers/highlight.ts';

const highlight = await createHighlight();

test('code of pages is written like code in Markdown: framed and labeled, with the kind of each token, without styles', async () => {
  expect(await highlight('ts', "const x = '<&>';")).toBe(
    '<div class="code-frame" data-label="TypeScript"><pre class="code-block" dir="ltr"><code><span class="line"><span class="token-keyword">const</span><span class="token-constant"> x</span><span class="token-keyword"> =</span><span class="token-string-expression"> \'&lt;&amp;&gt;\'</span>;</span></code></pre></div>',
  );
});

test('text of any language stays as it is', async () => {
  const html = await highlight('http', 'GET /<script>\n\n&amp;');
  expect(html.replace(/<[^>]*>/g, '')).toBe('GET /&lt;script&gt;\n\n&amp;amp;');
});

test('a title becomes the label, and nothing else changes with it', async () => {
  const titled = await highlight('ts', 'const x = 1;', 'client.ts');
  expect(titled).toBe(
    (await highlight('ts', 'const x = 1;')).replace('data-label="TypeScript"', 'data-label="client.ts"'),
  );
  expect(titled).toContain('data-label="client.ts"');
});
