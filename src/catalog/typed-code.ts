/** A code as hands write it where nothing but a code is asked for: in the search, in an address. */
import { type CodeParts, parseCode } from './code.ts';

const looseSeparator = /^(\d{3})\s*[.,:]\s*(\d{1,2})$/;

/** Reads what `parseCode` reads, and `403,25`, `403:25` or `403 . 25`, which in a longer text are other things. */
export function parseLooseCode(text: string): CodeParts | null {
  return parseCode(text.trim().replace(looseSeparator, '$1.$2'));
}
