/** `api-status-codes explain` */

import { codeText, parseCode } from '../../catalog/code.ts';
import { isUnderstood, verdictJson } from '../../classifier/verdict.ts';
import type { OptionsOf } from '../arguments/command-options.ts';
import { catalog } from '../catalog.ts';
import type { CommandContext } from '../command-context.ts';
import type { CommandResult } from '../command-result.ts';
import { jsonText } from '../output/json-text.ts';
import { quoted } from '../output/terminal/printable.ts';
import { UsageError } from '../usage-error.ts';

const { examples } = catalog.api;

/** Explains one code, of the endpoint that `--endpoint` names. */
export function explainCommand(
  operands: readonly string[],
  options: OptionsOf<'explain'>,
  { classifier, report }: CommandContext,
): CommandResult {
  const written = operands.join(' ').trim();
  if (written === '') throw new UsageError(`explain needs a code, such as ${examples.code}.`);
  const endpoint = options.endpoint === undefined ? undefined : endpointNumber(options.endpoint, classifier);
  const parts = parseCode(written);
  if (!parts && operands.length > 1) {
    throw new UsageError(
      `explain takes one code, such as ${examples.code}. To find codes in a text, use decode.`,
    );
  }
  const verdict = classifier.classify({ subCode: parts && codeText(parts), endpoint });
  const json = `${jsonText(verdictJson(verdict))}\n`;
  if (!parts) return { status: 1, errors: notCode(written), ...(options.json ? { output: json } : {}) };
  return { status: isUnderstood(verdict) ? 0 : 1, output: options.json ? json : report(verdict) };
}

/** Reads the number of an endpoint, or a request to it: `POST /item`. */
function endpointNumber(written: string, { classify }: CommandContext['classifier']): string {
  const [url, method] = written.trim().split(/\s+/).reverse();
  const request = url?.includes('/') ? { method, url } : undefined;
  const { endpoint } = classify({ endpoint: written, request });
  if (endpoint !== null) return endpoint;
  throw new UsageError(
    request
      ? `${quoted(written)} matches no endpoint, or more than one. Give the method and the path, or a number such as ${examples.endpoint}.`
      : `There is no endpoint ${quoted(written)}. Give its number, such as ${examples.endpoint}.`,
  );
}

function notCode(written: string): string {
  return `${quoted(written)} is not a code. Codes look like ${examples.code}. To find codes in a text, use decode.\n`;
}
