/** The common form of every format of findings. */
import type { Finding } from '../../classifier/verdict.ts';

/**
 * Takes findings one after another, and gives the text to write at once. `file` is the name of one of several
 * files, `null` where there is only one.
 */
export interface FindingsWriter {
  /** Takes the next finding. */
  finding(finding: Finding, file: string | null): string;
  /** Ends a file, also one that could not be read to its end. */
  fileEnd(file: string | null): string;
  /** Ends after the last file. */
  end(): string;
}

/** Identifies what is explained once: a code with its status, of one endpoint. */
export function findingKey({ kind, status, code, endpoint }: Finding): string {
  return `${kind} ${status} ${code} ${endpoint}`;
}
