import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import process from 'node:process';
import { installOnDebian } from '../built/debian.ts';

/** A command, or a file by its absolute path, that a sample needs besides Node, and the Debian packages with it. */
interface Runtime {
  readonly needs: string;
  readonly packages: readonly string[];
}

const runtimes: readonly Runtime[] = [
  { needs: 'curl', packages: ['curl'] },
  { needs: 'openssl', packages: ['openssl'] },
  { needs: 'python3', packages: ['python3'] },
  { needs: 'php', packages: ['php-cli'] },
  { needs: 'ruby', packages: ['ruby'] },
  { needs: 'javac', packages: ['default-jdk-headless'] },
  { needs: 'go', packages: ['golang-go'] },
  { needs: 'mcs', packages: ['mono-mcs', 'libmono-system-net-http4.0-cil'] },
  { needs: 'mono', packages: ['mono-runtime'] },
  {
    needs: '/usr/lib/mono/4.5/System.Runtime.Serialization.dll',
    packages: ['libmono-system-runtime-serialization4.0-cil'],
  },
  { needs: '/usr/share/java/gson.jar', packages: ['libgoogle-gson-java'] },
  // Without it the time zone of the samples would silently be UTC.
  { needs: '/usr/share/zoneinfo/Pacific/Auckland', packages: ['tzdata'] },
];

/** Makes sure that every sample can be run; installs missing packages as root on Debian. */
export async function provideRuntimes(): Promise<void> {
  const missing = missingRuntimes();
  if (missing.length === 0) return;
  await installOnDebian(...missing.flatMap(({ packages }) => packages));
  const absent = missingRuntimes();
  if (absent.length === 0) return;
  const list = absent.map(({ needs, packages }) => `${needs} (on Debian: ${packages.join(', ')})`);
  throw new Error(`The samples are run in their own languages. Install ${list.join('; ')}.`);
}

function missingRuntimes(): readonly Runtime[] {
  return runtimes.filter(({ needs }) => !isThere(needs));
}

function isThere(needs: string): boolean {
  if (isAbsolute(needs)) return existsSync(needs);
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, needs)));
}
