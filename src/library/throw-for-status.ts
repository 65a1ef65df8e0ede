/** Turns responses that are failures into errors. */
import type { ResponseLike } from '../classifier/response.ts';
import type { Verdict } from '../classifier/verdict.ts';
import { property } from '../http/property.ts';
import type { StatusErrorClass } from './api-status-error.ts';

/** Settings of {@link ThrowForStatus}. */
export interface ThrowOptions {
  /** The site that has the pages of the codes, as the beginning of links. */
  readonly base?: string | undefined;
  /** Anything with `method` and `url`, such as a `Request`: it names the endpoint where the response does not. */
  readonly request?: unknown;
}

/** Throws for every response without a 2xx status, and returns all others. */
export type ThrowForStatus = <R extends ResponseLike>(response: R, options?: ThrowOptions) => R;

/** Makes the function that throws errors of a class. */
export function createThrowForStatus<Code extends string>(
  classifyResponse: (response: unknown, request?: unknown) => Verdict<Code>,
  ApiStatusError: StatusErrorClass<Code>,
): ThrowForStatus {
  return (response, options) => {
    const verdict = classifyResponse(response, property(options, 'request'));
    if (isSuccess(verdict)) return response;
    throw new ApiStatusError(verdict, { base: options?.base, cause: response });
  };
}

/** Whether a verdict is on a response with a 2xx status that its sub-code does not contradict. */
export function isSuccess({ kind, status }: Pick<Verdict, 'kind' | 'status'>): boolean {
  return kind !== 'contradiction' && Math.floor((status ?? 0) / 100) === 2;
}
