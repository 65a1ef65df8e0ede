import { expect, test } from 'vitest';
import { catalog } from '../../../src/catalog/index.ts';
import { readAddress, titleOf } from '../../../src/elements/not-found/address-model.ts';
import { createReference } from '../../../src/reference/reference.ts';

const reference = createReference(catalog, '/docs');

test.each([
  '/docs/codes/403.25',
  '/docs/codes/403_25',
  '/docs/codes/403/25/',
  '/docs/codes/40325',
  '/docs/codes/403-25.',
  '/docs/codes/403-25)',
  '/docs/codes/403.25),',
  '/docs/codes/403%2E25',
  '/docs/codes/403-25.html',
  '/docs/codes/403%2025',
  '/docs/codes/403,25',
  '/docs/codes/403:25',
  '/403.25',
])('%s leads to 403.25', (path) => {
  expect(readAddress(path, reference)).toEqual({ kind: 'redirect', url: '/docs/codes/403-25' });
});

test.each([
  '/docs/endpoints/1001.',
  '/docs/endpoints/1001)',
  '/docs/endpoints/1001),',
  '/docs/endpoints/1001.html',
])('%s leads to endpoint 1001', (path) => {
  expect(readAddress(path, reference)).toEqual({ kind: 'redirect', url: '/docs/endpoints/1001' });
});

test('the number of an endpoint that is not a code is offered as an endpoint', () => {
  expect(readAddress('/docs/codes/1001', reference)).toEqual({
    kind: 'offer',
    endpoint: { number: '1001', title: 'Create account', url: '/docs/endpoints/1001' },
  });
});

test('the number of an endpoint that is also a code leads to the code', () => {
  expect(readAddress('/docs/codes/2001', reference)).toEqual({ kind: 'redirect', url: '/docs/codes/200-1' });
});

test.each([
  ['/docs/codes/403-99', '403.99 is not documented'],
  ['/docs/codes/418', '418 is not a code of this API'],
])('%s is explained', (path, headline) => {
  expect(readAddress(path, reference)).toMatchObject({ kind: 'explain', answer: { headline } });
});

test('a sub-code that is not documented is explained with what is known of its status', () => {
  expect(readAddress('/docs/codes/403-99', reference)).toMatchObject({
    status: { kind: 'documented', code: '403', headline: '403 Entity authentication failed' },
  });
  expect(readAddress('/docs/codes/418', reference)).toMatchObject({ status: null });
});

test.each([
  '/404.html',
  '/docs/404',
  '/docs/40325',
  '/docs/codes/banana',
  '/docs/nothing',
  '/',
  '/docs/codes/%E0%A4%A',
  '/docs/codes/<img src=x>',
])('%s is not known', (path) => {
  expect(readAddress(path, reference)).toEqual({ kind: 'unknown', title: null });
});

test.each([
  ['/docs/codes/403-99', '403.99 is not documented'],
  ['/docs/codes/1001', '1001 is an endpoint, not a code'],
  ['/docs/endpoints/9999', 'Endpoint 9999 is not documented'],
  ['/docs/endpoints/v99', null],
  ['/docs/endpoints/12345678', null],
  ['/docs/codes/403.25', null],
  ['/docs/codes/<img src=x>', null],
])('the title of the page for %s is %j', (path, title) => {
  expect(titleOf(readAddress(path, reference))).toBe(title);
});
