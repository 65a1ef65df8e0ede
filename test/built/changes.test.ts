import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { entriesOf } from '../../src/catalog/entries.ts';
import { catalog } from '../../src/catalog/index.ts';
import { atomProblems, childrenOf, readAtom, textOf } from '../atom.ts';
import { readPages } from './page-file.ts';

const pages = readPages();
const ofRecords = pages.filter(({ path }) => /^\/(?:codes\/\d{3}(?:-\d+)?|endpoints\/\d+)$/.test(path));

describe('what changed', () => {
  test('is told in a feed that readers take, with pages that are there', async () => {
    const response = await fetch(`${inject('site')}/changes.xml`);
    expect(response.headers.get('content-type')).toMatch(/xml/);
    const feed = readAtom(await response.text());
    expect(atomProblems(feed)).toEqual([]);
    const entries = childrenOf(feed, 'entry');
    expect(entries.map((entry) => textOf(entry, 'title'))).toContainEqual(
      expect.stringMatching(/^First published: \d+ codes of the standard list and \d+ endpoints$/),
    );
    const paths = new Set(pages.map(({ path }) => path));
    for (const link of entries.flatMap((entry) => childrenOf(entry, 'link')))
      expect(paths).toContain(link.attributes.href);
  });

  test('is found from every page, by readers and by people', () => {
    const elsewhere = pages.filter(({ meta }) => !meta.has('refresh'));
    expect(elsewhere.length).toBeGreaterThan(100);
    for (const { path, elements } of elsewhere) {
      const names = (attribute: string, value: string) =>
        elements.find(({ attributes }) => attributes[attribute] === value)?.name;
      expect([path, names('type', 'application/atom+xml'), names('href', '/changes')]).toEqual([
        path,
        'link',
        'a',
      ]);
    }
  });

  test('is not searched, since other pages say the same', () => {
    const isSearched = (path: string) =>
      pages
        .find((page) => page.path === path)
        ?.elements.some(({ attributes }) => 'data-pagefind-body' in attributes);
    expect([isSearched('/changes'), isSearched('/codes/403-25')]).toEqual([false, true]);
  });

  test('is dated at the foot of every page that is made from a record, as in its data', () => {
    expect(ofRecords).toHaveLength(entriesOf(catalog).size + catalog.endpoints.length);
    for (const { path, elements } of ofRecords) {
      const foot = elements.findIndex(({ attributes }) => attributes.class === 'page-foot');
      const time = elements.slice(foot).find(({ name }) => name === 'time')?.attributes.datetime;
      expect([path, foot > 0, time]).toEqual([path, true, changedOf(path)]);
    }
  });
});

function read(file: string) {
  return JSON.parse(readFileSync(new URL(`../../dist/${file}`, import.meta.url), 'utf8'));
}

const endpoints: { url: string; changed: string }[] = read('endpoints.json').endpoints;

function changedOf(path: string): string | undefined {
  if (path.startsWith('/codes/')) return read(`${path.slice(1)}.json`).changed;
  return endpoints.find(({ url }) => url === path)?.changed;
}
