/**
 * How the built site is to be served. Every configuration is written from this: the file for static hosts, and those of
 * nginx and Caddy. Paths are those below the base; patterns keep to what JavaScript, PCRE and RE2 read alike.
 */
import { aliasPattern } from './alias.ts';
import { securityHeaders } from './policy.ts';

/** Name and value of a header field. */
export type Field = readonly [name: string, value: string];

/** What a browser keeps, and for how long. */
export const cacheRules = {
  /** Pages and data: kept, and asked for again each time, which costs an answer without a body. */
  revalidated: 'public, max-age=0, must-revalidate',
  /** Files with a hash of their content in their name. */
  immutable: 'public, max-age=31536000, immutable',
};

/** The folders in which every file has a hash of its content in its name. */
export const immutableFolders = ['_astro', 'pagefind/fragment', 'pagefind/index'];

/** The media type of each kind of file, by the ending of its name. */
export const mediaTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ico: 'image/vnd.microsoft.icon',
  woff2: 'font/woff2',
  wasm: 'application/wasm',
};

/** The media type of files that are not listed: the index of the search, which is read by scripts only. */
export const otherMediaType = 'application/octet-stream';

/** The endings of the data files, which scripts in other people's pages may read. */
export const sharedEndings = ['json', 'md', 'csv', 'txt', 'xml'];

/** Files that are for servers, not for visitors; the page for what is missing is sent in the place of others only. */
export const hiddenPattern = String.raw`^/(?:_headers|_redirects|404\.html)$|/\.|\.(?:br|gz)$`;

/** The methods that are answered. */
export const methods = ['GET', 'HEAD'];

/** An address that is no page, and the page that it is meant for. `$1` and `$2` stand for the groups of the pattern. */
export interface Spelling {
  readonly pattern: string;
  readonly page: string;
}

const opening = String.raw`["'\(\[{<]*`;
const status = String.raw`([1-5]\d\d)`;
const subNumber = String.raw`(\d{1,3})`;

/**
 * The spellings of addresses that people type and programs print, with whatever a text put behind them: a full stop,
 * a bracket, a comma. The first that matches counts, and only where the page that it names is there.
 */
export const spellings: readonly Spelling[] = [
  { pattern: String.raw`^/codes/${opening}${status}[-._/,: ]?${subNumber}\D*$`, page: '/codes/$1-$2' },
  { pattern: String.raw`^/codes/${opening}${status}\D*$`, page: '/codes/$1' },
  { pattern: String.raw`^/endpoints/${opening}(\d+)\D*$`, page: '/endpoints/$1' },
  // Elsewhere, only a whole sub-code is meant as one.
  {
    pattern: String.raw`^/(?:[^/]+/)*?${opening}${status}[-._,: ]${subNumber}[^\d/]*$`,
    page: '/codes/$1-$2',
  },
];

/** Stands where an address is meant for no page: the name of a file that is not there. */
export const noPage = '/-';

/** The addresses of the pages that lead from an alias to a code: a server redirects instead. */
export const redirectedPattern = aliasPattern.source.replaceAll('\\/', '/');

/** The fields of every answer, for pages that hold the inline scripts with these hashes. */
export function commonFields(scriptHashes: readonly string[]): Field[] {
  return [
    ...securityHeaders(scriptHashes),
    // All of it is public: other people's pages may show the images and read the data, whatever embedder policy they have.
    ['Cross-Origin-Resource-Policy', 'cross-origin'],
  ];
}
