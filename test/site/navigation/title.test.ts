import { expect, test } from 'vitest';
import { titleParts } from '../../../src/site/navigation/title.ts';

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
