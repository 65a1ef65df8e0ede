/** Reads a catalog from a JSON file, and rejects any other content. */
import { readFileSync } from 'node:fs';
import type { Catalog } from '../catalog/index.ts';
import { type CatalogFault, referenceFaults } from './catalog-references.ts';
import { catalogSchema } from './catalog-schema.ts';

/** The most faults in one message. */
const mostFaults = 10;

/**
 * Reads a catalog from a file.
 *
 * @throws If it is not a catalog; the message names each fault and its path.
 */
export function readCatalogFile(file: string): Catalog {
  return asCatalog(parsed(readFileSync(file, 'utf8'), file), file);
}

/** Validates a value as a catalog, and throws like {@link readCatalogFile} if it is not. */
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
  throw new Error([`${file} is not a catalog.`, ...named, ...more].join('\n  '));
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(
      `${file} is not a catalog: it is not JSON. ${error instanceof Error ? error.message : ''}`.trim(),
    );
  }
}

/** Writes a path such as `standard[3].advice.checkFirst`. */
function pathText(path: readonly (string | number)[]): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  return text === '' ? 'the whole file' : text.replace(/^\./, '');
}
