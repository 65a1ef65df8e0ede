import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { programEnvironment } from '../../test/built/environment.ts';

/** The folder of this project. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Builds the site of a project into a folder, and returns the seconds it took. */
export function buildSite(
  outDir: string,
  { project = root, env = {} }: { project?: string; env?: Readonly<Record<string, string>> } = {},
): number {
  const started = performance.now();
  execFileSync(process.execPath, [`${root}node_modules/astro/bin/astro.mjs`, 'build', '--outDir', outDir], {
    cwd: project,
    env: programEnvironment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return (performance.now() - started) / 1_000;
}
