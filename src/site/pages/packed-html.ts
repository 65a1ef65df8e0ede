/**
 * The HTML of a page that is made from a record, packed. Astro holds what it rendered in memory until the site is
 * built, several times over; of ten thousand codes that would be gigabytes.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** Packs the HTML into text. */
export function packHtml(html: string): string {
  return deflateRawSync(html).toString('base64');
}

/** The HTML that was packed. */
export function unpackHtml(packed: string): string {
  return inflateRawSync(Buffer.from(packed, 'base64')).toString();
}
