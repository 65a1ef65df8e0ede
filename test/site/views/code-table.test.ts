import { expect, test } from 'vitest';
import { entriesOf } from '../../../src/catalog/entries.ts';
import { catalog } from '../../../src/catalog/index.ts';
import { codeRows, statusesOf } from '../../../src/site/views/code-table.ts';

const rows = codeRows(entriesOf(catalog), '/docs');
const row = (code: string) => rows.find((one) => one.code === code);

test('a row shows what a code means, and what to do about it', () => {
  const record = catalog.standard.find(({ code }) => code === '403.25');
  expect(row('403.25')).toEqual({
    code: '403.25',
    status: '403',
    title: 'No access with this session',
    messages: [record?.message],
    fixers: ['caller'],
    outcomes: ['error'],
    retries: ['after-change'],
    quoted: true,
    responsibilities: ['You (the caller)'],
    retryLabels: ['After a change'],
    keywords: record?.keywords,
    subCodes: 0,
    url: '/docs/codes/403-25',
  });
});

test('a row shows every meaning of a code that endpoints differ in', () => {
  expect(row('400.3')).toMatchObject({
    title: 'Mobile number badly formatted; Required keys field missing; Source not active',
    fixers: ['end-user', 'caller', 'administrator'],
    retries: ['after-change'],
  });
  expect(row('400.3')?.messages).toHaveLength(3);
});

test('a row of what is no error names the outcome, and no one who can fix it', () => {
  expect(row('200.2')).toMatchObject({ fixers: [], responsibilities: ['Success'], retryLabels: ['No need'] });
  const expected = row('501.2');
  expect(expected).toMatchObject({ fixers: [], responsibilities: ['Expected answer'] });
});

test('a row is quoted only if all its meanings are', () => {
  expect(rows.filter(({ quoted }) => quoted).length).toBeGreaterThan(catalog.standard.length);
  expect(rows.filter(({ quoted }) => !quoted).map(({ code }) => code)).toContain('200.2');
});

test('a row names what to renew', () => {
  expect(row('401.24')?.retryLabels).toEqual(['After getting a new token']);
  expect(row('403.23')?.retryLabels).toEqual(['After signing in again']);
});

test('the filter offers the statuses of the standard list', () => {
  expect(statusesOf(catalog).map(({ status }) => status)).toEqual(
    catalog.standard.map(({ code }) => code as string).filter((code) => code.length === 3),
  );
});
