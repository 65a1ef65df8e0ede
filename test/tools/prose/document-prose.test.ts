import { describe, expect, test } from 'vitest';
import { documentProse } from '../../../tools/prose/document-prose.ts';

const proseOf = (source: string, file = 'a.mdx') => documentProse(file, source).text;

describe('the prose of a document', () => {
  test('keeps the title and the description of a page, and every line at its number', () => {
    expect(proseOf('---\ntitle: One\nsidebar:\n  order: 1\ndescription: Two.\n---\nThree.\n')).toBe(
      '\nOne\n\n\nTwo.\n\nThree.\n',
    );
  });

  test('has no code blocks, also not within lists', () => {
    expect(proseOf('Before.\n```js\nlet a;\n```\n1. In a list:\n\n   ```sh\n   ls\n   ```\n\nAfter.')).toBe(
      'Before.\n\n\n\n1. In a list:\n\n\n\n\n\nAfter.',
    );
  });

  test.each([
    ["import A from './a';\n\nText.", '\n\nText.'],
    ['<Tabs>\nText.\n</Tabs>', '\nText.\n'],
    ['Of the {api.name} only.', 'Of the `value` only.'],
    ['{list.length > 0 && <p>There are <a href={base}>some</a>.</p>}', 'There are some.'],
    ['Type <code dir="auto">{code}</code>.', 'Type `value`.'],
    ['One<br>Two', 'One Two'],
    ['See <https://example.org>.', 'See `value`.'],
    ['A span `{a} <b>` stays.', 'A span `{a} <b>` stays.'],
    ['{/* A comment. */}Text.', 'Text.'],
  ])('reads %j', (source, text) => {
    expect(proseOf(source)).toBe(text);
  });
});
