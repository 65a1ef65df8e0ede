import canvasKit from 'canvaskit-wasm';
import { expect, test } from 'vitest';
import { readFonts } from '../../../src/site/preview-images/fonts.ts';
import { createTextLayout, type TextBlock } from '../../../src/site/preview-images/text-layout.ts';

const kit = await canvasKit();
const layout = createTextLayout(kit, readFonts());
const style = { font: 'sans', size: 30, color: '#ffffff', width: 400 } as const;

/** Reads the drawn text back from the lines of its glyphs. */
function shown(set: TextBlock, candidates: readonly string[]): string | undefined {
  return candidates.find((text) => {
    const same = layout.set(text, style);
    return same.width === set.width && same.height === set.height;
  });
}

test('text that fits is left as it is', () => {
  const set = layout.setFitting('Session expired', style);
  expect(set.fits).toBe(true);
  expect(shown(set, ['Session…', 'Session expired'])).toBe('Session expired');
});

test('text that does not fit is cut after a word, with an ellipsis', () => {
  const words = 'The request, authentication, signature, is, invalid, and more'.split(' ');
  const starts = words.map(
    (_, at) =>
      `${words
        .slice(0, at + 1)
        .join(' ')
        .replace(/,$/, '')}…`,
  );
  const set = layout.setFitting(words.join(' '), style);
  expect(set.fits).toBe(true);
  expect(set.width).toBeLessThanOrEqual(style.width);
  expect(shown(set, starts)).toBe('The request, authentication…');
});

test('all available lines are filled', () => {
  const text = 'word '.repeat(40);
  const heights = [1, 2, 3].map((lines) => layout.setFitting(text, { ...style, lines }).height);
  const [one = 0, two = 0, three = 0] = heights;
  expect(two).toBeCloseTo(2 * one, 0);
  expect(three).toBeCloseTo(3 * one, 0);
});

test('a title is set as large as it can be on one line', () => {
  const height = (title: string) => layout.setLarge(title, [60, 44], { ...style, lines: 2 }).height;
  const size = (title: string) => Math.round(height(title) / 1.25);
  expect(size('Short')).toBe(60);
  expect(size('A title in between')).toBe(44);
  expect(size('A title that takes two lines of this width')).toBe(88);
});

test('characters that no font has are returned once, when the text is released', () => {
  layout.free();
  layout.set('“so…”', style);
  expect(layout.free()).toEqual([]);
  layout.set('there 語 and 語', style);
  expect(layout.free()).toEqual(['語']);
});
