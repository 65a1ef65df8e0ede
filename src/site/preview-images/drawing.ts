/** Draws a preview image from nothing but its card, the colors and the fonts. */
import type { Canvas, CanvasKit, MallocObj } from 'canvaskit-wasm';
import { mark } from '../mark.ts';
import { type Body, type Card, previewSize, type RecordCard, type SiteCard } from './card.ts';
import type { Colors } from './colors.ts';
import type { Fonts } from './fonts.ts';
import { createTextLayout, type TextBlock, type TextLayout, type TextStyle } from './text-layout.ts';

/** An image, and the characters missing in it because no font has them. */
export interface DrawnImage {
  /** Red, green, blue and alpha of each pixel, row by row; overwritten by the next drawing. */
  readonly pixels: Uint8Array;
  readonly missing: readonly string[];
}

const { width, height } = previewSize;
const margin = 64;
const inner = width - 2 * margin;
const top = 52;
const bandHeight = 134;
const gap = 32;
const markSize = 40;
const white = '#ffffff';
const muted = '#ffffffb8';

/** Makes the function that draws cards. It reuses one surface and keeps nothing of a card. */
export function createDrawing(kit: CanvasKit, fonts: Fonts, colors: Colors): (card: Card) => DrawnImage {
  const memory = kit.Malloc(Uint8Array, width * height * 4);
  const surface = surfaceOn(kit, memory);
  const layout = createTextLayout(kit, fonts);
  const brush = createBrush(kit, surface.getCanvas());
  return (card) => {
    brush.clear(colors('sl-color-bg'));
    if (card.kind === 'record') drawRecord(card, { brush, layout, colors });
    else drawSite(card, { brush, layout, colors });
    surface.flush();
    return { pixels: memory.toTypedArray() as Uint8Array, missing: layout.free() };
  };
}

/** The tools that every part of a drawing uses. */
interface Tools {
  readonly brush: Brush;
  readonly layout: TextLayout;
  readonly colors: Colors;
}

/** Draws shapes and text on a canvas, each in one color. */
interface Brush {
  clear(color: string): void;
  text(text: TextBlock, x: number, y: number): void;
  box(x: number, y: number, width: number, height: number, color: string): void;
  /** Fills a path, which begins at a place and is enlarged. */
  path(path: string, [x, y, scale]: readonly [number, number, number], color: string): void;
  /** Draws a box with round corners: outlined where `line` gives a line width, else filled. */
  round(box: readonly [number, number, number, number], radius: number, color: string, line?: number): void;
}

function surfaceOn(kit: CanvasKit, memory: MallocObj) {
  const { Opaque } = kit.AlphaType;
  const info = {
    width,
    height,
    colorType: kit.ColorType.RGBA_8888,
    alphaType: Opaque,
    colorSpace: kit.ColorSpace.SRGB,
  };
  const surface = kit.MakeRasterDirectSurface(info, memory, width * 4);
  if (!surface) throw new Error('CanvasKit could not make a surface to draw on.');
  return surface;
}

function createBrush(kit: CanvasKit, canvas: Canvas): Brush {
  const paint = new kit.Paint();
  paint.setAntiAlias(true);
  const colorOf = (color: string) => kit.parseColorString(color);
  return {
    clear: (color) => canvas.clear(colorOf(color)),
    text: ({ paragraph }, x, y) => canvas.drawParagraph(paragraph, x, y),
    box(x, y, wide, high, color) {
      paint.setStyle(kit.PaintStyle.Fill);
      paint.setColor(colorOf(color));
      canvas.drawRect(kit.XYWHRect(x, y, wide, high), paint);
    },
    path(path, [x, y, scale], color) {
      const shape = kit.Path.MakeFromSVGString(path);
      if (!shape) throw new Error(`${path} is no path.`);
      paint.setStyle(kit.PaintStyle.Fill);
      paint.setColor(colorOf(color));
      canvas.save();
      canvas.translate(x, y);
      canvas.scale(scale, scale);
      canvas.drawPath(shape, paint);
      canvas.restore();
      shape.delete();
    },
    round([x, y, wide, high], radius, color, line = 0) {
      paint.setStyle(line > 0 ? kit.PaintStyle.Stroke : kit.PaintStyle.Fill);
      paint.setStrokeWidth(line);
      paint.setColor(colorOf(color));
      canvas.drawRRect(kit.RRectXY(kit.XYWHRect(x, y, wide, high), radius, radius), paint);
    },
  };
}

function drawRecord(card: RecordCard & Card, tools: Tools): void {
  drawNames(card, tools);
  const below = drawNumber(card, tools);
  const title = tools.layout.setLarge(card.title, [64, 60, 56, 52, 48, 44], {
    font: 'sans-bold',
    color: white,
    width: inner,
    lines: 2,
    lineHeight: 1.15,
  });
  tools.brush.text(title, margin, below + 26);
  const bodyTop = below + 26 + title.height + 14;
  const bottom = card.facts.length > 0 ? height - bandHeight : height;
  if (card.body) drawBody(card.body, bodyTop, bottom - 18 - bodyTop, tools);
  drawFacts(card, tools);
}

function drawNames({ site, api }: Card, { brush, layout, colors }: Tools): void {
  const style = { size: 32, width: inner };
  const name = layout.set(site, { ...style, font: 'sans-bold', color: white });
  const of = layout.set(api, { ...style, font: 'sans', color: muted });
  drawMark(brush, colors);
  brush.text(name, margin + markSize + 16, top - 8);
  brush.text(of, width - margin - of.width, top - 8);
}

