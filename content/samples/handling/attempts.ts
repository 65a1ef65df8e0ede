// npm install api-status-codes
import { setTimeout as pause } from 'node:timers/promises';
import {
  ApiStatusError,
  classifyResponse,
  isRetryable,
  type ResponseLike,
  retryDelay,
} from 'api-status-codes/endpoints';

const site = 'https://status.example'; // where you serve the pages of the codes
const mostAttempts = 4;
const longestWait = 60_000;
/** Never repeated: they send a password or mail, make a token, or change what is read next. */
const oneTimeOnly = ['2002', '2003', '2005', '2108', '6100', '7002'];

/** The functions of your application. */
export interface Access {
  /** Makes Signature, ApiSessionKey and the like. Called before each attempt: sign again. */
  headersFor(method: string, url: string): Promise<Record<string, string>>;
  /** Gets a new session key (403.22, 403.23). */
  signIn(): Promise<void>;
  /** Gets a new JavaScript token (401.20 to 401.24). A server has none, and leaves this out. */
  renewToken?(): Promise<void>;
}

/** The attempts to send one request. */
export class Attempts {
  #made = 0;
  #hasRenewed = false;
  readonly #request: { method: string; url: string };
  readonly #access: Access;

  constructor(method: string, url: string, access: Access) {
    this.#request = { method, url };
    this.#access = access;
  }

  /** Makes the error for a response; null after a success. */
  failureOf(response: ResponseLike): ApiStatusError | null {
    const { status = response.statusCode, headers } = response;
    const seen = { status, headers, request: this.#request };
    const verdict = classifyResponse(seen);
    const isSuccess = Math.floor(Number(status) / 100) === 2;
    if (isSuccess && verdict.kind !== 'contradiction') return null;
    // Not the whole response: axios and got keep the request in it, with signature and session key.
    return new ApiStatusError(verdict, { base: site, cause: { status, headers } });
  }

  /** Waits until the request may be sent again. Throws the failure where it may not. */
  async waitAfter(failure: ApiStatusError): Promise<void> {
    const { verdict, retry, cause } = failure;
    this.#made += 1;
    const renewal = verdict.status === 401 ? 'renewToken' : 'signIn';
    if (retry === 'after-reauthentication' && this.#access[renewal] && !this.#hasRenewed) {
      this.#hasRenewed = true;
      return this.#access[renewal]?.();
    }
    const { method } = this.#request;
    const isOneTime = method === 'POST' || oneTimeOnly.includes(verdict.endpoint ?? '');
    if (isOneTime || this.#made >= mostAttempts) throw failure;
    const { headers } = cause as ResponseLike;
    const wait = isRetryable(verdict) ? retryDelay(verdict, this.#made, { headers }) : null;
    if (wait === null || wait > longestWait) throw failure;
    await pause(wait);
  }
}
