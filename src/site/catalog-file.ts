/** Reads a catalog from a JSON file, and refuses what is none. */
import { readFileSync } from 'node:fs';
import type { Catalog } from '../catalog/index.ts';
import { type CatalogFault, referenceFaults } from './catalog-references.ts';
import { catalogSchema } from './catalog-schema.ts';

/** More are not named at once. */
const mostFaults = 10;

/**
 * Reads the file.
 *
 * @throws Where it is no catalog; the message names each fault and the path to it.
 */
export function readCatalogFile(file: string): Catalog {
  return asCatalog(parsed(readFileSync(file, 'utf8'), file), file);
}

/** Takes a value for a catalog, or throws, as {@link readCatalogFile} does. */
export function asCatalog(value: unknown, file: string): Catalog {
  const result = catalogSchema.safeParse(value);
  const faults: CatalogFault[] = result.success
    ? referenceFaults(value as Catalog)
    : result.error.issues.map(({ path, message }) => ({
        path: path as (string | number)[],
        text: message.replace(/^Invalid (?:input|option): /, ''),
      }));
  if (faults.length === 0) return value as Catalog;
  const more = faults.length > mostFaults ? [`and ${faults.length - mostFaults} more`] : [];
  const named = faults.slice(0, mostFaults).map(({ path, text }) => `${pathText(path)}: ${text}`);
  throw new Error([`${file} is no catalog.`, ...named, ...more].join('\n  '));
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${file} is no catalog: it is not JSON. ${error instanceof Error ? error.message : ''}`.trim(),
    );
  }
}

/** `standard[3].advice.checkFirst` */
function pathText(path: readonly (string | number)[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text === '' ? 'the whole' : text.replace(/^\./, '');
}
