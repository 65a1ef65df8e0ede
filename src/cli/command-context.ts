/** The classifier of this API and its answers in words, as the commands use them. */
import type { Code } from '../catalog/index.ts';
import type { SequenceRule } from '../catalog/record.ts';
import type { Finding, Verdict } from '../classifier/verdict.ts';
import { createAnswer } from '../reference/answer.ts';
import { type Classifier, createClassifier } from '../reference/classifier.ts';
import type { Reference } from '../reference/reference.ts';
import { createRequestText } from '../reference/request-text.ts';
import { catalog } from './catalog.ts';
import { type ReportLayout, reportOf } from './output/report.ts';
import { createPaint, type Paint } from './output/terminal/color.ts';

type Request = Finding['request'];

/** A classifier and its answers, with addresses on one site. */
export interface CommandContext extends ReportLayout {
  readonly classifier: Classifier<Code>;
  readonly reference: Reference;
  /** The sequences of codes that a summary gives hints on. */
  readonly sequences: readonly SequenceRule[];
  /** Writes a verdict for a terminal. */
  readonly report: (verdict: Verdict, request?: Request) => string;
  /** Writes a verdict in a few words. */
  readonly headline: (verdict: Verdict) => string;
  /** Writes a request without anything that may be secret; `null` where nothing is left. */
  readonly requestText: (request: Request) => string | null;
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
  const answer = createAnswer(catalog, classifier, base, catalog.notes.administrator);
  const requestText = createRequestText(catalog);
  const layout = { paint, columns, hasSite: site !== null };
  return {
    classifier,
    reference: { catalog, classifier, answer, base },
    sequences: catalog.sequences,
    ...layout,
    report: (verdict, request = null) => reportOf(answer(verdict), requestText(request), layout),
    headline: (verdict) => answer(verdict).headline,
    requestText,
  };
}
