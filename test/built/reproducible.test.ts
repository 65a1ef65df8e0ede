/** Builds the site again, elsewhere and under other circumstances, and compares all of it with what was built. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { programEnvironment } from './environment.ts';
import { folderDifferences } from './folder-difference.ts';
import { copySources } from './source-copy.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

let elsewhere: string;

beforeAll(() => {
  elsewhere = mkdtempSync(join(tmpdir(), 'built-again-'));
});

afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

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
