import { execFile } from 'node:child_process';
import { globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { npmEnvironment } from './environment.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The file that `npm publish` would send. */
    tarball: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

let folder: string;

/** Builds the library and packs it, once for all tests of this project. */
export async function setup(project: TestProject): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'packed-'));
  await promisify(execFile)('npm', ['pack', '--pack-destination', folder], {
    cwd: root,
    env: npmEnvironment,
  });
  const [tarball = ''] = globSync('*.tgz', { cwd: folder });
  project.provide('tarball', join(folder, tarball));
}

export function teardown(): void {
  rmSync(folder, { recursive: true, force: true });
}
