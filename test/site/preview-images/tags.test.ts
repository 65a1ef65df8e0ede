import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { createPreviewOf } from '../../../src/site/preview-images/previews.ts';
import { previewTags } from '../../../src/site/preview-images/tags.ts';

const previewOf = createPreviewOf(catalog, entriesOf(catalog));

test('a page names its image by the full address, with its size and alternative text', () => {
  const tags = previewTags(previewOf('codes/403-25'), 'https://status.example/docs');
  expect(tags.map(({ attrs: { property, content } }) => [property, content])).toEqual([
    ['og:image', 'https://status.example/docs/codes/403-25.png'],
    ['og:image:width', '1200'],
    ['og:image:height', '630'],
    [
      'og:image:alt',
      '403.25 No access with this session. Retry: After a change. Who can fix it: You (the caller).',
    ],
  ]);
});

test('a page without an image of its own names that of the site', () => {
  const [image] = previewTags(previewOf('guides/one'), 'https://status.example');
  expect(image?.attrs.content).toBe('https://status.example/preview.png');
});
