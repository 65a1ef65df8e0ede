/** The report on a signature that may be shown: with titles and addresses, and without secrets. */

import { createMask } from '../../redaction/mask.ts';
import type { NamedMistake } from '../../signature/diagnosis/diagnosis.ts';
import { type Confidential, shownReport } from '../../signature/report/redacted-report.ts';
import type { SignatureCheck, SignatureReport } from '../../signature.ts';
import { catalog } from '../catalog.ts';
import type { CommandContext } from '../command-context.ts';

/** The request that was checked. */
export interface CheckedRequest {
  readonly method: string | null;
  readonly url: string | null;
  /** Whether the text has no scheme, so that https was assumed. */
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
  readonly clock: SignatureReport['clock'];
  readonly hash: {
    readonly documented: string;
    readonly signed: string | null;
    /** The index in the redacted strings. */
    readonly difference: number | null;
    /** The beginning and the end of the Token. */
    readonly expectedToken: string | null;
    readonly mistakes: readonly NamedMistake[];
  } | null;
}

const mask = createMask(catalog.reporting.secrets);

/** Adds titles and addresses to the report, and redacts its secrets. */
export function redactSignature(
  report: SignatureReport,
  request: CheckedRequest,
  confidential: Omit<Confidential, 'mask'>,
  { classifier }: CommandContext,
): RedactedSignature {
  const { report: redacted, text } = shownReport(report, { ...confidential, mask });
  return {
    request: {
      ...request,
      method: request.method === null ? null : text(request.method),
      url: request.url === null ? null : mask(text(request.url)),
    },
    checks: redacted.checks.map(({ id, code, state, finding, found, expected, needs }) => {
      const { title, url } = classifier.classify({ subCode: code });
      return { id, code, title: title ?? code, state, finding, found, expected, needs, url: url ?? '' };
    }),
    firstFailure: redacted.firstFailure,
    clock: redacted.clock,
    hash: redacted.hash,
  };
}
