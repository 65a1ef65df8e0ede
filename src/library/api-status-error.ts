/** A response as an error, with all that is known of its code. */
import { trimSlashes } from '../catalog/code.ts';
import { isExplained } from '../classifier/explained.ts';
import { errorMark } from '../classifier/response.ts';
import type { Ambiguous, Documented, Verdict } from '../classifier/verdict.ts';
import { property } from '../http/property.ts';

/** Settings of an error. */
export interface ApiStatusErrorOptions {
  /** The site that has the pages of the codes, as the beginning of the link: `https://status.example`. */
  readonly base?: string | undefined;
  /** The response, or the error that this one was made from. It is not printed with the error. */
  readonly cause?: unknown;
}

/** A failed response. */
export interface StatusError<Code extends string = string> extends Error {
  readonly name: 'ApiStatusError';
  /** The meaning of the code. */
  readonly verdict: Verdict<Code>;
  /** The sub-code or else the status, as a string; `null` if there is none. */
  readonly code: Verdict<Code>['code'];
  /** The HTTP status of the response that failed. Some web servers answer with the status of an error that they catch. */
  readonly status: number | null;
  /** Whether, and after what, to send the request again; `null` if that is not known. */
  readonly retry: Verdict['retry'];
  /** The code's page; `null` where there is none. */
  readonly url: string | null;
  /** The error as JSON: its fields, without `cause` and `stack`. */
  toJSON(): StatusErrorJson<Code>;
}

/** A failed response with one of these codes, whose meaning is known. */
export interface CodedStatusError<Code extends string = string> extends StatusError<Code> {
  readonly verdict: Documented<Code> | Ambiguous<Code>;
  readonly code: Code;
  readonly status: number;
}

/** Recognizes the errors of one API: all of them, or those with one of the codes. */
export interface IsStatusError<Code extends string = string> {
  <C extends Code>(error: unknown, code: C, ...more: readonly C[]): error is CodedStatusError<C>;
  (error: unknown): error is StatusError<Code>;
}

/** The JSON form of an error. */
export type StatusErrorJson<Code extends string = string> = Pick<
  StatusError<Code>,
  'name' | 'message' | 'code' | 'status' | 'retry' | 'url' | 'verdict'
>;

/** A class of such errors: `instanceof` narrows to them. */
export type StatusErrorClass<Code extends string = string> = new (
  verdict: Verdict<Code>,
  options?: ApiStatusErrorOptions,
) => StatusError<Code>;

/**
 * Makes the class of the errors of one API; errors of another API are not instances of it.
 *
 * @param api Names the API, the same in every copy of the package.
 */
export function createApiStatusError<Code extends string>(api: string | symbol): StatusErrorClass<Code> {
  return class ApiStatusError extends Error {
    override readonly name = 'ApiStatusError';
    readonly verdict: Verdict<Code>;
    readonly code: Verdict<Code>['code'];
    readonly status: number | null;
    readonly retry: Verdict['retry'];
    readonly url: string | null;

    constructor(verdict: Verdict<Code>, options?: ApiStatusErrorOptions) {
      const { base = '', cause } = options ?? {};
      const url = verdict.url === null ? null : trimSlashes(base) + verdict.url;
      super(messageOf(verdict, url));
      // With a getter, the cause is not printed: it may have the request in it, with its secrets.
      if (cause !== undefined) Object.defineProperty(this, 'cause', { get: () => cause, configurable: true });
      // A copy, which loggers may add members to: the given one may be frozen.
      this.verdict = { ...verdict };
      this.code = verdict.code;
      this.status = verdict.status;
      this.retry = verdict.retry;
      this.url = url;
    }

    get [errorMark](): string | symbol {
      return api;
    }

    toJSON(): StatusErrorJson<Code> {
      const { name, message, code, status, retry, url, verdict } = this;
      return { name, message, code, status, retry, url, verdict };
    }
  };
}

/** Makes the function that recognizes the errors of one API, also those of another copy of the package. */
export function createIsApiStatusError<Code extends string>(api: string | symbol): IsStatusError<Code> {
  return (error: unknown, ...given: readonly unknown[]): error is CodedStatusError<Code> => {
    // As the function of a filter it is also given an index and a list.
    const codes = given.filter((code) => typeof code === 'string');
    const verdict = property(error, 'verdict');
    const kind = property(verdict, 'kind') as Verdict['kind'];
    return (
      property(error, errorMark) === api &&
      (codes.length === 0 || (isExplained({ kind }) && codes.includes(property(verdict, 'code') as string)))
    );
  };
}

function messageOf(verdict: Verdict, url: string | null): string {
  const said = sentenceOf(verdict);
  return url === null ? said : `${said} ${url}`;
}

function sentenceOf({ kind, code, status, title, endpoint }: Verdict): string {
  const where = endpoint === null ? '' : ` in endpoint ${endpoint}`;
  switch (kind) {
    case 'documented':
      return `${code} ${title}${where}.`;
    case 'ambiguous':
      return `${code} means different things in different endpoints.`;
    case 'undocumented-sub-code':
      return `${code} is not documented${where}; ${status} is “${title}”.`;
    case 'contradiction':
      return `Status ${status} and sub-code ${code} disagree.`;
    case 'undocumented-status':
      return status === null
        ? 'The response has no status that could be read.'
        : `${code} is not a status of this API. It may come from a proxy.`;
  }
}
