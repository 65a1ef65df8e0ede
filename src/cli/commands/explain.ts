/** `api-status-codes explain` */

import { codeText, parseCode, parseRunTogetherCode } from '../../catalog/code.ts';
import { entriesOf } from '../../catalog/entries.ts';
import { isUnderstood, type Verdict, verdictJson } from '../../classifier/verdict.ts';
import { createCodeClassifier } from '../../reference/code-classifier.ts';
import { type AnswerContext, createAnswerContext } from '../answer-context.ts';
import type { OptionsOf } from '../arguments/command-options.ts';
import { endpointNumber } from '../arguments/endpoint.ts';
import { catalog } from '../catalog.ts';
import type { CommandResult } from '../command-result.ts';
import { fullReport } from '../output/full-report.ts';
import { jsonText } from '../output/json-text.ts';
import type { ReportLayout } from '../output/report.ts';
import { quoted } from '../output/terminal/printable.ts';
import { UsageError } from '../usage-error.ts';

const { examples } = catalog.api;

/**
 * Explains codes as a command of its own, without the decoder, which takes time to load.
 *
 * @param base The beginning of every address.
 */
export function explainOnly(
  operands: readonly string[],
  options: OptionsOf<'explain'>,
  base: string,
  layout: ReportLayout,
): CommandResult {
  const classifier = createCodeClassifier(catalog, base);
  return explainCommand(operands, options, createAnswerContext(classifier, base, layout));
}

/** Explains codes, of the endpoint that `--endpoint` names. */
export function explainCommand(
  operands: readonly string[],
  options: OptionsOf<'explain'>,
  context: AnswerContext,
): CommandResult {
  const { classify } = context.classifier;
  const written = operands.join(' ').trim();
  if (written === '') throw new UsageError(`explain needs a code, such as ${examples.code}.`);
  const endpoint =
    options.endpoint === undefined ? undefined : endpointNumber(options.endpoint, context.classifier);
  const codes = codesIn(operands);
  if (codes.length === 0 && operands.length > 1) {
    throw new UsageError(
      `explain takes only codes, such as ${examples.code}. To find codes in a text, use decode.`,
    );
  }
  const verdicts = (codes.length > 0 ? codes : [null]).map((subCode) => classify({ subCode, endpoint }));
  const [first, ...others] = verdicts.map(verdictJson);
  const json = `${jsonText(others.length === 0 ? first : [first, ...others])}\n`;
  if (codes.length === 0)
    return { status: 1, errors: notCode(written, context), ...(options.json ? { output: json } : {}) };
  return {
    status: verdicts.every(isUnderstood) ? 0 : 1,
    output: options.json ? json : reports(verdicts, options, context),
  };
}

/** Reads several codes, or one that is spelled with a space; empty where a word is no code. */
function codesIn(words: readonly string[]): readonly string[] {
  const each = words.map(parseCode);
  const read = each.includes(null) ? [parseCode(words.join(' ').trim())] : each;
  return read.flatMap((parts) => (parts ? codeText(parts) : []));
}

function reports(
  verdicts: readonly Verdict[],
  { full }: OptionsOf<'explain'>,
  { report, paint, columns }: AnswerContext,
): string {
  const entries = full ? entriesOf(catalog) : null;
  const more = (verdict: Verdict) =>
    entries === null ? '' : fullReport(verdict, catalog, entries, { paint, columns });
  return verdicts.map((verdict) => report(verdict) + more(verdict)).join('\n');
}

/** Says that a text is not a code, and which one it would be with its dot. */
function notCode(written: string, { classifier }: AnswerContext): string {
  const near = parseRunTogetherCode(written)?.subCode;
  const advice =
    near && isUnderstood(classifier.classify({ subCode: near }))
      ? `Did you mean ${near}?`
      : `Codes look like ${examples.code}. To find codes in a text, use decode.`;
  return `${quoted(written)} is not a code. ${advice}\n`;
}
