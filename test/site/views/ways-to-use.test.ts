import { expect, test } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { catalog } from '../../../src/catalog/index.ts';
import { commandNames } from '../../../src/cli/arguments/commands.ts';
import { waysToUse } from '../../../src/site/views/ways-to-use.ts';

const manuals = [{ id: 'library' }, { id: 'cli' }, { id: 'data' }];
const ways = waysToUse(catalog, manuals, '/docs');

test('lists four ways, each with its page', () => {
  expect(ways.map(({ title, url }) => [title, url])).toEqual([
    ['Library', '/docs/library'],
    ['Command line', '/docs/cli'],
    ['Mock server', '/docs/cli#serve-a-mock'],
    ['Data', '/docs/data'],
  ]);
});

test('shows commands of the package that exist', () => {
  const [install, ...others] = ways.map(({ command }) => command);
  expect(install).toBe(`npm install ${packageJson.name}`);
  expect(others.at(-1)).toBe('/docs/codes.json');
  for (const command of others.slice(0, -1)) {
    const [runner, name, verb] = command.split(' ');
    expect([runner, name]).toEqual(['npx', packageJson.name]);
    expect(commandNames).toContain(verb);
  }
});

test('leaves out what has no page, and commands of a package that does not exist', () => {
  expect(waysToUse(catalog, [], '')).toEqual([]);
  const publication = { ...catalog.publication, package: null };
  expect(waysToUse({ publication }, manuals, '').map(({ title }) => title)).toEqual(['Data']);
});
