/** Writes the file `_headers` for Cloudflare Pages and Netlify. */
import {
  cacheRules,
  commonFields,
  type Field,
  immutableFolders,
  mediaTypes,
  sharedEndings,
  typedFiles,
} from './rules.ts';

/**
 * Makes the content of the file. No field is in two blocks that match the same path, since both hosts would join the
 * values. Pages and data get no `Cache-Control`, since these hosts have them revalidated by default.
 */
export function headersFile(scriptHashes: readonly string[], base: string): string {
  return [
    block('/*', commonFields(scriptHashes)),
    ...immutableFolders.map((folder) =>
      block(`${base}/${folder}/*`, [['Cache-Control', cacheRules.immutable]]),
    ),
    ...sharedFiles.map(([path, type]) =>
      block(`${base}${path}`, [
        ['Access-Control-Allow-Origin', '*'],
        ['Content-Type', type],
      ]),
    ),
  ].join('');
}

/** The data files and their media types. A typed file must not match the pattern of its extension. */
const sharedFiles: readonly Field[] = [
  ...sharedEndings.map((ending): Field => {
    const isTyped = typedFiles.some(([path]) => path.endsWith(`.${ending}`));
    return [isTyped ? `/sitemap-*.${ending}` : `/*.${ending}`, mediaTypes[ending] as string];
  }),
  ...typedFiles,
];

function block(path: string, fields: readonly Field[]): string {
  return `${path}\n${fields.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}
