/** Lets pages of other origins ask the mock, and read what it answers. */
import { headerValues } from '../http/header-values.ts';
import { mockHeaders, type Reply } from './reply.ts';

/** Cross-origin resource sharing, as the mock grants it: to everybody. */
export interface Cors {
  /** What goes with every answer. */
  headers(requestHeaders: unknown): Readonly<Record<string, string>>;
  /** The answer to a browser that asks first; `null` where the request is no such question. */
  preflight(method: string, requestHeaders: unknown): Reply | null;
}

/** A list of header names, and nothing else. */
const fieldNames = /^[\w!#$%&'*+.^`|~ ,-]{1,4096}$/;

/**
 * Makes the mock's grants.
 *
 * @param exposed The headers that a page may read.
 */
export function createCors(exposed: readonly string[]): Cors {
  const answer = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': [...exposed, 'Preference-Applied', ...Object.values(mockHeaders)].join(
      ', ',
    ),
  };
  return {
    headers: (requestHeaders) => (headerValues(requestHeaders, 'Origin').length > 0 ? answer : {}),
    preflight(method, requestHeaders) {
      const asked = headerValues(requestHeaders, 'Access-Control-Request-Method');
      if (method !== 'OPTIONS' || asked.length === 0) return null;
      const wanted = headerValues(requestHeaders, 'Access-Control-Request-Headers').join(', ');
      return {
        status: 200,
        headers: {
          'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
          ...(fieldNames.test(wanted) && { 'Access-Control-Allow-Headers': wanted }),
          'Access-Control-Max-Age': '600',
          [mockHeaders.note]: 'The mock allows every origin. What the API allows is not documented.',
        },
        body: '',
        code: null,
        endpoint: null,
        note: null,
      };
    },
  };
}
