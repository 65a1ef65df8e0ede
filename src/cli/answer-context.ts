/** The answers of this API in words, as the commands use them. */
import type { Finding, Verdict } from '../classifier/verdict.ts';
import { type Answer, createAnswer } from '../reference/answer.ts';
import type { Classifier } from '../reference/classifier.ts';
import { createRequestText } from '../reference/request-text.ts';
import { catalog } from './catalog.ts';
import { type ReportLayout, reportOf } from './output/report.ts';

type Request = Finding['request'];
type CodeClassifier = Pick<Classifier, 'classify' | 'nearCodes'>;

/** A classifier of codes and its answers, with addresses on one site. */
export interface AnswerContext extends ReportLayout {
  readonly classifier: CodeClassifier;
  readonly answer: (verdict: Verdict) => Answer;
  /** Writes a verdict for a terminal. */
  readonly report: (verdict: Verdict, request?: Request) => string;
  /** Writes a verdict in a few words. */
  readonly headline: (verdict: Verdict) => string;
  /** Writes a request without anything that may be secret; `null` where nothing is left. */
  readonly requestText: (request: Request) => string | null;
}

/**
 * Makes the answers of a classifier.
 *
 * @param base The beginning of every address, as in `codeUrl`.
 */
export function createAnswerContext<C extends CodeClassifier>(
  classifier: C,
  base: string,
  layout: ReportLayout,
): AnswerContext & { readonly classifier: C } {
  const answer = createAnswer(catalog, classifier, base, catalog.notes.administrator);
  let written: ReturnType<typeof createRequestText> | undefined;
  const requestText = (request: Request) => {
    if (request === null) return null;
    written ??= createRequestText(catalog);
    return written(request);
  };
  return {
    classifier,
    answer,
    ...layout,
    report: (verdict, request = null) => reportOf(answer(verdict), requestText(request), layout),
    headline: (verdict) => answer(verdict).headline,
    requestText,
  };
}
