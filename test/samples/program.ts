import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { sampleUrl } from './sample.ts';

type Command = readonly [program: string, ...words: string[]];

/** A sample that is run from a command line: how it is compiled, where it has to be, and how it is started. */
export interface Program {
  readonly file: string;
  readonly compile?: (source: string, folder: string) => Command;
  readonly start: (source: string, folder: string) => Command;
}

/** Compiled into every program that Mono runs. */
export const pulse = fileURLToPath(new URL('Pulse.cs', import.meta.url));

/** A zone far from UTC, so that a local time is never mistaken for UTC. */
export const farZone = 'Pacific/Auckland';

export const programs: readonly Program[] = [
  { file: 'curl.sh', start: (source) => ['sh', source] },
  { file: 'node.mjs', start: (source) => [process.execPath, source] },
  { file: 'sign.py', start: (source) => ['python3', source] },
  {
    file: 'Sign.cs',
    compile: (source, folder) => [
      'mcs',
      '-r:System.Net.Http',
      `-out:${join(folder, 'Sign.exe')}`,
      '-main:Pulse',
      pulse,
      source,
    ],
    start: (_, folder) => ['mono', join(folder, 'Sign.exe')],
  },
  {
    file: 'Sign.java',
    compile: (source, folder) => ['javac', '--release', '11', '-d', folder, source],
    start: (_, folder) => ['java', '-XX:TieredStopAtLevel=1', '-cp', folder, 'Sign'],
  },
  // PHP takes its zone from a setting, not from the environment.
  { file: 'sign.php', start: (source) => ['php', '-d', `date.timezone=${farZone}`, source] },
  {
    file: 'sign.go',
    compile: (source, folder) => ['go', 'build', '-o', join(folder, 'sign-go'), source],
    start: (_, folder) => [join(folder, 'sign-go')],
  },
  { file: 'sign.rb', start: (source) => ['ruby', source] },
];

/** Compiles samples into a temporary folder, and runs them with a few environment variables. */
export class SampleRunner {
  readonly #folder = mkdtempSync(join(tmpdir(), 'signing-samples-'));

  async compileAll(): Promise<void> {
    const commands = programs.flatMap(({ file, compile }) =>
      compile ? [compile(this.#source(file), this.#folder)] : [],
    );
    await Promise.all(commands.map((command) => this.#execute(command, {})));
  }

  /** Returns the output of a sample; throws where it fails or writes to standard error. */
  async run(program: Program, words: readonly string[], variables: Record<string, string>): Promise<string> {
    const command = program.start(this.#source(program.file), this.#folder);
    const { stdout, stderr } = await this.#execute([...command, ...words], variables);
    if (stderr) throw new Error(`${program.file} wrote to standard error: ${stderr}`);
    return stdout;
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #source(file: string): string {
    return fileURLToPath(sampleUrl(file));
  }

  #execute([program, ...words]: Command, variables: Record<string, string>) {
    const env = { ...inheritedVariables(), ...goVariables(), TZ: farZone, ...variables };
    return promisify(execFile)(program, words, { env, timeout: 110_000 });
  }
}

/** Copies the environment without the variables that would change the request or the runtime. */
function inheritedVariables(): Record<string, string | undefined> {
  const excluded = /proxy$|^(?:APP_KEY|APP_SECRET|ISSUED_AT|NODE_OPTIONS|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS)$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !excluded.test(name)));
}

/** Makes Go build from its standard library alone, and cache the compiled packages for the next run. */
function goVariables(): Record<string, string> {
  const cache = join(tmpdir(), `signing-samples-go-${process.getuid?.() ?? 0}`);
  mkdirSync(cache, { recursive: true, mode: 0o700 });
  return {
    GOCACHE: cache,
    GOPATH: join(cache, 'path'),
    GOENV: 'off',
    GOFLAGS: '',
    GOPROXY: 'off',
    GOTOOLCHAIN: 'local',
  };
}
