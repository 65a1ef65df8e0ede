// npm install got
import { ApiStatusError } from 'api-status-codes';
import { type Attempts, createAttempts } from 'api-status-codes/client';
import got, { type ExtendOptions, type Got } from 'got';
import { type Access, policyOf } from './policy.ts';

/** A got client. What is not a success throws an ApiStatusError, in place of got's HTTPError. */
export function apiClient(access: Access, defaults: ExtendOptions = {}): Got {
  const policy = policyOf(access);
  return got.extend(defaults, {
    followRedirect: false, // a redirect would repeat the signature for another URL
    throwHttpErrors: false, // the hook below decides
    retry: { limit: 0 }, // none but those that the hook asks for
    handlers: [
      async (options, next) => {
        const { method, url, body, signal } = options;
        const attempts = createAttempts({ method, url: String(url), body, signal }, policy);
        options.context = { ...options.context, attempts };
        try {
          return await next(options);
        } catch (error) {
          // got wraps what a hook throws.
          const { cause } = error as Error;
          throw cause instanceof ApiStatusError ? cause : error;
        }
      },
    ],
    hooks: {
      beforeRequest: [
        async ({ context, headers }) => {
          Object.assign(headers, await (context.attempts as Attempts).headers());
        },
      ],
      afterResponse: [
        async (response, repeat) => {
          const attempts = response.request.options.context.attempts as Attempts;
          const failure = attempts.failureOf(response);
          if (!failure) return response;
          await attempts.waitAfter(failure);
          return repeat({ preserveHooks: true });
        },
      ],
    },
  });
}
