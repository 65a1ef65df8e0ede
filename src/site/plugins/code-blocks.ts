/** Code blocks whose colours are classes of the one stylesheet, so that they need no style attributes. */
import type { ShikiConfig } from 'astro';

type Transformer = NonNullable<ShikiConfig['transformers']>[number];
type Line = Parameters<NonNullable<Transformer['line']>>[0];
type Token = Line['children'][number];

const tokenColour = /--astro-code-token-([a-z-]+)/;

/** Names each token's kind instead of its colour, and lets each line hold its own line break. */
const kindsOfTokens: Transformer = {
  name: 'kinds-of-tokens',
  // Shiki gives a line up that takes half a second: on a busy machine it would colour code differently.
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
  // Lines wrap, so there is nothing to scroll, and nothing to stop at with the keyboard.
  pre(pre) {
    pre.properties = { class: 'code-block' };
  },
  // The frame gives the copy button its place.
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
  const kind = tokenColour.exec(String(token.properties.style ?? ''))?.[1];
  if (kind === undefined) return token.children[0] as Token;
  return { ...token, properties: { class: `token-${kind}` } };
}

/** For Astro's `markdown.shikiConfig`, and for `<Code>`. */
export const codeBlocks: { theme: 'css-variables'; transformers: Transformer[] } = {
  theme: 'css-variables',
  transformers: [kindsOfTokens],
};
