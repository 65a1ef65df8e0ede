import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { scripts } = JSON.parse(readFileSync(`${root}package.json`, 'utf8'));

/** Reads the switch in a process that has the environment of a package script. */
function drawsPreviews(script: string): string {
  const { PREVIEW_IMAGES: _, ...env } = process.env;
  const options = script.match(/--env-file=\S+/g) ?? [];
  const program = "console.log((await import('./src/site/preview-images/enabled.ts')).drawsPreviews)";
  return execFileSync(process.execPath, [...options, '--input-type=module', '--eval', program], {
    cwd: root,
    env,
    encoding: 'utf8',
  }).trim();
}

test('a build draws images', () => {
  expect(drawsPreviews(scripts.build)).toBe('true');
});

test('the quick start does not', () => {
  expect(drawsPreviews(scripts.start)).toBe('false');
});
