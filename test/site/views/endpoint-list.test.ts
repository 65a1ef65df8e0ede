import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { endpointSections, pathParts } from '../../../src/site/views/endpoint-list.ts';

const sections = endpointSections(catalog);

test('every endpoint is in one group, in the order of the numbers', () => {
  expect(sections.flatMap(({ endpoints }) => endpoints)).toEqual(catalog.endpoints);
  expect(sections.map(({ label }) => label)).toEqual(catalog.endpointGroups.map(({ label }) => label));
});

test('a group has the numbers of its first and its last endpoint', () => {
  const rangeOf = (id: string) => sections.find((section) => section.id === id)?.range;
  expect(rangeOf('lottery')).toBe('9402 to 9406');
  expect(rangeOf('leads')).toBe('1100');
});

test('the longest beginning wins', () => {
  const numbersOf = (id: string) =>
    sections.find((section) => section.id === id)?.endpoints.map(({ number }) => number);
  expect(numbersOf('data-requests')).toEqual(['2120', '2121', '2122', '2123']);
  expect(numbersOf('permissions')).toContain('2114');
});

test('endpoints of no group are listed by hundreds', () => {
  const { endpoints } = catalog;
  const plain = endpointSections({ endpoints, endpointGroups: [] });
  expect(plain.map(({ label }) => label).slice(0, 3)).toEqual(['10xx', '11xx', '12xx']);
  expect(plain.flatMap((section) => section.endpoints)).toEqual(endpoints);
});

test.each([
  ['/entity/id/{entity-id}/data', ['/entity', '/id', '/', '{entity-id}', '/data']],
  [
    '/changes/{type}?limit={limit}&all={bool}',
    ['/changes', '/', '{type}', '?limit=', '{limit}', '&all=', '{bool}'],
  ],
  ['/access/token', ['/access', '/token']],
])('the path %s is split at its parameters and before its slashes', (path, texts) => {
  const parts = pathParts(path);
  expect(parts.map(({ text }) => text)).toEqual(texts);
  for (const { text, isParameter } of parts) expect(isParameter).toBe(text.startsWith('{'));
});
