/** The rules of the site in the language of nginx. */
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

const written = '# Written by "npm run build:server". Change src/site/hosting, not this file.\n';

/** What belongs into the block `http`: the values that depend on the request. */
export function nginxHttp(base: string): string {
  return [
    written,
    '# The address below the base; empty outside of it.',
    map('$uri', '$site_path', [
      ['default', '""'],
      [`"~^${escaped(base)}(?<site_below>/.*)$"`, '$site_below'],
    ]),
    '# The page that an address without a page is meant for.',
    map('$site_path', '$site_page', [
      ['default', noPage],
      ...spellings.map(({ pattern, page }) => [`"~${named(pattern)}"`, `"${namedIn(page)}"`] as const),
    ]),
    map('$uri', '$site_cache', [
      ['default', `"${cacheRules.revalidated}"`],
      [`"~^/(?:${immutableFolders.join('|')})/"`, `"${cacheRules.immutable}"`],
    ]),
    '# Data files are for scripts of other sites too; their address counts, also where there is no such file.',
    map('$request_uri', '$site_readers', [
      ['default', '""'],
      [String.raw`"~^[^?]*\.(?:${sharedEndings.join('|')})(?:\?|$)"`, '"*"'],
    ]),
    map('$status', '$site_allow', [
      ['default', '""'],
      ['405', `"${methods.join(', ')}"`],
    ]),
    '',
  ].join('\n');
}

/** What belongs into the block `server`, after its `root`. */
export function nginxServer(scriptHashes: readonly string[], base: string): string {
  const below = (pattern: string) => pattern.replaceAll('^/', `^${escaped(base)}/`);
  return [
    written,
    'server_tokens off;',
    'absolute_redirect off;',
    'gzip_static on;',
    'gzip_vary on;',
    block(
      'types',
      Object.entries(mediaTypes).map(([ending, type]) => `"${type}" ${ending};`),
    ),
    `default_type ${otherMediaType};`,
    '',
    ...commonFields(scriptHashes).map(([name, value]) => `add_header ${name} "${value}" always;`),
    'add_header Cache-Control $site_cache always;',
    'add_header Access-Control-Allow-Origin $site_readers always;',
    'add_header Allow $site_allow always;',
    '',
    `if ($request_method !~ "^(?:${methods.join('|')})$") {\n  return 405;\n}`,
    'error_page 404 /404.html;',
    block('location = /404.html', ['internal;']),
    '',
    block(`location ~ "${below(hiddenPattern)}"`, ['return 404;']),
    block(`location ~ "${below(redirectedPattern)}"`, [`try_files ${noPage} @page;`]),
    block(`location ${base}/`, ['try_files $site_path $site_path/index.html @page;']),
    ...(base === ''
      ? []
      : [block(`location = ${base}`, ['try_files /index.html =404;']), block('location /', ['return 404;'])]),
    block('location @page', [
      'if (-f $document_root$site_page/index.html) {',
      `  return 301 ${base}$site_page$is_args$args;`,
      '}',
      'return 404;',
    ]),
    '',
  ].join('\n');
}

function map(from: string, to: string, entries: readonly (readonly [string, string])[]): string {
  return block(
    `map ${from} ${to}`,
    entries.map(([input, output]) => `${input} ${output};`),
  );
}

function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => `  ${line}\n`).join('')}}`;
}

/** A pattern of ours as nginx takes it in quotes, with a name for each of its groups, which outlive the match. */
function named(pattern: string): string {
  let count = 0;
  return pattern.replace(/(?<!\\)\((?!\?)/g, () => `(?<site_${++count}>`).replaceAll('"', String.raw`\"`);
}

function namedIn(page: string): string {
  return page.replace(/\$(\d)/g, (_, group) => `\${site_${group}}`);
}

function escaped(base: string): string {
  return base.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
