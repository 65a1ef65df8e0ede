/** A report on a signature, made fit to be shown: with titles and addresses, and without secrets. */
import { catalog } from '../../catalog/index.ts';
import { createMask } from '../../redaction/mask.ts';
import type { NamedMistake } from '../../signature/diagnosis/diagnosis.ts';
import { type Confidential, shownReport } from '../../signature/report/redacted-report.ts';
import type { SignatureCheck, SignatureReport } from '../../signature.ts';
import type { Reference } from '../commands/reference.ts';

/** Which request was checked. */
export interface CheckedRequest {
  readonly method: string | null;
  readonly url: string | null;
  /** Whether the text tells no scheme, so that https was assumed. */
  readonly isSchemeAssumed: boolean;
  /** Where it begins in the text, counted from 1; `null` where no text was read. */
  readonly line: number | null;
  /** Which of the requests in the text it is, counted from 1, and of how many. */
  readonly number: number | null;
  readonly of: number;
}

/** The report in the order of its JSON form. */
export interface ShownSignature {
  readonly request: CheckedRequest;
  readonly checks: readonly (SignatureCheck & { readonly title: string; readonly url: string })[];
  readonly firstFailure: string | null;
  readonly clock: SignatureReport['clock'];
  readonly hash: {
    readonly documented: string;
    readonly signed: string | null;
    /** Counted in the texts as they are shown. */
    readonly difference: number | null;
    /** Its beginning and its end. */
    readonly expectedToken: string | null;
    readonly mistakes: readonly NamedMistake[];
  } | null;
}

const mask = createMask(catalog.reporting.secrets);

/** Puts into the report what a reader needs beside it, and takes out what nobody may read. */
export function shownSignature(
  report: SignatureReport,
  request: CheckedRequest,
  confidential: Omit<Confidential, 'mask'>,
  { classifier }: Reference,
): ShownSignature {
  const { report: shown, text } = shownReport(report, { ...confidential, mask });
  return {
    request: {
      ...request,
      method: request.method === null ? null : text(request.method),
      url: request.url === null ? null : mask(text(request.url)),
    },
    checks: shown.checks.map(({ id, code, state, finding, found, expected, needs }) => {
      const { title, url } = classifier.classify({ subCode: code });
      return { id, code, title: title ?? code, state, finding, found, expected, needs, url: url ?? '' };
    }),
    firstFailure: shown.firstFailure,
    clock: shown.clock,
    hash: shown.hash,
  };
}
