import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { basedLinks } from '../../../../src/site/plugins/markdown/code-links.ts';
import { termLinks } from '../../../../src/site/plugins/markdown/term-links.ts';
import { inventedGlossary } from '../../pages/glossary-terms.ts';

const linked = async (markdown: string, file = 'guides/entry.md') => {
  const { html } = await markdownToHtml(markdown, {
    fileURL: new URL(`file:///project/content/docs/${file}`),
    hastPlugins: [termLinks(inventedGlossary), basedLinks('/base')],
  });
  return html;
};
const anchor = (id: string, inner: string) => `<a href="/base/guides/glossary#${id}">${inner}</a>`;

describe('the first use of a term in a guide', () => {
  test.each([
    ['The gate and a gate.', `<p>The ${anchor('gate', 'gate')} and a gate.</p>`],
    ['- A *gate*\n- A gate', `<em>${anchor('gate', 'gate')}</em></li>\n<li>A gate</li>`],
    ['Send `{gateID}`, then a gate.', `${anchor('gate', '<code>{gateID}</code>')}, then a gate.`],
    ['## A gate\n\nA gate', `<p>A ${anchor('gate', 'gate')}</p>`],
  ])('%s', async (markdown, html) => {
    expect(await linked(markdown)).toContain(html);
  });

  test.each([
    '## gate',
    '> gate',
    '[gate](https://x.example)',
    '```text\ngate\n```',
    '| gate |\n| --- |\n| gate |',
    '`open gate`',
    '“The gate”',
    'gateway',
  ])('is not in: %s', async (markdown) => {
    expect(await linked(markdown)).not.toContain('/guides/glossary');
  });

  test('is no link in the guide that explains the term, nor on other pages', async () => {
    expect(await linked('A gate pass', 'guides/passes.mdx')).toContain(`A ${anchor('gate', 'gate')} pass`);
    expect(await linked('A gate pass', 'guides.mdx')).toContain('<p>A gate pass</p>');
    expect(await linked('A gate pass', 'cli.md')).toContain('<p>A gate pass</p>');
  });
});
