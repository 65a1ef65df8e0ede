import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../src/catalog/index.ts';
import { neighborsOf, type SidebarSource, sidebarFor } from '../../../src/site/navigation/sidebar.ts';

const source: SidebarSource = {
  catalog,
  entries: entriesOf(catalog),
  guides: [{ id: 'guides/one', title: 'One', description: 'What it says.' }],
  manuals: [{ id: 'library', title: 'Library', description: 'What it offers.' }],
  base: '/docs',
};

function links(
  entries: ReturnType<typeof sidebarFor>,
): { label: string; href: string; isCurrent: boolean }[] {
  return entries.flatMap((entry) => (entry.type === 'link' ? [entry] : links(entry.entries)));
}

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
    const labels = links(sidebarFor('codes/401', source)).map(({ label }) => label.split(' ')[0]);
    expect(labels.indexOf('401.9')).toBeLessThan(labels.indexOf('401.10'));
  });

  test('opens the endpoints with the same first two digits', () => {
    const hrefs = links(sidebarFor('endpoints/1001', source)).map(({ href }) => href);
    expect(hrefs).toContain('/docs/endpoints/1050');
    expect(hrefs).not.toContain('/docs/endpoints/1100');
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

  test.each(['guides', 'guides/one', 'library'])('links to %s from everywhere, and marks it', (id) => {
    expect(links(sidebarFor('codes/403-25', source)).map(({ href }) => href)).toContain(`/docs/${id}`);
    const current = links(sidebarFor(id, source)).filter(({ isCurrent }) => isCurrent);
    expect(current.map(({ href }) => href)).toEqual([`/docs/${id}`]);
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
    const labels = shown.map(({ label }) => label);
    expect(labels).toContain(`401 ${source.entries.get('401')?.title}`);
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
