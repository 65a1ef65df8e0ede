import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EditedText } from '../../src/text/edited-text.ts';

describe('an edited text', () => {
  test('maps each index to the original text', () => {
    const text = EditedText.of('one two three').replaced(/two /g, '').replaced(/t/g, '<t>');
    expect(text.text).toBe('one <t>hree');
    expect([...text.text].map((_, index) => text.offsetOf(index))).toEqual([
      0, 1, 2, 3, 8, 8, 8, 9, 10, 11, 12,
    ]);
  });

  test('may keep a group of each match', () => {
    const text = EditedText.of('a<b>c<>d').replaced(/<(\w)?>/g, '$1');
    expect(text.text).toBe('abcd');
    expect([...text.text].map((_, index) => text.offsetOf(index))).toEqual([0, 1, 4, 7]);
    expect(EditedText.of('a<b>').replaced(/<(\w)>/g, '$2').text).toBe('a$2');
  });

  test('is the same where nothing is replaced', () => {
    const text = EditedText.of('one');
    expect(text.replaced(/x/g, '')).toBe(text);
  });

  test('keeps the offset of every character that is not replaced, in any text', () => {
    const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd')).map((list) => list.join(''));
    fc.assert(
      fc.property(letters, (given) => {
        const text = EditedText.of(given).replaced(/ab/g, '').replaced(/b/g, 'xx').replaced(/cx/g, 'y');
        let before = 0;
        for (const [index, letter] of [...text.text].entries()) {
          const offset = text.offsetOf(index);
          expect(offset).toBeGreaterThanOrEqual(before);
          before = offset;
          if (letter === 'a' || letter === 'd') expect(given[offset]).toBe(letter);
        }
      }),
    );
  });
});
