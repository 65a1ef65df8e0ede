import { describe, expect, test } from 'vitest';
import { codeUrl, endpointUrl } from '../../../src/catalog/code.ts';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { readAddress } from '../../../src/elements/not-found/address-model.ts';
import { createReference } from '../../../src/reference/reference.ts';
import { aliases } from '../../../src/site/hosting/alias.ts';
import {
  hiddenPattern,
  mediaTypes,
  redirectedPattern,
  sharedEndings,
  spellings,
} from '../../../src/site/hosting/rules.ts';

const reference = createReference(catalog, '');
const codes = [...entriesOf(catalog).keys()];
const pages = new Set<string>([
  ...[...aliases(codes).values()].map((code) => codeUrl(code)),
  ...codes.map((code) => codeUrl(code)),
  ...catalog.endpoints.map(({ number }) => endpointUrl(number)),
]);

/** Finds the page that a server redirects a path without a page to, by the rules and the existing pages. */
function led(path: string): string | null {
  const found = spellings.find(({ pattern }) => new RegExp(pattern).test(path));
  const page = found && path.replace(new RegExp(found.pattern), found.page);
  return page && pages.has(page) ? page : null;
}

/** Finds the page that the script of the 404 page redirects a path to. */
function ledByScript(path: string): string | null {
  const answer = readAddress(encodeURI(path), reference);
  return answer.kind === 'redirect' ? answer.url : null;
}

describe('an address without a page', () => {
  const endings = [
    '',
    '.',
    ')',
    '),',
    ').',
    '"',
    ']',
    '>',
    ';',
    ':',
    '!',
    '…',
    '。',
    '/',
    '.html',
    '.json',
    'x',
  ];
  const separators = ['.', '_', '-', '/', '', ',', ':', ' '];
  const names = ['403.25', '401.1', '401.10', '200.1', '403.99', '999.1'].flatMap((code) =>
    separators.flatMap((separator) => [
      `/codes/${code.replace('.', separator)}`,
      `/${code.replace('.', separator)}`,
    ]),
  );
  const others = [
    '/codes/403',
    '/codes/999',
    '/codes/1001',
    '/codes/2001',
    '/codes/x',
    '/endpoints/1001',
    '/endpoints/1',
    '/404',
  ];

  test.each([...names, ...others])(
    '%s leads where the script of the 404 page leads, whatever stands behind',
    (path) => {
      const differing = endings.map((ending) => path + ending).filter((one) => led(one) !== ledByScript(one));
      expect(differing).toEqual([]);
    },
  );

  test('leads to a code in most of these spellings', () => {
    expect(names.filter((path) => led(path)).length).toBeGreaterThan(40);
    expect(led('/codes/403.25).')).toBe('/codes/403-25');
  });
});

test('a server redirects exactly the paths of the aliases', () => {
  const redirected = new RegExp(redirectedPattern);
  for (const alias of aliases(codes).keys()) expect(redirected.test(`/codes/${alias}`), alias).toBe(true);
  for (const page of [...pages, '/codes.json', '/codes', '/']) {
    expect([page, redirected.test(page)]).toEqual([page, false]);
  }
});

test('only files for servers are hidden', () => {
  const hidden = new RegExp(hiddenPattern);
  for (const path of [
    '/_headers',
    '/_redirects',
    '/404.html',
    '/.git/config',
    '/a/.b',
    '/codes.json.br',
    '/a.gz',
    '/_headers/',
    '/codes.json.br//',
    '/404.html/',
    '/.well-known',
    '/.well-knows/a',
    '/.w',
    '/.well-known/.git',
  ])
    expect(hidden.test(path), path).toBe(true);
  for (const path of [...pages, '/', '/codes/403.25', '/_astro/a.b.js', '/codes/_headers', '/.well-known/a'])
    expect(hidden.test(path), path).toBe(false);
});

test('text files are declared as UTF-8 where their media type allows it', () => {
  for (const [ending, type] of Object.entries(mediaTypes)) {
    expect([ending, type.includes('charset=utf-8')]).toEqual([ending, type.startsWith('text/')]);
  }
  expect(sharedEndings.filter((ending) => !mediaTypes[ending])).toEqual([]);
});
