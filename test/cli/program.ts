import { createReadText } from '../../src/cli/input.ts';
import type { Outcome } from '../../src/cli/outcome.ts';
import { run } from '../../src/cli/run.ts';

/** Runs the program as `main.ts` does: real files, `input` as standard input, and no variable but these. */
export function program(
  args: readonly string[],
  input: string | Uint8Array = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Outcome> {
  return run(args, { read: createReadText(standardInput(input), () => {}), version: '1.2.3', environment });
}

/** A pipe that holds `input`. */
export async function* standardInput(input: string | Uint8Array): AsyncGenerator<Uint8Array> {
  yield typeof input === 'string' ? Buffer.from(input) : input;
}
