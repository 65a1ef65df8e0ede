import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { codeMap } from '../../../src/site/views/code-map.ts';

const entries = entriesOf(catalog);
const statuses = codeMap(catalog, entries, '/docs');
const flat = statuses.flatMap((status) => [status, ...status.groups.flatMap(({ codes }) => codes)]);

describe('the map of all codes', () => {
  test('has every code once', () => {
    expect(flat.map(({ code }) => code).toSorted()).toEqual([...entries.keys()].toSorted());
    expect(new Set(flat.map(({ id }) => id)).size).toBe(flat.length);
  });

  test('groups sub-codes by topic, with those of endpoints in a separate group', () => {
    const groups = statuses.find(({ code }) => code === '403')?.groups ?? [];
    expect(groups.map(({ label, inEndpoints }) => [label, inEndpoints])).toEqual([
      ['Session (Data Isolation)', false],
      ['Illegal Access Prevention', false],
      ['Only in endpoints', true],
    ]);
    expect(groups[1]?.codes.map(({ code }) => code)).toEqual(['403.30']);
  });

  test('shows message, retry and who can fix it for each, in the words of the pages', () => {
    expect(flat.find(({ code }) => code === '403.25')).toMatchObject({
      message: 'Access denied. The ApiSession does not have access to this resource',
      retry: 'After a change',
      quoted: true,
      responsibility: { label: 'Who can fix it', text: 'You (the caller)' },
      url: '/docs/codes/403-25',
    });
  });

  test('says of a success that it is one, rather than who can fix it', () => {
    expect(flat.find(({ code }) => code === '200')?.responsibility).toEqual({
      label: 'Outcome',
      text: 'Success',
    });
    for (const { code, responsibility } of flat) {
      const isError = /You|The /.test(responsibility.text);
      expect(responsibility.label, code).toBe(isError ? 'Who can fix it' : 'Outcome');
    }
  });

  test('quotes a meaning only where it is the documented wording', () => {
    const isQuoted = (code: string) => flat.find((one) => one.code === code)?.quoted;
    expect([isQuoted('403.25'), isQuoted('200.2'), isQuoted('400.3')]).toEqual([true, false, false]);
  });

  test('has only the statuses of a very long catalog', () => {
    const short = codeMap(catalog, entries, '', 50);
    expect(short.map(({ code }) => code)).toEqual(statuses.map(({ code }) => code));
    expect(short.flatMap(({ groups }) => groups)).toEqual([]);
  });

  test('does not choose between the meanings of an ambiguous code', () => {
    expect(flat.find(({ code }) => code === '400.3')?.message).toMatch(
      /^\d meanings, depending on the endpoint$/,
    );
  });
});
