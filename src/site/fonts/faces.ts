/** Lists the font files that the build makes, each with the characters of one weight that most pages have. */

/** A font file that is made from one of a package. */
export interface Face {
  /** The name of the file, without its extension. */
  readonly name: string;
  /** The file that it is made from, in its package. */
  readonly from: string;
  /** Its characters, as the style sheet lists them. */
  readonly range: string;
}

/** ASCII, and the punctuation of our texts. Rarer characters have the fallback fonts. */
const common = 'U+20-7E, U+A0, U+B7, U+D7, U+2013-2014, U+2018-2019, U+201C-201D, U+2022, U+2026, U+203A';
const sans = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-400-normal.woff';
const sansBold = '@fontsource/ibm-plex-sans/files/ibm-plex-sans-latin-600-normal.woff';
const mono = '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-400-normal.woff';
const monoBold = '@fontsource/ibm-plex-mono/files/ibm-plex-mono-latin-600-normal.woff';

export const faces: readonly Face[] = [
  { name: 'sans-400', from: sans, range: common },
  { name: 'sans-600', from: sansBold, range: common },
  { name: 'mono-400', from: mono, range: common },
  // The codes: few pages have other monospaced text in bold.
  { name: 'mono-600-codes', from: monoBold, range: 'U+2E, U+30-39' },
  { name: 'mono-600', from: monoBold, range: 'U+20-2D, U+2F, U+3A-7E' },
];

/** Lists the characters of a range. */
export function charactersOf(range: string): string[] {
  return range.split(', ').flatMap((part) => {
    const [, first = '', last = first] = /^U\+([\dA-F]+)(?:-([\dA-F]+))?$/.exec(part) ?? [];
    const start = Number.parseInt(first, 16);
    if (Number.isNaN(start)) throw new Error(`${part} is no range of characters.`);
    const count = Number.parseInt(last, 16) - start + 1;
    return Array.from({ length: count }, (_, i) => String.fromCodePoint(start + i));
  });
}
