/** The answers of the classifier. Keys are in the order of the JSON form; unknown values are `null`. */
import type { Fixer, Outcome, Retry } from '../catalog/record.ts';
import { property } from '../http/property.ts';

/** The meaning of an ambiguous sub-code in one endpoint. */
export interface Meaning {
  readonly endpoint: string;
  readonly title: string;
  readonly message: string;
  readonly retry: Retry | null;
  readonly fixer: Fixer | null;
  readonly url: string;
}

interface Fields {
  /** One of five kinds, which says how much is known. */
  readonly kind: string;
  /** The sub-code if there is one, else the status, always as a string; `null` if there is neither. */
  readonly code: string | null;
  /** The HTTP status, or that of the sub-code where only the sub-code is known. */
  readonly status: number | null;
  /** The sub-code with its status, such as `403.25`, also where the response had only `25`. */
  readonly subCode: string | null;
  /** The endpoint that the response came from, where that is known. */
  readonly endpoint: string | null;
  /** A few words that name the code. */
  readonly title: string | null;
  /** The message of the standard list, verbatim; the meaning of an endpoint's code may be in our words. */
  readonly message: string | null;
  /** Whether, and after what, sending the request again can help; `null` where it is not known. */
  readonly retry: Retry | null;
  /** Who can fix it; `null` where it is not known. */
  readonly fixer: Fixer | null;
  /** The address of the page of the code, from the root of the site; `null` where there is none. */
  readonly url: string | null;
  /** The meanings in each endpoint where the code is ambiguous, else `null`. */
  readonly meanings: readonly Meaning[] | null;
  /** A success, an expected answer or an error; `null` where it is not known. Not part of the JSON form. */
  readonly outcome: Outcome | null;
  /** Whether a program may send the same request again by itself. Not part of the JSON form. */
  readonly repeatable: boolean;
}

/** The code is in the standard list, or in the list of the endpoint it came from. */
export interface Documented<Code extends string = string> extends Fields {
  readonly kind: 'documented';
  readonly code: Code;
  readonly status: number;
  readonly title: string;
  readonly message: string;
  readonly retry: Retry;
  /** `null` where endpoints agree on the meaning, but not on who can fix it, and the endpoint is not known. */
  readonly fixer: Fixer | null;
  readonly url: string;
  readonly meanings: null;
}

/** Only endpoints define this sub-code, they differ, and the endpoint is not known. */
export interface Ambiguous<Code extends string = string> extends Fields {
  readonly kind: 'ambiguous';
  readonly code: Code;
  readonly status: number;
  readonly subCode: string;
  readonly url: string;
  readonly meanings: readonly Meaning[];
}

/** The status is known, the sub-code is not, or it could not be read (then `subCode` is `null`). */
export interface UndocumentedSubCode extends Fields {
  readonly kind: 'undocumented-sub-code';
  readonly code: string;
  readonly status: number;
  readonly title: string;
  /** The meaning of the status; nothing is known of the sub-code. */
  readonly message: string;
  readonly url: string;
  readonly meanings: null;
}

/** Not a status of this API, or no status at all. */
export interface UndocumentedStatus extends Fields {
  readonly kind: 'undocumented-status';
  readonly code: string | null;
  readonly meanings: null;
}

/** The HTTP status and the sub-code disagree; both are given. */
export interface Contradiction extends Fields {
  readonly kind: 'contradiction';
  readonly code: string;
  readonly status: number;
  readonly subCode: string;
  readonly meanings: null;
}

/** The classifier's answer; `kind` says which one it is. */
export type Verdict<Code extends string = string> =
  | Documented<Code>
  | Ambiguous<Code>
  | UndocumentedSubCode
  | UndocumentedStatus
  | Contradiction;

/** A verdict and where in the text it was found. */
export type Finding<Code extends string = string> = Verdict<Code> & {
  /** Counted from 1. */
  readonly line: number;
  /** Counted from 1, in UTF-16 code units. */
  readonly column: number;
  /** Offset of the first code unit of what was read. */
  readonly start: number;
  /** Offset after the last. */
  readonly end: number;
  /** The request that the text names for this response, as it is written there, secrets included. */
  readonly request: { readonly method: string | null; readonly url: string | null } | null;
  /** When it happened, in milliseconds since 1970 in UTC, where the text says so. */
  readonly time: number | null;
};

const keys = [
  'kind',
  'code',
  'status',
  'subCode',
  'endpoint',
  'title',
  'message',
  'retry',
  'fixer',
  'url',
  'meanings',
] as const satisfies readonly (keyof Verdict)[];

/** The JSON form of a verdict. */
export type VerdictJson = Pick<Verdict, (typeof keys)[number]>;
/** The JSON form of a finding. */
export type FindingJson = VerdictJson & Pick<Finding, 'line' | 'column'>;

/**
 * The JSON form of a verdict: the keys from `kind` to `meanings`, always in the same order, and no other. What is missing
 * is `null`. Never throws.
 *
 * @param verdict A verdict or a finding.
 *
 * @example
 * const json = verdictJson(classify({ status: 409 }));
 * Object.keys(json).slice(0, 4); // ['kind', 'code', 'status', 'subCode']
 * json.subCode; // null
 */
export function verdictJson(verdict: Verdict): VerdictJson {
  return Object.fromEntries(keys.map((key) => [key, property(verdict, key) ?? null])) as VerdictJson;
}

/**
 * The JSON form of a finding: that of its verdict, then `line` and `column`. Never throws.
 *
 * @param finding A result of `decode`.
 *
 * @example
 * decode('sub-code: 403.25').map(findingJson)[0]?.column; // 1
 */
export function findingJson(finding: Finding): FindingJson {
  const [line, column] = [property(finding, 'line'), property(finding, 'column')] as [number, number];
  return { ...verdictJson(finding), line: line ?? null, column: column ?? null };
}

const understood: readonly unknown[] = [
  'documented',
  'ambiguous',
  'contradiction',
] satisfies Verdict['kind'][];

/**
 * Whether the verdict explains the code itself, rather than saying that it is not documented. Never throws.
 *
 * @param verdict A verdict of any kind.
 *
 * @example
 * isUnderstood(classify({ status: 403, subCode: '403.25' })); // true
 * isUnderstood(classify({ status: 403, subCode: '403.99' })); // false
 */
export function isUnderstood(verdict: Verdict): boolean {
  return understood.includes(property(verdict, 'kind'));
}
