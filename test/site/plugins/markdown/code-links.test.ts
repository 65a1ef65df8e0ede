import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { catalog } from '../../../../src/catalog/index.ts';
import { createAddressOf } from '../../../../src/site/pages/addresses.ts';
import { basedLinks, codeLinks } from '../../../../src/site/plugins/markdown/code-links.ts';

describe('codes in prose', () => {
  const addressOf = createAddressOf(
    { endpoints: catalog.endpoints.filter(({ number }) => number === '1001') },
    new Set(['403', '403.25', '401.1', '401.10']),
  );
  const linked = async (markdown: string) => {
    const result = await markdownToHtml(markdown, {
      hastPlugins: [codeLinks(addressOf), basedLinks('/docs')],
    });
    return result.html;
  };

  test.each([
    ['See 403.25.', '<a href="/docs/codes/403-25">403.25</a>.'],
    [
      'Not 401.10, but 401.1',
      '<a href="/docs/codes/401-10">401.10</a>, but <a href="/docs/codes/401-1">401.1</a>',
    ],
    ['in 1001 a 403', '<a href="/docs/endpoints/1001">1001</a> a <a href="/docs/codes/403">403</a>'],
  ])('%s', async (markdown, html) => {
    expect(await linked(markdown)).toContain(html);
  });

  test.each([
    '`403.25`',
    '## 403.25',
    '> 403.25',
    '[403.25](https://x.example)',
    '403.25.1',
    '1403',
    'a/403',
    '403.99',
    '172.16.403.25',
  ])('%s stays as it is', async (markdown) => {
    expect(await linked(markdown)).not.toContain('/docs/');
  });
});
