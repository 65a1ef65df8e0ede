/** XML as text. */

/** An element that is written already. */
export interface Xml {
  readonly xml: string;
}

type Attributes = Readonly<Record<string, string>>;

/** Writes an element. Text is shown as it is, whatever it holds; elements within it each have a line. */
export function element(name: string, attributes: Attributes, content?: string | readonly Xml[]): Xml {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)];
  if (content === undefined) return { xml: `<${head.join(' ')}/>` };
  const inner =
    typeof content === 'string' ? escapeXml(content) : `\n${content.map(({ xml }) => xml).join('\n')}\n`;
  return { xml: `<${head.join(' ')}>${inner}</${name}>` };
}

/** A whole document. */
export function xmlDocument(root: Xml): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${root.xml}\n`;
}

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  // A parser takes it for the end of a line otherwise.
  '\r': '&#13;',
};

/** Text for an element or an attribute, of XML and of HTML. What XML 1.0 has no way to say is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"'\r]/g, (character) => references[character] ?? character);
}
