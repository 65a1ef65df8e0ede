/** Makes images of link previews: takes them from the cache, and draws those that are not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import canvasKit from 'canvaskit-wasm';
import { type Card, previewSize } from './card.ts';
import { readColors } from './colors.ts';
import { createDrawing, type DrawnImage } from './drawing.ts';
import { readFonts } from './fonts.ts';
import { type ImageCache, keyOf } from './image-cache.ts';
import { encoder, toPng } from './png.ts';

/** Makes the image of a card. */
export type ImageMaker = (card: Card) => Promise<Uint8Array>;

const tokens = new URL('../styles/tokens.css', import.meta.url);

/**
 * Makes the function that makes images.
 *
 * @param cache Where images are kept.
 * @param warn Called with what is wrong with an image that was still made.
 */
export function createImageMaker(cache: ImageCache, warn: (message: string) => void): ImageMaker {
  const fonts = readFonts();
  const css = readFileSync(tokens, 'utf8');
  const { resolve } = createRequire(import.meta.url);
  const engine = readFileSync(resolve('canvaskit-wasm/bin/canvaskit.wasm'));
  const tools = keyOf(css, engine, encoder, ...Object.values(fonts), ...ownCode());
  let drawing: Promise<(card: Card) => DrawnImage> | undefined;
  return async (card) => {
    const key = keyOf(tools, JSON.stringify(card));
    const kept = await cache.read(key);
    if (kept) return kept;
    // Starting it takes longer than reading all images, and mostly there is none to draw.
    drawing ??= canvasKit().then((kit) => createDrawing(kit, fonts, readColors(css)));
    const draw = await drawing;
    const { pixels, missing } = draw(card);
    if (missing.length > 0) warn(`No font has ${missing.join(' ')}, for the image of “${card.title}”.`);
    const png = await toPng(pixels.slice(), previewSize);
    await cache.write(key, png);
    return png;
  };
}

/** Whatever is changed in this folder, every image is drawn again. */
function ownCode(): Uint8Array[] {
  const folder = new URL('.', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder)));
}
