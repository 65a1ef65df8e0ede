/** Measures text for a drawing, and makes it fit. */
import type { CanvasKit, Paragraph } from 'canvaskit-wasm';
import type { FontName, Fonts } from './fonts.ts';

/** The look of a text, and the space for it. */
export interface TextStyle {
  readonly font: FontName;
  readonly size: number;
  /** A CSS color: `#rrggbb` or `#rrggbbaa`. */
  readonly color: string;
  readonly width: number;
  readonly lines?: number;
  readonly lineHeight?: number;
}

/** Where a text may be cut, and the characters around it. */
export interface CutRules {
  /** Matches units that are never cut; words by default. */
  readonly unit?: RegExp;
  readonly frame?: (text: string) => string;
}

/** Text that is ready to be drawn. */
export interface TextBlock {
  readonly paragraph: Paragraph;
  readonly width: number;
  readonly height: number;
  /** Whether it needs no more lines than its style allows. */
  readonly fits: boolean;
}

/** Lays out text in the memory of CanvasKit, until `free` is called. */
export interface TextLayout {
  set(text: string, style: TextStyle): TextBlock;
  /** Sets the whole text, or as many of its units as fit and an ellipsis. */
  setFitting(text: string, style: TextStyle, rules?: CutRules): TextBlock;
  /** Sets a text on one line in the largest size that fits, else in the smallest size on several lines. */
  setLarge(text: string, sizes: readonly number[], style: Omit<TextStyle, 'size'>): TextBlock;
  /** Releases the memory, and returns the characters that no font had. */
  free(): string[];
}

/** Makes the layout for these fonts. */
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

/** Cuts text, and removes punctuation that should not precede an ellipsis. */
function cutAt(text: string, end: number): string {
  return text.slice(0, end).replace(/[,;:.–-]+$/, '');
}
