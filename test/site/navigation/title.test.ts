import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { homeTitle, titleParts } from '../../../src/site/navigation/title.ts';

test.each([
  [
    'codes/403-25',
    '403.25 No access',
    { code: '403.25', number: '403.25', rest: 'No access', url: '/codes/403-25' },
  ],
  [
    'endpoints/1001',
    '1001 Create account',
    { code: null, number: '1001', rest: 'Create account', url: '/endpoints/1001' },
  ],
  ['guides/x', '303 and so on', { code: null, number: null, rest: '303 and so on', url: null }],
])('the title of /%s', (id, title, parts) => {
  expect(titleParts(id, title)).toEqual(parts);
});

test('the home page is named by the API too', () => {
  expect(homeTitle(catalog)).toBe('Rubiq REST API status codes and sub-codes | API Status Codes');
});
