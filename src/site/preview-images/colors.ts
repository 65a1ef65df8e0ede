/** The colors of the images: those of the dark site. */

/** A color by the name of its custom property, without the hyphens at its beginning. */
export type Colors = (name: string) => string;

/** Reads the style sheet of the tokens, where the dark values stand first. */
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
