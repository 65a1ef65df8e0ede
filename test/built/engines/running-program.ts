import { type ChildProcess, spawn } from 'node:child_process';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { programEnvironment } from '../environment.ts';

const startLimitMs = 60_000;

/** A program that runs until it is ended. */
export class RunningProgram {
  /** All that it printed. */
  printed = '';
  readonly #path: string;
  readonly #child: ChildProcess;
  readonly #ended: Promise<void>;

  constructor(path: string, options: readonly string[], environment: Readonly<Record<string, string>> = {}) {
    this.#path = path;
    this.#child = spawn(path, options, {
      env: programEnvironment(environment),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.printed += chunk.toString();
      });
    }
    process.once('exit', () => this.#child.kill());
    this.#ended = new Promise((resolve) => this.#child.once('exit', () => resolve()));
  }

  /** Asks for something until it is there, as an address that the program announces. */
  async ready<T>(read: () => T | undefined | Promise<T | undefined>): Promise<T> {
    for (const limit = Date.now() + startLimitMs; Date.now() < limit; await sleep(50)) {
      const found = await Promise.resolve()
        .then(read)
        .catch(() => undefined);
      if (found !== undefined) return found;
      if (this.#child.exitCode !== null) break;
    }
    await this.end();
    throw new Error(`${this.#path} did not start: ${this.printed}`);
  }

  async end(): Promise<void> {
    this.#child.kill();
    if (this.#child.exitCode === null && this.#child.signalCode === null) await this.#ended;
  }
}
