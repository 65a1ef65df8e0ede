/** Reads the header fields of a `_headers` file, as static hosts do. */
import { existsSync, readFileSync } from 'node:fs';

type Field = readonly [name: string, value: string];

/** One block of the file: paths, and the header fields for them. */
export interface HeaderRule {
  readonly covers: (path: string) => boolean;
  readonly fields: readonly Field[];
}

/** Reads the rules of the file; none if it does not exist. */
export function readHeaderRules(file: string): HeaderRule[] {
  if (!existsSync(file)) return [];
  const blocks = readFileSync(file, 'utf8').matchAll(/^(\/\S*)\n((?:[ \t]+\S.*\n?)*)/gm);
  return [...blocks].map(([, pattern = '', lines = '']) => ({
    covers: coverage(pattern),
    fields: [...lines.matchAll(/^\s+([\w-]+):\s*(.+)$/gm)].map(
      ([, name = '', value = '']) => [name, value] as const,
    ),
  }));
}

/** Selects the fields for a path; of two with one name, the later one in the file wins. */
export function fieldsFor(path: string, rules: readonly HeaderRule[]): readonly Field[] {
  return rules.filter(({ covers }) => covers(path)).flatMap(({ fields }) => fields);
}

/** Compiles the path of a block, which may contain one asterisk for any characters. */
function coverage(pattern: string): HeaderRule['covers'] {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return (path) => path === start;
  return (path) => path.startsWith(start) && path.endsWith(end) && path.length >= start.length + end.length;
}
