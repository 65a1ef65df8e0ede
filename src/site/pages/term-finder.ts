/** Finds the terms of the glossary in prose. One rule for the pages of records and for those written by hand. */
import type { GlossaryTerm } from '../../catalog/record.ts';

/** A use of a term. */
export interface TermUse {
  readonly term: GlossaryTerm;
  readonly text: string;
}

/** Finds uses of terms. */
export interface TermFinder {
  /** Splits prose at the uses of terms, but for those in quotation marks. */
  readonly inProse: (text: string) => (string | TermUse)[];
  /** Finds the term that code between backticks names. */
  readonly inCode: (code: string) => TermUse | null;
}

/** The most terms that one page links. */
const mostLinks = 8;

const quoted = /“[^”]*(?:”|$)|^[^“]*”/g;

/** Makes the finder for a glossary, without the terms that the page with this path explains itself. */
export function createTermFinder(glossary: readonly GlossaryTerm[], path: string | null): TermFinder {
  const byPhrase = new Map<string, GlossaryTerm>();
  for (const term of glossary) {
    if (term.guide !== null && term.guide.path === path) continue;
    for (const phrase of term.links) byPhrase.set(phrase, term);
  }
  const termOf = (text: string) => spellings(text).flatMap((one) => byPhrase.get(one) ?? [])[0];
  const inCode = (code: string): TermUse | null => {
    const term = byPhrase.get(code.replace(/^\{(.*)\}$/, '$1'));
    return term ? { term, text: code } : null;
  };
  if (byPhrase.size === 0) return { inProse: (text) => [text], inCode };
  const pattern = patternOf([...byPhrase.keys()]);
  const inProse = (text: string) =>
    outsideQuotes(text, (part) =>
      split(part, pattern, (match) => {
        const term = termOf(match);
        return term ? { term, text: match } : match;
      }),
    );
  return { inProse, inCode };
}

/** Chooses the terms that a page links: all, or the most distinctive ones where it uses very many. */
export function termsToLink(uses: readonly TermUse[]): Set<GlossaryTerm> {
  const used = [...new Set(uses.map(({ term }) => term))];
  const byDistinction = [...used.filter(({ common }) => !common), ...used.filter(({ common }) => common)];
  return new Set(byDistinction.slice(0, mostLinks));
}

/** Matches the phrases as whole words: also at the start of a sentence and in the plural, the longest first. */
function patternOf(phrases: readonly string[]): RegExp {
  const words = [...phrases]
    .sort((a, b) => b.length - a.length)
    .map((phrase) => {
      const [first = '', ...rest] = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      const start = first === first.toUpperCase() ? first : `[${first}${first.toUpperCase()}]`;
      return `${start}${rest.join('')}`;
    });
  return new RegExp(`(?<![\\w/.-])(?:${words.join('|')})s?(?![\\w/-])`, 'g');
}

/** Lists the spellings that a match may have in the glossary. */
function spellings(match: string): string[] {
  const lower = `${match.slice(0, 1).toLowerCase()}${match.slice(1)}`;
  return [match, lower].flatMap((one) => [one, one.replace(/s$/, '')]);
}

function outsideQuotes<One>(text: string, partsOf: (text: string) => (string | One)[]): (string | One)[] {
  const parts: (string | One)[] = [];
  let from = 0;
  for (const { 0: quotation, index } of text.matchAll(quoted)) {
    parts.push(...partsOf(text.slice(from, index)), quotation);
    from = index + quotation.length;
  }
  return [...parts, ...partsOf(text.slice(from))];
}

function split<One>(
  text: string,
  pattern: RegExp,
  partOf: (match: string) => string | One,
): (string | One)[] {
  const parts: (string | One)[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(pattern)) {
    parts.push(text.slice(from, index), partOf(match));
    from = index + match.length;
  }
  return [...parts, text.slice(from)].filter((part) => part !== '');
}
