/** Makes preview images: reads them from the cache, or draws those that are missing. */
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

const tokens = new URL('../styles/foundation/tokens.css', import.meta.url);

/**
 * Makes the function that returns the image of a card.
 *
 * @param cache Stores the images.
 * @param warn Called with each problem of an image that was still made.
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
    // Starting CanvasKit takes longer than reading all images, and usually there is none to draw.
    drawing ??= canvasKit().then((kit) => createDrawing(kit, fonts, readColors(css)));
    const draw = await drawing;
    const { pixels, missing } = draw(card);
    if (missing.length > 0) warn(`No font has ${missing.join(' ')}, for the image of “${card.title}”.`);
    const png = await toPng(pixels.slice(), previewSize);
    await cache.write(key, png);
    return png;
  };
}

/** Reads the modules of this folder, so that a change in any of them draws every image again. */
function ownCode(): Uint8Array[] {
  const folder = new URL('.', import.meta.url);
  return readdirSync(folder)
    .sort()
    .map((name) => readFileSync(new URL(name, folder)));
}
