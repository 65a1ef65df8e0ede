import { type ChildProcess, spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { compressFiles, type Effort } from '../../../src/site/hosting/compression.ts';
import { writeServerRules } from '../../../src/site/hosting/site-folder.ts';
import { isRoot } from '../debian.ts';
import { programEnvironment } from '../environment.ts';
import { freePort } from '../free-port.ts';
import { programs, provideProgram } from './program.ts';

/** A server with the shipped configuration. */
export interface Server {
  readonly port: number;
  readonly pid: number;
  stop(): Promise<void>;
}

/** The built site, packed, in a folder of its own. */
export interface Packed {
  readonly folder: string;
  remove(): void;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const startLimitMs = 10_000;
const nobody = 65_534;

/** Copies the built site and packs its files: with little effort by default. */
export async function packedSite(effort: Effort = { brotli: 4, gzip: 4 }): Promise<Packed> {
  const top = temporaryFolder();
  const folder = join(top, 'site');
  const filter = (file: string) => !/\.(?:br|gz)$/.test(file);
  cpSync(join(root, 'dist'), folder, { recursive: true, preserveTimestamps: true, filter });
  writeFileSync(join(top, 'secret.txt'), 'not for visitors');
  mkdirSync(join(folder, '.well-known'));
  writeFileSync(join(folder, '.well-known', 'security.txt'), 'Contact: https://status.example');
  await compressFiles(folder, effort);
  return { folder, remove: () => rmSync(top, { recursive: true, force: true }) };
}

/** Starts nginx as configured in deploy/, except for its port and folders. */
export async function startNginx(folder: string, { base = '', brotli = true } = {}): Promise<Server> {
  const program = await provideProgram(programs.nginx);
  const port = await freePort();
  const own = await configuration(folder, base);
  if (brotli) copyFileSync(join(own, 'brotli.conf.off'), join(own, 'brotli.conf'));
  const file = join(own, 'nginx.conf');
  let text = readFileSync(file, 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('root /srv/api-status-codes;', `root ${folder};`)
    .replaceAll('/tmp/nginx', join(own, 'nginx'));
  if (!brotli) text = text.replace('include /etc/nginx/modules-enabled/*.conf;', '');
  writeFileSync(file, text);
  // In the image it is not root either.
  chmodSync(own, 0o777);
  const user = isRoot() ? { uid: nobody, gid: nobody } : {};
  return start(program, ['-e', 'stderr', '-c', file, '-g', 'daemon off;'], port, own, {}, user);
}

/** Starts Caddy as configured in deploy/; port and folder are variables. */
export async function startCaddy(folder: string, { base = '' } = {}): Promise<Server> {
  const program = await provideProgram(programs.caddy);
  const port = await freePort();
  const own = await configuration(folder, base);
  const variables = {
    SITE_ADDRESS: `http://127.0.0.1:${port}`,
    SITE_FOLDER: folder,
    XDG_DATA_HOME: own,
    XDG_CONFIG_HOME: own,
  };
  const file = join(own, 'Caddyfile');
  return start(program, ['run', '--config', file, '--adapter', 'caddyfile'], port, own, variables);
}

/** A copy of deploy/ with the rules for this site. */
async function configuration(folder: string, base: string): Promise<string> {
  const own = temporaryFolder();
  for (const name of ['nginx.conf', 'brotli.conf.off', 'Caddyfile'])
    copyFileSync(join(root, 'deploy', name), join(own, name));
  await writeServerRules(folder, join(own, 'generated'), base);
  return own;
}

/** A new folder that the servers may read, whoever they run as. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'api-status-codes-'));
  chmodSync(folder, 0o755);
  return folder;
}

async function start(
  program: string,
  args: readonly string[],
  port: number,
  own: string,
  variables: Readonly<Record<string, string>> = {},
  user: { readonly uid?: number; readonly gid?: number } = {},
): Promise<Server> {
  const child = spawn(program, args, {
    env: programEnvironment(variables),
    stdio: ['ignore', 'ignore', 'pipe'],
    ...user,
  });
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(own, { recursive: true, force: true });
  };
  for (const limit = Date.now() + startLimitMs; !(await accepts(port)); await sleep(20)) {
    if (child.exitCode === null && Date.now() < limit) continue;
    await stop();
    throw new Error(`${program} did not start: ${said}`);
  }
  return { port, pid: pidOf(child), stop };
}

function pidOf({ pid }: ChildProcess): number {
  if (pid === undefined) throw new Error('The server has no process.');
  return pid;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const answer = (accepted: boolean) => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
  });
}
