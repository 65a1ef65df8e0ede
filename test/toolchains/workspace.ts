/** A folder with the packed package in it, next to the tools that are tried with it. */
import { execFile } from 'node:child_process';
import { cpSync, globSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { npmEnvironment } from '../package/environment.ts';

const execute = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const tools = fileURLToPath(new URL('node_modules', import.meta.url));
const folder = join(root, '.bench/toolchains');

/** Something that may or may not work with the package. */
export interface Check {
  readonly name: string;
  /** Returns a remark, such as a size; rejects where it does not work. */
  run(): Promise<string>;
}

/** The project that uses the package. */
export const app = join(folder, 'app');

/** Builds and packs the package, and unpacks it in a new project, whose tools are those of this folder. */
export async function prepare(): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const installed = join(app, 'node_modules');
  mkdirSync(installed, { recursive: true });
  symlinkSync(tools, join(folder, 'node_modules'));
  await execute('npm', ['pack', '--pack-destination', folder], { cwd: root, env: npmEnvironment });
  const [tarball = ''] = globSync('*.tgz', { cwd: folder });
  await execute('tar', ['xzf', join(folder, tarball), '-C', installed]);
  cpSync(join(installed, 'package'), join(installed, 'api-status-codes'), { recursive: true });
  rmSync(join(installed, 'package'), { recursive: true });
  cpSync(join(root, 'content/samples/handling'), join(app, 'recipes'), { recursive: true });
  write('package.json', '{ "private": true, "type": "module" }');
  write('probe.js', probe);
  write('main.js', "import { probe } from './probe.js';\nconsole.log(await probe());\n");
  write(
    'browser.js',
    "import { classify } from 'api-status-codes';\nconsole.log(classify({ subCode: '403.25' }).code);\n",
  );
}

/** Writes a file of the project. */
export function write(file: string, text: string): void {
  mkdirSync(dirname(join(app, file)), { recursive: true });
  writeFileSync(join(app, file), text);
}

/** Runs a program of the tools with Node, in the project, and returns its output. */
export function runTool(file: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<string> {
  return run(process.execPath, [join(tools, file), ...args], env);
}

/** Runs a file of the project with Node. */
export function runFile(file: string, env: NodeJS.ProcessEnv = {}): Promise<string> {
  return run(process.execPath, [file], env);
}

/** Runs a program in the project, and returns its output; rejects with the output where it fails. */
export async function run(
  program: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<string> {
  try {
    const { stdout } = await execute(program, args, {
      cwd: app,
      env: { ...npmEnvironment, NO_COLOR: '1', ...env },
      timeout: 120_000,
    });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '', message } = error as Error & { stdout?: string; stderr?: string };
    throw new Error(`${stdout}${stderr}`.trim() || message);
  }
}

/** The path of a program that a tool brings for this machine. */
export function binary(pattern: string): string {
  const [found] = globSync(pattern, { cwd: tools });
  if (!found) throw new Error(`There is no ${pattern} for this machine.`);
  return join(tools, found);
}

/** Rejects an output that lacks what is expected. */
export function expectText(output: string, expected: string): void {
  if (!output.includes(expected)) throw new Error(`Expected ${expected}, got:\n${output}`);
}

/** The output of the probe. */
export const probed = '403.25 403.23 401.10 1001 fGG4V9vNsC4i23Wf4pARFwQGTyvfFgaQyTYOPHvEMRA=';

/** Uses every entry point once. */
const probe = `import { classify, classifyResponse, decode } from 'api-status-codes';
import { createAttempts } from 'api-status-codes/client';
import { classify as classifyRequest } from 'api-status-codes/endpoints';
import { createMock } from 'api-status-codes/mock';
import { sign } from 'api-status-codes/signature';

export async function probe() {
  const url = 'https://api.rubiq.net/entity';
  const mock = createMock({ scenario: ['403.23'] });
  const signed = await sign({ appKey: 1, appSecret: 'secret-secret', method: 'POST', url, issuedAt: '20261122021344' });
  createAttempts({ method: 'GET', url }, {});
  return [
    classify({ status: 403, subCode: '403.25' }).code,
    classifyResponse(await mock.fetch('http://localhost/entity/id/7/data')).code,
    decode('HTTP/1.1 401 Unauthorized\\nApiStatusSubCode: 401.10\\n')[0].code,
    classifyRequest({ subCode: '400.3', request: { method: 'POST', url } }).endpoint,
    signed.token,
  ].join(' ');
}
`;
