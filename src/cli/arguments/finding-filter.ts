/** The choice of findings by the options of `decode`. */
import { codeText, parseCode } from '../../catalog/code.ts';
import { isCalm } from '../../classifier/outcome.ts';
import type { Finding } from '../../classifier/verdict.ts';
import type { Classifier } from '../../reference/classifier.ts';
import { timeIn } from '../../text/timestamps.ts';
import { catalog } from '../catalog.ts';
import { quoted } from '../output/terminal/printable.ts';
import { UsageError } from '../usage-error.ts';
import type { OptionsOf } from './command-options.ts';
import { endpointNumber } from './endpoint.ts';

type FilterOptions = Pick<OptionsOf<'decode'>, 'errors' | 'code' | 'endpoint' | 'since' | 'until'>;
type Condition = (finding: Finding) => boolean;

/** Makes the function that says whether a finding meets all conditions; `null` where there are none. */
export function findingFilter(
  { errors, code, endpoint, since, until }: FilterOptions,
  classifier: Pick<Classifier, 'classify'>,
): Condition | null {
  const conditions = [
    errors ? (finding: Finding) => !isCalm(finding) : null,
    code === undefined ? null : hasCode(code),
    endpoint === undefined ? null : hasEndpoint(endpointNumber(endpoint, classifier)),
    since === undefined ? null : isInTime(timeOf('--since', since), Number.POSITIVE_INFINITY),
    until === undefined ? null : isInTime(Number.NEGATIVE_INFINITY, timeOf('--until', until)),
  ].filter((condition) => condition !== null);
  return conditions.length === 0 ? null : (finding) => conditions.every((condition) => condition(finding));
}

/** A status stands for all its sub-codes. */
function hasCode(written: string): Condition {
  const codes = written.split(',').map((one) => {
    const parts = parseCode(one.trim());
    if (parts) return codeText(parts);
    throw new UsageError(
      `${quoted(one)} is not a code. --code takes codes such as ${catalog.api.examples.code}, with commas between them.`,
    );
  });
  return ({ code, status }) => codes.some((one) => one === code || one === String(status));
}

function hasEndpoint(number: string): Condition {
  return ({ endpoint }) => endpoint === number;
}

function isInTime(first: number, last: number): Condition {
  return ({ time }) => time !== null && time >= first && time <= last;
}

/** Reads a time as a log writes it; a day alone is its beginning. */
function timeOf(option: string, written: string): number {
  const time = timeIn(written.trim()) ?? timeIn(`${written.trim()}T00:00`);
  if (time !== null) return time;
  throw new UsageError(`${option} takes a time in UTC such as 2026-11-22T17:20, not ${quoted(written)}.`);
}
