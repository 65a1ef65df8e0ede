/** Everything an element asks: the classifier of a catalog, and its answers in words. */
import type { ShippedCatalog } from '../catalog/dataset.ts';
import type { Verdict } from '../classifier/verdict.ts';
import { type Answer, createAnswer } from './answer.ts';
import { type Classifier, createClassifier } from './classifier.ts';

/** A catalog ready to answer. */
export interface Reference {
  readonly catalog: ShippedCatalog;
  readonly classifier: Classifier;
  readonly answer: (verdict: Verdict) => Answer;
  readonly base: string;
}

/** Makes a catalog ready; `base` is put before every address. */
export function createReference(catalog: ShippedCatalog, base: string): Reference {
  const classifier: Classifier = createClassifier(catalog, { base });
  return { catalog, classifier, answer: createAnswer(catalog, classifier, base), base };
}
