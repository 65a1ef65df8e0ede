/** Hides the values of secret parameters wherever they turn up: a URL is part of what is signed. */
import { hidden } from '../classifier/mask.ts';
import { parametersOf, partsOf, wellFormed } from '../signature/address.ts';

/** Hides known secrets in texts. */
export interface Concealment {
  /** The text without them. */
  text(text: string): string;
  /** Where a character of a text stands in what is left of it; behind the last one is its length. */
  position(text: string, index: number): number;
}

/** Shorter values turn up by chance; they are hidden behind their name only. */
const shortestAlone = 6;

/**
 * Makes the concealment of some secrets.
 *
 * @param urls Addresses whose secret parameters and credentials are to be hidden, in every spelling of their values.
 * @param isSecret Whether a parameter, `name=value`, is to be hidden.
 * @param others Secrets to be hidden as they are.
 */
export function createConcealment(
  urls: readonly string[],
  isSecret: (parameter: string) => boolean,
  others: readonly string[],
): Concealment {
  const found = urls.flatMap((url) => secretsOf(url, isSecret));
  const patterns = [
    ...others.map(pattern),
    ...found.flatMap(({ name, value }) =>
      spellings(value).map((one) =>
        one.length >= shortestAlone ? pattern(one) : `(?<=${pattern(name)}(?:=|%3d|%253d))${pattern(one)}`,
      ),
    ),
  ].filter((source) => source !== '');
  const secret = new RegExp(patterns.sort((a, b) => b.length - a.length).join('|'), 'gi');
  const hits = (text: string) => (patterns.length === 0 ? [] : [...text.matchAll(secret)]);

  return {
    text: (text) => (patterns.length === 0 ? text : text.replaceAll(secret, hidden)),
    position(text, index) {
      let shift = 0;
      for (const { 0: value, index: start } of hits(text)) {
        if (start >= index) break;
        if (index < start + value.length) return start + shift;
        shift += hidden.length - value.length;
      }
      return index + shift;
    },
  };
}

interface Secret {
  readonly name: string;
  readonly value: string;
}

function secretsOf(url: string, isSecret: (parameter: string) => boolean): Secret[] {
  const parts = partsOf(url);
  const [credentials] = parts.host.split('@').slice(0, -1);
  const parameters = parametersOf(parts)
    .filter(isSecret)
    .map((parameter) => {
      const at = parameter.indexOf('=');
      return { name: parameter.slice(0, at), value: parameter.slice(at + 1) };
    });
  return [...parameters, ...(credentials ? [{ name: parts.scheme, value: credentials }] : [])].filter(
    ({ value }) => value !== '',
  );
}

/** How mistakes in encoding may write a value. */
function spellings(value: string): string[] {
  const plain = decoded(value.replaceAll('+', ' '));
  const once = [encoded(plain), encoded(decoded(value))];
  const all = [value, decoded(value), plain, encoded(value), ...once, ...once.map(encoded)];
  return [
    ...new Set(
      all.flatMap((one) => [
        one,
        one.replaceAll('%20', '+'),
        one.replaceAll('+', '%20'),
        one.replaceAll('+', '%2B'),
        one.replaceAll('%', '%25'),
        one.replaceAll('/', '\\/'),
        one.replaceAll(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16)}`),
      ]),
    ),
  ];
}

function pattern(text: string): string {
  return text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}

function encoded(text: string): string {
  return encodeURIComponent(wellFormed(text));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
