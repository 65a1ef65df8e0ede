/** Masks the values of secret parameters wherever they appear, because a URL is part of what is signed. */

import { parametersOf, partsOf, wellFormed } from '../http/url.ts';
import { createLiteralSearch, type Literal } from './literal-search.ts';
import { secretPlaceholder } from './mask.ts';

/** Masks known secrets in texts. */
export interface KnownValueMask {
  /** Returns the text without secrets. */
  text(text: string): string;
  /** Returns the index in the masked text of an index in a text. */
  position(text: string, index: number): number;
}

/** Shorter values appear by chance, and are masked after their names only. */
const shortestAlone = 6;
/** A longer value is found by its beginning, and masked up to the end of the parameter. */
const longestWhole = 600;
/** No request has more; of further ones, everything after their names is masked. */
const mostValues = 200;

/**
 * Creates the mask of some secrets.
 *
 * @param urls URLs whose secret parameters and credentials are masked, in every spelling of their values.
 * @param isSecret Whether a parameter, `name=value`, is secret.
 * @param others Secrets that are masked as they are.
 */
export function createKnownValueMask(
  urls: readonly string[],
  isSecret: (parameter: string) => boolean,
  others: readonly string[],
): KnownValueMask {
  const search = createLiteralSearch([
    ...others.flatMap((other) => literalsOf(other, other.length)),
    ...secretsOf(urls, isSecret).flatMap(literalsOfSecret),
  ]);

  return {
    text(text) {
      let shown = '';
      let from = 0;
      for (const { start, end } of search(text)) {
        shown += text.slice(from, start) + secretPlaceholder;
        from = end;
      }
      return shown + text.slice(from);
    },
    position(text, index) {
      let shift = 0;
      for (const { start, end } of search(text)) {
        if (start >= index) break;
        if (index < end) return start + shift;
        shift += secretPlaceholder.length - (end - start);
      }
      return index + shift;
    },
  };
}

interface Secret {
  readonly name: string;
  /** `null` where everything after the name is masked. */
  readonly value: string | null;
}

/** Returns each secret once. */
function secretsOf(urls: readonly string[], isSecret: (parameter: string) => boolean): Secret[] {
  const parts = urls.map(partsOf);
  const credentials = parts.map(({ scheme, host }) => ({
    name: scheme,
    value: host.slice(0, Math.max(0, host.lastIndexOf('@'))),
  }));
  const parameters = [...new Set(parts.flatMap(parametersOf))].filter(isSecret).map((parameter) => {
    const at = parameter.indexOf('=');
    return { name: parameter.slice(0, at), value: parameter.slice(at + 1) };
  });
  const found = [...credentials, ...parameters].filter(({ value }) => value !== '');
  const all = [...new Map(found.map((secret) => [`${secret.name}=${secret.value}`, secret])).values()];
  const names = new Set(all.slice(mostValues).map(({ name }) => name));
  return [...all.slice(0, mostValues), ...[...names].map((name) => ({ name, value: null }))];
}

/** Returns the spellings of a secret, and the names before them. */
function literalsOfSecret({ name, value }: Secret): Literal[] {
  if (value === null) {
    return prefixes(name).map((prefix) => ({
      text: prefix,
      prefixLength: prefix.length,
      wholeLength: prefix.length,
    }));
  }
  return spellings(beginningOf(value)).flatMap((one) =>
    one.length >= shortestAlone
      ? literalsOf(one, value.length)
      : prefixes(name).map((prefix) => ({
          text: prefix + one,
          prefixLength: prefix.length,
          wholeLength: null,
        })),
  );
}

function literalsOf(text: string, wholeLength: number): Literal[] {
  const isCut = wholeLength > longestWhole;
  return text === '' ? [] : [{ text, prefixLength: 0, wholeLength: isCut ? wholeLength : null }];
}

/** Returns the spellings of a name before its value. */
function prefixes(name: string): string[] {
  return ['=', '%3d', '%253d'].map((sign) => name + sign);
}

/** Returns the value, or a beginning that is long enough to find it. */
function beginningOf(value: string): string {
  if (value.length <= longestWhole) return value;
  const beginning = value.slice(0, longestWhole).replace(/%[\da-f]?$/i, '');
  // The cut may be within a character of up to four bytes.
  const shorter = [0, 1, 2, 3].map((bytes) =>
    beginning.replace(new RegExp(`(?:%[\\da-f]{2}){${bytes}}$`, 'i'), ''),
  );
  return shorter.find((text) => decoded(text) !== text) ?? beginning;
}

/** Returns the spellings of a value that mistakes in encoding produce. */
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
