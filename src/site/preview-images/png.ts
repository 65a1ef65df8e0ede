/** Encodes images as PNG. */
import sharp from 'sharp';

/** A size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The versions of the encoder. */
export const encoder = JSON.stringify(sharp.versions);

/** Encodes pixels with a palette, which halves the size of a drawing with few colors. */
export async function toPng(pixels: Uint8Array, { width, height }: Size): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colors: 64, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer();
}
