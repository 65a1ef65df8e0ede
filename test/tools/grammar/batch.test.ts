import { describe, expect, test } from 'vitest';
import { batchesOf, locate } from '../../../tools/grammar/batch.ts';

const passages = ['One.', 'Two.', 'One.', 'Three.'].map((text, index) => ({ place: `${index}`, text }));

describe('a batch', () => {
  test('joins passages until it has its size, each text once', () => {
    expect(batchesOf(passages, 10).map(({ text }) => text)).toEqual(['One.\n\nTwo.\n\n', 'Three.\n\n']);
    expect(batchesOf([], 10)).toEqual([]);
  });

  test('knows the passage of each position', () => {
    const [batch] = batchesOf(passages, 100);
    const at = (position: number) => batch && locate(batch, position);
    expect(at(0)).toEqual({ passage: passages[0], position: 0 });
    expect(at(7)).toEqual({ passage: passages[1], position: 1 });
    expect(at(12)).toEqual({ passage: passages[3], position: 0 });
  });
});
