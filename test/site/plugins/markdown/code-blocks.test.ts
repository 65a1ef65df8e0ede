import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { describe, expect, test } from 'vitest';
import { codeBlocks } from '../../../../src/site/plugins/markdown/code-blocks.ts';

const { render } = await createSatteriMarkdownProcessor({ shikiConfig: codeBlocks });
const html = async (language: string, text: string) =>
  (await render(`\`\`\`${language}\n${text}\n\`\`\`\n`)).code;

/** The text of a block, without its tags. */
const plainText = (block: string) =>
  block
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .trim();

/** The classes of each line, with its text. */
const linesOf = (block: string) =>
  [...block.matchAll(/<span class="line([^"]*)">([^\n]*?)\n?<\/span>(?=<span class="line|<\/code>)/g)].map(
    ([, kinds = '', text = '']) => [kinds.trim(), plainText(text)],
  );

describe('a code block', () => {
  test('has the kind of each token as a class, and no style attribute', async () => {
    const block = await html('ts', "// why\nconst x = 'a';");
    expect(block).toContain('<span class="token-keyword">const</span>');
    expect(block).toContain('<span class="token-comment">// why</span>');
    expect(block).not.toContain('style=');
  });

  test('keeps its text unchanged', async () => {
    const text = 'a: 1\n\n  b: "<&>"\n';
    expect(plainText(await html('yaml', text))).toBe(text.trim());
  });

  test('is not focusable, since it wraps', async () => {
    expect(await html('sh', 'curl x')).not.toContain('tabindex');
  });

  test.each([
    ['ts', 'TypeScript'],
    ['http', 'HTTP'],
    ['sh', 'Shell'],
    ['yaml', 'yaml'],
    ['ts title="src/client.ts"', 'src/client.ts'],
  ])('of %s has the label %s', async (language, label) => {
    expect(await html(language, 'a')).toContain(`data-label="${label}"`);
  });

  test('says how far each line is indented, up to a depth that fits on a phone', async () => {
    const text = `if (a)\n  b\n     c\n${' '.repeat(20)}d`;
    expect((await html('text', text)).match(/class="line[^"]*"/g)).toEqual([
      'class="line"',
      'class="line indent-2"',
      'class="line indent-4"',
      'class="line indent-12"',
    ]);
  });
});

describe('a block of commands', () => {
  test('looks like a terminal', async () => {
    expect(await html('sh', 'curl x')).toContain('class="code-frame terminal"');
    expect(await html('json', '{}')).not.toContain('terminal');
  });

  test('marks the commands between their output, and has no prompt in its text', async () => {
    expect(linesOf(await html('console', '$ one \\\n  --more\n1\n$ two\n2 $ x'))).toEqual([
      ['prompt command', 'one \\'],
      ['command indent-2', '--more'],
      ['', '1'],
      ['prompt command', 'two'],
      ['', '2 $ x'],
    ]);
  });
});
