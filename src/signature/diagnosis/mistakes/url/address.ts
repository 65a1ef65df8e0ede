/** Mistakes that replace or rewrite the whole URL. */
import { normalizedUrl } from '../../../../http/normalized-url.ts';
import { encodedUrl, partsOf, urlFromParts } from '../../../../http/url.ts';
import type { RecipeMistake } from '../mistake.ts';

/** Common names of the variable for the base URL. */
const placeholders = ['baseUrl', 'base_url', 'baseURL', 'BASE_URL', 'url', 'host'];

export const addressMistakes: readonly RecipeMistake[] = [
  {
    id: 'whole-url-in-lower-case',
    part: 'address',
    title: 'The whole URL is signed in lowercase.',
    cause: 'The URL is converted to lowercase for comparison.',
    fix: 'Sign the URL as it is sent; its path and query are case-sensitive.',
    variants: ({ url }) => [{ url: url.toLowerCase() }],
  },
  {
    id: 'fragment-signed',
    part: 'address',
    title: 'The signed URL includes # and the part after it, which clients do not send.',
    cause: 'The URL was copied from the address bar of a browser.',
    fix: 'Remove the # and everything after it before you sign.',
    variants: ({ url }, { givenUrl }) => {
      const { fragment } = partsOf(givenUrl);
      return fragment === '' ? [] : [{ url: url + fragment }];
    },
  },
  {
    id: 'slashes-escaped',
    part: 'address',
    title: 'Slashes are escaped in the signed URL: \\/.',
    cause: 'The URL was taken from JSON text, for example from PHP’s json_encode().',
    fix: 'Sign the URL itself, not its JSON form.',
    variants: ({ url }) => [{ url: url.replaceAll('/', '\\/') }],
  },
  {
    id: 'ampersands-escaped',
    part: 'address',
    title: 'Ampersands are escaped in the signed URL: &amp;.',
    cause: 'The URL was copied from HTML or XML.',
    fix: 'Sign the URL itself, with plain ampersands.',
    variants: ({ url }) => [{ url: url.replaceAll('&', '&amp;') }],
  },
  {
    id: 'url-left-out',
    part: 'address',
    title: 'The URL is missing from the string to sign.',
    cause: 'A part of the string is empty, for example because a variable is not set.',
    fix: 'Sign {appKey}, method, URL, and time, in this order.',
    variants: () => ['', 'undefined', 'null', 'None', '[object Object]'].map((url) => ({ url })),
  },
  {
    id: 'variable-not-replaced',
    part: 'address',
    title: 'The signed URL still has a variable in place of the base URL: {{baseUrl}}.',
    cause: 'A script in Postman or a similar tool reads the URL before its variables are replaced.',
    fix: 'Replace the variables first. In Postman: pm.variables.replaceIn(pm.request.url.toString()).',
    variants: ({ url }, { scheme: { bases } }) => {
      const { scheme, host } = partsOf(url);
      const starts = [...bases, scheme + host, host].filter((start) => start !== '' && url.includes(start));
      return starts.flatMap((start) =>
        placeholders.map((name) => ({ url: url.replace(start, `{{${name}}}`) })),
      );
    },
  },
  {
    id: 'url-not-normalized',
    part: 'address',
    title: 'The URL is normalized for signing but not for sending, or the reverse.',
    cause:
      'URL classes convert the host to lowercase, remove default ports and credentials, and resolve dots in the path.',
    fix: 'Build the URL with the URL class first, and sign and send the same string.',
    variants: (_, { givenUrl }) =>
      [normalizedUrl(givenUrl), encodedUrl(givenUrl), urlFromParts({ ...partsOf(givenUrl), fragment: '' })]
        .filter((url) => url !== null)
        .map((url) => ({ url })),
  },
  {
    id: 'url-before-redirect',
    part: 'address',
    title: 'The signature belongs to an earlier request.',
    cause: 'It was sent again, by a client that followed a redirect or by code that reuses signatures.',
    fix: 'Create a new signature for each request, and turn off automatic redirects.',
    variants: (_, { earlier }) => earlier.flatMap(({ method, url }) => [{ url, method }, { url }]),
  },
];
