/**
 * Decides in one pass over its characters whether a line may contain evidence of a response or a request. Most lines
 * of a log do not, and reading them more closely takes most of the time.
 */
import { registeredStatuses } from '../http/registered-statuses.ts';
import { isDigit, isLetter, isWord, lowerCase } from '../text/characters.ts';

/** A superset of the words that a prefilter looks for. More beginnings of words would make the search slow. */
const words =
  /tus|TUS|ode|ODE|ody|tDa|tho|THO|r[li]|R[LI]|ath|ATH|P[OU]|PATCH|xpected|ctual|GET|DEL|H[TE]|:\/\/|["'`]\/\w/g;
const options = /--d|-d[ '"]/g;
/** An empty or an indented line, or a line break that is not LF or CRLF. */
const irregularBreaks = /\n[ \t\r\n]|\r[^\n]/g;
const lineFeeds = /\n/g;

/** Finds the end of text without evidence. */
export interface QuietText {
  /** Returns the index after the last line break before which, from an index on, no line has evidence. */
  quietUntil(text: string, from: number): number;
}

/** Returns the pattern of statuses, and of known codes, among numbers with a fraction. */
function numbersOf(codes: Iterable<string>): RegExp {
  const known = [...codes].filter((code) => code.includes('.')).map((code) => code.replace('.', '\\.'));
  const code = known.length > 0 ? `|(?:${known.join('|')})(?!\\d)` : '';
  return new RegExp(`(?<![\\w.])(?:[2-5]\\d\\d(?![A-Za-z\\d]|\\.\\d)${code})`, 'g');
}

/** Creates a search that remembers what it found, so that it reads each place of a text once. */
function createQuietText(numbers: RegExp): QuietText {
  let seen = '';
  let seenFrom = 0;
  const found = { words: 0, options: 0, numbers: 0, irregular: 0, feed: 0 };
  const next = (kind: keyof typeof found, pattern: RegExp, text: string, from: number): number => {
    if (found[kind] >= from) return found[kind];
    pattern.lastIndex = from;
    found[kind] = pattern.test(text) ? pattern.lastIndex - 1 : Number.POSITIVE_INFINITY;
    return found[kind];
  };
  return {
    quietUntil(text, from) {
      // Two chunks of a text may be equal.
      if (text !== seen || from < seenFrom) {
        seen = text;
        found.words = found.options = found.numbers = found.irregular = found.feed = -1;
      }
      seenFrom = from;
      const first = text.charCodeAt(from);
      if (first === 32 || first === 9 || first === 10 || first === 13) return from;
      const end = Math.min(
        next('words', words, text, from),
        next('options', options, text, from),
        next('numbers', numbers, text, from),
        next('irregular', irregularBreaks, text, from),
        text.length,
      );
      // Without this check, the search would go back to the beginning of a text without line feeds.
      if (next('feed', lineFeeds, text, from) >= end) return from;
      return text.lastIndexOf('\n', end - 1) + 1;
    },
  };
}

const digit = 1;
const letter = 2;
const colon = 3;
const quote = 4;

/** How much evidence a line may contain. */
export const relevance = { nothing: 0, number: 1, anything: 2 } as const;

/** Reads a part of a text without line breaks. */
export type RelevanceIn = (
  text: string,
  from: number,
  to: number,
) => (typeof relevance)[keyof typeof relevance];

/** Finds what an extractor must read. */
export interface Prefilter {
  readonly relevanceIn: RelevanceIn;
  createQuietText(): QuietText;
}

/**
 * Creates the prefilter that looks for a known code, a method, the body of a request, a URL, a quoted path, or a name
 * such as "status", "code", "url" or "path". A status without a name is only a number.
 *
 * @param codes Every code of the catalog.
 */
export function createPrefilter(codes: Iterable<string>): Prefilter {
  const numbers = numbersOf(codes);
  return { relevanceIn: createRelevanceIn(codes), createQuietText: () => createQuietText(numbers) };
}

function createRelevanceIn(codes: Iterable<string>): RelevanceIn {
  const statuses = new Uint8Array(1_000);
  for (const status of registeredStatuses) statuses[status] = 1;
  const known = new Set<number>();
  for (const code of codes) {
    const [status = '', sub = ''] = code.split('.');
    statuses[Number(status)] = 1;
    known.add(keyOf(Number(status), Number(sub)));
  }
  const kinds = new Uint8Array(128);
  for (const char of '0123456789') kinds[char.charCodeAt(0)] = digit;
  for (const char of 'tcumpTCUMPGDHrx-B') kinds[char.charCodeAt(0)] = letter;
  kinds[58] = colon;
  for (const char of '"\'`') kinds[char.charCodeAt(0)] = quote;

  /** Whether the three digits before an index are a status or begin a code, and nothing longer. */
  const isNumber = (text: string, end: number): boolean => {
    const at = end - 3;
    const before = text.charCodeAt(at - 1);
    if (before === 46 || isWord(before)) return false;
    const status = numberAt(text, at, end);
    if (statuses[status] !== 1) return false;
    const separator = text.charCodeAt(end);
    if (isWord(separator) && separator !== 95) return false;
    if (!isDigit(text.charCodeAt(end + 1))) return true;
    if (separator === 58 || separator === 47 || separator === 44) return false;
    if (separator !== 46 && separator !== 45 && separator !== 95) return true;
    let last = end + 1;
    while (last < end + 4 && isDigit(text.charCodeAt(last))) last++;
    return known.has(keyOf(status, numberAt(text, end + 1, last)));
  };

  return (text, from, to) => {
    let found: 0 | 1 = relevance.nothing;
    for (let i = from; i < to; i++) {
      const char = text.charCodeAt(i);
      if (char >= 128) continue;
      const kind = kinds[char] as number;
      if (kind === 0) continue;
      if (kind === digit) {
        let end = i + 1;
        while (end < to && isDigit(text.charCodeAt(end))) end++;
        if (end - i === 3 && isNumber(text, end)) {
          if (isCodeAt(text, end)) return relevance.anything;
          found = relevance.number;
        }
        i = end - 1;
      } else if (kind === colon) {
        if (text.charCodeAt(i + 1) === 47 && text.charCodeAt(i + 2) === 47) return relevance.anything;
      } else if (kind === quote) {
        if (text.charCodeAt(i + 1) === 47 && isWord(text.charCodeAt(i + 2))) return relevance.anything;
      } else if (isRelevantWord(text, i, char)) return relevance.anything;
    }
    return found;
  };
}

/** Remembers what was found last, because a line is looked at twice. */
export function rememberingLast(relevanceIn: RelevanceIn): RelevanceIn {
  let [lastText, lastFrom, lastTo] = ['', -1, -1];
  let found: ReturnType<RelevanceIn> = relevance.nothing;
  return (text, from, to) => {
    if (from !== lastFrom || to !== lastTo || text !== lastText) {
      found = relevanceIn(text, from, to);
      [lastText, lastFrom, lastTo] = [text, from, to];
    }
    return found;
  };
}

/** Whether the status that ends here continues as a code. */
function isCodeAt(text: string, end: number): boolean {
  const separator = text.charCodeAt(end);
  return (separator === 46 || separator === 45 || separator === 95) && isDigit(text.charCodeAt(end + 1));
}

function isRelevantWord(text: string, i: number, char: number): boolean {
  const next = text.charCodeAt(i + 1);
  switch (char) {
    case 84: // T
    case 116: // status
      return lowerCase(next) === 97 && spells(text, i + 2, 'tus');
    case 67: // C
    case 99: // code, actual
      return (
        (lowerCase(next) === 111 && spells(text, i + 2, 'de')) ||
        (lowerCase(next) === 116 && spells(text, i + 2, 'ual'))
      );
    case 114: // url, uri
      return (
        (next === 108 || next === 105) &&
        lowerCase(text.charCodeAt(i - 1)) === 117 &&
        !isLetter(text.charCodeAt(i + 2))
      );
    case 85: // URL, URI
      return lowerCase(next) === 114 && (spells(text, i + 2, 'l') || spells(text, i + 2, 'i'));
    case 120: // expected
      return next === 112 && spells(text, i + 2, 'ected');
    case 77: // Method
    case 109:
      return lowerCase(next) === 101 && spells(text, i + 2, 'thod');
    case 80: // POST, PUT, PATCH, Path
      return (
        next === 79 ||
        next === 85 ||
        (lowerCase(next) === 97 && (spells(text, i + 2, 'th') || text.startsWith('TCH', i + 2)))
      );
    case 112:
      return next === 97 && spells(text, i + 2, 'th') && !isLetter(text.charCodeAt(i + 4));
    case 71: // GET
      return next === 69 && text.charCodeAt(i + 2) === 84;
    case 68: // DELETE, postData
      return (next === 69 && text.charCodeAt(i + 2) === 76) || (next === 97 && text.startsWith('tD', i - 1));
    case 66: // requestBody
      return next === 111 && spells(text, i + 2, 'dy');
    case 45: // --data, -d
      return (next === 45 || next === 100) && mayBeOption(text, i + 1);
    case 72: // HTTP, HEAD
      return next === 84 || next === 69;
    default:
      return false;
  }
}

/** Whether an option of curl with the body of a request begins after a hyphen. */
function mayBeOption(text: string, at: number): boolean {
  return (
    spells(text, at, '-d') ||
    spells(text, at, '-json') ||
    text.startsWith('d ', at) ||
    /^d['"]$/.test(text.slice(at, at + 2))
  );
}

function spells(text: string, at: number, word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    if (lowerCase(text.charCodeAt(at + i)) !== word.charCodeAt(i)) return false;
  }
  return true;
}

function keyOf(status: number, sub: number): number {
  return status * 1_000 + sub;
}

function numberAt(text: string, from: number, to: number): number {
  let value = 0;
  for (let i = from; i < to; i++) value = value * 10 + text.charCodeAt(i) - 48;
  return value;
}
