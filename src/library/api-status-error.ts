/** A response as an error, with all that is known of its code. */
import type { Code } from '../catalog/index.ts';
import type { Verdict as AnyVerdict } from '../classifier/verdict.ts';

type Verdict = AnyVerdict<Code>;

/** Settings of an error. */
export interface ApiStatusErrorOptions {
  /** The site that serves the pages of the codes, put before the link: `https://status.example`. */
  readonly base?: string | undefined;
  /** The response, or the error that this one was made from. */
  readonly cause?: unknown;
}

/**
 * A response that is a failure. Its message says what the code means and ends with the link to the code's page and
 * nothing behind it, so that it can be opened from a terminal or a log.
 *
 * `instanceof` narrows to this type, and a `switch` over the code of its verdict is checked.
 *
 * @example
 * const verdict = classify({ status: 403, subCode: '403.25' });
 * const error = new ApiStatusError(verdict, { base: 'https://status.example' });
 * error.message; // '403.25 No access with this session. https://status.example/codes/403-25'
 * error.retry; // 'after-change'
 */
export class ApiStatusError extends Error {
  override readonly name = 'ApiStatusError';
  /** What the code means. */
  readonly verdict: Verdict;
  /** Whether, and after what, sending the request again can help; `null` where that is not known. */
  readonly retry: Verdict['retry'];
  /** The code's page; `null` where there is none. */
  readonly url: string | null;

  constructor(verdict: Verdict, { base = '', cause }: ApiStatusErrorOptions = {}) {
    const url = verdict.url === null ? null : base.replace(/\/+$/, '') + verdict.url;
    super(messageOf(verdict, url), cause === undefined ? undefined : { cause });
    this.verdict = verdict;
    this.retry = verdict.retry;
    this.url = url;
  }
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
        : `${code} is not a status of this API: it may come from a proxy.`;
  }
}
