/** A report on a signature, made fit to be shown: without secrets, some of which are part of the URL that is signed. */

import { createConcealment } from '../../redaction/known-values.ts';
import { shortened } from '../checks/token-format.ts';
import { readGivenSecret } from '../evidence/secret.ts';
import type { SignatureReport } from './report.ts';

/** What must not be shown. */
export interface Confidential {
  readonly appSecret: string | null;
  /** Every address whose parameters may be part of what was signed. */
  readonly urls: readonly string[];
  /** Hides secrets that are known by their name; `createMask` makes it. */
  readonly mask: (text: string) => string;
}

/** A report to be shown, and how anything else that belongs to it is to be shown. */
export interface Shown<Code extends string> {
  readonly report: SignatureReport<Code>;
  text(text: string): string;
}

/** A secret of a few characters would turn up in any sentence. */
const shortestSecret = 6;

/** Takes out what nobody may read. The difference is counted in the texts as they are shown. */
export function shownReport<Code extends string>(
  report: SignatureReport<Code>,
  { appSecret, urls, mask }: Confidential,
): Shown<Code> {
  const isSecret = (parameter: string): boolean => {
    const address = `?${parameter}`;
    return parameter.includes('=') && mask(address) !== address;
  };
  const secret = appSecret === null ? [] : [appSecret, readGivenSecret(appSecret).secret];
  const { text, position } = createConcealment(
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
