import { describe, expect, inject, test } from 'vitest';
import { entriesOf } from '../../src/catalog/entries.ts';
import { catalog } from '../../src/catalog/index.ts';
import { type PageFile, readAddresses, readPages } from './page-file.ts';

const pages = readPages();
const addresses = readAddresses();
const byPath = new Map(pages.map((page) => [page.path, page]));

/** Every address that a page refers to, with what refers to it. */
function references({ elements }: PageFile): string[] {
  return elements.flatMap(({ attributes: { href, src } }) => [href, src].filter((one) => one !== undefined));
}

function isBroken(reference: string, from: PageFile): boolean {
  const url = new URL(reference, `http://site${from.path === '/' ? '/' : `${from.path}/`}`);
  if (url.host !== 'site') return false;
  const path = decodeURIComponent(url.pathname).replace(/(.)\/$/, '$1');
  if (!addresses.has(path)) return true;
  const anchor = decodeURIComponent(url.hash.slice(1));
  return anchor !== '' && !byPath.get(path)?.ids.has(anchor);
}

describe('links of the built site', () => {
  test('lead somewhere, anchors included', () => {
    expect(pages.length).toBeGreaterThan(140);
    const broken = pages.flatMap((page) =>
      references(page)
        .filter((one) => isBroken(one, page))
        .map((one) => `${page.path} -> ${one}`),
    );
    expect(broken).toEqual([]);
  });

  test('that lead nowhere would be noticed', () => {
    const home = byPath.get('/') as PageFile;
    expect(['/codes/403-99', '/codes#nowhere', '#nowhere'].map((one) => isBroken(one, home))).toEqual([
      true,
      true,
      true,
    ]);
    expect(
      ['/codes/403-25', '/codes/403-25#how-to-fix', '/codes/403-25.json'].map((one) => isBroken(one, home)),
    ).toEqual([false, false, false]);
  });

  test('load nothing from another host', () => {
    const loaded = pages.flatMap(({ path, elements }) =>
      elements
        .filter(({ name, attributes }) => name !== 'a' && attributes.rel !== 'canonical')
        .flatMap(({ attributes: { src, href } }) => [src, href])
        .filter((one) => one !== undefined && /^(?:https?:)?\/\//.test(one))
        .map((one) => `${path} -> ${one}`),
    );
    expect(loaded).toEqual([]);
  });

  test('of the catalog’s codes answer 200 without a redirect, with and without a slash', async () => {
    const codes = pages.map(({ path }) => path).filter((path) => /^\/codes\/\d{3}(?:-\d+)?$/.test(path));
    expect(codes).toHaveLength(entriesOf(catalog).size);
    for (const path of codes) {
      for (const spelling of [path, `${path}/`]) {
        const response = await fetch(`${inject('site')}${spelling}`, { redirect: 'manual' });
        expect([spelling, response.status]).toEqual([spelling, 200]);
      }
    }
  });
});
