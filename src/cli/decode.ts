/** `api-status-codes decode` */
import { findingJson, isUnderstood } from '../classifier/verdict.ts';
import { decode } from '../index.ts';
import { report } from './report.ts';
import { type Outcome, type ReadText, UsageError } from './run.ts';

/** Finds every code in a file or on standard input. */
export function decodeCommand(
  files: readonly string[],
  options: { readonly json?: boolean | undefined },
  read: ReadText,
): Outcome {
  if (files.length > 1) throw new UsageError('decode reads one file, or standard input.');
  const findings = decode(textOf(files[0] ?? null, read));
  const status = findings.some(isUnderstood) ? 0 : 1;
  if (options.json) return { status, output: `${JSON.stringify(findings.map(findingJson), null, 2)}\n` };
  if (findings.length === 0) return { status, complaint: 'No code found in this text.\n' };
  const reports = findings.map(
    (finding) => `Line ${finding.line}, column ${finding.column}\n${report(finding)}`,
  );
  return { status, output: reports.join('\n') };
}

function textOf(file: string | null, read: ReadText): string {
  try {
    return read(file);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(
      file === null ? `Standard input could not be read: ${reason}` : `${file} could not be read: ${reason}`,
    );
  }
}
