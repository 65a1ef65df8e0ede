/** Everything about errors for the classifier of another API. */
import type { Verdict } from '../classifier/verdict.ts';
import type { Classifier } from '../reference/classifier.ts';
import {
  createApiStatusError,
  createIsApiStatusError,
  type IsStatusError,
  type StatusErrorClass,
} from './api-status-error.ts';
import { createFromProblem } from './problem.ts';
import { createThrowForStatus, type ThrowForStatus } from './throw-for-status.ts';

/** The errors of one catalog; `Code` is the union of the catalog's codes. */
export interface Errors<Code extends string = string> {
  /** The class of the errors that `throwForStatus` throws. */
  readonly ApiStatusError: StatusErrorClass<Code>;
  /** Whether a value is such an error, and has one of the codes that are given. */
  readonly isApiStatusError: IsStatusError<Code>;
  /** Throws an error for every response without a 2xx status, and returns all others. */
  readonly throwForStatus: ThrowForStatus;
  /** Reads problem details back into a verdict; `null` if they name no code. Never throws. */
  readonly fromProblem: (json: unknown) => Verdict<Code> | null;
}

/**
 * Makes `ApiStatusError`, `isApiStatusError`, `throwForStatus` and `fromProblem` for a classifier of your own.
 *
 * @param classifier The result of `createClassifier`.
 *
 * @example
 * const known = { code: '500.19', title: 'Bad configuration', message: 'Configuration data is invalid.' } as const;
 * const iis = createClassifier({
 *   reporting: { header: 'X-Sub-Status' },
 *   standard: [{ ...known, retry: 'after-change', fixer: 'administrator' }],
 *   endpoints: [],
 * });
 * const errors = createErrors(iis);
 * errors.fromProblem({ status: 500, subCode: '500.19' })?.title; // 'Bad configuration'
 */
export function createErrors<Code extends string>(
  classifier: Pick<Classifier<Code>, 'classify' | 'classifyResponse'>,
): Errors<Code> {
  const api = Symbol();
  const ApiStatusError = createApiStatusError<Code>(api);
  return {
    ApiStatusError,
    isApiStatusError: createIsApiStatusError(api),
    throwForStatus: createThrowForStatus(classifier.classifyResponse, ApiStatusError),
    fromProblem: createFromProblem(classifier.classify),
  };
}
