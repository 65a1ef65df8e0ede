import { readFileSync } from 'node:fs';
import canvasKit from 'canvaskit-wasm';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { type Card, previewSize } from '../../../src/site/preview-images/card.ts';
import { readColors } from '../../../src/site/preview-images/colors.ts';
import { createDrawing } from '../../../src/site/preview-images/drawing.ts';
import { readFonts } from '../../../src/site/preview-images/fonts.ts';
import { createPreviewOf, previewIds } from '../../../src/site/preview-images/previews.ts';

const css = readFileSync(new URL('../../../src/site/styles/foundation/tokens.css', import.meta.url), 'utf8');
const fonts = readFonts();
const kit = await canvasKit();
const draw = createDrawing(kit, fonts, readColors(css));
const entries = entriesOf(catalog);
const previewOf = createPreviewOf(catalog, entries);

type Record = Extract<Card, { kind: 'record' }>;
const card = previewOf('codes/403-25').card as Record;
const pixels = (one: Card) => Buffer.from(draw(one).pixels);

/** Finds the first and the last row of pixels in which two drawings differ. */
function differingRows(one: Buffer, other: Buffer): [number, number] {
  const stride = previewSize.width * 4;
  const rows = [...Array(previewSize.height).keys()].filter(
    (row) => one.compare(other, row * stride, (row + 1) * stride, row * stride, (row + 1) * stride) !== 0,
  );
  return [rows[0] ?? -1, rows.at(-1) ?? -1];
}

describe('a drawing', () => {
  const whole = pixels(card);

  test.each<[string, Partial<Record>, number, number]>([
    ['the number', { number: '403.26' }, 110, 270],
    ['what it is', { context: ['HTTP status'] }, 110, 270],
    ['the title', { title: '' }, 270, 380],
    ['the message', { body: { kind: 'quote', text: 'Access allowed' } }, 370, 490],
    ['the questions', { facts: card.facts.map((fact) => ({ ...fact, label: 'Why' })) }, 496, 550],
    ['the answers', { facts: card.facts.map((fact) => ({ ...fact, value: 'Never' })) }, 540, 630],
    ['the name of the site', { site: '' }, 40, 110],
    ['the name of the API', { api: '' }, 40, 110],
  ])('shows %s in its place', (_, change, top, bottom) => {
    const [first, last] = differingRows(whole, pixels({ ...card, ...change }));
    expect(first).toBeGreaterThanOrEqual(top);
    expect(last).toBeLessThan(bottom);
  });

  test('is the same each time, whatever was drawn before', () => {
    pixels(previewOf('').card);
    expect(pixels(card).equals(whole)).toBe(true);
  });

  test('has the color of the status class', () => {
    const [first, last] = differingRows(whole, pixels({ ...card, statusClass: '5' }));
    expect([first, last]).toEqual([expect.any(Number), expect.any(Number)]);
    expect(first).toBeGreaterThanOrEqual(110);
    expect(last).toBeLessThan(270);
  });

  test('keeps a long title and a long message out of the answers', () => {
    const long = 'A text of many words '.repeat(30);
    const [, last] = differingRows(
      whole,
      pixels({ ...card, title: long, body: { kind: 'quote', text: long } }),
    );
    expect(last).toBeLessThan(496);
  });

  test('returns the characters that it could not draw', () => {
    expect(draw({ ...card, title: 'From 語 to 語' }).missing).toEqual(['語']);
  });
});

test('every font has every character of every preview', () => {
  const cards = previewIds(catalog, entries).map((id) => previewOf(id).card);
  const characters = [...new Set(`${JSON.stringify(cards)}“”…·`)].join('');
  expect(characters.length).toBeGreaterThan(60);
  for (const [name, bytes] of Object.entries(fonts)) {
    const face = kit.Typeface.MakeTypefaceFromData(new Uint8Array(bytes).buffer);
    const glyphs = [...(face?.getGlyphIDs(characters) ?? [])];
    const missing = [...characters].filter((_, at) => glyphs[at] === 0);
    expect([name, glyphs.length, missing]).toEqual([name, characters.length, []]);
  }
});
