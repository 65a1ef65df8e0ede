import type { ExitStatus } from '../../src/cli/command-result.ts';
import { createOpen } from '../../src/cli/input/input.ts';
import { run } from '../../src/cli/run.ts';
import { memoryStream } from './output/memory-stream.ts';

/** The exit status and the output of a program; a key is missing where it wrote nothing. */
export interface ProgramResult {
  readonly status: ExitStatus;
  readonly output?: string;
  readonly errors?: string;
}

/** Runs the program as `main.ts` does: real files, `input` as standard input, and no variable but these. */
export async function program(
  args: readonly string[],
  input: string | Uint8Array | readonly Uint8Array[] = '',
  environment: Readonly<Record<string, string>> = {},
  { isTerminal = false, columns = 80 } = {},
): Promise<ProgramResult> {
  const output = memoryStream({ isTerminal, columns });
  const errors = memoryStream();
  const status = await run(args, {
    open: createOpen(() => standardInput(input), errors.write),
    output,
    errors,
    version: '1.2.3',
    environment,
    now: () => 0,
  });
  return {
    status,
    ...(output.written && { output: output.written }),
    ...(errors.written && { errors: errors.written }),
  };
}

/** Makes a pipe that holds `input`; each item of a list is a chunk. */
export async function* standardInput(
  input: string | Uint8Array | readonly Uint8Array[],
): AsyncGenerator<Uint8Array> {
  if (typeof input === 'string') yield Buffer.from(input);
  else if (input instanceof Uint8Array) yield input;
  else yield* input;
}

/** Splits bytes into chunks of `length`. */
export function chunks(bytes: Uint8Array, length: number): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / length) }, (_, i) =>
    bytes.subarray(i * length, (i + 1) * length),
  );
}
