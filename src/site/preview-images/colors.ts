/** Reads the colors of preview images from the style sheet of the dark site. */

/** Finds a color by the name of its custom property, without the leading hyphens. */
export type Colors = (name: string) => string;

/** Reads the style sheet of the tokens, which has the dark values first. */
export function readColors(css: string): Colors {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+):\s*(#[\da-f]{3,8});/gi)) {
    if (!values.has(name)) values.set(name, value);
  }
  return (name) => {
    const value = values.get(name);
    if (value === undefined)
      throw new Error(`No color is called --${name}: see the style sheet of the tokens.`);
    return value;
  };
}
