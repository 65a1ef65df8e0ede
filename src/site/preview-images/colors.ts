/** Reads the colors of preview images from the style sheet of the dark site. */

/** Finds a color by the name of its custom property, without the leading hyphens. */
export type Colors = (name: string) => string;

/** A custom property with one color, or with one for light and one for dark. */
const colorToken = /--([\w-]+):\s*(?:light-dark\(\s*#[\da-f]{3,8}\s*,\s*)?(#[\da-f]{3,8})\s*\)?;/gi;

/** Reads the style sheet of the tokens, whose colors have a light and a dark value. */
export function readColors(css: string): Colors {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(colorToken)) {
    if (!values.has(name)) values.set(name, value);
  }
  return (name) => {
    const value = values.get(name);
    if (value === undefined)
      throw new Error(`No color is called --${name}: see the style sheet of the tokens.`);
    return value;
  };
}
