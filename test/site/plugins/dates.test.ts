import { markdownToHtml } from 'satteri';
import { expect, test } from 'vitest';
import { markedDates } from '../../../src/site/plugins/dates.ts';

const marked = async (markdown: string) =>
  (await markdownToHtml(markdown, { hastPlugins: [markedDates] })).html.trim();

test('a date in prose and in headings becomes a time element', async () => {
  expect(await marked('From 2 May 2026 to 13 June 2026.')).toBe(
    '<p>From <time datetime="2026-05-02">2 May 2026</time> to <time datetime="2026-06-13">13 June 2026</time>.</p>',
  );
  expect(await marked('### 2 May 2026')).toContain('<time datetime="2026-05-02">2 May 2026</time></h3>');
});

test('other text, links and code stay unchanged', async () => {
  for (const text of ['May 2026', '`2 May 2026`', '[2 May 2026](/x)']) {
    expect(await marked(text), text).not.toContain('<time');
  }
});
