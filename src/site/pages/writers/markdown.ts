/** Writes the elements of Markdown, for pages and for the OpenAPI document. */

/** Escapes text, so that Markdown shows it literally. */
export function plain(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')
    .replace(/&/g, '&amp;');
}

/** Writes a link with escaped text. */
export function link(text: string, url: string): string {
  return `[${plain(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** Writes a bulleted list of inline Markdown. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** Writes a table of inline Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // Vertical bars are already escaped in text, but not in code and addresses.
  const cell = (content: string) => content.replace(/(?<!\\)\|/g, '\\|');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Writes inline code with any content. */
export function codeSpan(text: string): string {
  const fence = fenceAround(text, 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** Writes a code block with any content. */
export function codeBlock(language: string, text: string): string {
  const fence = fenceAround(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Makes a fence with more backticks than any run in the text. */
function fenceAround(text: string, atLeast: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return '`'.repeat(longest < atLeast ? atLeast : longest + 1);
}
