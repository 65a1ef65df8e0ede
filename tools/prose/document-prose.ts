/** Reduces a document to its prose, line by line, so that a line of it is that line of the file. */
import type { Passage } from './passage.ts';

/** Reads a Markdown or MDX document without code, components and the other keys of its frontmatter. */
export function documentProse(place: string, source: string): Passage {
  const frontmatter = /^---\n[\s\S]*?\n---\n/.exec(source)?.[0] ?? '';
  const body = source
    .slice(frontmatter.length)
    .replace(codeBlock, onlyLineBreaks)
    .replace(moduleStatement, '')
    .replace(condition, '')
    .replace(endOfCondition, '$1');
  return { place, text: texts(frontmatter) + body.replace(markup, proseOf) };
}

/** Fenced blocks, also those within lists. */
const codeBlock = /^( *)(`{3,}|~{3,})[^\n]*\n[\s\S]*?^ *\2 *$/gm;
/** Imports and exports of MDX. */
const moduleStatement = /^(?:import|export) [^\n]*$/gm;
/** The part before the text in `{a.length > 0 && <p>text</p>}`. */
const condition = /\{[^{}<]*&& *(?=<)/g;
const endOfCondition = /(<\/\w*>)\}/g;
/** Code spans, comments, elements of code, addresses, single tags and expressions. */
const markup =
  /`[^`\n]*`|\{?(?:<!--|\/\*)[\s\S]*?(?:-->|\*\/)\}?|<code\b[^>]*>.*?<\/code>|<\/?[A-Za-z>][^>]*>?|\{[^{}]*\}/g;

/** Replaces markup by what a reader sees of it; a value that is not known here becomes a code span. */
function proseOf(part: string): string {
  if (part.startsWith('`')) return part;
  const isValue = part.startsWith('<code') || part.endsWith('/>') || /^(?:\{[^/]|<https?:)/.test(part);
  return (isValue ? '`value`' : part === '<br>' ? ' ' : '') + onlyLineBreaks(part);
}

/** Keeps the title and the description of a page. */
function texts(frontmatter: string): string {
  return frontmatter.replace(/^.*$/gm, (line) => /^(?:title|description): (.*)$/.exec(line)?.[1] ?? '');
}

function onlyLineBreaks(text: string): string {
  return text.replace(/[^\n]/g, '');
}
