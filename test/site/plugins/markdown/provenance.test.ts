import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { provenanceBoxes } from '../../../../src/site/plugins/markdown/provenance.ts';

const boxes = async (markdown: string) =>
  (await markdownToHtml(markdown, { hastPlugins: [provenanceBoxes] })).html;

describe('marks of provenance', () => {
  test('put a box around everything up to the next mark or heading', async () => {
    const html = await boxes('*Documented*\n\n> a\n\n*Our advice*\n\nb\n\n## Next\n\nc\n');
    expect(html).toMatch(
      /data-provenance="documented".*<blockquote>.*<\/div>.*data-provenance="advice".*b.*<\/div>\s*<h2/s,
    );
    expect(html).toMatch(/<\/h2>\s*<p>c<\/p>/);
  });

  test('are only whole paragraphs of exactly these words', async () => {
    expect(await boxes('*Documented* in part\n\n*Emphasis*\n')).not.toContain('data-provenance');
  });
});
