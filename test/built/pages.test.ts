import { describe, expect, test } from 'vitest';
import { codeSlug } from '../../src/catalog/code.ts';
import { entriesOf } from '../../src/catalog/entries.ts';
import { catalog } from '../../src/catalog/index.ts';
import { commandNames } from '../../src/cli/arguments/commands.ts';
import { aliases } from '../../src/site/hosting/alias.ts';
import { entries as exported } from '../package/entries.ts';
import { type PageFile, readPages } from './page-file.ts';

const codes = [...entriesOf(catalog).keys()];
const all = new Map(readPages().map((page) => [page.path, page]));
const spelled = aliases(codes);
const paths = [
  ...codes.map((code) => `/codes/${codeSlug(code)}`),
  ...catalog.endpoints.map(({ number }) => `/endpoints/${number}`),
];
const tools = ['/', '/codes', '/endpoints', '/decoder', '/signature', '/changes', '/404.html'];
const written = [...tools, '/guides', '/library', '/cli', '/data'];
const guides = [...all.keys()].filter((path) => path.startsWith('/guides/'));

describe('the built site', () => {
  test('holds a page for every record, the written pages, the aliases, and no other', () => {
    const expected = [
      ...paths,
      ...written,
      ...guides,
      ...[...spelled.keys()].map((alias) => `/codes/${alias}`),
    ];
    expect(guides.length).toBeGreaterThan(8);
    expect([...all.keys()].sort()).toEqual(expected.sort());
  });

  test.each([...paths, ...written, ...guides])(
    '%s has a title, a description and one heading of the first level',
    (path) => {
      const page = all.get(path) as PageFile;
      expect(page.title).not.toBe('');
      expect(page.meta.get('description')?.length).toBeGreaterThan(40);
      expect(page.elements.filter(({ name }) => name === 'h1')).toHaveLength(1);
    },
  );

  test('gives no two pages the same title or description', () => {
    const real = [...paths, ...written, ...guides].map((path) => all.get(path) as PageFile);
    expect(new Set(real.map(({ title }) => title)).size).toBe(real.length);
    expect(new Set(real.map(({ meta }) => meta.get('description'))).size).toBe(real.length);
  });

  test.each(paths)('%s stands in its own sidebar', (path) => {
    const current = all.get(path)?.elements.filter(({ attributes }) => attributes['aria-current'] === 'page');
    expect(current?.map(({ attributes }) => attributes.href)).toContain(path);
  });

  test.each([...paths, ...written, ...guides])('%s links to every area, and marks its own', (path) => {
    const links = all.get(path)?.elements.filter(({ name }) => name === 'a') ?? [];
    const area = `/${path.split('/')[1]}`;
    for (const index of ['/codes', '/endpoints', '/guides', '/library', '/cli', '/data']) {
      const [link] = links.filter(({ attributes }) => attributes.href === index);
      const mark = path === index ? 'page' : area === index ? 'true' : undefined;
      expect([index, link?.attributes['aria-current']]).toEqual([index, mark]);
    }
  });

  test('links each code to itself as data and as Markdown', () => {
    const alternates = all
      .get('/codes/403-25')
      ?.elements.filter(({ attributes }) => attributes.rel === 'alternate');
    expect(alternates?.map(({ attributes }) => [attributes.type, attributes.href])).toEqual([
      ['application/atom+xml', '/changes.xml'],
      ['application/json', '/codes/403-25.json'],
      ['text/markdown', '/codes/403-25.md'],
    ]);
  });

  test.each([...spelled])(
    '/codes/%s leads to %s without JavaScript, and stays out of search engines',
    (alias, code) => {
      const { meta } = all.get(`/codes/${alias}`) as PageFile;
      expect(meta.get('refresh')).toBe(`0;url=/codes/${codeSlug(code)}`);
      expect(meta.get('robots')).toBe('noindex');
    },
  );
});

test('the page of the command line lists each command after its prose, also in the contents', () => {
  const { ids, elements } = all.get('/cli') as PageFile;
  const order = [...ids].filter((id) => !id.startsWith('starlight'));
  const first = order.indexOf('commands-and-options');
  expect(order.slice(first - 1, first + 1 + commandNames.length)).toEqual([
    'complete-commands-in-your-shell',
    'commands-and-options',
    ...commandNames,
  ]);
  const links = elements.filter(({ attributes }) => attributes.href === '#commands-and-options');
  expect(links.length).toBeGreaterThan(2);
});

test('the page of the library has a part for each export of the package', () => {
  const { ids, elements } = all.get('/library') as PageFile;
  for (const module of Object.values(exported))
    expect([...ids]).toEqual(expect.arrayContaining(Object.keys(module)));
  const links = elements.filter(({ attributes }) => attributes.href === '#mock-reference');
  expect(links.length).toBeGreaterThan(2);
});

describe('pages made from records', () => {
  const elements = (path: string) => all.get(path)?.elements ?? [];
  const has = (path: string, attribute: string, value: string) =>
    elements(path).some(({ attributes }) => attributes[attribute] === value);

  test('tell documented, advised and unknown statements apart', () => {
    for (const kind of ['documented', 'advice', 'unknown'])
      expect(has('/codes/403-25', 'data-provenance', kind), kind).toBe(true);
  });

  test('have anchors on their sections, and copy buttons', () => {
    expect(all.get('/codes/403-25')?.ids).toContain('how-to-fix');
    expect(
      elements('/codes/403-25').some(
        ({ name, attributes }) => name === 'a' && attributes.href === '#how-to-fix',
      ),
    ).toBe(true);
    expect(has('/codes/403-25', 'data-copy', '403.25')).toBe(true);
    expect(has('/codes/403-25', 'data-copy', '/codes/403-25')).toBe(true);
  });

  test('link the codes and endpoints that their prose names', () => {
    expect(has('/codes/403-25', 'href', '/codes/403-22')).toBe(true);
    expect(has('/codes/403-25', 'href', '/endpoints/1011')).toBe(true);
  });
});
