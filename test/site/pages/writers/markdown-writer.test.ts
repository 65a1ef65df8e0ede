import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import type { Page } from '../../../../src/site/pages/page.ts';
import { facts, section, sections, tiles } from '../../../../src/site/pages/section.ts';
import { bodyMarkdown, pageMarkdown } from '../../../../src/site/pages/writers/markdown-writer.ts';
import { hostilePage } from './hostile-page.ts';

const escaped = '\\<script\\>alert("1")\\</script\\> \\| \\`\\*b\\*\\` &amp; \\[c\\](d)';

test('every kind of block and span, with text shown as text and links that start at the base', () => {
  expect(pageMarkdown(hostilePage, '/docs')).toBe(`# ${escaped}

*Documented*

> ${escaped}

- ${escaped}
- See \`a|b\` \\<i\\>.

## First

*Our advice*

1. **One**
2. *two &amp; three*

| a \\| b | \\<b\\> |
| --- | --- |
| ${escaped} | \`x\\|y\` in 403, 403.25 and 429 |

### 22 November 2026

below

## Second

\`\`\`\`http
GET /<b>
\`\`\`
\`\`\`\`

[${escaped}](<https://x.example/?a=1&b="2">), [403](</docs/codes/403>) [codes](/docs/codes)

*Unknown*

${escaped}

---

Since 2 May 2026.
`);
});

test('the address of the page follows its title where the host is known', () => {
  expect(pageMarkdown(hostilePage, 'https://x.example/docs')).toContain(
    `# ${escaped}\n\n<https://x.example/docs/codes/403-25>\n\n`,
  );
});

test('the head of a page comes first, then the page that helps, then the rest', () => {
  const page: Page = {
    ...hostilePage,
    hero: {
      trail: [],
      code: '4',
      title: '4',
      tone: '4',
      action: { text: 'Help', path: '/help' },
      summary: '',
      choices: [],
    },
    sections: sections([
      section({ id: 'fix', title: 'Fix' }, facts(['Name', 'value'])),
      section(
        { place: 'hero' },
        tiles([
          { label: 'Who', verdict: 'You', detail: 'the reader', text: 'why' },
          { label: 'First', verdict: null, detail: null, text: 'Look.' },
        ]),
      ),
    ]),
    foot: null,
  };
  expect(bodyMarkdown(page, '/docs')).toBe(
    `- **Who:** *You (the reader).* why\n- **First:** Look.\n\n[Help](</docs/help>)\n\n## Fix\n\n- Name: value`,
  );
});

test('rendered Markdown shows the text without any markup in it', () => {
  const { html } = markdownToHtml(bodyMarkdown(hostilePage, ''));
  const shown = '&lt;script&gt;alert("1")&lt;/script&gt; | `*b*` &amp; [c](d)';
  expect(html).not.toContain('<script');
  expect(html.replaceAll('&quot;', '"').split(shown)).toHaveLength(6);
  expect(html).toContain('<td><code>x|y</code> in');
});
