import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** Whether the list of packages was loaded already. */
let isUpToDate = false;

/** Installs packages where this is Debian and we may; does nothing elsewhere. Services are not started. */
export function installOnDebian(...packages: readonly string[]): void {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const options = { env, stdio: 'ignore' as const };
  if (!isUpToDate) execFileSync('apt-get', ['update'], options);
  isUpToDate = true;
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
