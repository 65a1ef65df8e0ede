import { createSatteriMarkdownProcessor, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { expect, test } from 'vitest';
import { headingLinks } from '../../../../src/site/plugins/markdown/heading-links.ts';

const { render } = await createSatteriMarkdownProcessor({
  hastPlugins: [satteriHeadingIdsPlugin(), headingLinks],
});
const html = async (markdown: string) => (await render(markdown)).code;

test('a heading is a link to itself', async () => {
  expect(await html('## How to `fix`\n')).toContain(
    '<h2 id="how-to-fix"><a href="#how-to-fix">How to <code>fix</code></a></h2>',
  );
});

test('two headings with the same text have different addresses', async () => {
  expect(await html('## One\n\n## One\n')).toMatch(/href="#one".*href="#one-1"/s);
});

test('a heading that contains a link keeps it', async () => {
  expect(await html('## See [this](/x)\n')).toContain('See <a href="/x">this</a></h2>');
});
