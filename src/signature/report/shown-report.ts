/** Makes a report on a signature that may be shown: the strings to sign have placeholders for what may be secret. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { createHarmlessSegment, type PathKnowledge } from '../../redaction/harmless-segment.ts';
import { firstDifference } from '../../text/first-difference.ts';
import type { CheckedSignature } from '../checks/check.ts';
import { shortened } from '../checks/token-format.ts';
import { stringToSign } from '../signing/scheme.ts';
import type { HashReading, SignatureReport } from './report.ts';
import { shown, shownMethod, shownStringToSign, shownWords, urlPieces } from './shown-string.ts';

/** The request of a report, and the report. */
export interface ShownReport {
  readonly report: SignatureReport;
  readonly method: string | null;
  readonly url: string | null;
  /** The number of the first character that differs, counted from 1 in the strings themselves. */
  readonly differingCharacter: number | null;
}

/** Makes the function that shows reports on a request. The index of the difference refers to the shown strings. */
export function createShownReport(
  scheme: SignatureScheme,
  paths: PathKnowledge,
): (
  checked: CheckedSignature,
  request: { readonly method: string | null; readonly url: string | null },
) => ShownReport {
  const isHarmless = createHarmlessSegment(paths);

  return ({ report, recipes, urls }, { method, url }) => {
    const words = shownWords(urls, scheme, isHarmless);
    const { hash } = report;
    const strings = recipes && {
      documented: shownStringToSign(recipes.documented, words, scheme),
      signed: hash?.signed && recipes.signed ? shownStringToSign(recipes.signed, words, scheme) : null,
    };
    const at =
      strings?.signed && recipes?.signed
        ? firstDifference(stringToSign(recipes.documented), stringToSign(recipes.signed))
        : null;
    return {
      method: method === null ? null : shown([shownMethod(method)]).text,
      url: url === null ? null : shown(urlPieces(url, words)).text,
      differingCharacter: at === null ? null : at + 1,
      report: { ...report, hash: hash && strings && shownHash(hash, strings, at) },
    };
  };
}

function shownHash(
  hash: HashReading,
  { documented, signed }: Record<'documented', ShownText> & Record<'signed', ShownText | null>,
  at: number | null,
): HashReading {
  const difference =
    signed && (firstDifference(documented.text, signed.text) ?? documented.position(at ?? 0));
  return {
    ...hash,
    documented: documented.text,
    signed: signed?.text ?? null,
    difference,
    expectedToken: hash.expectedToken === null ? null : shortened(hash.expectedToken),
  };
}

type ShownText = ReturnType<typeof shown>;
