/** The report on a signature that may be shown: with titles and addresses, and without secrets. */
import type { CheckedSignature } from '../../signature/checks/check.ts';
import type { NamedMistake } from '../../signature/diagnosis/diagnosis.ts';
import { createShownReport } from '../../signature/report/shown-report.ts';
import { unexplainedRefusal } from '../../signature/report/unexplained-refusal.ts';
import type { SignatureCheck, SignatureReport } from '../../signature.ts';
import { catalog, signatureScheme } from '../catalog.ts';
import type { CommandContext } from '../command-context.ts';

/** The request that was checked. */
export interface CheckedRequest {
  readonly method: string | null;
  readonly url: string | null;
  /** Whether the scheme was assumed because the text names none. */
  readonly isSchemeAssumed: boolean;
  /** The line where it begins in the text, counted from 1; `null` where no text was read. */
  readonly line: number | null;
  /** Its number among the requests in the text, counted from 1. */
  readonly number: number | null;
  /** The number of requests in the text. */
  readonly of: number;
}

/** The report, in the order of its JSON form. */
export interface RedactedSignature {
  readonly request: CheckedRequest;
  readonly checks: readonly (SignatureCheck & { readonly title: string; readonly url: string })[];
  readonly firstFailure: string | null;
  /** The sentence about a refusal in the text that no check explains; `null` where there is none. */
  readonly unexplainedRefusal: string | null;
  readonly clock: SignatureReport['clock'];
  readonly hash: {
    /** With placeholders for what may be secret, as is the other. */
    readonly documented: string;
    readonly signed: string | null;
    /** The index in these strings. */
    readonly difference: number | null;
    /** The beginning and the end of the Token. */
    readonly expectedToken: string | null;
    readonly mistakes: readonly NamedMistake[];
  } | null;
}

/**
 * Adds titles and addresses to the report, and leaves out of it what may be secret.
 *
 * @param code The code of the response in the text.
 */
export function redactSignature(
  checked: CheckedSignature,
  request: CheckedRequest,
  code: string | null,
  { classifier }: CommandContext,
): RedactedSignature {
  const { report, method, url } = createShownReport(signatureScheme(), catalog)(checked, request);
  const { firstFailure, clock, hash } = report;
  return {
    request: { ...request, method, url },
    checks: report.checks.map(({ id, code, state, finding, found, expected, needs }) => {
      const { title, url: page } = classifier.classify({ subCode: code });
      return { id, code, title: title ?? code, state, finding, found, expected, needs, url: page ?? '' };
    }),
    firstFailure,
    unexplainedRefusal: unexplainedRefusal({ code, isSchemeAssumed: request.isSchemeAssumed }, report),
    clock,
    hash,
  };
}
