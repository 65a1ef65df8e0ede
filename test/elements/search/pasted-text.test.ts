import { describe, expect, test } from 'vitest';
import { longestText, PastedText } from '../../../src/elements/search/pasted-text.ts';

const response = 'HTTP/1.1 403 Forbidden\r\nX-Code: 403.6\r\n';

describe('a pasted text', () => {
  test('keeps its lines as long as the field is not changed', () => {
    const pasted = new PastedText();
    const { shown, caret } = pasted.paste('', [0, 0], response) ?? { shown: '', caret: 0 };
    expect(shown).toBe('HTTP/1.1 403 Forbidden X-Code: 403.6 ');
    expect(caret).toBe(shown.length);
    expect(pasted.textOf(shown)).toBe(response);
    expect(pasted.textOf(`${shown}!`)).toBe(`${shown}!`);
  });

  test('replaces what is selected', () => {
    const pasted = new PastedText();
    const { shown, caret } = pasted.paste('1 old 2', [2, 5], 'a\nb') ?? { shown: '', caret: 0 };
    expect([shown, caret]).toEqual(['1 a b 2', 5]);
    expect(pasted.textOf(shown)).toBe('1 a\nb 2');
  });

  test.each(['403.6', '403.6\n', ' '])('of one line is left to the field: %j', (text) => {
    expect(new PastedText().paste('', [0, 0], text)).toBeNull();
  });

  test('is cut where it is too long to be read at each key', () => {
    const pasted = new PastedText();
    const shown = pasted.paste('', [0, 0], 'a\n'.repeat(longestText))?.shown ?? '';
    expect(pasted.textOf(shown)).toHaveLength(longestText);
    expect(pasted.textOf('b'.repeat(2 * longestText))).toHaveLength(longestText);
  });
});
