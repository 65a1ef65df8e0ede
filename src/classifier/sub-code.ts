/** Reads the value of the sub-code header. */
import { parseCode } from '../catalog/code.ts';

/** A sub-code header's value: read, only a status, not given at all, or given and not to be read. */
export type SubCodeReading =
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'plain'; readonly status: number }
  | { readonly kind: 'read'; readonly subCode: string; readonly status: number };

const absent: SubCodeReading = { kind: 'absent' };
const unreadable: SubCodeReading = { kind: 'unreadable' };

/**
 * Reads a header value: the dotted form in any spelling, the part after the dot alone next to its
 * status (`25` next to 403), or the same value several times (`401.10, 401.10`), as one gets when a
 * proxy joins repeated fields. A plain status says nothing that the status line does not.
 * Two different values cannot both be right, so they are unreadable.
 *
 * @param isCode Whether a code is one of the catalog's: three digits alone may be a status as well.
 */
export function readSubCode(
  value: unknown,
  status: number | null,
  isCode: (code: string) => boolean,
): SubCodeReading {
  if (value == null) return absent;
  if (typeof value !== 'string' || value.length > 256) return unreadable;
  const [first, ...others] = new Set(
    value
      .trim()
      .split(/\s*,\s*/)
      .filter(Boolean),
  );
  if (first === undefined) return absent;
  return others.length > 0 ? unreadable : readOne(first, status, isCode);
}

function readOne(value: string, status: number | null, isCode: (code: string) => boolean): SubCodeReading {
  const subCode = `${status}.${value}`;
  if (status !== null && (/^\d\d?$/.test(value) || isCode(subCode))) return { kind: 'read', status, subCode };
  const parts = parseCode(value);
  if (!parts) return unreadable;
  if (parts.subCode !== null) return { kind: 'read', status: parts.status, subCode: parts.subCode };
  return status === null || status === parts.status ? { kind: 'plain', status: parts.status } : unreadable;
}
