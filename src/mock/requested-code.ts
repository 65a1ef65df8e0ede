/** Reads the code that a request asks for: `Prefer: code=…`, or `__code` in its query. */
import { codeText, parseCode } from '../catalog/code.ts';
import { partsOf } from '../http/url.ts';

/** The code that a request asks for. */
export interface RequestedCode {
  /** The spelling in the request. */
  readonly written: string;
  /** The canonical spelling; `null` where it is not a code. */
  readonly code: string | null;
  /** Whether it is sent even if the endpoint never returns it. */
  readonly isForced: boolean;
  readonly isPreference: boolean;
}

const longest = 8_192;

/**
 * Reads the code that a request asks for; `null` where it asks for none. The header takes precedence over the query.
 *
 * @param prefer The values of the header `Prefer`, joined with commas.
 * @param url The URL, or its path and query.
 */
export function readRequestedCode(prefer: string, url: string): RequestedCode | null {
  const preferences = prefer.length > longest ? [] : prefer.split(/[,;]/).map(preference);
  const preferred = preferences.find(({ name }) => name === 'code');
  if (preferred) {
    const isForced = preferences.some(({ name, value }) => name === 'force' && !isNo(value));
    return requestedCode(preferred.value, isForced, true);
  }
  const { query } = partsOf(url);
  if (!query.includes('__code')) return null;
  const parameters = new URLSearchParams(query);
  const written = parameters.get('__code');
  return written === null ? null : requestedCode(written, !isNo(parameters.get('__force') ?? 'no'), false);
}

function preference(text: string): { name: string; value: string } {
  const at = text.indexOf('=');
  const [name, value] = at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  return { name: name.trim().toLowerCase(), value: value.trim() };
}

function requestedCode(written: string, isForced: boolean, isPreference: boolean): RequestedCode {
  const parts = parseCode(written);
  // A status below 200 is not a final response.
  const code = parts && parts.status >= 200 ? codeText(parts) : null;
  return { written, code, isForced, isPreference };
}

function isNo(value: string): boolean {
  return /^(?:no|false|0)$/i.test(value.trim());
}
