import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { provenanceBoxes } from '../../../src/site/plugins/provenance.ts';

const boxes = async (markdown: string) =>
  (await markdownToHtml(markdown, { hastPlugins: [provenanceBoxes] })).html;

describe('marks of provenance', () => {
  test('box what they hold for, up to the next mark or heading', async () => {
    const html = await boxes('*Documented*\n\n> a\n\n*Our advice*\n\nb\n\n## Next\n\nc\n');
    expect(html).toMatch(
      /data-provenance="documented".*<blockquote>.*<\/div>.*data-provenance="advice".*b.*<\/div>\s*<h2/s,
    );
    expect(html).toMatch(/<\/h2>\s*<p>c<\/p>/);
  });

  test('are only whole paragraphs, and only these words', async () => {
    expect(await boxes('*Documented* in part\n\n*Emphasis*\n')).not.toContain('data-provenance');
  });

  test('end at a thematic break, below which is the foot of the page, and nothing to search for', async () => {
    expect(await boxes('*Our advice*\n\na\n\n---\n\nb\n')).toMatch(
      /data-provenance="advice".*<p>a<\/p>\s*<\/div>\s*<footer class="page-foot" data-pagefind-ignore="">\s*<p>b<\/p><\/footer>/s,
    );
  });

  test('keep samples, code and the list of sources out of the search, but not our words below it', async () => {
    const html = await boxes(
      '## In code\n\ntext\n\n## Sources\n\n*Documented*\n\n- page\n\n*Our advice*\n\nclock skew\n',
    );
    expect(html).toMatch(/<div data-pagefind-ignore="">\s*<p>text<\/p>\s*<\/div>/);
    expect(html).toMatch(/data-provenance="documented" data-pagefind-ignore=""/);
    expect(html).toMatch(/data-provenance="advice"><p/);
  });
});
