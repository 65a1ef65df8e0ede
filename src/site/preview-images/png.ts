/** Writes the pixels of an image as PNG. */
import sharp from 'sharp';

/** The size in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Which program writes it. */
export const encoder = JSON.stringify(sharp.versions);

/** With a palette: a drawing of few colors is half as large as with three bytes for each pixel. */
export async function toPng(pixels: Uint8Array, { width, height }: Size): Promise<Uint8Array> {
  return sharp(pixels, { raw: { width, height, channels: 4 } })
    .png({ palette: true, colors: 64, dither: 0, effort: 1, compressionLevel: 6 })
    .toBuffer();
}
