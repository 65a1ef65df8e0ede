/** Mistakes in the URL that is signed: it has to be, to the letter, the one that is sent. */

import { normalizedUrl } from '../../../http/normalized-url.ts';
import {
  encodedUrl,
  nameOf,
  parametersOf,
  partsOf,
  queryOf,
  type UrlParts,
  urlFromParts,
} from '../../../http/url.ts';
import type { Recipe } from '../../signing/scheme.ts';
import type { RecipeMistake } from './mistake.ts';

/** Each that is left out is tried with every other mistake. */
const mostLeftOut = 30;
/** What people call the variable of the base URL. */
const placeholders = ['baseUrl', 'base_url', 'baseURL', 'BASE_URL', 'url', 'host'];

export const urlMistakes: readonly RecipeMistake[] = [
  {
    id: 'trailing-slash-added',
    part: 'path',
    title: 'The path ends in a slash in the signed URL, and does not in the URL that is sent.',
    cause: 'A base URL and a path are joined by hand, or a URL class adds the slash.',
    fix: 'Build the URL once, and sign and send that very text.',
    variants: ({ url }) => changed(url, ({ path }) => (path.endsWith('/') ? [] : [{ path: `${path}/` }])),
  },
  {
    id: 'trailing-slash-missing',
    part: 'path',
    title: 'The path ends in a slash in the URL that is sent, and does not in the signed URL.',
    cause: 'The client adds the slash, or your code cuts it off before it signs.',
    fix: 'Build the URL once, and sign and send that very text.',
    variants: ({ url }) =>
      changed(url, ({ path }) => (path.endsWith('/') ? [{ path: path.replace(/(?<!\/)\/+$/, '') }] : [])),
  },
  {
    id: 'slash-doubled-or-lost',
    part: 'path',
    title: 'Base URL and path are joined with two slashes, or none, in the signed URL.',
    cause: 'They are put together by hand to be signed, and by the HTTP client to be sent.',
    fix: 'Build the URL once, and sign and send that very text.',
    variants: ({ url }, { scheme: { bases } }) =>
      changed(url, (parts) => {
        const joints = [...bases, urlFromParts({ ...parts, path: '', query: '', fragment: '' })]
          .filter((base) => url.startsWith(`${base}/`))
          .map((base) => base.length);
        const { scheme, host, path } = parts;
        const before = scheme.length + host.length;
        return [
          ...joints.map((at) => `${path.slice(0, at - before)}/${path.slice(at - before)}`),
          ...joints.map((at) => path.slice(0, at - before) + path.slice(at - before + 1)),
          path.replaceAll(/\/{2,}/g, '/'),
        ].map((joined) => ({ path: joined }));
      }),
  },
  {
    id: 'query-left-out',
    part: 'query',
    title: 'The query is missing in the signed URL.',
    cause: 'The parameters are handed to the HTTP client apart from the URL, which adds them after signing.',
    fix: 'Put the parameters into the URL before you sign it.',
    variants: ({ url }) => changed(url, ({ query }) => (query === '' ? [] : [{ query: '' }])),
  },
  {
    id: 'parameter-left-out',
    part: 'query',
    title: 'A parameter of the URL is missing in the signed URL.',
    cause: 'An interceptor adds it after signing.',
    fix: 'Add every parameter before you sign.',
    variants: ({ url }, { scheme }) =>
      changed(url, (parts) => {
        const parameters = parametersOf(parts);
        const without = (kept: (parameter: string) => boolean) => ({
          query: queryOf(parameters.filter(kept)),
        });
        const names = new Set(scheme.parameters.map((name) => name.toLowerCase()));
        if (parameters.length < 2) return [];
        return [
          without((parameter) => !names.has(nameOf(parameter).toLowerCase())),
          ...parameters.slice(0, mostLeftOut).map((left) => without((parameter) => parameter !== left)),
        ];
      }),
  },
  {
    id: 'parameters-in-another-order',
    part: 'query',
    title: 'The parameters stand in another order in the signed URL.',
    cause: 'The parameters are sorted, or come from a map without an order.',
    fix: 'Build the query once, and sign and send that very text.',
    variants: ({ url }) =>
      changed(url, (parts) => {
        const parameters = parametersOf(parts);
        return [parameters.toSorted(), parameters.toSorted().toReversed(), parameters.toReversed()].map(
          (order) => ({ query: queryOf(order) }),
        );
      }),
  },
  {
    id: 'question-mark-left',
    part: 'query',
    title: 'The signed URL ends in a question mark, the URL that is sent does not.',
    cause: 'An empty query is put behind the path.',
    fix: 'Add the question mark only where there are parameters.',
    variants: ({ url }) => changed(url, ({ query }) => (query === '' ? [{ query: '?' }] : [])),
  },
  {
    id: 'url-not-encoded',
    part: 'encoding',
    title: 'The URL is signed before it is percent-encoded.',
    cause: 'The HTTP client encodes blanks and letters outside of ASCII when it sends.',
    fix: 'Encode the URL first, then sign the encoded text and send it unchanged.',
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
    cause: 'A URL that is already encoded goes through an encoder once more before it is signed.',
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
      'Encoders differ: %20 or + for a blank, %2f or %2F, and some leave characters such as : , ! * as they are.',
    fix: 'Encode once, and sign the same text that you send.',
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
  {
    id: 'scheme-differs',
    part: 'scheme',
    title: 'The signed URL has the other scheme: http in place of https, or the other way round.',
    cause: 'The URL is rebuilt behind a proxy or load balancer that speaks HTTPS to the outside only.',
    fix: 'Sign the URL that the client calls, not one that a server rebuilds.',
    variants: ({ url }) =>
      changed(url, ({ scheme }) => [{ scheme: /^https:/i.test(scheme) ? 'http://' : 'https://' }]),
  },
  {
    id: 'scheme-left-out',
    part: 'scheme',
    title: 'The signed URL begins with the host: the scheme is missing.',
    cause: 'The URL is put together from the Host header and the path.',
    fix: 'Sign the complete URL, with https://.',
    variants: ({ url }) => changed(url, () => [{ scheme: '' }, { scheme: '//' }]),
  },
  {
    id: 'path-only',
    part: 'host',
    title: 'Only the path is signed, without scheme and host.',
    cause: 'The path is what a router or an HTTP client with a base URL knows of the request.',
    fix: 'Sign the complete URL, with scheme and host.',
    variants: ({ url }) =>
      changed(url, ({ path }) => [
        { scheme: '', host: '' },
        ...(path.startsWith('/') ? [{ scheme: '', host: '', path: path.slice(1) }] : []),
      ]),
  },
  {
    id: 'host-in-another-case',
    part: 'host',
    title: 'The host is written in another case in the signed URL.',
    cause: 'URL classes and HTTP clients turn the host into lower case when they send.',
    fix: 'Write the host in lower case from the start.',
    variants: ({ url }) =>
      changed(url, ({ host }) => [
        { host: host.toLowerCase() },
        { host: host.toUpperCase() },
        { host: host.replaceAll(/(?<![a-z])[a-z]/gi, (letter) => letter.toUpperCase()) },
        { host: host.replace(/^[a-z]/i, (letter) => letter.toUpperCase()) },
        { host: host.replace(/^[^.]+/, (label) => label.toUpperCase()) },
      ]),
  },
  {
    id: 'port-differs',
    part: 'host',
    title: 'The port stands in only one of the two URLs.',
    cause: 'A URL class adds or drops the standard port.',
    fix: 'Leave the standard port out of the URL, and sign the text that you send.',
    variants: ({ url }) =>
      changed(url, ({ host, scheme }) =>
        /:\d+$/.test(host)
          ? [{ host: host.replace(/:\d+$/, '') }]
          : [{ host: `${host}:${/^http:/i.test(scheme) ? 80 : 443}` }],
      ),
  },
  {
    id: 'other-base-url',
    part: 'host',
    title: 'The signed URL belongs to another base URL: another host, or /v1 in only one of the two.',
    cause:
      'The base URL of the signing code is configured apart from that of the HTTP client, or is an old one.',
    fix: 'Take both from one setting.',
    variants: ({ url }, { scheme: { bases } }) => {
      const below = bases
        .filter((base) => url.toLowerCase().startsWith(base.toLowerCase()))
        .map((base) => url.slice(base.length))
        .filter((rest) => rest === '' || /^[/?]/.test(rest));
      const other = changed(url, ({ path }) => [
        { path: /^\/v1(?=\/|$)/.test(path) ? path.slice(3) : `/v1${path}` },
      ]);
      return [...other, ...below.flatMap((rest) => bases.map((base) => ({ url: base + rest })))];
    },
  },
  {
    id: 'whole-url-in-lower-case',
    part: 'address',
    title: 'The whole URL is signed in lower case.',
    cause: 'The URL is turned into lower case to make it comparable.',
    fix: 'Sign the URL as it is sent: its path and query keep their case.',
    variants: ({ url }) => [{ url: url.toLowerCase() }],
  },
  {
    id: 'fragment-signed',
    part: 'address',
    title: 'The part behind # is signed, which no client sends.',
    cause: 'The URL of a page is used as it stands in the address bar.',
    fix: 'Cut the URL off before the #.',
    variants: ({ url }, { givenUrl }) => {
      const { fragment } = partsOf(givenUrl);
      return fragment === '' ? [] : [{ url: url + fragment }];
    },
  },
  {
    id: 'slashes-escaped',
    part: 'address',
    title: 'Slashes are escaped in the signed URL: \\/.',
    cause: 'The URL was taken out of a JSON text, as PHP’s json_encode() writes it.',
    fix: 'Sign the URL itself, not its JSON form.',
    variants: ({ url }) => [{ url: url.replaceAll('/', '\\/') }],
  },
  {
    id: 'ampersands-escaped',
    part: 'address',
    title: 'Ampersands are escaped in the signed URL: &amp;.',
    cause: 'The URL was copied out of HTML or XML.',
    fix: 'Sign the URL itself, with plain ampersands.',
    variants: ({ url }) => [{ url: url.replaceAll('&', '&amp;') }],
  },
  {
    id: 'url-left-out',
    part: 'address',
    title: 'The URL is missing in what is signed.',
    cause: 'A part was lost when the text was put together, for example a variable that is not set.',
    fix: 'Sign {appKey}, method, URL and time, in this order.',
    variants: () => ['', 'undefined', 'null', 'None', '[object Object]'].map((url) => ({ url })),
  },
  {
    id: 'variable-not-replaced',
    part: 'address',
    title: 'A variable stands in the signed URL in place of the base URL: {{baseUrl}}.',
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
    title: 'The URL is signed before the client normalizes it, or after.',
    cause:
      'URL classes put the host in lower case, leave out standard ports and credentials, and follow the dots in a path.',
    fix: 'Let the URL class make the URL first, and sign and send that very text.',
    variants: (_, { givenUrl }) =>
      [normalizedUrl(givenUrl), encodedUrl(givenUrl), urlFromParts({ ...partsOf(givenUrl), fragment: '' })]
        .filter((url) => url !== null)
        .map((url) => ({ url })),
  },
  {
    id: 'url-before-redirect',
    part: 'address',
    title: 'The signature is that of an earlier request.',
    cause: 'It was sent again: by a redirect that the client followed, or by code that reuses it.',
    fix: 'Sign each request anew; turn automatic redirects off.',
    variants: (_, { earlier }) => earlier.flatMap(({ method, url }) => [{ url, method }, { url }]),
  },
];

/** The URLs that come of changing some parts. */
function changed(
  url: string,
  changes: (parts: UrlParts) => readonly Partial<UrlParts>[],
): Pick<Recipe, 'url'>[] {
  const parts = partsOf(url);
  return changes(parts).map((change) => ({ url: urlFromParts({ ...parts, ...change }) }));
}

/** The URL with its path and query rewritten, and with one of both. */
function rewritten(url: string, rewrite: (text: string) => string): Pick<Recipe, 'url'>[] {
  return changed(url, ({ path, query }) => [
    { path: rewrite(path), query: rewrite(query) },
    { query: rewrite(query) },
    { path: rewrite(path) },
  ]);
}

/** Rewrites what stands between the signs that part a path and a query. */
function each(text: string, rewrite: (value: string) => string): string {
  return text.replaceAll(/[^/?&=]+/g, rewrite);
}

/** As RFC 3986 has it: only letters, digits and `-._~` stay. */
function strictly(text: string): string {
  return encodeURIComponent(decoded(text)).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

/** As forms and Java have it: `*-._` stay, and a blank becomes a plus sign. */
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
