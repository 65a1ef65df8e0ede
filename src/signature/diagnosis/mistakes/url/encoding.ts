/** Mistakes in the percent-encoding of the signed URL. */
import { encodedUrl } from '../../../../http/url.ts';
import type { RecipeMistake } from '../mistake.ts';
import { changed, rewritten } from './changed-url.ts';

export const encodingMistakes: readonly RecipeMistake[] = [
  {
    id: 'url-not-encoded',
    part: 'encoding',
    title: 'The URL is signed before it is percent-encoded.',
    cause: 'The HTTP client encodes spaces and non-ASCII letters when it sends the request.',
    fix: 'Encode the URL first, sign the encoded URL, and send it unchanged.',
    variants: ({ url }, { givenUrl }) => [
      ...(encodedUrl(givenUrl) === url ? changed(givenUrl, () => [{ fragment: '' }]) : []),
      ...rewritten(url, decoded),
      ...rewritten(url, (text) => decoded(text.replaceAll('+', ' '))),
    ],
  },
  {
    id: 'url-encoded-again',
    part: 'encoding',
    title: 'The signed URL is percent-encoded once more than the one that is sent.',
    cause: 'A URL that is already encoded is encoded again before signing.',
    fix: 'Encode each value once, when you build the URL.',
    variants: ({ url }) => [
      ...rewritten(url, (text) => text.replaceAll('%', '%25')),
      { url: encodeURIComponent(url) },
    ],
  },
  {
    id: 'url-encoded-differently',
    part: 'encoding',
    title: 'Characters are percent-encoded differently in the signed URL.',
    cause:
      'Encoders differ: %20 or + for a space, %2f or %2F. Some leave characters such as : , ! * unencoded.',
    fix: 'Encode once, and sign the string that you send.',
    variants: ({ url }) => [
      ...rewritten(url, (text) => text.replaceAll('%20', '+')),
      ...rewritten(url, (text) => text.replaceAll('+', '%20')),
      ...rewritten(url, (text) => text.replaceAll('+', '%2B')),
      ...rewritten(url, inLowerCase),
      ...rewritten(url, (text) => text.replaceAll(/%[\da-f]{2}/gi, (triplet) => triplet.toUpperCase())),
      ...rewritten(url, (text) => each(text, (value) => encodeURIComponent(decoded(value)))),
      ...rewritten(url, (text) => each(text, strictly)),
      ...rewritten(url, (text) => each(text, (value) => strictly(value).replaceAll('%20', '+'))),
      ...rewritten(url, (text) => each(text, asForm)),
      ...rewritten(url, (text) => each(text, (value) => inLowerCase(asForm(value)))),
      ...rewritten(url, (text) => encodeURI(decoded(text))),
    ],
  },
];

/** Rewrites each segment of a path, and each name and value of a query. */
function each(text: string, rewrite: (value: string) => string): string {
  return text.replaceAll(/[^/?&=]+/g, rewrite);
}

/** Encodes as in RFC 3986: everything except letters, digits and `-._~`. */
function strictly(text: string): string {
  return encodeURIComponent(decoded(text)).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** Encodes as forms and Java do: everything except letters, digits and `*-._`, with a plus sign for a space. */
function asForm(text: string): string {
  return strictly(text).replaceAll('%20', '+').replaceAll('%2A', '*').replaceAll('~', '%7E');
}

function inLowerCase(text: string): string {
  return text.replaceAll(/%[\da-f]{2}/gi, (triplet) => triplet.toLowerCase());
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
