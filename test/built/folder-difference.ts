import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** In what two folders differ, file by file: what only one of them has, and where the bytes first part. */
export function folderDifferences(one: string, other: string): string[] {
  const [inOne, inOther] = [filesIn(one), filesIn(other)];
  return [...new Set([...inOne, ...inOther])].sort().flatMap((file) => {
    if (!inOther.has(file)) return `${file} is missing from the second`;
    if (!inOne.has(file)) return `${file} is missing from the first`;
    return byteDifference(file, readFileSync(join(one, file)), readFileSync(join(other, file)));
  });
}

function filesIn(folder: string): Set<string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Set(files.map((entry) => relative(folder, join(entry.parentPath, entry.name))));
}

function byteDifference(file: string, one: Buffer, other: Buffer): string[] {
  if (one.equals(other)) return [];
  const length = Math.min(one.length, other.length);
  let at = 0;
  while (at < length && one[at] === other[at]) at++;
  const around = (bytes: Buffer) => JSON.stringify(bytes.toString('utf8', Math.max(0, at - 30), at + 30));
  return [`${file} differs from byte ${at} on: ${around(one)}, ${around(other)}`];
}
