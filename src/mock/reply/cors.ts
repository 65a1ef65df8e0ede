/** Allows pages of other origins to send requests to the mock, and to read its responses. */
import { headerValues } from '../../http/header-values.ts';
import { mockHeaders, type Reply } from './reply.ts';

/** Cross-origin resource sharing: the mock allows every origin. */
export interface Cors {
  /** Returns the headers to add to a response. */
  headers(requestHeaders: unknown): Readonly<Record<string, string>>;
  /** Answers a preflight request; `null` for any other request. */
  preflight(method: string, requestHeaders: unknown): Reply | null;
}

/** A list of header names. */
const fieldNames = /^[\w!#$%&'*+.^`|~ ,-]{1,4096}$/;

/**
 * Creates the headers and preflight responses of a mock.
 *
 * @param exposed The headers that a page may read.
 */
export function createCors(exposed: readonly string[]): Cors {
  const allowed = {
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': [...exposed, 'Preference-Applied', ...Object.values(mockHeaders)].join(
      ', ',
    ),
  };
  return {
    headers: (requestHeaders) => (headerValues(requestHeaders, 'Origin').length > 0 ? allowed : {}),
    preflight(method, requestHeaders) {
      const methods = headerValues(requestHeaders, 'Access-Control-Request-Method');
      if (method !== 'OPTIONS' || methods.length === 0) return null;
      const fields = headerValues(requestHeaders, 'Access-Control-Request-Headers').join(', ');
      return {
        status: 200,
        headers: {
          'Access-Control-Allow-Methods': 'GET, POST, PUT, DELETE',
          ...(fieldNames.test(fields) && { 'Access-Control-Allow-Headers': fields }),
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
