import { catalog } from '../../src/catalog/index.ts';
import { createClassifier } from '../../src/reference/classifier.ts';

export const { classify, codeUrl, decode, decodeStream, isCode } = createClassifier(catalog);

/** Every code of the catalog. */
export const codes: readonly string[] = [
  ...new Set([
    ...catalog.standard.map(({ code }) => code as string),
    ...catalog.endpoints.flatMap(({ responses }) => responses.map(({ code }) => code as string)),
  ]),
];

/** Returns the codes that `decode` finds: `403.25`, or `400.3@1001` where the endpoint is known. */
export function found(text: string): string[] {
  return decode(text).map(({ code, endpoint }) => `${code}${endpoint ? `@${endpoint}` : ''}`);
}

/** Returns the parts of a text in which findings were found. */
export function spans(text: string): string[] {
  return decode(text).map(({ start, end }) => text.slice(start, end));
}
