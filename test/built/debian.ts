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
  // Another installation may be in progress.
  const install = ['install', '-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  execFileSync('apt-get', [...install, ...packages], options);
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
