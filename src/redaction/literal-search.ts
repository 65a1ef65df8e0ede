/** Finds many strings in a text at once, in any case, in time that grows with the length of the text only. */

import type { Span } from './mask/span.ts';

/** A string to find. */
export interface Literal {
  readonly text: string;
  /** How many of its first characters only name the place of the rest. */
  readonly prefixLength: number;
  /** The length of the original, where only its beginning is given; `null` where it is complete. */
  readonly wholeLength: number | null;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Strings that begin with the path to this node; they end here, or are longer than the tree is deep. */
  readonly literals: Literal[];
}

/** How many characters of each string are in the tree. */
const deepest = 64;

/**
 * Creates a search for some strings: the leftmost first, and of those that begin at one index the longest. Text that
 * begins like a string of more than 64 characters and goes on differently is found up to the end of its parameter.
 */
export function createLiteralSearch(literals: readonly Literal[]): (text: string) => Span[] {
  const root: Node = { next: new Map(), literals: [] };
  for (const literal of literals) {
    const folded = { ...literal, text: foldedCase(literal.text) };
    if (folded.text !== '') nodeOf(root, folded.text.slice(0, deepest)).literals.push(folded);
  }
  return (text) => (root.next.size === 0 ? [] : hitsIn(foldedCase(text), root));
}

function nodeOf(root: Node, text: string): Node {
  let node = root;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const next = node.next.get(char) ?? { next: new Map(), literals: [] };
    node.next.set(char, next);
    node = next;
  }
  return node;
}

function hitsIn(text: string, root: Node): Span[] {
  const hits: Span[] = [];
  const endOfParameter = createParameterEnds(text);
  for (let at = 0; at < text.length; ) {
    const hit = hitAt(text, at, root, endOfParameter);
    if (!hit) {
      at++;
      continue;
    }
    const last = hits.at(-1);
    if (last && hit.start < last.end) hits[hits.length - 1] = { ...last, end: Math.max(last.end, hit.end) };
    else hits.push(hit);
    // The value after a name may also begin with a longer string that needs no name.
    at = hit.start > at ? Math.max(hit.start, at + 1) : Math.max(hit.end, at + 1);
  }
  return hits;
}

function hitAt(text: string, at: number, root: Node, endOfParameter: (from: number) => number): Span | null {
  let hit: Span | null = null;
  let node: Node | undefined = root;
  for (let end = at; node; end++) {
    for (const literal of node.literals) {
      const found = { start: at + literal.prefixLength, end: endOf(text, at, literal, endOfParameter) };
      if (hit === null || found.end > hit.end) hit = found;
    }
    node = end < text.length ? node.next.get(text.charAt(end)) : undefined;
  }
  return hit;
}

function endOf(
  text: string,
  at: number,
  { text: wanted, wholeLength }: Literal,
  endOfParameter: (from: number) => number,
): number {
  const isWhole = wholeLength === null && (wanted.length <= deepest || text.startsWith(wanted, at));
  return isWhole ? at + wanted.length : endOfParameter(at + Math.max(wanted.length, wholeLength ?? 0));
}

/** Creates a lookup of the end of a parameter that scans each parameter once. */
function createParameterEnds(text: string): (from: number) => number {
  let first = 0;
  let end = -1;
  return (from) => {
    if (from >= text.length) return text.length;
    if (from < first || from > end) {
      const sign = /[&#\s]/g;
      sign.lastIndex = from;
      first = from;
      end = sign.exec(text)?.index ?? text.length;
    }
    return end;
  };
}

/** Folds the case of a text without changing its length. */
function foldedCase(text: string): string {
  // In lower case İ is two characters, and a sigma depends on its place in the word.
  return text.replaceAll('İ', 'i').toLowerCase().replaceAll('ς', 'σ');
}
