import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from './environment.ts';

/** The server that `npm start` starts, on a port of its own. */
export interface PreviewServer {
  /** Without a slash at its end. */
  readonly url: string;
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const startLimitMs = 120_000;

/** Serves a built site on a port of its own. */
export async function startPreview(
  outDir = 'dist',
  env: Readonly<Record<string, string>> = {},
): Promise<PreviewServer> {
  if (!existsSync(resolve(root, outDir, 'index.html')))
    throw new Error(`${outDir} holds no site: run "npm run build" first.`);
  const port = String(20_000 + Math.floor(Math.random() * 20_000));
  const child = spawn(process.execPath, ['test/built/serve.ts', outDir, port], {
    cwd: root,
    env: programEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const url = await announcedAddress(child);
  return {
    url,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

function announcedAddress(child: ReturnType<typeof spawn>): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => reject(new Error(`The preview did not start: ${printed}`)), startLimitMs);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const address = /http:\/\/\S+/.exec(printed)?.[0];
      if (!address) return;
      clearTimeout(timer);
      resolve(address.replace(/\/+$/, ''));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', (status) => reject(new Error(`The preview ended with status ${status}: ${printed}`)));
  });
}
