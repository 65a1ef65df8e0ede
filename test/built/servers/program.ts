import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { installOnDebian } from '../debian.ts';

/** A server or tool that is not an npm package, with the Debian packages that bring it. */
interface Program {
  readonly name: string;
  readonly packages: readonly string[];
  /** A file that is required besides the program itself. */
  readonly needs?: string;
}

const brotliModule = '/usr/share/nginx/modules/ngx_http_brotli_static_module.so';

export const programs = {
  nginx: { name: 'nginx', packages: ['nginx', 'libnginx-mod-http-brotli-static'], needs: brotliModule },
  caddy: { name: 'caddy', packages: ['caddy'] },
  wrk: { name: 'wrk', packages: ['wrk'] },
  firefox: { name: 'firefox', packages: ['firefox-esr'] },
  // Without a program that imitates a graphics card, the process of a page crashes.
  webkitDriver: { name: 'WebKitWebDriver', packages: ['webkit2gtk-driver', 'libgl1-mesa-dri'] },
  xvfb: { name: 'Xvfb', packages: ['xvfb'] },
  xdotool: { name: 'xdotool', packages: ['xdotool'] },
} satisfies Record<string, Program>;

/** Where a program is; as root on Debian it is installed where it is missing. */
export async function provideProgram(program: Program): Promise<string> {
  const there = find(program);
  if (there) return there;
  await installOnDebian(...program.packages);
  const installed = find(program);
  if (installed) return installed;
  throw new Error(
    `${program.name} was not found. Install it: on Debian, "apt-get install ${program.packages.join(' ')}".`,
  );
}

function find({ name, needs }: Program): string | null {
  if (needs && !existsSync(needs)) return null;
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}
