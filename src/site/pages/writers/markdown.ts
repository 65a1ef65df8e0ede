/** Escapes and joins the parts of Markdown, for pages and for the OpenAPI document. */

/** Text that is shown as it is, whatever it holds. */
export function plain(text: string): string {
  return text
    .replace(/\s*\n\s*/g, ' ')
    .replace(/[\\`*_{}[\]<>|~#]/g, '\\$&')
    .replace(/&/g, '&amp;');
}

/** A link whose text is shown as it is. */
export function link(text: string, url: string): string {
  return `[${plain(text)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;
}

/** A bulleted list of inline Markdown. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A table of inline Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  // Text has its bars escaped already; code and addresses have not.
  const cell = (content: string) => content.replace(/(?<!\\)\|/g, '\\|');
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Code in a line, whatever it holds. */
export function codeSpan(text: string): string {
  const fence = fenceAround(text, 1);
  const space = /^`|`$/.test(text) ? ' ' : '';
  return `${fence}${space}${text}${space}${fence}`;
}

/** A block of code, whatever it holds. */
export function codeBlock(language: string, text: string): string {
  const fence = fenceAround(text, 3);
  return `${fence}${language}\n${text}\n${fence}`;
}

/** Makes a fence of more backticks than the text has in a row. */
function fenceAround(text: string, atLeast: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
  return '`'.repeat(longest < atLeast ? atLeast : longest + 1);
}
