/** Writes the file `_headers` for Cloudflare Pages and Netlify. */
import {
  cacheRules,
  commonFields,
  type Field,
  immutableFolders,
  mediaTypes,
  sharedEndings,
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
    ...sharedEndings.map((ending) =>
      block(`${base}/*.${ending}`, [
        ['Access-Control-Allow-Origin', '*'],
        ['Content-Type', mediaTypes[ending] as string],
      ]),
    ),
  ].join('');
}

function block(path: string, fields: readonly Field[]): string {
  return `${path}\n${fields.map(([name, value]) => `  ${name}: ${value}\n`).join('')}`;
}
