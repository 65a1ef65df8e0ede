import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../src/catalog/index.ts';
import { mistakes } from '../../../src/signature/diagnosis/mistakes/index.ts';
import type { Page } from '../../../src/site/pages/page.ts';
import { catalogPages } from '../../../src/site/pages/pages.ts';
import { mistakeSubjects } from '../../../src/site/pages/records/signature/mistake-subjects.ts';
import type { Block } from '../../../src/site/pages/section.ts';
import { headingsOf } from '../../../src/site/pages/writers/html-writer.ts';
import { bodyMarkdown } from '../../../src/site/pages/writers/markdown-writer.ts';

const pages = catalogPages(catalog);
const page = (id: string) => pages.find((one) => one.id === id) as Page;
const bodyOf = (one: Page | undefined) => (one ? bodyMarkdown(one, '') : '');
const body = (id: string) => bodyOf(page(id));
/** The codes for which a program polls, waits, renews, stops, reads what exists or settles an expected answer. */
const decisive =
  '202 303 401.20 401.21 401.23 401.24 403.2 403.10 403.22 403.23 403.30 404.5 409 409.1 500 501.2'.split(
    ' ',
  );
const headings = (one: Page) => headingsOf(one).map(({ text }) => text);

describe('the pages of the catalog', () => {
  test('are one per code and one per endpoint', () => {
    const codes = pages.filter(({ id }) => id.startsWith('codes/'));
    const endpoints = pages.filter(({ id }) => id.startsWith('endpoints/'));
    expect([codes.length, endpoints.length]).toEqual([entriesOf(catalog).size, catalog.endpoints.length]);
    expect(new Set(pages.map(({ id }) => id)).size).toBe(pages.length);
  });

  test.each(pages.map((one) => [one.id, one] as const))(
    '/%s has a title and a description of its own',
    (_, one) => {
      const { title, description } = one;
      expect(pages.filter((other) => other.title === title)).toHaveLength(1);
      expect(description.length).toBeGreaterThanOrEqual(40);
      expect(description.length).toBeLessThanOrEqual(155);
      expect(bodyOf(one).replace(/`[^`]*`/g, '')).not.toMatch(
        /\[object|(?:^|: |> |\()(?:null|undefined)\.?$/m,
      );
    },
  );

  test('of standard codes keep the fixed sections in the fixed order', () => {
    const order = [
      'how-to-fix',
      'likely-causes',
      'sample-response',
      'in-code',
      'reproduce-it',
      'related-codes',
      'when-it-happens',
      'differs-from-http',
      'history',
      'sources',
    ];
    for (const { code } of catalog.standard) {
      const found = headingsOf(page(`codes/${code.replace('.', '-')}`)).map(({ slug }) => slug);
      expect(
        found.filter((id) => order.includes(id)),
        code,
      ).toEqual(order.filter((id) => id !== 'in-code' || decisive.includes(code)));
    }
  });

  test('of codes that are no error say what to do, not how to fix it', () => {
    expect(headings(page('codes/200'))).toEqual(expect.arrayContaining(['What to do', 'Likely reasons']));
    expect(headings(page('codes/404'))).toEqual(expect.arrayContaining(['How to fix', 'Likely causes']));
  });

  test('fold the evidence, and say what is inside', () => {
    const folded = (id: string) =>
      page(id).sections.flatMap((one) => (one.folded === null ? [] : [[one.id, one.folded]]));
    expect(folded('codes/403-25')).toEqual(
      expect.arrayContaining([
        ['when-it-happens', expect.stringMatching(/^\d+ documented statements?$/)],
        ['not-documented', '2 open questions'],
        ['where-in-a-request', 'Entity and session'],
        ['differs-from-http', 'no'],
        ['sources', expect.stringMatching(/^\d+ pages$/)],
      ]),
    );
    for (const { code } of catalog.standard) {
      const ids = folded(`codes/${code.replace('.', '-')}`).map(([id]) => id);
      expect(ids, code).not.toEqual(expect.arrayContaining(['how-to-fix']));
      expect(ids, code).not.toEqual(expect.arrayContaining(['likely-causes']));
    }
  });

  test.each([
    ['codes/303', 'yes', 'Yes.'],
    ['codes/403', 'yes', 'Yes.'],
    ['codes/403-25', 'no', 'No.'],
    ['codes/409', 'no', 'No.'],
  ])('%s says whether it differs from HTTP: %s', (id, folded, answer) => {
    const { sections } = page(id);
    expect(sections.find(({ id: one }) => one === 'differs-from-http')).toMatchObject({ folded });
    expect(body(id)).toContain(`\n**${answer}** `);
  });

  test('have sample code only where a program decides something', () => {
    const shown = pages.filter((one) => headings(one).includes('In your code')).map(({ id }) => id);
    const slugs = decisive.map((code) => `codes/${code.replace('.', '-')}`);
    expect(shown.toSorted()).toEqual(slugs.toSorted());
    expect(pages.map(bodyOf).join('')).not.toMatch(/Change something first|It worked: nothing/);
  });

  test('answer before the first heading: message, who can fix it, retry, what to check first', () => {
    const [answer = ''] = body('codes/403-25').split('\n## ');
    expect(answer).toMatch(/> Access denied\. The ApiSession does not have access to this resource/);
    expect(answer.indexOf('> Access')).toBeLessThan(answer.indexOf('**Who can fix it:**'));
    expect(answer.indexOf('**Who can fix it:**')).toBeLessThan(answer.indexOf('**Retry:**'));
    expect(answer.indexOf('**Retry:**')).toBeLessThan(answer.indexOf('**Check first:**'));
  });

  test.each([
    ['401-1', '401.10'],
    ['401-10', '401.1'],
    ['401-2', '401.20'],
    ['401-20', '401.2'],
    ['401-3', '401.30'],
    ['401-30', '401.3'],
    ['403-1', '403.10'],
    ['403-30', '403.3'],
  ])('/codes/%s warns of %s, which is the same number', (slug, other) => {
    expect(body(`codes/${slug}`)).toContain(`**[Not ${other}:](</codes/${other.replace('.', '-')}>)**`);
  });

  test('have no warning if no code is the same number', () => {
    expect(
      pages
        .filter((one) => bodyOf(one).includes('**[Not '))
        .map(({ id }) => id)
        .sort(),
    ).toEqual(
      [...Map.groupBy([...entriesOf(catalog).keys()], Number).values()]
        .filter((sameNumber) => sameNumber.length > 1)
        .flatMap((sameNumber) => sameNumber.map((code) => `codes/${code.replace('.', '-')}`))
        .sort(),
    );
  });

  test('give every meaning of a sub-code that only endpoints define', () => {
    const text = body('codes/400-3');
    for (const meaning of [
      'Mobile number is not in a valid format',
      'Required keys field missing',
      'Source not active',
    ]) {
      expect(text).toContain(`> ${meaning}`);
    }
    for (const number of ['1001', '1003', '1100', '2105', '2110'])
      expect(text).toContain(`/endpoints/${number}>`);
  });

  test('list what is not known of an endpoint', () => {
    expect(body('endpoints/1200')).toContain('*Unknown*');
  });
});

test('a retired code keeps its page, marked with what replaced it', () => {
  const [first, ...rest] = catalog.standard;
  const retired = { since: 'version 14', replacedBy: '403.25', why: 'It said too little.' } as const;
  const changed: Catalog = { ...catalog, standard: [{ ...first, retired }, ...rest] };
  expect(bodyOf(catalogPages(changed)[0])).toMatch(
    /^\*\*Retired since version 14\.\*\* It said too little\. Use \[403\.25\]/,
  );
});

test('a page of a code that hundreds of endpoints list shows some, and the number of the others', () => {
  const [first] = catalog.endpoints;
  const responses = [{ code: '412', meaning: 'Listed' }] as const;
  const many = Array.from({ length: 250 }, (_, i) => ({
    ...first,
    number: `${20_000 + i}` as const,
    responses,
  }));
  const pageOf = (of: Catalog) => bodyOf(catalogPages(of).find(({ id }) => id === 'codes/412'));
  const rows = (text: string) => [...text.matchAll(/^\| \[\d{4,} /gm)].length;
  const before = rows(pageOf(catalog));
  const text = pageOf({ ...catalog, endpoints: [...catalog.endpoints, ...many] });
  expect(rows(text)).toBe(200);
  expect(text).toContain(`${before + 50} more endpoints list it: see [all endpoints](</endpoints>).`);
  expect(pageOf(catalog)).not.toContain('more endpoints list it');
});

test('every section with a title has an id, and no other section of its page has it', () => {
  for (const one of pages) {
    const ids = headingsOf(one).map(({ slug }) => slug);
    expect(ids, one.id).not.toContain('');
    expect(new Set(ids).size, one.id).toBe(ids.length);
  }
});

test('the search indexes keywords, but not samples, code and sources', () => {
  const searched = (block: Block): unknown =>
    block.kind === 'section' ? block.searchable && block.blocks.map(searched) : block;
  const texts = JSON.stringify(page('codes/401-9').sections.map(searched));
  expect(texts).not.toContain('"language"');
  expect(texts).not.toContain('An example: the status');
  expect(texts).toContain('Also searched for as: ');
});

describe('sections on signatures', () => {
  const checked = catalog.signature.checks.map(({ code }) => code);

  test('link to the checker from every code of a check and from their status', () => {
    for (const code of ['401', ...checked]) {
      expect(body(`codes/${code.replace('.', '-')}`), code).toContain('[Check my signature](</signature>)');
    }
    expect(body('codes/401-20')).not.toContain('/signature>');
    expect(body('codes/403')).not.toContain('/signature>');
  });

  test('show the checks as a table on the page of their status only', () => {
    const [, table = ''] = body('codes/401').split('## Signature checks');
    const rows = [...(table.split('\n## ')[0] ?? '').matchAll(/^\| \[(401\.\d+)\]/gm)].map(
      ([, code]) => code,
    );
    expect(rows).toEqual(checked);
    expect(headings(page('codes/401-1'))).not.toContain('Signature checks');
  });

  test('show every mistake that causes a wrong hash on its page only', () => {
    const [, rest = ''] = body('codes/401-9').split('## Mistakes that lead here');
    const [table = ''] = rest.split('\n## ');
    const heads = table.match(/^\| What the code does \|/gm) ?? [];
    expect(heads).toHaveLength(mistakeSubjects.length);
    expect(table.match(/^\| /gm)).toHaveLength(mistakes.length + 2 * heads.length);
    expect(headings(page('codes/401-8'))).not.toContain('Mistakes that lead here');
  });

  test('are absent in a catalog without signed requests', () => {
    const unsigned: Catalog = { ...catalog, signature: null };
    expect(catalogPages(unsigned).map(bodyOf).join()).not.toContain('</signature>');
  });
});
