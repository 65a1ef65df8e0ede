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
    retries: ['after-change'],
    sides: ['Yours, the caller'],
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

test('the filter offers the statuses of the standard list', () => {
  expect(statusesOf(catalog).map(({ status }) => status)).toEqual(
    catalog.standard.map(({ code }) => code as string).filter((code) => code.length === 3),
  );
});
