/** Redacts the secrets in a report on a signature; some are part of the signed URL. */

import { createKnownValueMask } from '../../redaction/known-values.ts';
import { shortened } from '../checks/token-format.ts';
import { readGivenSecret } from '../evidence/secret.ts';
import type { SignatureReport } from './report.ts';

/** The values to redact. */
export interface Confidential {
  readonly appSecret: string | null;
  /** Every URL whose parameters may be part of the signed string. */
  readonly urls: readonly string[];
  /** Masks secrets that are known by their name; `createMask` makes it. */
  readonly mask: (text: string) => string;
}

/** A redacted report, and the function that redacts any other text about the request. */
export interface Shown<Code extends string> {
  readonly report: SignatureReport<Code>;
  text(text: string): string;
}

/** A secret of a few characters would occur in any sentence. */
const shortestSecret = 6;

/** Redacts every secret in a report. The index of the difference refers to the redacted strings. */
export function shownReport<Code extends string>(
  report: SignatureReport<Code>,
  { appSecret, urls, mask }: Confidential,
): Shown<Code> {
  const isSecret = (parameter: string): boolean => {
    const address = `?${parameter}`;
    return parameter.includes('=') && mask(address) !== address;
  };
  const secret = appSecret === null ? [] : [appSecret, readGivenSecret(appSecret).secret];
  const { text, position } = createKnownValueMask(
    urls,
    isSecret,
    secret.filter(({ length }) => length >= shortestSecret),
  );
  const shown = (value: string | null) => (value === null ? null : text(value));
  const { checks, hash } = report;
  return {
    text,
    report: {
      ...report,
      checks: checks.map((check) => ({
        ...check,
        finding: text(check.finding),
        found: shown(check.found),
        expected: shown(check.expected),
      })),
      hash: hash && {
        ...hash,
        documented: text(hash.documented),
        signed: shown(hash.signed),
        difference: hash.difference === null ? null : position(hash.documented, hash.difference),
        expectedToken: hash.expectedToken === null ? null : shortened(hash.expectedToken),
      },
    },
  };
}
