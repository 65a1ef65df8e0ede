import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import type { Catalog } from '../../../src/catalog/index.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { atomFeed } from '../../../src/site/data-files/feed.ts';
import { atomProblems, childrenOf, readAtom, textOf } from '../../atom.ts';
import { unchangedCatalog } from '../../unchanged-catalog.ts';
import { changedCatalog } from '../changed-catalog.ts';

const site = 'https://status.example/docs';
const feedOf = (of: Catalog, base = site) => atomFeed({ catalog: of, entries: entriesOf(of), base });
const text = feedOf(changedCatalog);
const feed = readAtom(text);
const entries = childrenOf(feed, 'entry');

describe('the feed', () => {
  test.each([
    ['as it is', catalog, site],
    ['of a changed catalog', changedCatalog, site],
    ['of a site that does not know its host', changedCatalog, ''],
  ] as const)('%s is what RFC 4287 asks for', (_, of, base) => {
    expect(atomProblems(readAtom(feedOf(of, base)))).toEqual([]);
  });

  test.each([
    [/<id>.*<\/id>\n<title>API/, '<title>API', 'feed does not have exactly one id'],
    [/<updated>.*?<\/updated>/, '<updated>2026-11-22</updated>', '2026-11-22 is not a time'],
    [/<name>.*?<\/name>/, '<name></name>', 'the feed has no author'],
    [/ rel="self"/, ' rel="related"', 'the feed does not link to itself'],
    [/<content .*?<\/content>/, '', expect.stringMatching(/has no content$/)],
  ])('would be noticed to be without %s', (part, other, problem) => {
    expect(atomProblems(readAtom(text.replace(part, other)))).toContainEqual(problem);
  });

  test('is checked by a parser that rejects malformed XML', () => {
    expect(() => readAtom(text.replace('</entry>', ''))).toThrow();
    expect(() => readAtom(text.replace('&amp;', '&'))).toThrow();
  });

  test('has the date of its newest entry, and is sorted newest first', () => {
    const days = entries.map((entry) => textOf(entry, 'updated'));
    expect(textOf(feed, 'updated')).toBe('2027-01-05T00:00:00Z');
    expect(days).toEqual([...days].sort().reverse());
    expect(days[0]).toBe('2027-01-05T00:00:00Z');
  });

  test('links to the page of changes by its full address', () => {
    const [, ofCode] = entries.map((entry) => childrenOf(entry, 'link')[0]?.attributes.href);
    expect(ofCode).toBe(`${site}/endpoints/1001`);
    const hrefs = [...text.matchAll(/href=(?:"|&quot;)(.*?)(?:"|&quot;)/g)].map(([, href]) => href);
    expect(hrefs.length).toBeGreaterThan(entries.length);
    expect(hrefs.filter((href) => !href?.startsWith(`${site}/`))).toEqual([]);
  });

  test('escapes the text of changes', () => {
    const entry = entries.find((one) => textOf(one, 'title').includes('no> more'));
    expect(entry && textOf(entry, 'title')).toBe(
      '403.25 No access with this session: Retry is `never` & <no> more',
    );
    const [paragraph] = parseFragment(entry ? textOf(entry, 'content') : '').childNodes;
    expect(paragraph).toMatchObject({
      nodeName: 'p',
      childNodes: [{ value: 'Retry is `never` & <no> more.' }],
    });
  });

  test('keeps its ids wherever it is hosted, and whatever is added later', () => {
    const ids = (of: string) => childrenOf(readAtom(of), 'entry').map((entry) => textOf(entry, 'id'));
    expect(ids(feedOf(changedCatalog, ''))).toEqual(ids(text));
    expect(ids(text)).toEqual(expect.arrayContaining(ids(feedOf(unchangedCatalog))));
    expect(ids(feedOf(unchangedCatalog))).toEqual(['urn:uuid:36a582df-96a4-54fb-918b-f1c5cdb75442']);
  });

  test('has at most the newest hundred entries', () => {
    const changes = Array.from({ length: 120 }, () => ({ date: '2027-02-01', what: 'Again.' }) as const);
    const [first, ...rest] = (catalog as Catalog).standard;
    const often = { ...catalog, standard: [{ ...first, changes }, ...rest] } as Catalog;
    expect(childrenOf(readAtom(feedOf(often)), 'entry')).toHaveLength(100);
  });
});
