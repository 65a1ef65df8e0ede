/** What becomes of findings: a report, JSON, or counts. */
import type { Finding } from '../../classifier/verdict.ts';

/**
 * Takes findings one after another, and gives the text that is to be written at once. `file` is how one of
 * several files is called, `null` where there is only one.
 */
export interface Presentation {
  /** The next finding. */
  finding(finding: Finding, file: string | null): string;
  /** A file has come to its end, or as far as it can be read. */
  fileEnd(file: string | null): string;
  /** No more files. */
  end(): string;
}

/** How standard input is called among several files, in arguments and in JSON. */
export const standardInputFile = '-';
