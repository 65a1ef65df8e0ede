/** Lays out text for a drawing: measures it, and makes it fit. */
import type { CanvasKit, Paragraph } from 'canvaskit-wasm';
import type { FontName, Fonts } from './fonts.ts';

/** How a text looks, and the room that it has. */
export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  /** As in a style sheet: `#rrggbb` or `#rrggbbaa`. */
  readonly color: string;
  readonly width: number;
  readonly lines?: number;
  readonly lineHeight?: number;
}

/** Where a text may be cut, and what is put around it. */
export interface CutRules {
  /** Matches what is never cut; a word, if it is not given. */
  readonly unit?: RegExp;
  readonly frame?: (text: string) => string;
}

/** Text that is ready to be drawn. */
export interface TextBlock {
  readonly paragraph: Paragraph;
  readonly width: number;
  readonly height: number;
  /** Whether it takes no more lines than it may. */
  readonly fits: boolean;
}

/** Lays out text. What it makes lives in the memory of CanvasKit until `free` is called. */
export interface TextLayout {
  set(text: string, style: TextStyle): TextBlock;
  /** The whole text, or as many of its units as fit, and an ellipsis. */
  setFitting(text: string, style: TextStyle, rules?: CutRules): TextBlock;
  /** On one line in the largest of the sizes that fits, else in the smallest on as many lines as it may take. */
  setLarge(text: string, sizes: readonly number[], style: Omit<TextStyle, 'size'>): TextBlock;
  /** Releases the memory, and returns the characters that no font had. */
  free(): string[];
}

/** Makes the layout of these fonts. */
export function createTextLayout(kit: CanvasKit, fonts: Fonts): TextLayout {
  const provider = kit.TypefaceFontProvider.Make();
  for (const [name, bytes] of Object.entries(fonts)) provider.registerFont(bytes, name);
  const made: Paragraph[] = [];

  const set: TextLayout['set'] = (text, { font, size, color, width, lines = 1, lineHeight = 1.25 }) => {
    const style = new kit.ParagraphStyle({
      textStyle: {
        color: kit.parseColorString(color),
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

  const setFitting: TextLayout['setFitting'] = (text, style, rules = {}) => {
    const { unit = /\S+/g, frame = (words: string) => words } = rules;
    const whole = set(frame(text), style);
    if (whole.fits) return whole;
    const ends = [...text.matchAll(unit)].map(({ 0: found, index }) => index + found.length);
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

/** Removes punctuation that would lead on before an ellipsis. */
function cutAt(text: string, end: number): string {
  return text.slice(0, end).replace(/[,;:.–-]+$/, '');
}
