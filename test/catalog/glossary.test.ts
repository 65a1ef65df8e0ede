import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Catalog, catalog } from '../../src/catalog/index.ts';

const root = new URL('../../', import.meta.url);
const { glossary }: Catalog = catalog;
const aboutTerms = glossary.map((term) => [term.term, term] as const);

/** Everything that a reader can meet a term in: the records and the guides. */
const texts = [
  JSON.stringify({ ...catalog, glossary: [] }),
  ...readdirSync(new URL('content/docs/guides', root)).map((file) =>
    readFileSync(new URL(`content/docs/guides/${file}`, root), 'utf8'),
  ),
].join('\n');

describe('the glossary', () => {
  test('is in alphabetical order, and has each id and each term once', () => {
    const terms = glossary.map(({ term }) => term);
    expect(terms).toEqual([...new Set(terms)].sort((a, b) => a.localeCompare(b, 'en')));
    const ids = glossary.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z\d]+(?:-[a-z\d]+)*$/);
  });

  test('links each phrase to one term', () => {
    const phrases = glossary.flatMap(({ links }) => links);
    expect(new Set(phrases).size).toBe(phrases.length);
  });

  test.each(aboutTerms)('says something of “%s”, with its sources', (_, term) => {
    const { documented, note, unknown, sources } = term;
    const said = [documented, note, unknown].filter((text) => text !== null);
    expect(documented ?? note).not.toBeNull();
    expect(sources.length).toBeGreaterThan(0);
    for (const text of said) expect(text).toMatch(/^[A-Z`].*[.!?]$/);
    expect((documented ?? '').split(/(?<=\.) /).length).toBeLessThanOrEqual(3);
  });

  test.each(aboutTerms)('links “%s” from phrases that records or guides contain', (_, { links }) => {
    expect(links.filter((phrase) => !texts.includes(phrase))).toEqual([]);
  });

  test.each(aboutTerms)('refers “%s” only to a guide that exists, by its title', (_, { guide }) => {
    if (guide === null) return;
    const files = ['md', 'mdx'].map((ending) => `${guide.path.slice('/guides/'.length)}.${ending}`);
    const file = readdirSync(new URL('content/docs/guides', root)).find((one) => files.includes(one));
    expect(file).toBeDefined();
    const text = readFileSync(new URL(`content/docs/guides/${file}`, root), 'utf8');
    expect(text).toContain(`\ntitle: ${guide.title}\n`);
  });
});
