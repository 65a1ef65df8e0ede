/** Wraps a fetch function, so that its failures are errors and it repeats what a program may repeat. */
import type { ResponseLike } from '../classifier/response.ts';
import { normalizedUrl } from '../http/normalized-url.ts';
import { platform } from '../http/platform.ts';
import { attempt, property } from '../http/property.ts';
import type { AttemptedRequest, Attempts, ClientPolicy, HeaderFields } from './attempts.ts';
import type { AbortSignalLike } from './pause.ts';

/** A function that is called like fetch, of a platform or of a package. */
export type FetchLike<Input, Init, R extends ResponseLike> = (input: Input, init?: Init) => Promise<R>;

/** Makes the function that wraps a fetch function for one API. */
export function createWithApiErrors<Code extends string>(
  createAttempts: (request: AttemptedRequest, policy?: ClientPolicy<Code>) => Attempts<Code>,
) {
  return <Input, Init, R extends ResponseLike>(
    fetch: FetchLike<Input, Init, R>,
    policy?: ClientPolicy<Code>,
  ): FetchLike<Input, Init, R> =>
    async (input, init) => {
      const attempts = createAttempts(requestOf(input, init), policy);
      for (;;) {
        const headers = fieldsOf(input, init, await attempts.headers());
        // A redirect that is followed would repeat the signature for another URL.
        const response = await fetch(input, { redirect: 'manual', ...init, headers } as Init);
        const failure = attempts.failureOf(response, response);
        if (!failure) return response;
        if (property(input, 'bodyUsed') === true) throw failure;
        await attempts.waitAfter(failure, () => discard(response));
      }
    };
}

/** Reads the request as fetch will send it. */
function requestOf(input: unknown, init: unknown): AttemptedRequest {
  const method = String(property(init, 'method') ?? property(input, 'method') ?? 'GET');
  return {
    method: /^(?:delete|get|head|options|post|put)$/i.test(method) ? method.toUpperCase() : method,
    url: wholeUrl(String(property(input, 'href') ?? property(input, 'url') ?? input)),
    body: property(init, 'body'),
    signal: (property(init, 'signal') ?? property(input, 'signal')) as AbortSignalLike | undefined,
  };
}

function wholeUrl(url: string): string {
  return normalizedUrl(url, platform.document?.baseURI ?? platform.location?.href) ?? url;
}

/** Adds the fields of an attempt to those of the request, which they replace. */
function fieldsOf(input: unknown, init: unknown, own: HeaderFields): unknown {
  const given = property(init, 'headers') ?? property(input, 'headers');
  const names = Object.keys(own);
  if (names.length === 0) return given;
  const fields = new platform.Headers(given);
  for (const name of names) fields.set(name, own[name] as string);
  return fields;
}

/** Frees the connection of a response that nobody reads. One without a body has none to free. */
function discard(response: unknown): void {
  const body = property(response, 'body') as { cancel(): Promise<void> };
  attempt(() => body.cancel().catch(() => {}));
}
