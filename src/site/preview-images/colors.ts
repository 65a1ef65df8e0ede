/** The colours of the images: those of the dark site. */

/** A colour by the name of its custom property, without the hyphens at its beginning. */
export type Colours = (name: string) => string;

/** Reads the style sheet of the tokens, where the dark values stand first. */
export function readColours(css: string): Colours {
  const values = new Map<string, string>();
  for (const [, name = '', value = ''] of css.matchAll(/--([\w-]+):\s*(#[\da-f]{3,8});/gi)) {
    if (!values.has(name)) values.set(name, value);
  }
  return (name) => {
    const value = values.get(name);
    if (value === undefined)
      throw new Error(`No colour is called --${name}: see the style sheet of the tokens.`);
    return value;
  };
}
