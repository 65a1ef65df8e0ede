/**
 * Defines how the built site is served. Every configuration is generated from these rules: the file for static hosts, and
 * those of nginx and Caddy. Paths are relative to the base; patterns use only syntax that JavaScript, PCRE and RE2 share.
 */
import { aliasPattern } from './alias.ts';
import { securityHeaders } from './policy.ts';

/** The name and value of a header field. */
export type Field = readonly [name: string, value: string];

/** The values of `Cache-Control`. */
export const cacheRules = {
  /** Pages and data: cached, but revalidated each time, at the cost of a response without a body. */
  revalidated: 'public, max-age=0, must-revalidate',
  /** Files with a hash of their content in their name. */
  immutable: 'public, max-age=31536000, immutable',
};

/** The folders in which every file has a hash of its content in its name. */
export const immutableFolders = ['_astro', 'pagefind/fragment', 'pagefind/index'];

/** The media type of each file extension. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/vnd.microsoft.icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

/** The files whose media type does not follow from their extension. */
export const typedFiles: readonly (readonly [path: string, mediaType: string])[] = [
  ['/changes.xml', 'application/atom+xml'],
];

/** The media type of all other files: those of the search index, which only scripts read. */
export const otherMediaType = 'application/octet-stream';

/** The extensions of the data files, which scripts of other sites may read. */
export const sharedEndings = ['json', 'md', 'csv', 'txt', 'xml'];

/**
 * Matches files for servers rather than visitors, also with a slash after them; the 404 page is sent only in place of
 * missing pages. Visitors may have the folder that RFC 8615 reserves.
 */
export const hiddenPattern = String.raw`^/(?:_headers|_redirects|404\.html)/*$|/\.(?:${beginningOtherwise('well-known/')})|\.(?:br|gz)/*$`;

/** The allowed methods. */
export const methods = ['GET', 'HEAD'];

/** A pattern of paths without a page, and the page that they are meant for, with `$1` and `$2` for the groups. */
export interface Spelling {
  readonly pattern: string;
  readonly page: string;
}

const openingMarks = String.raw`["'\(\[{<]*`;
const status = String.raw`([1-5]\d\d)`;
const subNumber = String.raw`(\d{1,3})`;

/**
 * The spellings of paths that people type and programs print, with any punctuation after them, such as a full stop, a
 * bracket or a comma. The first match counts, and only if its page exists.
 */
export const spellings: readonly Spelling[] = [
  { pattern: String.raw`^/codes/${openingMarks}${status}[-._/,: ]?${subNumber}\D*$`, page: '/codes/$1-$2' },
  { pattern: String.raw`^/codes/${openingMarks}${status}\D*$`, page: '/codes/$1' },
  { pattern: String.raw`^/endpoints/${openingMarks}(\d+)\D*$`, page: '/endpoints/$1' },
  // In any other folder only a whole sub-code counts.
  {
    pattern: String.raw`^/(?:[^/]+/)*?${openingMarks}${status}[-._,: ]${subNumber}[^\d/]*$`,
    page: '/codes/$1-$2',
  },
];

/** A file that does not exist, for paths that are meant for no page. */
export const noPage = '/-';

/** Matches the paths of alias pages, which a server redirects instead. */
export const redirectedPattern = aliasPattern.source.replaceAll('\\/', '/');

/** Makes a pattern of texts that do not begin with this one; RE2 has no negative lookahead. */
function beginningOtherwise(text: string): string {
  return [...text].map((letter, at) => `${text.slice(0, at)}(?:[^${letter}]|$)`).join('|');
}

/** Makes the header fields of every response, for pages with the inline scripts of these hashes. */
export function commonFields(scriptHashes: readonly string[]): Field[] {
  return [
    ...securityHeaders(scriptHashes),
    // Everything is public: other sites may show the images and read the data, whatever embedder policy they have.
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ];
}
