/** Sets text for a drawing: measures it, and makes it fit. */
import type { CanvasKit, Paragraph } from 'canvaskit-wasm';
import type { FontName, Fonts } from './fonts.ts';

/** How a text looks, and the room that it has. */
export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  /** As in a style sheet: `#rrggbb` or `#rrggbbaa`. */
  readonly colour: string;
  readonly width: number;
  readonly lines?: number;
  readonly lineHeight?: number;
}

/** Where a text may be cut, and what is put around it. */
export interface Pieces {
  /** Matches a piece, which is never cut: a word, unless told otherwise. */
  readonly piece?: RegExp;
  readonly frame?: (text: string) => string;
}

/** Text that is ready to be drawn. */
export interface SetText {
  readonly paragraph: Paragraph;
  readonly width: number;
  readonly height: number;
  /** Whether it takes no more lines than it may. */
  readonly fits: boolean;
}

/** Sets text. What it makes lives in the memory of CanvasKit until `free` is called. */
export interface Lettering {
  set(text: string, style: TextStyle): SetText;
  /** The whole text, or as many of its pieces as fit, and an ellipsis. */
  setFitting(text: string, style: TextStyle, pieces?: Pieces): SetText;
  /** On one line in the largest of the sizes that fits, else in the smallest on as many lines as it may take. */
  setLarge(text: string, sizes: readonly number[], style: Omit<TextStyle, 'size'>): SetText;
  /** Gives the memory back, and tells the characters that no font had. */
  free(): string[];
}

/** Makes the lettering of these fonts. */
export function createLettering(kit: CanvasKit, fonts: Fonts): Lettering {
  const provider = kit.TypefaceFontProvider.Make();
  for (const [name, bytes] of Object.entries(fonts)) provider.registerFont(bytes, name);
  const made: Paragraph[] = [];

  const set: Lettering['set'] = (text, { font, size, colour, width, lines = 1, lineHeight = 1.25 }) => {
    const style = new kit.ParagraphStyle({
      textStyle: {
        color: kit.parseColorString(colour),
        fontFamilies: [font],
        fontSize: size,
        heightMultiplier: lineHeight,
        halfLeading: true,
      },
    });
    const builder = kit.ParagraphBuilder.MakeFromFontProvider(style, provider);
    builder.addText(text);
    const paragraph = builder.build();
    builder.delete();
    paragraph.layout(width);
    made.push(paragraph);
    return {
      paragraph,
      width: paragraph.getLongestLine(),
      height: paragraph.getHeight(),
      fits: paragraph.getNumberOfLines() <= lines,
    };
  };

  const setFitting: Lettering['setFitting'] = (text, style, pieces = {}) => {
    const { piece = /\S+/g, frame = (words: string) => words } = pieces;
    const whole = set(frame(text), style);
    if (whole.fits) return whole;
    const ends = [...text.matchAll(piece)].map(({ 0: found, index }) => index + found.length);
    const cut = (last: number) => set(frame(`${cutAt(text, ends[last] ?? 0)}…`), style);
    let fitting = 0;
    for (let beyond = ends.length; beyond - fitting > 1; ) {
      const middle = (fitting + beyond) >> 1;
      if (cut(middle).fits) fitting = middle;
      else beyond = middle;
    }
    return cut(fitting);
  };

  return {
    set,
    setFitting,

    setLarge(text, sizes, style) {
      const onOneLine = sizes.map((size) => set(text, { ...style, size, lines: 1 })).find(({ fits }) => fits);
      return onOneLine ?? setFitting(text, { ...style, size: Math.min(...sizes) });
    },

    free() {
      const missing = made.flatMap((paragraph) => paragraph.unresolvedCodepoints());
      for (const paragraph of made.splice(0)) paragraph.delete();
      return [...new Set(missing)].map((point) => String.fromCodePoint(point));
    },
  };
}

/** Nothing that leads on stands before an ellipsis. */
function cutAt(text: string, end: number): string {
  return text.slice(0, end).replace(/[,;:.–-]+$/, '');
}
