/** Builds the site again, elsewhere and under other circumstances, and compares all of it with what was built. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programEnvironment } from './environment.ts';
import { folderDifferences } from './folder-difference.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Files that a build reads. */
const sources = ['src', 'content', 'astro.config.mjs', 'package.json', 'LICENSE', 'tsconfig.json'];
/** Packages with components: Astro names these by their place in the project, so they must lie in it. */
const components = ['astro', '@astrojs/starlight'];

let elsewhere: string;

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'built-again-'));
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** A copy of the sources with the same packages, but nothing that an earlier build left. */
function copySources(folder: string): void {
  for (const source of sources) cpSync(join(root, source), join(folder, source), { recursive: true });
  for (const name of packageNames()) {
    const [from, to] = [join(root, 'node_modules', name), join(folder, 'node_modules', name)];
    mkdirSync(dirname(to), { recursive: true });
    if (components.includes(name)) cpSync(from, to, { recursive: true });
    else symlinkSync(from, to);
  }
}

function packageNames(): string[] {
  const installed = readdirSync(join(root, 'node_modules')).filter((name) => !name.startsWith('.'));
  return installed.flatMap((name) =>
    name.startsWith('@')
      ? readdirSync(join(root, 'node_modules', name)).map((inner) => `${name}/${inner}`)
      : name,
  );
}

test('a second build, in another folder, time zone and language, gives the same bytes', () => {
  const folder = join(elsewhere, 'another name');
  const temporary = join(elsewhere, 'temporary');
  mkdirSync(folder);
  mkdirSync(temporary);
  copySources(folder);
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', 'site'], {
    cwd: folder,
    env: programEnvironment({
      TZ: 'Pacific/Kiritimati',
      LANG: 'tr_TR.UTF-8',
      LC_ALL: 'tr_TR.UTF-8',
      TMPDIR: temporary,
    }),
    stdio: 'pipe',
  });
  expect(folderDifferences(join(root, 'dist'), join(folder, 'site'))).toEqual([]);
});

describe('a difference', () => {
  test('is told with its file and its place', () => {
    const [one, other] = [join(elsewhere, 'one'), join(elsewhere, 'other')];
    for (const folder of [one, other]) mkdirSync(join(folder, 'a'), { recursive: true });
    writeFileSync(join(one, 'a/b.txt'), 'made at 1 o’clock');
    writeFileSync(join(other, 'a/b.txt'), 'made at 2 o’clock');
    writeFileSync(join(other, 'more.txt'), '');
    expect(folderDifferences(one, other)).toEqual([
      'a/b.txt differs from byte 8 on: "made at 1 o’clock", "made at 2 o’clock"',
      'more.txt is missing from the first',
    ]);
  });
});
