/** `api-status-codes explain` */
import { catalog } from '../catalog/index.ts';
import { codeText, parseCode } from '../classifier/code.ts';
import { isUnderstood, verdictJson } from '../classifier/verdict.ts';
import { classify } from '../index.ts';
import { report } from './report.ts';
import { type Outcome, UsageError } from './run.ts';

/** Says what one code means; `--endpoint` tells where it came from. */
export function explainCommand(
  codes: readonly string[],
  options: { readonly endpoint?: string | undefined; readonly json?: boolean | undefined },
): Outcome {
  if (codes.length === 0) throw new UsageError(`explain needs a code, such as ${catalog.api.examples.code}.`);
  const written = codes.join(' ');
  if (
    options.endpoint !== undefined &&
    !catalog.endpoints.some(({ number }) => number === options.endpoint)
  ) {
    throw new UsageError(
      `There is no endpoint ${options.endpoint}. Give its number, such as ${catalog.api.examples.endpoint}.`,
    );
  }
  const parts = parseCode(written);
  if (!parts) {
    return {
      status: 1,
      complaint: `"${written.slice(0, 60)}" is not a code. Codes look like ${catalog.api.examples.code}.\n`,
    };
  }
  const verdict = classify({
    subCode: codeText(parts),
    ...(options.endpoint === undefined ? {} : { endpoint: options.endpoint }),
  });
  return {
    status: isUnderstood(verdict) ? 0 : 1,
    output: options.json ? `${JSON.stringify(verdictJson(verdict), null, 2)}\n` : report(verdict),
  };
}
