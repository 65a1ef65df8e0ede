/** The attempts to send one request: which failures a program may repeat, and how long it waits before it does. */
import type { ResponseLike } from '../classifier/response.ts';
import type { Verdict } from '../classifier/verdict.ts';
import { property } from '../http/property.ts';
import type { StatusError, StatusErrorClass } from './api-status-error.ts';
import { type AbortSignalLike, longestPause, pause, unlessAborted } from './pause.ts';
import { isRetryable, numberOr, retryDelay } from './retry.ts';
import { isSuccess } from './throw-for-status.ts';

/** How a program calls the API. The same policy serves every client. All members are optional. */
export interface ClientPolicy<Code extends string = string> {
  /** The site that has the pages of the codes, as the beginning of the link in a message. */
  readonly base?: string | undefined;
  /** How often a request is sent at most, the first time included; by default 4, and 1 never repeats it. */
  readonly attempts?: number | undefined;
  /** The longest wait in milliseconds; by default 60,000. If `Retry-After` asks for more, the request is not repeated. */
  readonly longestWait?: number | undefined;
  /**
   * Makes the header fields of an attempt, such as a signature and a session key. Called before each attempt, so that
   * each has a signature of its own. They replace those of the request.
   */
  readonly sign?: ((request: UnsignedRequest) => HeaderFields | Promise<HeaderFields>) | undefined;
  /**
   * Renews what expired if the verdict says `after-reauthentication`: the status of the error says what. Called once
   * for a request at most, which is then sent again, even a POST. If there is nothing that you can renew, return
   * `false`: then the error is thrown.
   */
  readonly onReauthenticate?: ((error: StatusError<Code>) => unknown) | undefined;
}

/** A request that `sign` makes header fields for. */
export interface UnsignedRequest {
  readonly method: string;
  /** The whole URL, as it is sent. */
  readonly url: string;
}

/** The values of header fields by name. */
export type HeaderFields = Readonly<Record<string, string>>;

/** A request that may be sent more than once. */
export interface AttemptedRequest extends UnsignedRequest {
  /** A stream or an iterator can be sent only once, so a request with one is never repeated. */
  readonly body?: unknown;
  /** Ends the attempts, and the waits between them. */
  readonly signal?: AbortSignalLike | null | undefined;
}

/** The attempts to send one request. */
export interface Attempts<Code extends string = string> {
  /** Makes the header fields of the next attempt with `sign` of the policy. */
  headers(): Promise<HeaderFields>;
  /**
   * Makes the error for a response; `null` after a success.
   *
   * @param response Its status and headers.
   * @param cause The `cause` of the error. By default it has only the status and the headers, so that a log contains no
   *   signature and no session key, which axios and got keep in the response.
   */
  failureOf(response: ResponseLike, cause?: unknown): StatusError<Code> | null;
  /**
   * Renews what expired, or waits, until the request may be sent again. Throws the failure if it may not.
   *
   * @param failure The result of `failureOf`.
   * @param onRepeat Called before a wait, if the request may be sent again: frees what the response occupies.
   */
  waitAfter(failure: StatusError<Code>, onRepeat?: () => void): Promise<void>;
}

/** The API that a request is sent to. */
export interface AttemptsOf<Code extends string> {
  readonly classifyResponse: (response: unknown) => Verdict<Code>;
  readonly ApiStatusError: StatusErrorClass<Code>;
  /** The numbers of endpoints that change something, although their method suggests that they may be repeated. */
  readonly oneTimeEndpoints: readonly (string | null)[];
}

/** The methods that have the same effect once or several times (RFC 9110, section 9.2.2). */
const idempotent = ['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE'];

/** Makes the function that begins the attempts to send a request to one API. */
export function createAttemptsFor<Code extends string>({
  classifyResponse,
  ApiStatusError,
  oneTimeEndpoints,
}: AttemptsOf<Code>): (request: AttemptedRequest, policy?: ClientPolicy<Code>) => Attempts<Code> {
  return (request, policy = {}) => {
    const { method, url, signal } = request;
    const most = numberOr(4, policy.attempts);
    const longest = Math.min(numberOr(60_000, policy.longestWait), longestPause);
    let made = 1;
    let hasRenewed = false;

    /** How long to wait, in milliseconds; `null` if a program must not send the request again by itself. */
    function delayAfter({ verdict, cause }: StatusError<Code>): number | null {
      const isOneTime = !idempotent.includes(method) || oneTimeEndpoints.includes(verdict.endpoint);
      if (isOneTime || !isRetryable(verdict)) return null;
      const delay = retryDelay(verdict, made, { headers: property(cause, 'headers'), longest });
      return delay !== null && delay <= longest ? delay : null;
    }

    async function hasBeenRenewed(failure: StatusError<Code>): Promise<boolean> {
      if (hasRenewed || !policy.onReauthenticate) return false;
      hasRenewed = true;
      return (await unlessAborted(promised(policy.onReauthenticate, failure), signal)) !== false;
    }

    return {
      headers: async () => (policy.sign ? unlessAborted(promised(policy.sign, { method, url }), signal) : {}),

      failureOf(response, cause) {
        const status = property(response, 'status') ?? property(response, 'statusCode');
        const seen = { status, headers: property(response, 'headers') };
        const verdict = classifyResponse({ ...seen, request: { method, url } });
        if (isSuccess(verdict)) return null;
        return new ApiStatusError(verdict, { base: policy.base, cause: cause ?? seen });
      },

      async waitAfter(failure, onRepeat) {
        if (made >= most || canBeSentOnlyOnce(request.body)) throw failure;
        const isRenewed = failure.retry === 'after-reauthentication' && (await hasBeenRenewed(failure));
        const delay = isRenewed ? 0 : delayAfter(failure);
        if (delay === null) throw failure;
        made += 1;
        onRepeat?.();
        await pause(delay, signal);
      },
    };
  };
}

async function promised<A, R>(run: (argument: A) => R, argument: A): Promise<Awaited<R>> {
  return await run(argument);
}

/** Whether something is a stream or an iterator, of which nothing is left after it was sent. */
function canBeSentOnlyOnce(body: unknown): boolean {
  return ['getReader', 'pipe', 'next', Symbol.asyncIterator].some(
    (name) => typeof property(body, name) === 'function',
  );
}
