/** The rules of the site in the language of Caddy. */
import {
  cacheRules,
  commonFields,
  hiddenPattern,
  immutableFolders,
  mediaTypes,
  methods,
  noPage,
  otherMediaType,
  redirectedPattern,
  sharedEndings,
  spellings,
} from './rules.ts';

/** What belongs into the block of a site, after its `root`. */
export function caddySite(scriptHashes: readonly string[], base: string): string {
  return [
    '# Written by "npm run build:server". Change src/site/hosting, not this file.',
    ...block('header', [
      ...commonFields(scriptHashes).map(([name, value]) => `${name} "${value}"`),
      `Cache-Control "${cacheRules.revalidated}"`,
    ]),
    // Apart from the others: what takes a field away waits for the end, and would have them wait too.
    'header -Server',
    `@shared path ${sharedEndings.map((ending) => `*.${ending}`).join(' ')}`,
    'header @shared Access-Control-Allow-Origin *',
    ...map('{path}', '{site_page}', [
      ...spellings.map(
        ({ pattern, page }) =>
          [`~${pattern}`, page.replace(/\$(\d)/g, (_, group) => `\${${group}}`)] as const,
      ),
      ['default', noPage],
    ]),
    ...map('{query}', '{site_query}', [
      [`~^(.+)$`, `?\${1}`],
      ['default', ''],
    ]),
    ...map('{path}', '{site_type}', [
      ...Object.entries(mediaTypes).map(([ending, type]) => [String.raw`~\.${ending}$`, type] as const),
      ['default', otherMediaType],
    ]),
    ...block('route', [
      `@other not method ${methods.join(' ')}`,
      `header @other Allow "${methods.join(', ')}"`,
      'respond @other 405',
      ...belowBase(base),
      `@hidden path_regexp ${quoted(hiddenPattern)}`,
      'error @hidden 404',
      `@redirected path_regexp ${quoted(redirectedPattern)}`,
      ...block('handle @redirected', redirect(base)),
      ...block('@missing not', ['file {path}/index.html {path}']),
      ...block('handle @missing', redirect(base)),
      'try_files {path}/index.html {path}',
      `@immutable path ${immutableFolders.map((folder) => `/${folder}/*`).join(' ')}`,
      `header @immutable Cache-Control "${cacheRules.immutable}"`,
      'header Content-Type {site_type}',
      ...served,
    ]),
    ...block('handle_errors', [
      'header -Server',
      '@lost expression {http.error.status_code} == 404',
      ...block('handle @lost', ['rewrite * /404.html', ...served]),
    ]),
    '',
  ].join('\n');
}

/** Takes the base from the address, and knows nothing outside of it. */
function belowBase(base: string): string[] {
  if (base === '') return [];
  return [
    `@outside not path ${base} ${base}/*`,
    'error @outside 404',
    `rewrite ${base} ${base}/`,
    `uri strip_prefix ${base}`,
  ];
}

/** Leads to the page that is meant, where there is one. */
function redirect(base: string): string[] {
  return [
    '@meant file {site_page}/index.html',
    `redir @meant ${base}{site_page}{site_query} 301`,
    'error 404',
  ];
}

/** Sends a file, packed where the client takes it so; caches are told that it depends, also where it is not packed. */
const served = [
  ...block('header', ['Vary Accept-Encoding', 'defer']),
  ...block('file_server', ['precompressed br gzip', 'disable_canonical_uris']),
];

function map(from: string, to: string, entries: readonly (readonly [string, string])[]): string[] {
  return block(
    `map ${from} ${to}`,
    entries.map(([input, output]) => `${input === 'default' ? input : quoted(input)} ${quoted(output)}`),
  );
}

function block(head: string, lines: readonly string[]): string[] {
  return [`${head} {`, ...lines.map((line) => `\t${line}`), '}'];
}

/** A word as Caddy takes it letter by letter. */
function quoted(word: string): string {
  return `\`${word}\``;
}
