/** Draws the mark of the site, in the header, as its icon and on its preview images: two bars, a point and a bar. */

/** The shapes, in a square of this size. */
export const mark = {
  size: 32,
  radius: 8,
  bars: 'M7 10h4v12H7zM13 10h4v12h-4z',
  subCode: 'M18.6 20.1a1.9 1.9 0 1 0 3.8 0a1.9 1.9 0 1 0-3.8 0zM23.5 10h3.5v12h-3.5z',
} as const;

/** Makes the icon of the site as an SVG file with this title. */
export function markFile(title: string): string {
  const { size, radius, bars, subCode } = mark;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><title>${title}</title>`,
    `<rect width="${size}" height="${size}" rx="${radius}" fill="#0d1217"/>`,
    `<path d="${bars}" fill="#fff"/><path d="${subCode}" fill="#f0b45f"/></svg>`,
  ].join('');
}
