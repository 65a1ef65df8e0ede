/** Markdown as plain text. */

/** Leaves out the backticks around code, the only Markdown of our texts. One without a partner stays. */
export function inPlainText(markdown: string): string {
  return markdown.replace(/`([^`]+)`/g, '$1');
}
