/** Answers the first text that the decoder offers to try. */
import type { Catalog } from '../../catalog/index.ts';
import type { Answer } from '../../reference/answer.ts';
import { createReference } from '../../reference/reference.ts';

/** Returns the answer; `null` where the catalog has no texts to try. */
export function exampleAnswer(catalog: Catalog, base: string): Answer | null {
  const [first] = catalog.api.examples.texts ?? [];
  if (first === undefined) return null;
  const { classifier, answer } = createReference(catalog, base);
  const [finding] = classifier.decode(first.text);
  return finding ? answer(finding) : null;
}
