/** The modules that a command loads, since loading takes most of the time of a short one. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const source = new URL('../../src/', import.meta.url);
const imported = /^(?:import|export) (?!type\b)[^;]*?from '(\.[^']+)'/gm;

/** Names the rooms of the modules that are loaded with some, but for those that are imported when they are used. */
function roomsLoadedBy(...paths: readonly string[]): string[] {
  const seen = new Set<string>();
  const load = (url: URL) => {
    if (seen.has(url.href)) return;
    seen.add(url.href);
    for (const [, path = ''] of readFileSync(url, 'utf8').matchAll(imported)) load(new URL(path, url));
  };
  for (const path of paths) load(new URL(path, source));
  return [...new Set([...seen].map((href) => href.slice(source.href.length).split('/')[0] ?? ''))].sort();
}

test('the help and the version need only the catalog', () => {
  expect(roomsLoadedBy('cli/main.ts')).toEqual(['catalog', 'cli']);
});

test('explain loads neither the decoder nor the mock nor the signature', () => {
  const rooms = roomsLoadedBy('cli/main.ts', 'cli/commands/explain.ts');
  expect(rooms).toEqual(['catalog', 'classifier', 'cli', 'http', 'redaction', 'reference']);
});
