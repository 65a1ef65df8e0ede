/**
 * Calls of the API with any HTTP client: failures are errors with a link, and a request is repeated where a program may
 * do so by itself, each time with a new signature. Has the data of every endpoint, like `api-status-codes/endpoints`.
 */
import type { Code } from './catalog/index.ts';
import { oneTimeEndpoints } from './catalog/one-time.ts';
import type { ResponseLike } from './classifier/response.ts';
import { classifyResponse } from './endpoints.ts';
import { ApiStatusError } from './index.ts';
import {
  type Attempts as AnyAttempts,
  type ClientPolicy as AnyClientPolicy,
  type AttemptedRequest,
  createAttemptsFor,
} from './library/attempts.ts';
import { createWithApiErrors, type FetchLike } from './library/with-api-errors.ts';

export type {
  AttemptedRequest,
  Attempts as AttemptsOf,
  ClientPolicy as ClientPolicyOf,
  HeaderFields,
  UnsignedRequest,
} from './library/attempts.ts';
export type { AbortSignalLike } from './library/pause.ts';
export type { FetchLike } from './library/with-api-errors.ts';

/** How a program calls the API: limits, how to sign, and how to renew what expired. */
export type ClientPolicy = AnyClientPolicy<Code>;
/** The attempts to send one request. */
export type Attempts = AnyAttempts<Code>;

const beginning = /* @__PURE__ */ createAttemptsFor({ classifyResponse, ApiStatusError, oneTimeEndpoints });
const wrapping = /* @__PURE__ */ createWithApiErrors(beginning);

/**
 * Wraps fetch, or a function that is called like it. What is not a success throws an `ApiStatusError`, and a request is
 * sent again where a program may do so by itself:
 *
 * - after 409, 409.1 and 500, as long as `Retry-After` asks for, or longer with each attempt. A POST is not repeated,
 *   nor an endpoint that sends a message, makes a token, or moves a cursor;
 * - once after `onReauthenticate`, also a POST: the API refused it before it did anything.
 *
 * A body that can be read only once is never sent again: a stream, or the body of a `Request`. The `signal` of a request
 * also ends the waits, at once. Redirects are not followed, unless the request says so: the signature would be wrong, and
 * a 303 is an answer. An error without a response, such as a lost connection, is that of fetch.
 *
 * @param fetch The function to wrap: `fetch`, that of undici, or that of the mock.
 * @param policy Limits, and how to sign and to renew what expired.
 * @throws {ApiStatusError} Thrown by the function that is returned. Its `cause` is the response.
 *
 * @example
 * const answers = ['403.23', '200', '403.25'];
 * const call = withApiErrors(
 *   async (url: string) => {
 *     const code = answers.shift() ?? '200';
 *     return new Response(url, { status: Number.parseInt(code), headers: { ApiStatusSubCode: code } });
 *   },
 *   { base: 'https://status.example', onReauthenticate: () => 'signed in again' },
 * );
 *
 * (await call('https://api.example/entity/id/7/data')).status; // 200
 * const error = await call('https://api.example/entity/id/7/data').catch(String);
 * error; // 'ApiStatusError: 403.25 No access with this session in endpoint 1002. https://status.example/codes/403-25'
 */
export function withApiErrors<Input, Init, R extends ResponseLike>(
  fetch: FetchLike<Input, Init, R>,
  policy?: ClientPolicy,
): FetchLike<Input, Init, R> {
  return wrapping(fetch, policy);
}

/**
 * Begins the attempts to send one request, with a client that is not called like fetch. The guide on errors has recipes
 * for axios, ky, got and undici.
 *
 * @param request Its method and its whole URL, and the body if it may be a stream.
 * @param policy Limits, and how to sign and to renew what expired.
 * @returns Functions that make the header fields of an attempt, make the error for a response, and wait until the next.
 *
 * @example
 * const attempts = createAttempts({ method: 'GET', url: 'https://api.example/entity/id/7/data' });
 * const failure = attempts.failureOf({ status: 403, headers: { ApiStatusSubCode: '403.25' } });
 * failure?.message; // '403.25 No access with this session in endpoint 1002. /codes/403-25'
 * attempts.failureOf({ status: 200, headers: {} }); // null
 */
export function createAttempts(request: AttemptedRequest, policy?: ClientPolicy): Attempts {
  return beginning(request, policy);
}
