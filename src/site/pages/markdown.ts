/** Markdown for pages: plain enough to be read as text. Three marks say what a statement rests on. */

/** What a statement rests on. Its mark stands in a paragraph of its own and holds up to the next one. */
export const provenances = {
  documented: 'Documented',
  advice: 'Our advice',
  unknown: 'Unknown',
} as const;

/** A kind of statement. */
export type Provenance = keyof typeof provenances;

/** Blocks under the mark of what they rest on; nothing where there are none. */
export function marked(provenance: Provenance, ...parts: readonly Part[]): string | null {
  const body = blocks(...parts);
  return body === '' ? null : `*${provenances[provenance]}*\n\n${body}`;
}

/** A block, or nothing. */
export type Part = string | null | undefined | false;

/** Text that is shown as it is, whatever it holds. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|~#]/g, '\\$&').replace(/&/g, '&amp;');
}

/** A link whose text is shown as it is. */
export function link(text: string, url: string): string {
  return `[${plain(text)}](<${url}>)`;
}

/** A bulleted list of inline Markdown. */
export function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

/** A numbered list of inline Markdown. */
export function steps(items: readonly string[]): string {
  return items.map((item, i) => `${i + 1}. ${item}`).join('\n');
}

/** A table of inline Markdown. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Documented wording, to the letter. */
export function quote(text: string): string {
  return `> ${plain(text)}`;
}

/** A block of code. */
export function code(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** Blocks with an empty line between them; what is empty is left out. */
export function blocks(...parts: readonly Part[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** A heading with what belongs under it; nothing where there is nothing. */
export function section(title: string, ...parts: readonly Part[]): string | null {
  const body = blocks(...parts);
  return body === '' ? null : `## ${title}\n\n${body}`;
}

/** What stands below it is about the page itself. */
export const pageFoot = '---';

/** The anchor that a heading gets. */
export function anchor(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');
}
