/** Hides the values of secret parameters wherever they turn up: a URL is part of what is signed. */

import { parametersOf, partsOf, wellFormed } from '../http/url.ts';
import { createLiteralSearch, type Literal } from './literal-search.ts';
import { hidden } from './mask.ts';

/** Hides known secrets in texts. */
export interface Concealment {
  /** The text without them. */
  text(text: string): string;
  /** Where a character of a text stands in what is left of it; behind the last one is its length. */
  position(text: string, index: number): number;
}

/** Shorter values turn up by chance; they are hidden behind their name only. */
const shortestAlone = 6;
/** Of a longer value the beginning is looked for, and all is hidden up to the end of the parameter. */
const longestWhole = 600;
/** No request has so many; of more, all is hidden that stands behind their names. */
const mostValues = 200;

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
  const search = createLiteralSearch([
    ...others.flatMap((other) => literalsOf(other, other.length)),
    ...secretsOf(urls, isSecret).flatMap(hidingPlaces),
  ]);

  return {
    text(text) {
      let shown = '';
      let from = 0;
      for (const { start, end } of search(text)) {
        shown += text.slice(from, start) + hidden;
        from = end;
      }
      return shown + text.slice(from);
    },
    position(text, index) {
      let shift = 0;
      for (const { start, end } of search(text)) {
        if (start >= index) break;
        if (index < end) return start + shift;
        shift += hidden.length - (end - start);
      }
      return index + shift;
    },
  };
}

interface Secret {
  readonly name: string;
  /** `null` where all that stands behind the name is to be hidden. */
  readonly value: string | null;
}

/** Each secret once. */
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

/** How a secret may be written, and behind what. */
function hidingPlaces({ name, value }: Secret): Literal[] {
  if (value === null) {
    return leads(name).map((lead) => ({ text: lead, lead: lead.length, wholeLength: lead.length }));
  }
  return spellings(beginningOf(value)).flatMap((one) =>
    one.length >= shortestAlone
      ? literalsOf(one, value.length)
      : leads(name).map((lead) => ({ text: lead + one, lead: lead.length, wholeLength: null })),
  );
}

function literalsOf(text: string, wholeLength: number): Literal[] {
  const isCut = wholeLength > longestWhole;
  return text === '' ? [] : [{ text, lead: 0, wholeLength: isCut ? wholeLength : null }];
}

/** What stands before the value of a parameter. */
function leads(name: string): string[] {
  return ['=', '%3d', '%253d'].map((sign) => name + sign);
}

/** The whole of a value, or as much of it as is enough to find it by. */
function beginningOf(value: string): string {
  if (value.length <= longestWhole) return value;
  const beginning = value.slice(0, longestWhole).replace(/%[\da-f]?$/i, '');
  // The cut may go through a character of up to four bytes.
  const shorter = [0, 1, 2, 3].map((bytes) =>
    beginning.replace(new RegExp(`(?:%[\\da-f]{2}){${bytes}}$`, 'i'), ''),
  );
  return shorter.find((text) => decoded(text) !== text) ?? beginning;
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
