/** Reads the comment of a declaration. */

/** A documentation comment without its marks. */
export interface Docstring {
  /** The text before all tags. */
  readonly text: string;
  readonly tags: readonly DocstringTag[];
}

/** A tag with the text that follows it. */
export interface DocstringTag {
  /** The name without the at sign: `param`, `returns`. */
  readonly name: string;
  readonly text: string;
}

/** Reads a comment that begins with two asterisks. */
export function readDocstring(comment: string): Docstring {
  const [text = '', ...tags] = comment
    .replace(/^\/\*\*|\*\/$/g, '')
    .replace(/^[ \t]*\* ?/gm, '')
    .split(/^@(?=[a-z])/m);
  return {
    text: text.trim(),
    tags: tags.map((tag) => {
      const [, name = '', rest = ''] = /^([a-z]+)(.*)$/s.exec(tag) ?? [];
      return { name, text: rest.trim() };
    }),
  };
}

/** Lists the texts of the tags with a name. */
export function tagTexts({ tags }: Docstring, name: string): string[] {
  return tags.filter((tag) => tag.name === name).map(({ text }) => text);
}
