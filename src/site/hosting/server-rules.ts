/** Generates the configurations of nginx and Caddy from the rules of the site. */
import { readFileSync } from 'node:fs';
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
  typedFiles,
} from './rules.ts';
import { fillTemplate, type TemplateValue } from './template.ts';

/** Makes the files that the configurations include, by name. */
export function serverRules(scriptHashes: readonly string[], base: string): Record<string, string> {
  const shared = sharedValues(scriptHashes, base);
  const nginx = { ...shared, ...nginxValues(base) };
  const caddy = { ...shared, ...caddyValues };
  return {
    'nginx-http.conf': fillTemplate(templateOf('nginx/http.conf'), nginx),
    'nginx-server.conf': fillTemplate(templateOf('nginx/server.conf'), nginx),
    'site.caddy': fillTemplate(templateOf('caddy/site.caddy'), caddy),
  };
}

function templateOf(file: string): string {
  return readFileSync(new URL(file, import.meta.url), 'utf8');
}

function sharedValues(scriptHashes: readonly string[], base: string): Record<string, TemplateValue> {
  return {
    base,
    below: base === '' ? [] : [{ base }],
    field: commonFields(scriptHashes).map(([name, value]) => ({ name, value })),
    immutable: cacheRules.immutable,
    media_type: Object.entries(mediaTypes).map(([ending, type]) => ({ ending, type })),
    methods: methods.join(', '),
    no_page: noPage,
    other_media_type: otherMediaType,
    revalidated: cacheRules.revalidated,
    typed_file: typedFiles.map(([path, type]) => ({
      path,
      pattern: path.replaceAll('.', String.raw`\.`),
      type,
    })),
  };
}

/** nginx matches the whole path, and loses unnamed groups at the next match. */
function nginxValues(base: string): Record<string, TemplateValue> {
  const escapedBase = base.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const below = (pattern: string) => pattern.replaceAll('^/', `^${escapedBase}/`);
  return {
    base_pattern: escapedBase,
    hidden_pattern: below(hiddenPattern),
    immutable_folders: immutableFolders.join('|'),
    method_pattern: methods.join('|'),
    redirected_pattern: below(redirectedPattern),
    shared_endings: sharedEndings.join('|'),
    spelling: spellings.map(({ pattern, page }) => ({
      pattern: withNamedGroups(pattern).replaceAll('"', String.raw`\"`),
      page: page.replace(/\$(\d)/g, (_, group) => `\${site_${group}}`),
    })),
  };
}

function withNamedGroups(pattern: string): string {
  let count = 0;
  return pattern.replace(/(?<!\\)\((?!\?)/g, () => `(?<site_${++count}>`);
}

const caddyValues: Record<string, TemplateValue> = {
  hidden_pattern: hiddenPattern,
  immutable_paths: immutableFolders.map((folder) => `/${folder}/*`).join(' '),
  method_words: methods.join(' '),
  redirected_pattern: redirectedPattern,
  shared_paths: sharedEndings.map((ending) => `*.${ending}`).join(' '),
  spelling: spellings.map(({ pattern, page }) => ({
    pattern,
    page: page.replace(/\$(\d)/g, (_, group) => `\${${group}}`),
  })),
};
