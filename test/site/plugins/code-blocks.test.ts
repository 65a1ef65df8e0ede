import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { describe, expect, test } from 'vitest';
import { codeBlocks } from '../../../src/site/plugins/code-blocks.ts';

const { render } = await createSatteriMarkdownProcessor({ shikiConfig: codeBlocks });
const html = async (language: string, text: string) =>
  (await render(`\`\`\`${language}\n${text}\n\`\`\`\n`)).code;

describe('a code block', () => {
  test('has the kind of each token as a class, and no style attribute', async () => {
    const block = await html('ts', "// why\nconst x = 'a';");
    expect(block).toContain('<span class="token-keyword">const</span>');
    expect(block).toContain('<span class="token-comment">// why</span>');
    expect(block).not.toContain('style=');
  });

  test('keeps its text unchanged', async () => {
    const text = 'a: 1\n\n  b: "<&>"\n';
    const block = await html('yaml', text);
    const plain = block
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&');
    expect(plain.trim()).toBe(text.trim());
  });

  test('is not focusable, since it wraps', async () => {
    expect(await html('sh', 'curl x')).not.toContain('tabindex');
  });
});
