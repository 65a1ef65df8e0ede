import { describe, expect, test } from 'vitest';
import { entriesOf, handlingOf } from '../../../../src/catalog/entries.ts';
import { type Catalog, catalog } from '../../../../src/catalog/index.ts';
import type { Endpoint, EndpointResponse } from '../../../../src/catalog/record.ts';
import { endpointPage } from '../../../../src/site/pages/records/endpoint.ts';
import { bodyMarkdown } from '../../../../src/site/pages/writers/markdown-writer.ts';

const { endpoints }: Catalog = catalog;
const entries = entriesOf(catalog);
const recordOf = (code: string) => entries.get(code)?.record;
const pageOf = (endpoint: Endpoint) => bodyMarkdown(endpointPage(endpoint, catalog, entries), '');
const page = (number: string) => pageOf(endpoints.find((one) => one.number === number) as Endpoint);

/** The cell of a code’s meaning in the table, and the line of its advice. */
const cell = (text: string, code: string) =>
  lineOf(text, `| [${code}]`)?.split(' | ')[1]?.replace(/ \|$/, '');
const adviceLine = (text: string, code: string) => lineOf(text, `- [${code}]`);

function lineOf(text: string, start: string): string | undefined {
  return text.split('\n').find((line) => line.startsWith(start));
}

describe('the meaning of a code on the page of an endpoint', () => {
  const every = endpoints.flatMap((endpoint) => {
    const text = pageOf(endpoint);
    return endpoint.responses.map((row: EndpointResponse) => ({ row, cell: cell(text, row.code) ?? '' }));
  });

  test('is in quotation marks if and only if it is the documented wording', () => {
    expect(every.length).toBeGreaterThan(370);
    expect(every.filter(({ row }) => row.quoted).length).toBeGreaterThan(100);
    for (const { row, cell } of every)
      expect(/^“[^”]+”/.test(cell), `${row.code} ${cell}`).toBe(row.quoted === true);
  });

  test('is followed by our remark in italics, outside of the quotation', () => {
    const [first] = endpoints as [Endpoint];
    const responses: EndpointResponse[] = [
      { code: '404', meaning: 'Nothing found', quoted: true, remark: 'Only with a `termsID`.' },
      { code: '400', meaning: 'Data is invalid', remark: 'Read in version 2.' },
      { code: '200', meaning: 'Done' },
    ];
    const text = pageOf({ ...first, responses });
    expect(cell(text, '404')).toBe('“Nothing found”. *Only with a `termsID`.*');
    expect(cell(text, '400')).toBe('Data is invalid. *Read in version 2.*');
    expect(cell(text, '200')).toBe('Done');
    for (const { row, cell } of every)
      expect(/ \*.+\*$/.test(cell), `${row.code} ${cell}`).toBe(row.remark !== undefined);
  });

  test('comes with a note on quotation marks where there are any', () => {
    const note = 'Text in quotation marks is the wording of the documentation.';
    expect(page('1011')).toContain(note);
    const [first] = endpoints as [Endpoint];
    expect(pageOf({ ...first, responses: [{ code: '200', meaning: 'Done' }] })).not.toContain(note);
  });
});

describe('the advice on the page of an endpoint', () => {
  test('names the outcome of an expected answer, and no one who could fix it', () => {
    expect(adviceLine(page('1011'), '404')).toMatch(
      / Outcome: Expected answer\. Retry: No need\. Treat it as/,
    );
    expect(adviceLine(page('4001'), '303')).toContain(' Outcome: Expected answer.');
  });

  test('names who can fix an error, and says nothing of the outcome', () => {
    expect(adviceLine(page('1001'), '400.3')).toContain(
      ' Who can fix it: The end user. Retry: After a change.',
    );
  });

  test('is there for every row that is no success, in the words of its outcome', () => {
    for (const endpoint of endpoints) {
      const text = pageOf(endpoint);
      for (const row of endpoint.responses) {
        const { outcome } = handlingOf(row, recordOf(row.code));
        const line = adviceLine(text, row.code) ?? '';
        const name = `${endpoint.number} ${row.code}`;
        if (outcome !== 'success') expect(line, name).toMatch(/ Retry: [^.]+\. \S/);
        expect(line.includes(' Who can fix it: '), name).toBe(outcome === 'error');
        if (line !== '') expect(line.includes(' Outcome: '), name).toBe(outcome !== 'error');
      }
    }
  });

  test('is that of the standard list where the endpoint has none of its own', () => {
    const [first] = endpoints as [Endpoint];
    const text = pageOf({
      ...first,
      responses: [{ code: '404.1', meaning: 'User not found', quoted: true }],
    });
    expect(adviceLine(text, '404.1')).toContain(recordOf('404.1')?.advice.checkFirst.slice(0, 40));
  });
});

test('the page of an endpoint says where the codes of the standard list occur', () => {
  expect(page('1011')).toContain('## Codes of the whole API');
  expect(page('1011')).toContain(`they ${catalog.notes.wholeApi}.`);
  expect(endpoints.map(pageOf).join('')).not.toMatch(/hold (?:everywhere|for every endpoint)|Whose side/);
});

test('the page of an endpoint says once who the administrator is, if its advice names one', () => {
  const sentence = `The app’s administrator is ${catalog.notes.administrator}.`;
  const pages = endpoints.map(pageOf);
  const naming = pages.filter((page) => page.includes('Who can fix it: The app’s administrator.'));
  expect(naming.length).toBeGreaterThan(0);
  expect(pages.filter((page) => page.includes(sentence))).toEqual(naming);
  expect(naming.every((page) => page.split(sentence).length === 2)).toBe(true);
});

test('the page of an endpoint begins with its method and path', () => {
  expect(page('1001')).toContain('\nPOST `/entity/{contract-id}`\n');
});
