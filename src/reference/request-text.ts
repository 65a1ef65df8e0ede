/** Names a request without anything of it that may be secret. */
import { partsOf, pathOf } from '../http/url.ts';
import {
  createHarmlessSegment,
  type HarmlessSegment,
  type PathKnowledge,
} from '../redaction/harmless-segment.ts';

/** Replaces what is left out. */
const omitted = '…';
const longestText = 120;
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

/**
 * Makes the function that writes method and URL from what is known to be harmless: the server, and segments that cannot
 * be secret. Everything else is left out, and with it each value of the query. `null` where nothing is left.
 */
export function createRequestText(
  paths: PathKnowledge,
): (request: { readonly method: string | null; readonly url: string | null } | null) => string | null {
  const isHarmless = createHarmlessSegment(paths);

  return (request) => {
    const method = String(request?.method).toUpperCase();
    const text = [methods.has(method) ? method : '', urlText(request?.url, isHarmless)]
      .filter(Boolean)
      .join(' ');
    return text === '' ? null : text;
  };
}

function urlText(url: unknown, isHarmless: HarmlessSegment): string {
  if (typeof url !== 'string') return '';
  const trimmed = url.trim();
  const parts = partsOf(trimmed);
  const segments = pathOf(trimmed).split('/');
  const path = segments.map((segment, i) =>
    segment === '' || isHarmless(segment, segments[i - 1]) ? segment : omitted,
  );
  const text = [server(parts), path.join('/'), parts.query === '' ? '' : `?${omitted}`].join('');
  return text.length > longestText ? `${text.slice(0, longestText)}${omitted}` : text;
}

/** Returns scheme and host, without credentials. */
function server({ scheme, host }: ReturnType<typeof partsOf>): string {
  if (scheme === '') return '';
  const name = host.slice(host.lastIndexOf('@') + 1);
  return `${/^(?:http|ws)s?:/i.test(scheme) ? scheme : omitted}${/^[a-z\d.-]+(?::\d+)?$/i.test(name) ? name : omitted}`;
}
