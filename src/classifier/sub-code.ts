/** Reads the value of the sub-code header. */
import { codeText, parseCode } from '../catalog/code.ts';

/**
 * Reads a header value: the dotted form in any spelling, the part after the dot alone next to its
 * status (`25` next to 403), or the same value several times (`401.10, 401.10`), as one gets when a
 * proxy joins repeated fields. A plain status says nothing that the status line does not.
 * Two different values cannot both be right, so they are unreadable.
 *
 * @param isCode Whether a code is one of the catalog's: three digits alone may be a status as well.
 * @returns The code; `undefined` if none is given, and `null` if what is given is unreadable.
 */
export function readSubCode(
  value: string | undefined,
  status: string | null,
  isCode: (code: string) => boolean,
): string | null | undefined {
  if (value === undefined) return undefined;
  if (value.length > 256) return null;
  const [first, ...others] = value
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
  if (first === undefined) return undefined;
  return others.every((other) => other === first) ? readOne(first, status, isCode) : null;
}

function readOne(value: string, status: string | null, isCode: (code: string) => boolean): string | null {
  const parts = parseCode(value);
  if (parts?.subCode) return parts.subCode;
  const subCode = `${status}.${value}`;
  if (status !== null && (/^\d\d?$/.test(value) || isCode(subCode))) return subCode;
  const plain = parts && codeText(parts);
  return status === null || status === plain ? plain : null;
}
