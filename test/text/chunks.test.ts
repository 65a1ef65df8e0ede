import { expect, test } from 'vitest';
import { createChunker } from '../../src/text/chunks.ts';

test('chunks join to the text, and each names the index after it', () => {
  const chunks = [...createChunker(3, 3)('abcdefgh')];
  expect(chunks).toEqual([
    { text: 'abc', end: 3 },
    { text: 'def', end: 6 },
    { text: 'gh', end: 8 },
  ]);
});

test('the length doubles up to the greatest, also across texts', () => {
  const chunk = createChunker(1, 4);
  expect([...chunk('abc')].map(({ text }) => text)).toEqual(['a', 'bc']);
  expect([...chunk('defghij')].map(({ text }) => text)).toEqual(['defg', 'hij']);
});
