import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import process from 'node:process';

/** Installs packages where this is Debian and we may; does nothing elsewhere. Services are not started. */
export function installOnDebian(...packages: readonly string[]): void {
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const options = { env, stdio: 'ignore' as const };
  execFileSync('apt-get', ['update'], options);
  execFileSync('apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}

export function isRoot(): boolean {
  return process.getuid?.() === 0;
}
