/** Mistakes in scheme, host and base URL of the signed URL. */
import type { RecipeMistake } from '../mistake.ts';
import { changed } from './changed-url.ts';

export const hostMistakes: readonly RecipeMistake[] = [
  {
    id: 'scheme-differs',
    part: 'scheme',
    title: 'The signed URL has the other scheme: http instead of https, or the reverse.',
    cause: 'The URL is rebuilt on a server that gets its requests through a proxy, which terminates HTTPS.',
    fix: 'Sign the URL that the client calls, not one that a server rebuilds.',
    variants: ({ url }) =>
      changed(url, ({ scheme }) => [
        { scheme: scheme.toLowerCase() === 'https://' ? 'http://' : 'https://' },
      ]),
  },
  {
    id: 'scheme-left-out',
    part: 'scheme',
    title: 'The scheme is missing from the signed URL, which begins with the host.',
    cause: 'The URL is built from the Host header and the path.',
    fix: 'Sign the complete URL, with https://.',
    variants: ({ url }) => changed(url, () => [{ scheme: '' }, { scheme: '//' }]),
  },
  {
    id: 'path-only',
    part: 'host',
    title: 'Only the path is signed, without scheme and host.',
    cause: 'A router, or an HTTP client with a base URL, provides only the path.',
    fix: 'Sign the complete URL, with scheme and host.',
    variants: ({ url }) =>
      changed(url, ({ path }) => [
        { scheme: '', host: '' },
        { scheme: '', host: '', path: path.slice(1) },
      ]),
  },
  {
    id: 'host-in-another-case',
    part: 'host',
    title: 'The host is capitalized differently in the signed URL.',
    cause: 'URL classes and HTTP clients convert the host to lowercase.',
    fix: 'Always write the host in lowercase.',
    variants: ({ url }) =>
      changed(url, ({ host }) => [
        { host: host.toLowerCase() },
        { host: host.toUpperCase() },
        { host: host.replaceAll(/(?<![a-z])[a-z]/gi, (letter) => letter.toUpperCase()) },
        { host: host.replace(/^[a-z]/i, (letter) => letter.toUpperCase()) },
        { host: host.replace(/[^.]*/, (label) => label.toUpperCase()) },
      ]),
  },
  {
    id: 'port-differs',
    part: 'host',
    title: 'Either the signed URL or the sent URL has a port, but not both.',
    cause: 'A URL class adds or removes the default port.',
    fix: 'Remove the default port from the URL, and sign the string that you send.',
    variants: ({ url }) =>
      changed(url, ({ host, scheme }) =>
        /:\d+$/.test(host)
          ? [{ host: host.replace(/:\d+$/, '') }]
          : [{ host: `${host}:${scheme.toLowerCase() === 'http://' ? 80 : 443}` }],
      ),
  },
  {
    id: 'other-base-url',
    part: 'host',
    title: 'The signed URL has another base URL: a different host, or /v1 in only one of the two URLs.',
    cause:
      'The signing code and the HTTP client have separate settings for the base URL, and one is out of date.',
    fix: 'Use one setting for both.',
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
];
