// npm install ky (version 2)
import ky, { type KyInstance, type Options } from 'ky';
import { type Access, Attempts } from './attempts.ts';

/** A ky client. What is not a success throws an ApiStatusError, in place of ky's HTTPError. */
export function apiClient(access: Access, defaults: Options = {}): KyInstance {
  const attemptsOf = new WeakMap<object, Attempts>();
  const sign = async ({ request }: { request: Request }) => {
    const headers = Object.entries(await access.headersFor(request.method, request.url));
    for (const [name, value] of headers) request.headers.set(name, value);
  };
  return ky.create({
    ...defaults,
    redirect: 'manual', // a redirect that is followed would repeat the signature for another URL
    retry: { limit: 10, methods: [] }, // none but those that afterResponse asks for
    timeout: false, // ky's would count the waits too: pass a signal instead
    hooks: {
      beforeRequest: [
        ({ request: { method, url }, options: { context } }) => {
          attemptsOf.set(context, new Attempts(method, url, access));
        },
        sign,
      ],
      beforeRetry: [sign],
      afterResponse: [
        async ({ options: { context }, response }) => {
          const attempts = attemptsOf.get(context);
          const failure = attempts?.failureOf(response);
          if (!attempts || !failure) return;
          await attempts.waitAfter(failure);
          return ky.retry({ delay: 0 });
        },
      ],
    },
  });
}
