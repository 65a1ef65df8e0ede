import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { codeMap, filterChoices } from '../../../src/site/views/code-map.ts';

const entries = entriesOf(catalog);
const codes = codeMap(catalog, entries, '/docs');
const mapped = (code: string) => codes.find((one) => one.code === code);

describe('the map of all codes', () => {
  test('has every code once, in order', () => {
    expect(codes.map(({ code }) => code)).toEqual([...entries.keys()]);
    expect(new Set(codes.map(({ id }) => id)).size).toBe(codes.length);
  });

  test('tells statuses, sub-codes and those of endpoints apart', () => {
    const kinds = ['403', '403.30', '403.5'].map((code) => {
      const { isStatus, inEndpoints, group } = mapped(code) ?? {};
      return { isStatus, inEndpoints, group };
    });
    expect(kinds).toEqual([
      { isStatus: true, inEndpoints: false, group: null },
      { isStatus: false, inEndpoints: false, group: 'Illegal Access Prevention' },
      { isStatus: false, inEndpoints: true, group: null },
    ]);
  });

  test('shows message, retry and who can fix it for each, in the words of the pages', () => {
    expect(mapped('403.25')).toMatchObject({
      message: 'Access denied. The ApiSession does not have access to this resource',
      retry: 'After a change',
      quoted: true,
      responsibility: { label: 'Who can fix it', text: 'You (the caller)' },
      url: '/docs/codes/403-25',
      fixers: ['caller'],
      retries: ['after-change'],
    });
  });

  test('says of a success that it is one, rather than who can fix it', () => {
    expect(mapped('200')?.responsibility).toEqual({ label: 'Outcome', text: 'Success' });
    for (const { code, responsibility } of codes) {
      const isError = /You|The /.test(responsibility.text);
      expect(responsibility.label, code).toBe(isError ? 'Who can fix it' : 'Outcome');
    }
  });

  test('quotes a meaning only where it is the documented wording', () => {
    const isQuoted = (code: string) => mapped(code)?.quoted;
    expect([isQuoted('403.25'), isQuoted('200.2'), isQuoted('400.3')]).toEqual([true, false, false]);
  });

  test('has only the statuses of a very long catalog', () => {
    const statuses = catalog.standard.map(({ code }): string => code).filter((code) => code.length === 3);
    const short = codeMap(catalog, entries, '', 50);
    expect(short.map(({ code }) => code)).toEqual(statuses);
  });

  test('does not choose between the meanings of an ambiguous code', () => {
    expect(mapped('400.3')).toMatchObject({
      title: '3 meanings',
      message:
        'Depending on the endpoint: Mobile number badly formatted; Required keys field missing; Source not active',
    });
  });

  test('has titles that fit into a cell', () => {
    for (const { code, title } of codes) expect(title.length, code).toBeLessThanOrEqual(60);
  });
});

describe('the filter of the map', () => {
  test('offers the answers of the codes, in the words of the pages', () => {
    const labels = filterChoices(codes).map(({ label, options }) => [
      label,
      ...options.map((one) => one.label),
    ]);
    expect(labels).toEqual([
      ['Who can fix it', 'You (the caller)', 'The app’s administrator', 'The end user', 'The API’s operator'],
      ['Retry', 'Do not retry', 'After a change', 'After re-authentication', 'After a delay', 'Poll'],
    ]);
  });

  test('offers no answer that no code has', () => {
    const options = filterChoices([{ fixers: ['api'], retries: [] }]).map((one) => one.options);
    expect(options).toEqual([[{ value: 'api', label: 'The API’s operator' }], []]);
  });
});
