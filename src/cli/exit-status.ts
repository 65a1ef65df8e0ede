/** What a command gives back. */
import { printable } from './output/printable.ts';

/**
 * 0 understood, 1 nothing found or unknown code, 2 wrong use, a file that cannot be read, or an output that
 * cannot be written.
 */
export type ExitStatus = 0 | 1 | 2;

/** Exit status and text of a command that has little to say; `run` writes it. */
export interface Outcome {
  readonly status: ExitStatus;
  /** For standard output. */
  readonly output?: string;
  /** For standard error. */
  readonly complaint?: string;
}

/** Wrong use, said so that one can mend it. */
export class UsageError extends Error {}

/** The line that follows a complaint about wrong use. */
export const tryHelp = 'Try: api-status-codes --help\n';

/** What somebody wrote, so that it can be said back to them in one short line. */
export function quoted(written: string, longest = 60): string {
  return `"${printable(written, longest)}"`;
}
