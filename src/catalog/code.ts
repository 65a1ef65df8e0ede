/** Codes as text: reading their spellings, ordering them, giving their address. */

/** A code taken apart. `subCode` is the whole dotted form, never the part after the dot alone. */
export interface CodeParts {
  readonly status: number;
  readonly subCode: string | null;
}

const spelling = /^([1-5]\d\d)(?:[.\-_/ ](\d{1,3}))?$/;
const runTogether = /^([1-5]\d\d)(\d{1,3})$/;
const wrapping = /^[\s"'`([{<]+|[\s"'`)\]}>.,;:!?]+$/g;

/**
 * Reads one code in any spelling: dot, hyphen, underscore, slash or space between its parts, quoted,
 * in brackets, or with a full stop after it. Gives `null` where the text is anything else.
 *
 * @example
 * parseCode('403-25'); // { status: 403, subCode: '403.25' }
 */
export function parseCode(text: string): CodeParts | null {
  if (text.length > 64) return null;
  const match = spelling.exec(text) ?? spelling.exec(text.replace(wrapping, ''));
  if (!match) return null;
  const [, status = '', sub] = match;
  return { status: Number(status), subCode: sub === undefined ? null : `${status}.${sub}` };
}

/**
 * Reads a code whose separator was lost: `40325`. Only an address may spell it so, since any
 * other five digits are just a number.
 */
export function parseRunTogetherCode(text: string): CodeParts | null {
  const match = runTogether.exec(text);
  return match ? { status: Number(match[1]), subCode: `${match[1]}.${match[2]}` } : null;
}

/** The one text for a code: the sub-code where there is one, else the status. */
export function codeText(parts: CodeParts): string {
  return parts.subCode ?? String(parts.status);
}

/** The status of a code: `'403'` of `'403.25'`. */
export function statusOf(code: string): string {
  return code.slice(0, 3);
}

/** Whether a code is a sub-code rather than a plain status. */
export function isSubCode(code: string): boolean {
  return code.includes('.');
}

/** Orders codes by status, then by sub-number: 401.9 before 401.10. For `Array.prototype.sort`. */
export function compareCodes(a: string, b: string): number {
  const [aStatus = 0, aSub = -1] = a.split('.').map(Number);
  const [bStatus = 0, bSub = -1] = b.split('.').map(Number);
  return aStatus - bStatus || aSub - bSub;
}

/** The part of an address that names a code: `403-25`. */
export function codeSlug(code: string): string {
  return code.replace('.', '-');
}

/**
 * The address of a code's page. `base` is put before it: a path (`/docs`) or a whole site
 * (`https://status.example`). Text that is no code gives the list of all codes.
 */
export function codeUrl(code: string, base = ''): string {
  const parts = typeof code === 'string' ? parseCode(code) : null;
  return `${trimSlashes(base)}/codes${parts ? `/${codeSlug(codeText(parts))}` : ''}`;
}

/** The address of an endpoint's page. `base` as in {@link codeUrl}. */
export function endpointUrl(number: string, base = ''): string {
  return `${trimSlashes(base)}/endpoints/${number}`;
}

/** Removes the slashes at the end of the beginning of an address. Anything but a string counts as not given. */
export function trimSlashes(base: unknown): string {
  // Only the first slash of a run may begin a match, so that many of them take no longer.
  return typeof base === 'string' ? base.replace(/(?<!\/)\/+$/, '') : '';
}

/**
 * Whether two codes become the same number: 401.1 and 401.10 do, once a spreadsheet or a numeric
 * log field has dropped the zero.
 */
export function collide(a: string, b: string): boolean {
  return a !== b && Number(a) === Number(b);
}
