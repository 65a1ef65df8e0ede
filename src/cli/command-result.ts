/** The result of a command. */

/**
 * 0 understood, 1 nothing found or unknown code, 2 wrong use, a file that cannot be read, or an output that
 * cannot be written.
 */
export type ExitStatus = 0 | 1 | 2;

/** The exit status and the text of a command with a short output; `run` writes it. */
export interface CommandResult {
  readonly status: ExitStatus;
  /** Text for standard output. */
  readonly output?: string;
  /** Text for standard error. */
  readonly errors?: string;
}
