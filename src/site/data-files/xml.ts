/** Writes XML. */

/** A serialized element. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string>>;

/** Writes an element, with its text escaped and each child element on a line of its own. */
export function element(name: string, attributes: Attributes, content?: string | readonly Xml[]): Xml {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)];
  if (content === undefined) return { xml: `<${head.join(' ')}/>` };
  const inner =
    typeof content === 'string' ? escapeXml(content) : `\n${content.map(({ xml }) => xml).join('\n')}\n`;
  return { xml: `<${head.join(' ')}>${inner}</${name}>` };
}

/** Writes a whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // Otherwise a parser normalizes it to a line feed.
  '\r': '&#13;',
};

/** Escapes text for elements and attributes of XML and HTML, without the characters that XML 1.0 cannot represent. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\r]/g, (character) => references[character] ?? character);
}
