/** Makes a report on a signature that may be shown: the strings to sign have placeholders for what may be secret. */
import type { SignatureScheme } from '../../catalog/record.ts';
import { createHarmlessSegment, type PathKnowledge } from '../../redaction/harmless-segment.ts';
import { firstDifference } from '../../text/first-difference.ts';
import type { CheckedSignature } from '../checks/check.ts';
import type { HashedRecipes } from '../checks/hash.ts';
import { shortened } from '../checks/token-format.ts';
import { type Recipe, stringToSign } from '../signing/scheme.ts';
import type { HashReading, SignatureReport } from './report.ts';
import {
  type ShownString,
  shown,
  shownMethod,
  shownStringToSign,
  shownWords,
  urlPieces,
} from './shown-string.ts';

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
    const show = (recipe: Recipe) => shownStringToSign(recipe, words, scheme);
    // Where the strings are known, the hash was read.
    const hash = recipes && shownHash(report.hash as HashReading, recipes, show);
    return {
      method: method === null ? null : shown([shownMethod(method)]).text,
      url: url === null ? null : shown(urlPieces(url, words)).text,
      differingCharacter: hash?.differingCharacter ?? null,
      report: { ...report, hash: hash?.reading ?? null },
    };
  };
}

function shownHash(
  hash: HashReading,
  recipes: HashedRecipes,
  show: (recipe: Recipe) => ShownString,
): { readonly reading: HashReading; readonly differingCharacter: number | null } {
  const signedRecipe = hash.signed === null ? null : recipes.signed;
  const at = signedRecipe && firstDifference(stringToSign(recipes.documented), stringToSign(signedRecipe));
  const documented = show(recipes.documented);
  const signed = signedRecipe && show(signedRecipe);
  const difference =
    signed && (firstDifference(documented.text, signed.text) ?? documented.position(at ?? 0));
  return {
    reading: {
      ...hash,
      documented: documented.text,
      signed: signed?.text ?? null,
      difference,
      expectedToken: hash.expectedToken === null ? null : shortened(hash.expectedToken),
    },
    differingCharacter: at === null ? null : at + 1,
  };
}
