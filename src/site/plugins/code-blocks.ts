/** Colors code blocks with classes of the style sheet, so that they need no style attributes. */
import type { ShikiConfig } from 'astro';

type Transformer = NonNullable<ShikiConfig['transformers']>[number];
type Line = Parameters<NonNullable<Transformer['line']>>[0];
type Token = Line['children'][number];

const tokenColor = /--astro-code-token-([a-z-]+)/;

/** Replaces the color of each token by a class for its kind, and moves each line break into its line. */
const kindsOfTokens: Transformer = {
  name: 'kinds-of-tokens',
  // By default Shiki stops after half a second on a line, so a busy machine would color code differently.
  preprocess(_code, options) {
    (options as { tokenizeTimeLimit?: number }).tokenizeTimeLimit = 0;
  },
  line(line) {
    line.children = line.children.map(tokenOf);
  },
  code(code) {
    const lines = code.children.filter((child): child is Line => child.type === 'element');
    for (const line of lines.slice(0, -1)) line.children.push({ type: 'text', value: '\n' });
    code.children = lines;
  },
  // Lines wrap, so the block does not scroll and needs no `tabindex`.
  pre(pre) {
    pre.properties = { class: 'code-block' };
  },
  // The copy button is positioned within the frame.
  root(root) {
    const [pre] = root.children;
    if (pre?.type !== 'element') return;
    root.children = [
      { type: 'element', tagName: 'div', properties: { class: 'code-frame' }, children: [pre] },
    ];
  },
};

function tokenOf(token: Token): Token {
  if (token.type !== 'element') return token;
  const kind = tokenColor.exec(String(token.properties.style ?? ''))?.[1];
  if (kind === undefined) return token.children[0] as Token;
  return { ...token, properties: { class: `token-${kind}` } };
}

/** The settings for Astro's `markdown.shikiConfig` and for `<Code>`. */
export const codeBlocks: { theme: 'css-variables'; transformers: Transformer[] } = {
  theme: 'css-variables',
  transformers: [kindsOfTokens],
};
