/** The classifier of this API with its decoder, and its answers in words, as the commands use them. */
import type { Code } from '../catalog/index.ts';
import type { SequenceRule } from '../catalog/record.ts';
import { type Classifier, createClassifier } from '../reference/classifier.ts';
import type { Reference } from '../reference/reference.ts';
import { type AnswerContext, createAnswerContext } from './answer-context.ts';
import { catalog } from './catalog.ts';
import { createPaint, type Paint } from './output/terminal/color.ts';

/** A classifier and its answers, with addresses on one site. */
export interface CommandContext extends AnswerContext {
  readonly classifier: Classifier<Code>;
  readonly reference: Reference;
  /** The sequences of codes that a summary gives hints on. */
  readonly sequences: readonly SequenceRule[];
}

/**
 * Makes the context of a command. Where the site is not known, addresses are paths, which a reader or a program
 * can complete.
 *
 * @param site The beginning of every address, as in `codeUrl`.
 * @param columns The greatest width of a report.
 */
export function createCommandContext(
  site: string | null,
  paint: Paint = createPaint(false),
  columns = Number.POSITIVE_INFINITY,
): CommandContext {
  const base = site ?? '';
  const classifier = createClassifier(catalog, { base }) as Classifier<Code>;
  const context = createAnswerContext(classifier, base, { paint, columns, hasSite: site !== null });
  const { answer } = context;
  return { ...context, reference: { catalog, classifier, answer, base }, sequences: catalog.sequences };
}
