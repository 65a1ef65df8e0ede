import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../src/catalog/index.ts';
import { neighborsOf, type SidebarSource, sidebarFor } from '../../../src/site/navigation/sidebar.ts';

const source: SidebarSource = {
  catalog,
  entries: entriesOf(catalog),
  guides: [
    { id: 'guides/one', title: 'One', description: 'What it says.', part: 'understand' },
    { id: 'guides/first', title: 'First', description: 'How to begin.', part: 'start' },
  ],
  manuals: [{ id: 'library', title: 'Library', description: 'What it offers.' }],
  base: '/docs',
};

type Entries = ReturnType<typeof sidebarFor>;
type Link = Extract<Entries[number], { type: 'link' }>;

function links(entries: Entries): Link[] {
  return entries.flatMap((entry) => (entry.type === 'link' ? [entry] : links(entry.entries)));
}

/** Lists the labels of the groups, with how many links each has. */
function groups(id: string): [string, number][] {
  return sidebarFor(id, source).flatMap((entry) =>
    entry.type === 'group' ? [[entry.label, links(entry.entries).length] as [string, number]] : [],
  );
}

const numberOf = ({ badge }: Link) => badge?.text;

describe('the sidebar', () => {
  test('opens only the family of the current code', () => {
    const hrefs = links(sidebarFor('codes/403-25', source)).map(({ href }) => href);
    expect(hrefs).toContain('/docs/codes/403-21');
    expect(hrefs).toContain('/docs/codes/401');
    expect(hrefs).not.toContain('/docs/codes/401-1');
  });

  test('marks the current page, and no other', () => {
    const current = links(sidebarFor('codes/403-25', source)).filter(({ isCurrent }) => isCurrent);
    expect(current.map(({ href }) => href)).toEqual(['/docs/codes/403-25']);
  });

  test('orders sub-codes by number', () => {
    const numbers = links(sidebarFor('codes/401', source)).map(numberOf);
    expect(numbers).toContain('401.9');
    expect(numbers.indexOf('401.9')).toBeLessThan(numbers.indexOf('401.10'));
  });

  test('opens the group of the current endpoint', () => {
    const hrefs = links(sidebarFor('endpoints/1001', source)).map(({ href }) => href);
    expect(hrefs).toContain('/docs/endpoints/1050');
    expect(hrefs).not.toContain('/docs/endpoints/1100');
  });

  test('links to the list of each other group of endpoints', () => {
    const others = links(sidebarFor('endpoints/1001', source)).filter(({ href }) => href.includes('#'));
    expect(others.map(({ href }) => href)).toEqual(
      catalog.endpointGroups.filter(({ id }) => id !== 'entities').map(({ id }) => `/docs/endpoints#${id}`),
    );
  });

  test('links to an endpoint of each other group where the list is too long', () => {
    const copies = Array.from({ length: 1_500 }, (_, i) => ({
      ...catalog.endpoints[0],
      number: `${30_000 + i}` as const,
    }));
    const larger = { ...source, catalog: { ...catalog, endpoints: [...catalog.endpoints, ...copies] } };
    const hrefs = links(sidebarFor('endpoints/1001', larger)).map(({ href }) => href);
    expect(hrefs).toContain('/docs/endpoints/1100');
    expect(hrefs.filter((href) => href.includes('#'))).toEqual([]);
  });

  test('contains every page', () => {
    for (const code of [...source.entries.keys()]) {
      const slug = code.replace('.', '-');
      expect(
        links(sidebarFor(`codes/${slug}`, source)).filter(({ isCurrent }) => isCurrent),
        code,
      ).toHaveLength(1);
    }
    for (const { number } of catalog.endpoints) {
      expect(
        links(sidebarFor(`endpoints/${number}`, source)).filter(({ isCurrent }) => isCurrent),
        number,
      ).toHaveLength(1);
    }
  });

  test('links to the page of changes from everywhere', () => {
    for (const id of ['codes/403-25', 'guides/one'])
      expect(links(sidebarFor(id, source)).map(({ href }) => href)).toContain('/docs/changes');
    expect(links(sidebarFor('changes', source)).find(({ isCurrent }) => isCurrent)?.label).toBe(
      'What changed',
    );
  });

  test('links to the tools from everywhere', () => {
    for (const id of ['', 'codes/403-25', 'endpoints/1001', 'guides/one', 'library'])
      expect(links(sidebarFor(id, source)).map(({ href }) => href)).toEqual(
        expect.arrayContaining(['/docs/decoder', '/docs/signature']),
      );
  });

  test.each(['decoder', 'signature', 'guides/one', 'library'])('marks %s on its page', (id) => {
    const current = links(sidebarFor(id, source)).filter(({ isCurrent }) => isCurrent);
    expect(current.map(({ href }) => href)).toEqual([`/docs/${id}`]);
  });

  test('shows the current area alone', () => {
    const areas = (id: string) => {
      const hrefs = links(sidebarFor(id, source)).map(({ href }) => /^\/docs\/(\w+)\/./.exec(href)?.[1]);
      return [...new Set(hrefs.filter((area) => area !== undefined))];
    };
    expect(areas('codes/403-25')).toEqual(['codes']);
    expect(areas('codes')).toEqual(['codes']);
    expect(areas('endpoints/1001')).toEqual(['endpoints']);
    expect(areas('guides/one')).toEqual(['guides']);
    expect(areas('decoder')).toEqual(['codes']);
  });

  test('groups the pages of an area', () => {
    expect(groups('codes/404-1').map(([label]) => label)).toEqual(['Tools', 'Status 404', 'Other statuses']);
    expect(groups('codes').map(([label]) => label)).toEqual(['Tools', 'Statuses']);
    expect(groups('guides/one')).toEqual([
      ['Tools', 2],
      ['Start', 1],
      ['Understand', 1],
    ]);
    expect(groups('library')).toEqual([
      ['Tools', 2],
      ['Package and data', 1],
    ]);
    expect(groups('endpoints/1020').map(([label]) => label)).toEqual([
      'Tools',
      'Entities',
      'Other endpoints',
    ]);
    expect(groups('endpoints').map(([label]) => label)).toEqual(['Tools', 'Groups']);
  });

  test('gives each code the color of its status', () => {
    const ofStatus = links(sidebarFor('codes', source)).filter(({ href }) => href.startsWith('/docs/codes/'));
    expect(ofStatus.map(({ attrs }) => attrs['data-status'])).toEqual(
      ofStatus.map((link) => numberOf(link)?.[0]),
    );
  });

  const withMore = (count: number): SidebarSource => {
    const copies = Array.from({ length: count }, (_, i) => ({
      ...catalog.standard[8],
      code: `401.${100 + i}` as const,
    }));
    const larger: Catalog = { ...catalog, standard: [...catalog.standard, ...copies] };
    return { ...source, catalog: larger, entries: entriesOf(larger) };
  };
  const length = (id: string, of: SidebarSource) => links(sidebarFor(id, of)).length;

  test('does not grow with families that are closed', () => {
    expect(length('codes/403-25', withMore(20))).toBe(length('codes/403-25', source));
    expect(length('codes/401-1', withMore(5))).toBe(length('codes/401-1', source) + 5);
  });

  test('shows a part of a very long family, with links to the others', () => {
    const larger = withMore(800);
    const shown = links(sidebarFor('codes/401-500', larger));
    expect(shown.find((link) => numberOf(link) === '401')?.label).toBe(source.entries.get('401')?.title);
    expect(shown.filter(({ isCurrent }) => isCurrent).map(({ href }) => href)).toEqual([
      '/docs/codes/401-500',
    ]);
    expect(shown.length).toBeLessThan(length('codes/401-1', source) + 60);
    const parts = shown.filter(({ label }) => label.includes(' to '));
    const ends = parts.map(({ label }) => label.split(' to '));
    expect(ends.length).toBeGreaterThan(20);
    expect(parts.map(({ href }) => href)).toEqual(
      ends.map(([first]) => `/docs/codes/${first?.replace('.', '-')}`),
    );
  });

  test('reaches every code of a very long family in two steps', () => {
    const larger = withMore(800);
    const hrefs = (id: string) => links(sidebarFor(id, larger)).map(({ href }) => href);
    const near = hrefs('codes/401-500').filter((href) => /codes\/401/.test(href));
    const far = near.flatMap((href) => hrefs(href.replace('/docs/', '')));
    const family = larger.entries.get('401')?.family ?? [];
    expect(family.filter((code) => !far.includes(`/docs/codes/${code.replace('.', '-')}`))).toEqual([]);
    expect(family.length).toBeGreaterThan(800);
  });
});

describe('neighbors', () => {
  test('follow the order of the catalog', () => {
    expect(neighborsOf('codes/401-10', source)).toMatchObject({
      prev: { href: '/docs/codes/401-9' },
      next: { href: '/docs/codes/401-20' },
    });
    expect(neighborsOf('codes/200', source)?.prev).toBeUndefined();
    expect(
      neighborsOf(`codes/${[...source.entries.keys()].at(-1)?.replace('.', '-')}`, source)?.next,
    ).toBeUndefined();
    expect(neighborsOf(`endpoints/${catalog.endpoints[0].number}`, source)?.prev).toBeUndefined();
    expect(neighborsOf('guides/one', source)).toBeNull();
  });
});
