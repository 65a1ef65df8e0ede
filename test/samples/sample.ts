import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../../content/samples/signing/', import.meta.url);

/** The names of all signing samples. */
export const sampleFiles: readonly string[] = readdirSync(folder).sort();

/** Builds the URL of a sample file. */
export function sampleUrl(file: string): URL {
  return new URL(file, folder);
}

/** Reads the source of a sample, as the guide shows it. */
export function sampleText(file: string): string {
  return readFileSync(sampleUrl(file), 'utf8');
}
