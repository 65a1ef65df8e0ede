/** The header fields of a `_headers` file, as static hosts read it. */
import { existsSync, readFileSync } from 'node:fs';

type Field = readonly [name: string, value: string];

/** What one block of the file asks for. */
export interface HeaderRule {
  readonly covers: (path: string) => boolean;
  readonly fields: readonly Field[];
}

/** Reads the file; where there is none, there are no rules. */
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

/** The fields for an address; of two with one name, the later one in the file holds. */
export function fieldsFor(path: string, rules: readonly HeaderRule[]): readonly Field[] {
  return rules.filter(({ covers }) => covers(path)).flatMap(({ fields }) => fields);
}

/** An address may hold one asterisk, which stands for any text. */
function coverage(pattern: string): HeaderRule['covers'] {
  const [start = '', end] = pattern.split('*');
  if (end === undefined) return (path) => path === start;
  return (path) => path.startsWith(start) && path.endsWith(end) && path.length >= start.length + end.length;
}
