/** Makes images of link previews: takes them from the store, and draws those that are not there. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import canvasKit from 'canvaskit-wasm';
import { type Card, previewSize } from './card.ts';
import { readColours } from './colors.ts';
import { createDrawing, type Drawn } from './drawing.ts';
import { readFonts } from './fonts.ts';
import { keyOf, type Store } from './image-cache.ts';
import { encoder, toPng } from './png.ts';

/** Makes the image of a card. */
export type Studio = (card: Card) => Promise<Uint8Array>;

const tokens = new URL('../styles/tokens.css', import.meta.url);

/**
 * Opens the studio.
 *
 * @param store Where images are kept.
 * @param warn Told what is wrong with an image that was made all the same.
 */
export function openStudio(store: Store, warn: (message: string) => void): Studio {
  const fonts = readFonts();
  const css = readFileSync(tokens, 'utf8');
  const { resolve } = createRequire(import.meta.url);
  const engine = readFileSync(resolve('canvaskit-wasm/bin/canvaskit.wasm'));
  const tools = keyOf(css, engine, encoder, ...Object.values(fonts), ...ownCode());
  let drawing: Promise<(card: Card) => Drawn> | undefined;
  return async (card) => {
    const key = keyOf(tools, JSON.stringify(card));
    const kept = await store.read(key);
    if (kept) return kept;
    // Starting it takes longer than reading all images, and mostly there is none to draw.
    drawing ??= canvasKit().then((kit) => createDrawing(kit, fonts, readColours(css)));
    const draw = await drawing;
    const { pixels, missing } = draw(card);
    if (missing.length > 0) warn(`No font has ${missing.join(' ')}, for the image of “${card.title}”.`);
    const png = await toPng(pixels.slice(), previewSize);
    await store.write(key, png);
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
