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
/** Never repeated: 2002 sends a password, 2003 and 2005 send messages to people. */
const oneTimeOnly = ['2002', '2003', '2005'];

/** What your application does. */
export interface Access {
  /** Signature, ApiSessionKey and the like. Asked before each attempt: sign anew. */
  headersFor(method: string, url: string): Promise<Record<string, string>>;
  renewSession(): Promise<void>;
}

/** The attempts to send one request. */
export class Attempts {
  #made = 0;
  #isRenewed = false;
  readonly #request: { method: string; url: string };
  readonly #access: Access;

  constructor(method: string, url: string, access: Access) {
    this.#request = { method, url };
    this.#access = access;
  }

  /** The error that a response is; null after a success. */
  failureOf(response: ResponseLike): ApiStatusError | null {
    const { status = response.statusCode, headers } = response;
    const seen = { status, headers, request: this.#request };
    const verdict = classifyResponse(seen);
    const isSuccess = Math.floor(Number(status) / 100) === 2;
    if (isSuccess && verdict.kind !== 'contradiction') return null;
    return new ApiStatusError(verdict, { base: site, cause: response });
  }

  /** Waits until the request may be sent again. Throws the failure where it may not. */
  async waitAfter(failure: ApiStatusError): Promise<void> {
    const { verdict, retry, cause } = failure;
    this.#made += 1;
    if (retry === 'after-reauthentication' && !this.#isRenewed) {
      this.#isRenewed = true;
      return this.#access.renewSession();
    }
    const { method } = this.#request;
    const isOneTime = method === 'POST' || oneTimeOnly.includes(verdict.endpoint ?? '');
    // 403.30 blocks the whole app: repeating would prolong it.
    if (isOneTime || verdict.status === 403 || this.#made >= mostAttempts) throw failure;
    const { headers } = cause as ResponseLike;
    const wait = isRetryable(verdict) ? retryDelay(verdict, this.#made, { headers }) : null;
    if (wait === null || wait > longestWait) throw failure;
    await pause(wait);
  }
}
