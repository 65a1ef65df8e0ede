/** Collects the messages of a module: its strings of several words, in code and in the markup of an Astro component. */
import ts from 'typescript';
import type { Passage } from './passage.ts';

/** Lists the messages of a module, each with its line. */
export function messageProse(file: string, source: string): Passage[] {
  const [frontmatter = ''] = file.endsWith('.astro')
    ? (/^---\n[\s\S]*?\n---\n/.exec(source) ?? [])
    : [source];
  const code = frontmatter.replace(/^---$/gm, '');
  return [...stringsIn(file, code), ...textsIn(file, source, frontmatter.length)];
}

/** A sentence or a part of one: at least two words, and nothing that only code has. */
const prose = /^(?=.*[A-Za-z]{2,}[,:;.]? +[\w`“(])[^{}<>=|\\]*$/;

/** The name of a value in a message that is completed later, such as `{secret}`. */
const placeholder = /\{[a-z]\w*\}/gi;
/** An option of a command, such as `--json` or `-v`. */
const option = /(?<![\w`-])--?(?:[a-z][\w-]*|(?=`))/gi;

function stringsIn(file: string, code: string): Passage[] {
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const found: Passage[] = [];
  const visit = (node: ts.Node): void => {
    const text = textOf(node)?.replace(placeholder, '`value`').replace(option, '`$&`');
    if (text !== undefined && prose.test(text)) {
      const { line } = tree.getLineAndCharacterOfPosition(node.getStart(tree));
      found.push({ place: `${file}:${line + 1}`, text });
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** Reads the text of a string; the values of a template become code spans. */
function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head.text, ...node.templateSpans.map(({ literal }) => `\`value\`${literal.text}`)].join('');
}

/** Reads the text between the tags of a component. */
function textsIn(file: string, source: string, start: number): Passage[] {
  const markup = source
    .slice(start)
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, (part) => part.replace(/[^\n]/g, ''));
  return [...markup.matchAll(/>([^<>{}=]+)(?=[<{])/g)].flatMap(({ 1: part = '', index }) => {
    const text = part.replace(/\s+/g, ' ').trim();
    const line = source.slice(0, start + index).split('\n').length;
    return prose.test(text) ? [{ place: `${file}:${line}`, text }] : [];
  });
}
