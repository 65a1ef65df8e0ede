/** Access of the commands to the operating system; tests replace it. */
import type { Environment } from './arguments/environment.ts';
import type { Open } from './input/input.ts';
import type { OutputStream } from './output/terminal/output-stream.ts';

/** The parts of the operating system that commands use. */
export interface System {
  readonly open: Open;
  /** Standard output. */
  readonly output: OutputStream;
  /** Standard error. */
  readonly errors: OutputStream;
  readonly environment: Environment;
  /** Gives the time in milliseconds since some fixed moment. */
  readonly now: () => number;
  /** Settles when the program is asked to end; by default, a signal asks. */
  readonly untilStopped?: (() => Promise<void>) | undefined;
  /** The version of this package. */
  readonly version: string;
}
