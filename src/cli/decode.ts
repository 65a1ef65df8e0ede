/** `api-status-codes decode` */
import { parseCode } from '../classifier/code.ts';
import { findingJson, isUnderstood } from '../classifier/verdict.ts';
import { reason } from './failure.ts';
import type { ReadText } from './input.ts';
import { type Outcome, quoted, UsageError } from './outcome.ts';
import type { Reference } from './reference.ts';

/** Finds every code in a file or on standard input; `-` is standard input too. */
export async function decodeCommand(
  files: readonly string[],
  options: { readonly json?: boolean | undefined },
  { classifier, report }: Reference,
  read: ReadText,
): Promise<Outcome> {
  if (files.length > 1) {
    throw new UsageError('decode reads one file. For several: cat FILES | api-status-codes decode.');
  }
  const [file] = files;
  const findings = classifier.decode(await textFrom(file === undefined || file === '-' ? null : file, read));
  const status = findings.some(isUnderstood) ? 0 : 1;
  if (options.json) return { status, output: `${JSON.stringify(findings.map(findingJson), null, 2)}\n` };
  if (findings.length === 0) return { status, complaint: 'No code found in this text.\n' };
  const reports = findings.map(
    (finding) => `Line ${finding.line}, column ${finding.column}\n${report(finding)}`,
  );
  return { status, output: reports.join('\n') };
}

async function textFrom(file: string | null, read: ReadText): Promise<string> {
  try {
    return await read(file);
  } catch (error) {
    const name = file === null ? 'Standard input' : quoted(file);
    const advice =
      file !== null && parseCode(file) ? ` For a code alone: api-status-codes explain ${file}` : '';
    throw new UsageError(`${name} could not be read: ${reason(error)}.${advice}`);
  }
}
