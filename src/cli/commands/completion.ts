/** `api-status-codes completion` */
import { completionScript } from '../arguments/completion.ts';
import { shells } from '../arguments/shells.ts';
import type { CommandResult } from '../command-result.ts';
import { UsageError } from '../usage-error.ts';

/** Prints the script for the shell that is named. */
export function completionCommand(operands: readonly string[]): CommandResult {
  const shell = shells.find((name) => name === operands[0]);
  if (shell === undefined || operands.length > 1) {
    throw new UsageError(`completion needs the name of a shell: ${shells.join(', ')}.`);
  }
  return { status: 0, output: completionScript(shell) };
}
