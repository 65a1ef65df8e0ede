/** Reads the fonts of the images from npm packages, so that every machine draws the same. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The font files by their names in a drawing. */
export type Fonts = Readonly<Record<FontName, Uint8Array>>;

export type FontName = keyof typeof files;

const files = {
  sans: '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff',
  'sans-bold': '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff',
  mono: '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff',
  'mono-bold': '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff',
} as const;

/** Reads all fonts. */
export function readFonts(): Fonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (name: FontName) => readFileSync(resolve(files[name]));
  return {
    sans: read('sans'),
    'sans-bold': read('sans-bold'),
    mono: read('mono'),
    'mono-bold': read('mono-bold'),
  };
}
