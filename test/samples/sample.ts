import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../content/samples/signing/', import.meta.url);

/** The names of all signing samples. */
export const sampleFiles: readonly string[] = readdirSync(folder).sort();

/** Where a sample is. */
export function sampleAddress(file: string): URL {
  return new URL(file, folder);
}

/** The text of a sample, as the guide shows it. */
export function sampleText(file: string): string {
  return readFileSync(sampleAddress(file), 'utf8');
}
