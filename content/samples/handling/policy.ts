// npm install api-status-codes
import type { ClientPolicy } from 'api-status-codes/client';

/** The functions of your application. */
export interface Access {
  /** Makes Signature, ApiSessionKey and the like. Called before each attempt: sign again. */
  headersFor(method: string, url: string): Promise<Record<string, string>>;
  /** Gets a new session key (403.22, 403.23). */
  signIn(): Promise<void>;
  /** Gets a new JavaScript token (401.20 to 401.24). A server has none, and leaves this out. */
  renewToken?(): Promise<void>;
}

/** The rules for every client. */
export function policyOf(access: Access): ClientPolicy {
  return {
    base: 'https://status.example', // where you serve the pages of the codes
    attempts: 4, // at most, the first one included
    longestWait: 60_000, // in milliseconds; gives up if Retry-After asks for more
    sign: ({ method, url }) => access.headersFor(method, url),
    onReauthenticate: ({ status }) => {
      if (status !== 401) return access.signIn();
      return access.renewToken?.() ?? false; // false: nothing was renewed, so do not repeat
    },
  };
}
