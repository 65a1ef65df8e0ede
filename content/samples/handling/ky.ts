// npm install ky
import ky, { type KyInstance, type Options } from 'ky';
import { type Access, Attempts } from './attempts.ts';

/** A ky client. What is not a success throws an ApiStatusError, in place of ky's HTTPError. */
export function apiClient(access: Access, defaults: Options = {}): KyInstance {
  const attemptsOf = new WeakMap<object, Attempts>();
  return ky.create({
    ...defaults,
    redirect: 'manual', // a redirect that is followed would repeat the signature for another URL
    retry: { limit: 10, methods: [] }, // none but those that afterResponse asks for
    timeout: false, // ky's would count the waits too: pass a signal instead
    hooks: {
      beforeRequest: [
        async (request, { context }) => {
          const { method, url } = request;
          if (!attemptsOf.has(context)) attemptsOf.set(context, new Attempts(method, url, access));
          const headers = Object.entries(await access.headersFor(method, url));
          for (const [name, value] of headers) request.headers.set(name, value);
        },
      ],
      afterResponse: [
        async (_request, { context }, response) => {
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
