/** Known codes that an unknown one may have been meant for. */
import { compareCodes, statusOf } from '../catalog/code.ts';

/**
 * Codes of the same status that are nearest to `code`: first those that one digit more or less makes
 * of it (401.1 and 401.10), then those with the nearest number. Empty for anything but a string.
 */
export function nearCodes(code: unknown, known: readonly string[], most = 3): string[] {
  if (typeof code !== 'string') return [];
  const status = statusOf(code);
  return known
    .filter((one) => one !== code && one.startsWith(`${status}.`))
    .map((one) => ({ one, distance: distance(code, one) }))
    .sort((a, b) => a.distance - b.distance || compareCodes(a.one, b.one))
    .slice(0, most)
    .map(({ one }) => one);
}

function distance(code: string, other: string): number {
  if (code.startsWith(other) || other.startsWith(code)) return 0;
  return Math.abs(subNumber(code) - subNumber(other));
}

function subNumber(code: string): number {
  return Number(code.split('.')[1] ?? 0);
}
