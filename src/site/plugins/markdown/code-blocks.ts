/**
 * Writes code blocks: a frame with a label, and lines with classes of the style sheet, so that they need no style
 * attributes. A label is the title of the block (```` ```ts title="client.ts" ````), or else its language.
 */
import type { ShikiConfig } from 'astro';

type Transformer = NonNullable<ShikiConfig['transformers']>[number];
type Line = Parameters<NonNullable<Transformer['line']>>[0];
type Token = Line['children'][number];

const tokenColor = /--astro-code-token-([a-z-]+)/;

/** The names of the languages, as labels show them. */
const languageNames: Readonly<Record<string, string>> = {
  console: 'Terminal',
  csharp: 'C#',
  csv: 'CSV',
  go: 'Go',
  html: 'HTML',
  http: 'HTTP',
  java: 'Java',
  js: 'JavaScript',
  json: 'JSON',
  php: 'PHP',
  python: 'Python',
  ruby: 'Ruby',
  sh: 'Shell',
  text: 'Text',
  ts: 'TypeScript',
};

/** The languages of commands. In `console`, a command begins with the prompt, and its output follows. */
const terminalLanguages = ['console', 'sh'];

/** The start of a command in `console`. The style sheet writes it, so that nobody copies it. */
const prompt = '$ ';

/** The deepest indent that wrapped lines keep, so that there is room for text on a phone. */
const deepestIndent = 12;

/** Gives lines and tokens classes for what they are, and puts the block into a frame. */
const framedCode: Transformer = {
  name: 'framed-code',
  // By default Shiki stops after half a second on a line, so a busy machine would color code differently.
  preprocess(_code, options) {
    (options as { tokenizeTimeLimit?: number }).tokenizeTimeLimit = 0;
  },
  line(line) {
    line.children = line.children.map(tokenOf);
  },
  code(code) {
    const lines = code.children.filter((child): child is Line => child.type === 'element');
    if (this.options.lang === 'console') markCommands(lines);
    for (const line of lines) markDepth(line);
    // Each line break is within its line.
    for (const line of lines.slice(0, -1)) line.children.push({ type: 'text', value: '\n' });
    code.children = lines;
  },
  // Lines wrap, so the block does not scroll and needs no `tabindex`.
  pre(pre) {
    pre.properties = { class: 'code-block' };
  },
  root(root) {
    const [pre] = root.children;
    if (pre?.type !== 'element') return;
    const { lang, meta } = this.options;
    const kind = terminalLanguages.includes(lang) ? 'code-frame terminal' : 'code-frame';
    const properties = { class: kind, dataLabel: titleIn(meta?.__raw) ?? languageNames[lang] ?? lang };
    root.children = [{ type: 'element', tagName: 'div', properties, children: [pre] }];
  },
};

function tokenOf(token: Token): Token {
  if (token.type !== 'element') return token;
  const kind = tokenColor.exec(String(token.properties.style ?? ''))?.[1];
  if (kind === undefined) return token.children[0] as Token;
  return { ...token, properties: { class: `token-${kind}` } };
}

/** Marks the lines of commands, which may go on after a backslash, and removes the prompt. */
function markCommands(lines: readonly Line[]): void {
  let goesOn = false;
  for (const line of lines) {
    const text = textOf(line);
    const begins = text.startsWith(prompt);
    if (begins) {
      line.children = [{ type: 'text', value: text.slice(prompt.length) }];
      addClass(line, 'prompt');
    }
    if (begins || goesOn) addClass(line, 'command');
    goesOn = (begins || goesOn) && text.endsWith('\\');
  }
}

/** Marks how far a line is indented, so that what wraps is indented further. */
function markDepth(line: Line): void {
  const depth = /^ */.exec(textOf(line))?.[0].length ?? 0;
  if (depth > 1) addClass(line, `indent-${Math.min(depth - (depth % 2), deepestIndent)}`);
}

function textOf(node: Line | Token): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

function addClass(line: Line, name: string): void {
  line.properties = { ...line.properties, class: `${line.properties.class} ${name}` };
}

/** Finds the title in what follows the language of a block. */
function titleIn(meta: string | undefined): string | undefined {
  return /\btitle="([^"]+)"/.exec(meta ?? '')?.[1];
}

/** The settings for Astro's `markdown.shikiConfig` and for `<Code>`. */
export const codeBlocks: { theme: 'css-variables'; transformers: Transformer[] } = {
  theme: 'css-variables',
  transformers: [framedCode],
};
