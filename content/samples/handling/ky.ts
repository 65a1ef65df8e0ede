// npm install ky (version 2)
import { type Attempts, createAttempts } from 'api-status-codes/client';
import ky, { type KyInstance, type Options } from 'ky';
import { type Access, policyOf } from './policy.ts';

/** A ky client. What is not a success throws an ApiStatusError, in place of ky's HTTPError. */
export function apiClient(access: Access, defaults: Options = {}): KyInstance {
  const policy = policyOf(access);
  const attemptsOf = new WeakMap<object, Attempts>();
  return ky.create({
    ...defaults,
    redirect: 'manual', // a redirect that is followed would repeat the signature for another URL
    retry: { limit: 10, methods: [] }, // none but those that afterResponse asks for
    timeout: false, // ky's would count the waits too: pass a signal instead
    hooks: {
      beforeRequest: [
        async ({ request, options: { body, context } }) => {
          const { method, url, signal } = request;
          const attempts = createAttempts({ method, url, body, signal }, policy);
          attemptsOf.set(context, attempts);
          await sign(request, attempts);
        },
      ],
      beforeRetry: [({ request, options: { context } }) => sign(request, attemptsOf.get(context))],
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

async function sign({ headers }: Request, attempts?: Attempts) {
  const fields = Object.entries((await attempts?.headers()) ?? {});
  for (const [name, value] of fields) headers.set(name, value);
}
