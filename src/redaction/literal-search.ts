/** Finds many texts at once in another, whatever their case: in time that grows with the length of that one alone. */

/** A text to be found. */
export interface Literal {
  readonly text: string;
  /** How many of its first characters only say where the rest stands. */
  readonly lead: number;
  /** How long it really is, where only its beginning is given; `null` where it is whole. */
  readonly wholeLength: number | null;
}

/** Where something stands in a text. */
export interface Hit {
  readonly start: number;
  readonly end: number;
}

interface Node {
  readonly next: Map<string, Node>;
  /** Those that begin with what leads here; all of them end here, or are longer than the tree is deep. */
  readonly literals: Literal[];
}

/** How many characters of each text are looked at one by one. */
const deepest = 64;

/**
 * Makes the function that finds some texts: the leftmost first, of those that begin in one place the longest.
 * What begins as one of more than 64 characters does, and goes on differently, is found up to the next sign that
 * ends a parameter.
 */
export function createLiteralSearch(literals: readonly Literal[]): (text: string) => Hit[] {
  const root: Node = { next: new Map(), literals: [] };
  for (const literal of literals) {
    const folded = { ...literal, text: inOneCase(literal.text) };
    if (folded.text !== '') nodeOf(root, folded.text.slice(0, deepest)).literals.push(folded);
  }
  return (text) => (root.next.size === 0 ? [] : hitsIn(inOneCase(text), root));
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

function hitsIn(text: string, root: Node): Hit[] {
  const hits: Hit[] = [];
  const endOfParameter = createEnds(text);
  for (let at = 0; at < text.length; ) {
    const hit = hitAt(text, at, root, endOfParameter);
    if (!hit) {
      at++;
      continue;
    }
    const last = hits.at(-1);
    if (last && hit.start < last.end) hits[hits.length - 1] = { ...last, end: Math.max(last.end, hit.end) };
    else hits.push(hit);
    // What stands behind a name may also begin with a longer text that needs no name.
    at = hit.start > at ? Math.max(hit.start, at + 1) : Math.max(hit.end, at + 1);
  }
  return hits;
}

function hitAt(text: string, at: number, root: Node, endOfParameter: (from: number) => number): Hit | null {
  let hit: Hit | null = null;
  let node: Node | undefined = root;
  for (let end = at; node; end++) {
    for (const literal of node.literals) {
      const found = { start: at + literal.lead, end: endOf(text, at, literal, endOfParameter) };
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

/** Finds where a parameter ends, once for all places in it. */
function createEnds(text: string): (from: number) => number {
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

/** A text that is as long as the given one, and the same for every case of its letters. */
function inOneCase(text: string): string {
  // In lower case İ is two characters, and a sigma depends on where it stands.
  return text.replaceAll('İ', 'i').toLowerCase().replaceAll('ς', 'σ');
}
