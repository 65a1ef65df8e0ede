/** A code as hands write it where nothing but a code is asked for: in the search, in an address. */
import { type CodeParts, parseCode } from './code.ts';

const looseSeparator = /^(\d{3})\s*[.,:]\s*(\d{1,3})$/;

/**
 * Reads what `parseCode` reads, and `403,25`, `403:25` or `403 . 25`, which in a longer text are other things.
 *
 * @param isCode Whether a code is one of the catalog's: three digits after a comma are a thousand of something else.
 */
export function parseLooseCode(text: string, isCode: (code: string) => boolean): CodeParts | null {
  const written = text.trim();
  const [, status, sub = ''] = looseSeparator.exec(written) ?? [];
  const code = `${status}.${sub}`;
  return parseCode(status !== undefined && (sub.length < 3 || isCode(code)) ? code : written);
}
