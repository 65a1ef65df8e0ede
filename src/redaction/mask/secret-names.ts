/** Finds names of secrets, as HTTP and most programs write them. */
import { colorCode } from './scan.ts';

/**
 * How far an unquoted value reaches. A `word` has no spaces: keys and tokens. A `phrase` may have some: passwords. A
 * `line` includes the rest of its line: cookies and credentials.
 */
export type Extent = 'word' | 'phrase' | 'line';

const lines = ['Authorization', 'ProxyAuthorization', 'Cookie', 'Cookies', 'SetCookie', 'SetCookies'];
const phrases = ['Password', 'Passwd', 'Pwd', 'Passphrase', 'Secret', 'ClientSecret'];
const words = ['ApiKey', 'AccessKey', 'SecretKey', 'PrivateKey', 'AccessToken', 'RefreshToken', 'AuthToken'];

/** Words that make a name before which they are mean something else: `InvalidToken`, `next_token`, `addCookies`. */
const otherThings = new Set(
  [
    'add bad build cancel cancellation check clear completion continuation create delete duplicate empty',
    'expired generate get has illegal incorrect input invalid is load make malformed max min missing next no',
    'non not num output page parse per prev previous prompt read remove revoked save store total unexpected',
    'unknown unsupported validate verify write wrong',
  ]
    .join(' ')
    .split(' '),
);

/** The place of a name. */
export interface NameHit {
  /** Where the whole word begins: before `x-` in `x-api-key`. */
  readonly start: number;
  readonly end: number;
  readonly extent: Extent;
}

/** Finds the names of secrets in a text. */
export interface SecretNames {
  /** Returns the first name from an index on that is a word of its own, or `null`. */
  next(text: string, from: number): NameHit | null;
  /** Whether a string is one of the names and nothing else. */
  has(text: string): boolean;
}

const lengthOfPrefix = 64;
const wordUnit = /[A-Za-z0-9_-]/;

/** Creates the search for the names of an API and those of HTTP. */
export function createSecretNames(own: readonly string[]): SecretNames {
  const extents = new Map<string, Extent>();
  for (const name of [...words, ...own]) extents.set(keyOf(name), 'word');
  for (const name of phrases) extents.set(keyOf(name), 'phrase');
  for (const name of lines) extents.set(keyOf(name), 'line');
  const patterns = [...lines, ...phrases, ...words, ...own]
    .filter((name) => keyOf(name) !== '')
    .sort((a, b) => b.length - a.length)
    .map((name) => wordsOf(name).join('[-_ ]?'));
  const pattern = new RegExp(`(?:${patterns.join('|')})\\d{0,2}`, 'gi');

  function hitAt(text: string, start: number, found: string): NameHit | null {
    const end = start + found.length;
    if (wordUnit.test(text[end] ?? '') && !startsNewWord(text, end)) return null;
    const prefix = prefixBefore(text, start);
    if (
      prefix === null ||
      wordsOf(prefix.slice(prefix.lastIndexOf('.') + 1)).some((word) => otherThings.has(word.toLowerCase()))
    )
      return null;
    const extent = extents.get(keyOf(found.replace(/\d+$/, ''))) ?? 'word';
    return { start: start - prefix.length, end, extent };
  }

  return {
    next(text, from) {
      pattern.lastIndex = from;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        const hit = hitAt(text, match.index, match[0]);
        if (hit) return hit;
        pattern.lastIndex = match.index + 1;
      }
      return null;
    },
    has: (text) => extents.has(keyOf(text)),
  };
}

/** Keeps letters and digits only, in lower case. */
function keyOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** Splits `MySessionKey`, `my-session-key` and `MY_SESSION_KEY` into the same words. */
function wordsOf(name: string): string[] {
  return name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
}

/** Whether a name ends here: `tokenCount` is no token, but the `-` in `token--` and `token->` ends the name. */
function startsNewWord(text: string, end: number): boolean {
  return text[end] === '-' && !/[A-Za-z0-9_]/.test(text[end + 1] ?? '');
}

const wordBefore = new RegExp(
  String.raw`(?:\\+(?:u[0-9a-fA-F]{4}|[nrtbfv])|%(?:25)*[0-9a-fA-F]{2}|${colorCode})?([A-Za-z0-9_.-]*)$`,
);

/**
 * Returns the part of the word before a name: `x-`, `http_`, `user`; `null` where the name is only a part of a word:
 * `mistoken`. An escape such as the `\n` of `\nToken` belongs to neither.
 */
function prefixBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - lengthOfPrefix), start);
  const word = wordBefore.exec(before)?.[1] ?? '';
  const [last = ''] = word.slice(-1);
  if (/^[-_.]?$/.test(last)) return word;
  const upper = /[A-Z]/.test(text[start] ?? '');
  const camel = upper && (/[a-z0-9]/.test(last) || /[a-z]/.test(text[start + 1] ?? ''));
  return camel ? word : null;
}
