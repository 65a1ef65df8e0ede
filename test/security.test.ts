import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
const promises = [...read('SECURITY.md').matchAll(/`(test\/[\w./-]+\.test\.ts)`: “([^”]+)”/g)].map(
  ([, file = '', name = '']) => [file, name] as const,
);

test('SECURITY.md has a test for each of its promises', () => {
  expect(promises.length).toBeGreaterThan(8);
  const rows = read('SECURITY.md').match(/^\| (?!promise|---).*$/gm) ?? [];
  expect(rows.filter((row) => !/`test\/.+`: “/.test(row))).toEqual([]);
});

test.each(promises)('%s has the test “%s”', (file, name) => {
  expect(read(file)).toContain(`'${name}'`);
});
