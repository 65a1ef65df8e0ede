// npm install undici
import type { ApiStatusError } from 'api-status-codes';
import { createAttempts } from 'api-status-codes/client';
import type { Dispatcher } from 'undici';
import { type Access, policyOf } from './policy.ts';

/** An interceptor: `new Agent().compose(apiErrors(access))`. It follows no redirects. */
export function apiErrors(access: Access): Dispatcher.DispatcherComposeInterceptor {
  return (dispatch) => (options, handler) => {
    const { method, body } = options;
    const url = new URL(options.path, options.origin).href;
    const attempts = createAttempts({ method, url, body }, policyOf(access));
    let controller: Dispatcher.DispatchController;
    let failure: ApiStatusError | null = null;

    const send = async () => {
      const headers = { ...options.headers, ...(await attempts.headers()) };
      dispatch({ ...options, headers }, watching);
    };
    const fail = (error: Error) => handler.onResponseError?.(controller, error);

    /** Keeps a failure from the caller until the last attempt. */
    const watching: Dispatcher.DispatchHandler = {
      onRequestStart(given, context) {
        controller = given;
        handler.onRequestStart?.(given, context);
      },
      onResponseStart(given, statusCode, headers, message) {
        failure = statusCode < 200 ? null : attempts.failureOf({ statusCode, headers });
        if (!failure) handler.onResponseStart?.(given, statusCode, headers, message);
      },
      onResponseData(given, chunk) {
        if (!failure) handler.onResponseData?.(given, chunk);
      },
      onResponseEnd(given, trailers) {
        if (!failure) handler.onResponseEnd?.(given, trailers);
        else attempts.waitAfter(failure).then(send).catch(fail);
      },
      onResponseError: (_given, error) => fail(error),
    };

    send().catch(fail);
    return true;
  };
}
