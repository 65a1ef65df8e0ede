/** Turns responses that are failures into errors. */
import type { Code } from '../catalog/index.ts';
import type { ResponseLike } from '../classifier/response.ts';
import type { Verdict } from '../classifier/verdict.ts';
import { ApiStatusError } from './api-status-error.ts';

/** Settings of {@link createThrowForStatus}'s function. */
export interface ThrowOptions {
  /** The site that serves the pages of the codes, put before links. */
  readonly base?: string | undefined;
}

/** Makes the function that throws for every response but those of the 2xx statuses, and gives back the others. */
export function createThrowForStatus(
  classifyResponse: (response: ResponseLike) => Verdict<Code>,
): <R extends ResponseLike>(response: R, options?: ThrowOptions) => R {
  return (response, { base } = {}) => {
    const verdict = classifyResponse(response);
    if (verdict.kind !== 'contradiction' && Math.floor((verdict.status ?? 0) / 100) === 2) return response;
    throw new ApiStatusError(verdict, { base, cause: response });
  };
}
