import { execFile } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { codesData } from '../../../src/site/data-files/data.ts';
import { pulse } from '../program.ts';
import { folder as recipes } from './recipes.ts';

type Command = readonly [program: string, ...words: string[]];

/** A recipe that is run by a driver: how both are compiled, and how the driver is started, in the same folder. */
export interface Program {
  readonly file: string;
  readonly compile?: readonly Command[];
  readonly start: Command;
}

/** The Debian path of the JSON library that the recipe in Java uses. */
const gson = '/usr/share/java/gson.jar';

export const programs: readonly Program[] = [
  { file: 'api_errors.py', start: ['python3', '-B', 'drive.py'] },
  { file: 'ApiErrors.php', start: ['php', 'drive.php'] },
  {
    file: 'ApiErrors.java',
    compile: [['javac', '--release', '17', '-cp', gson, 'ApiErrors.java', 'Drive.java']],
    start: ['java', '-XX:TieredStopAtLevel=1', '-cp', `.:${gson}`, 'Drive'],
  },
  {
    file: 'ApiErrorHandler.cs',
    compile: [
      [
        'mcs',
        '-r:System.Net.Http',
        '-r:System.Runtime.Serialization',
        '-out:Drive.exe',
        '-main:Pulse',
        pulse,
        'ApiErrorHandler.cs',
        'Drive.cs',
      ],
    ],
    start: ['mono', 'Drive.exe'],
  },
];

const drivers = fileURLToPath(new URL('drivers/', import.meta.url));
const driverOf: Readonly<Record<string, string>> = {
  py: 'drive.py',
  php: 'drive.php',
  java: 'Drive.java',
  cs: 'Drive.cs',
};

/** Runs the recipes of other languages in a folder with their drivers and the list of codes that the site publishes. */
export class RecipeRunner {
  readonly #folder = mkdtempSync(join(tmpdir(), 'handling-'));

  constructor() {
    mkdirSync(this.#folder, { recursive: true });
    const data = codesData({ catalog, entries: entriesOf(catalog), base: '', version: '1.0.0' });
    writeFileSync(join(this.#folder, 'codes.json'), JSON.stringify(data));
  }

  async compile({ file, compile = [] }: Program): Promise<void> {
    const driver = driverOf[file.split('.').at(-1) ?? ''] ?? '';
    copyFileSync(join(recipes, file), join(this.#folder, file));
    copyFileSync(join(drivers, driver), join(this.#folder, driver));
    for (const command of compile) await this.#execute(command);
  }

  /** Returns the output of the driver; throws where it fails or writes to standard error. */
  async run({ start }: Program, words: readonly string[]): Promise<string> {
    const { stdout, stderr } = await this.#execute([...start, ...words]);
    if (stderr) throw new Error(stderr);
    return stdout.trim();
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }

  #execute([program, ...words]: Command) {
    const excluded = /proxy$|^(?:NODE_OPTIONS|JAVA_TOOL_OPTIONS|_JAVA_OPTIONS)$/i;
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !excluded.test(name)));
    return promisify(execFile)(program, words, { cwd: this.#folder, env, timeout: 110_000 });
  }
}
