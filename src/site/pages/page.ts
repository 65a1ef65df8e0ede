/** A page made from a record: what Starlight's frontmatter holds, and Markdown. */

/** One page of the site. */
export interface Page {
  /** Its address without the leading slash: `codes/403-25`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly body: string;
  /** `false` where it only repeats what other pages say: the search passes over it. */
  readonly pagefind?: boolean;
}

const longestDescription = 155;

/** Shortens a description to what search engines show, at the end of a word. */
export function description(text: string): string {
  if (text.length <= longestDescription) return text;
  const cut = text.slice(0, longestDescription - 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[,;:.]$/, '')}…`;
}

/** The page as a Markdown file of its own; `base` is put before links within the site. */
export function pageMarkdown({ title, body }: Page, base: string): string {
  return `# ${title}\n\n${body.replace(/\]\((<?)\//g, `]($1${base}/`)}\n`;
}
