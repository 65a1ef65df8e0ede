/** What the commands ask: the classifier of this API, and its verdicts in words. */
import { compactCatalog } from '../catalog/compact.ts';
import { type Code, catalog } from '../catalog/index.ts';
import { createAnswer } from '../classifier/answer.ts';
import { type Classifier, createClassifier } from '../classifier/classifier.ts';
import type { Verdict } from '../classifier/verdict.ts';
import { reportOf } from './report.ts';

/** A classifier and its words, with addresses on one site. */
export interface Reference {
  readonly classifier: Classifier<Code>;
  /** A verdict as a person reads it in a terminal. */
  readonly report: (verdict: Verdict) => string;
}

/**
 * Makes the reference whose addresses are on a site. Where the site is not known, they are paths, which a
 * reader or a program can complete.
 *
 * @param site Put before every address, as in `codeUrl`.
 */
export function createReference(site: string | null): Reference {
  const base = site ?? '';
  const classifier = createClassifier(catalog, { base });
  const answer = createAnswer(compactCatalog(catalog), classifier, base);
  return { classifier, report: (verdict) => reportOf(answer(verdict)) };
}
