/** Turns responses that are failures into errors. */
import type { ResponseLike } from '../classifier/response.ts';
import type { Verdict } from '../classifier/verdict.ts';
import type { StatusErrorClass } from './api-status-error.ts';

/** Settings of {@link ThrowForStatus}. */
export interface ThrowOptions {
  /** The site that has the pages of the codes, as the beginning of links. */
  readonly base?: string | undefined;
}

/** Throws for every response without a 2xx status, and returns all others. */
export type ThrowForStatus = <R extends ResponseLike>(response: R, options?: ThrowOptions) => R;

/** Makes the function that throws errors of a class. */
export function createThrowForStatus<Code extends string>(
  classifyResponse: (response: unknown) => Verdict<Code>,
  ApiStatusError: StatusErrorClass<Code>,
): ThrowForStatus {
  return (response, options) => {
    const verdict = classifyResponse(response);
    if (isSuccess(verdict)) return response;
    throw new ApiStatusError(verdict, { base: options?.base, cause: response });
  };
}

/** Whether a verdict is on a response with a 2xx status that its sub-code does not contradict. */
export function isSuccess({ kind, status }: Pick<Verdict, 'kind' | 'status'>): boolean {
  return kind !== 'contradiction' && Math.floor((status ?? 0) / 100) === 2;
}
