/** The report on a signature. */
import type { SignatureCheckId } from '../../catalog/record.ts';
import type { NamedMistake } from '../diagnosis/diagnosis.ts';

/** `not-checkable`: something required is not given, or only the API knows it. */
export type CheckState = 'passed' | 'failed' | 'not-checkable';

/** Checks that only the API can make. */
export const madeByApi: ReadonlySet<SignatureCheckId> = new Set(['app-key-known', 'secret-current']);

/** The result of one check. */
export interface CheckResult {
  readonly state: CheckState;
  /** The finding, in one or more sentences. */
  readonly finding: string;
  /** The value that was found; `null` where there is none to show. */
  readonly found: string | null;
  /** The documented form of the value; `null` where the check did not fail. */
  readonly expected: string | null;
  /** The missing evidence; `null` where the check was made. */
  readonly needs: string | null;
}

/** One of the documented checks. */
export interface SignatureCheck<Code extends string = string> extends CheckResult {
  readonly id: SignatureCheckId;
  /** The code of the response where the check fails. */
  readonly code: Code;
}

/** The time of signing compared with the server time. */
export interface ClockReading {
  /** Both in milliseconds since 1970. */
  readonly issuedAt: number;
  readonly serverTime: number;
  /** How far `issuedAt` is ahead of the server time, in seconds; negative where it lags. */
  readonly aheadSeconds: number;
}

/** The string that was hashed, compared with the documented one. */
export interface HashReading {
  /** The documented string to sign of this request. */
  readonly documented: string;
  /** The string that was hashed instead; `null` where it is not known, or is the documented one. */
  readonly signed: string | null;
  /** The index of the first character that differs. */
  readonly difference: number | null;
  /** The token of the documented string; `null` without the secret. */
  readonly expectedToken: string | null;
  /** The mistakes that produce the given token. */
  readonly mistakes: readonly NamedMistake[];
}

/** The result of every check of a signature. */
export interface SignatureReport<Code extends string = string> {
  /** In the order of the documented list. The order in which the API makes them is not documented. */
  readonly checks: readonly SignatureCheck<Code>[];
  /** The code of the first failed check in the list. */
  readonly firstFailure: Code | null;
  readonly clock: ClockReading | null;
  readonly hash: HashReading | null;
}

export function passed(finding: string, found: string | null = null): CheckResult {
  return { state: 'passed', finding, found, expected: null, needs: null };
}

export function failed(finding: string, found: string | null, expected: string | null): CheckResult {
  return { state: 'failed', finding, found, expected, needs: null };
}

export function notCheckable(finding: string, needs: string): CheckResult {
  return { state: 'not-checkable', finding, found: null, expected: null, needs };
}
