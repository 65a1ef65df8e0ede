/** Mistakes in the path of the signed URL. */
import { urlFromParts } from '../../../../http/url.ts';
import type { RecipeMistake } from '../mistake.ts';
import { changed } from './changed-url.ts';

export const pathMistakes: readonly RecipeMistake[] = [
  {
    id: 'trailing-slash-added',
    part: 'path',
    title: 'The path ends in a slash in the signed URL, but not in the URL that is sent.',
    cause: 'Base URL and path are joined as strings, or a URL class adds the slash.',
    fix: 'Build the URL once, and sign and send the same string.',
    variants: ({ url }) => changed(url, ({ path }) => (path.endsWith('/') ? [] : [{ path: `${path}/` }])),
  },
  {
    id: 'trailing-slash-missing',
    part: 'path',
    title: 'The path ends in a slash in the URL that is sent, but not in the signed URL.',
    cause: 'The client adds the slash, or your code removes it before signing.',
    fix: 'Build the URL once, and sign and send the same string.',
    variants: ({ url }) =>
      changed(url, ({ path }) => (path.endsWith('/') ? [{ path: path.replace(/(?<!\/)\/+$/, '') }] : [])),
  },
  {
    id: 'slash-doubled-or-lost',
    part: 'path',
    title: 'In the signed URL, the base URL and the path are joined with two slashes or with none.',
    cause: 'Your code joins them for signing, and the HTTP client joins them for sending.',
    fix: 'Build the URL once, and sign and send the same string.',
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
];
