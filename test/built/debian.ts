import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** The list of packages, once it is being loaded. */
let updated: Promise<unknown> | undefined;

/** Installs packages where this is Debian and we may; does nothing elsewhere. Services are not started. */
export async function installOnDebian(...packages: readonly string[]): Promise<void> {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  updated ??= run('apt-get', ['-qq', 'update'], { env });
  await updated;
  // Another installation may be in progress.
  const install = ['-qq', 'install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  await run('apt-get', [...install, ...packages], { env, maxBuffer: Number.POSITIVE_INFINITY });
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