function drawMark(brush: Brush, colors: Colors): void {
  const scale = markSize / mark.size;
  const place = [margin, top - 6, scale] as const;
  brush.round([margin, top - 6, markSize, markSize], mark.radius * scale, white);
  brush.path(mark.bars, place, colors('sl-color-bg'));
  brush.path(mark.subCode, place, colors('mark'));
}

/** Draws the number in its frame and the context next to it, and returns their lower edge. */
function drawNumber(card: RecordCard, { brush, layout, colors }: Tools): number {
  const color = colors(card.statusClass ? `status-${card.statusClass}` : 'sl-color-text-accent');
  const number = layout.set(card.number, {
    font: 'mono-bold',
    size: 124,
    color,
    width: inner,
    lineHeight: 1,
  });
  const y = top + 64;
  const high = 148;
  const wide = number.width + 72;
  brush.round([margin + 3, y + 3, wide - 6, high - 6], 22, color, 6);
  brush.text(number, margin + 36, y + (high - number.height) / 2);
  const x = margin + wide + 36;
  const lines = card.context.map((line, at) =>
    layout.setFitting(line, {
      font: 'sans',
      size: 36,
      color: at === 0 ? white : muted,
      width: width - margin - x,
      lines: at === 0 ? 1 : 2,
      lineHeight: 1.22,
    }),
  );
  let lineY = y + (high - lines.reduce((sum, line) => sum + line.height, 0)) / 2;
  for (const line of lines) {
    brush.text(line, x, lineY);
    lineY += line.height;
  }
  return y + high;
}

/** Draws documented content with a line at its side, as on the page. */
function drawBody(body: Body, y: number, room: number, { brush, layout, colors }: Tools): void {
  const size = body.kind === 'request' ? 30 : 34;
  const lineHeight = 1.28;
  const lines = Math.max(1, Math.floor(room / (size * lineHeight)));
  const style = { font: 'sans', size, lineHeight, lines, color: muted, width: inner - 28 } as const;
  const text = setBody(body, style, layout);
  brush.text(text, margin + 28, y);
  brush.box(margin, y + 6, 6, text.height - 10, colors('documented'));
}

function setBody(body: Body, style: TextStyle, layout: TextLayout): TextBlock {
  switch (body.kind) {
    case 'quote':
      return layout.setFitting(body.text, style, { frame: (words) => `“${words}”` });
    case 'text':
      return layout.setFitting(body.text, style);
    case 'meanings':
      return layout.setFitting(body.meanings.join(' · '), style, { unit: /[^·\s](?:[^·]*[^·\s])?/g });
    case 'request':
      return layout.setFitting(body.text, { ...style, font: 'mono' }, { unit: /[^/]+/g });
  }
}

/** Draws a band at the foot, with each answer below its question. */
function drawFacts({ facts }: RecordCard, { brush, layout, colors }: Tools): void {
  if (facts.length === 0) return;
  const y = height - bandHeight;
  brush.box(0, y, width, bandHeight, colors('surface-strong'));
  const column = (inner + gap) / facts.length;
  for (const [at, { label, value, from }] of facts.entries()) {
    const x = margin + at * column;
    const of = { width: column - gap };
    brush.text(layout.set(label, { ...of, font: 'sans', size: 30, color: colors(from) }), x, y + 16);
    const answer = layout.setFitting(value, { ...of, font: 'sans-bold', size: 42, color: white });
    brush.text(answer, x, y + 56);
  }
}

/** Draws the name and purpose of the site, and as many codes as fit. */
function drawSite(card: SiteCard & Card, { brush, layout, colors }: Tools): void {
  const title = { font: 'sans-bold', size: 76, color: white, width: inner, lineHeight: 1.1 } as const;
  const text = { font: 'sans', size: 36, color: muted, width: inner, lines: 2, lineHeight: 1.3 } as const;
  const name = layout.set(card.title, title);
  const purpose = layout.setFitting(card.text, text);
  const api = layout.set(card.api, { ...text, size: 32, color: colors('sl-color-text-accent') });
  drawMark(brush, colors);
  brush.text(api, margin + markSize + 16, top - 8);
  brush.text(name, margin, top + 44);
  const below = top + 44 + name.height + 12;
  brush.text(purpose, margin, below);
  drawCodes(card.codes, below + purpose.height + 24, { brush, layout, colors });
}

function drawCodes(codes: readonly string[], y: number, { brush, layout, colors }: Tools): void {
  const perRow = 12;
  const wide = (inner + 12) / perRow;
  const high = 46;
  const rows = Math.floor((height - 24 - y) / high);
  for (const [at, code] of codes.slice(0, rows * perRow).entries()) {
    const color = colors(`status-${code.slice(0, 1)}`);
    const x = margin + (at % perRow) * wide;
    const rowY = y + Math.floor(at / perRow) * high;
    const number = layout.set(code, { font: 'mono-bold', size: 18, color, width: wide, lineHeight: 1 });
    brush.round([x + 1, rowY + 1, wide - 14, high - 14], 8, color, 2);
    brush.text(number, x + (wide - 12 - number.width) / 2, rowY + (high - 12 - number.height) / 2);
  }
}
