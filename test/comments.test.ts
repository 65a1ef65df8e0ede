/** Keeps comments in the standard English of the field, so that nobody has to decode them. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Wording to avoid in a comment, and what to write instead. */
const avoided: readonly { readonly pattern: RegExp; readonly instead: string; readonly example: string }[] = [
  { pattern: /^What\b/, instead: 'a verb and its object, or a noun', example: 'What a command gives back.' },
  { pattern: /\b(?:stands?|stood)\b(?! for\b)/i, instead: 'is, appears, comes', example: 'Where it stands.' },
  { pattern: /\bbehind\b/i, instead: 'after', example: 'The slash behind the host.' },
  { pattern: /\bin front of\b/i, instead: 'before', example: 'The name in front of it.' },
  { pattern: /\bbeside\b/i, instead: 'next to', example: 'The data beside the page.' },
  { pattern: /\btold\b/i, instead: 'described, given', example: 'Requests that were told of.' },
  { pattern: /\banew\b/i, instead: 'again', example: 'It is read anew.' },
  { pattern: /\bmend(?:s|ed|ing)?\b/i, instead: 'fix', example: 'It is mended.' },
  { pattern: /\ball the same\b/i, instead: 'still, unchanged', example: 'It is shown all the same.' },
  {
    pattern: /\bgo(?:es)? before\b/i,
    instead: 'takes precedence over',
    example: 'It goes before the status.',
  },
  { pattern: /\b(?:conceal|hold back|held back)\w*/i, instead: 'mask, redact', example: 'It conceals it.' },
  {
    pattern: /\b(?:clue|glue|wish|studio|lettering)s?\b/i,
    instead: 'the term of the field',
    example: 'A clue.',
  },
];

/** A comment and its place. */
interface Comment {
  readonly place: string;
  readonly text: string;
}

/** Every comment of a module, without its marks; of an Astro file those of its frontmatter. */
function commentsIn(file: string, source: string): Comment[] {
  const code = file.endsWith('.astro') ? (/^---\n(.*?)\n---/s.exec(source)?.[1] ?? '') : source;
  const tree = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const ranges = new Map<number, ts.CommentRange>();
  const visit = (node: ts.Node): void => {
    for (const range of ts.getLeadingCommentRanges(code, node.getFullStart()) ?? [])
      ranges.set(range.pos, range);
    for (const range of ts.getTrailingCommentRanges(code, node.getEnd()) ?? []) ranges.set(range.pos, range);
    for (const child of node.getChildren(tree)) visit(child);
  };
  visit(tree);
  return [...ranges.values()].map(({ pos, end }) => ({
    place: `${file}:${tree.getLineAndCharacterOfPosition(pos).line + 1}`,
    text: code
      .slice(pos, end)
      .replace(/^\/\*\*?|^\/\/|\*\/$/g, '')
      .replace(/^\s*\* ?/gm, '')
      .trim(),
  }));
}

/** Wording that a comment should not have, with its place. */
function faultsIn({ place, text }: Comment): string[] {
  const words = text.replace(/`[^`]*`|"[^"]*"/g, '');
  return avoided.flatMap(({ pattern, instead }) => {
    const found = pattern.exec(words)?.[0];
    return found === undefined ? [] : [`${place}: "${found}". Write: ${instead}.`];
  });
}

describe('a comment', () => {
  const files = globSync('{src,tools,test,bench}/**/*.{ts,astro}', {
    cwd: root,
    // A benchmark has packages of its own.
    exclude: ['test/fixtures/**', 'test/package/consumer/**', '**/node_modules'],
  });
  const comments = files.flatMap((file) => commentsIn(file, readFileSync(`${root}/${file}`, 'utf8')));

  test('is found wherever it is', () => {
    expect(files.length).toBeGreaterThan(400);
    expect(
      commentsIn('a.ts', '/** One. */\nconst a = 1; // Two.\n// Three.\n').map(({ text }) => text),
    ).toEqual(['One.', 'Two.', 'Three.']);
    expect(comments.length).toBeGreaterThan(2_000);
  });

  test.each(avoided)('is refused where it reads: $example', ({ example }) => {
    expect(faultsIn({ place: 'a.ts:1', text: example })).toHaveLength(1);
  });

  test('is written in the standard words of the field', () => {
    expect(comments.flatMap(faultsIn)).toEqual([]);
  });
});
