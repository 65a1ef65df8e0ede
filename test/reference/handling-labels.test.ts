import { expect, test } from 'vitest';
import type { Fixer, Renewal, Retry } from '../../src/catalog/record.ts';
import { responsibility, retryLabel } from '../../src/reference/handling-labels.ts';

test.each([
  ['caller', 'error', 'Who can fix it', 'You (the caller)'],
  ['administrator', 'error', 'Who can fix it', 'The app’s administrator'],
  ['end-user', 'error', 'Who can fix it', 'The end user'],
  ['api', 'error', 'Who can fix it', 'The API’s operator'],
  ['caller', null, 'Who can fix it', 'You (the caller)'],
  ['caller', 'success', 'Outcome', 'Success'],
  [null, 'success', 'Outcome', 'Success'],
  ['caller', 'expected', 'Outcome', 'Expected answer'],
] as const)('the responsibility of %s for %s is %s: %s', (fixer, outcome, label, text) => {
  expect(responsibility(fixer, outcome)).toEqual({ label, text });
});

test('an administrator who is known is named, and no one else', () => {
  const named = (fixer: Fixer) => responsibility(fixer, 'error', 'who has the key')?.text;
  expect(named('administrator')).toBe('The app’s administrator (who has the key)');
  expect(named('end-user')).toBe('The end user');
});

test('no one is responsible where no one is known', () => {
  expect(responsibility(null, 'error')).toBeNull();
  expect(responsibility(null, null)).toBeNull();
});

test.each([
  ['never', 'success', 'No need'],
  ['never', 'expected', 'No need'],
  ['never', 'error', 'Do not retry'],
  ['never', null, 'Do not retry'],
  ['poll', 'success', 'Poll'],
  ['after-change', 'expected', 'After a change'],
  ['after-reauthentication', 'error', 'After re-authentication'],
] as const)('the retry %s for %s is labeled %s', (retry, outcome, label) => {
  expect(retryLabel({ retry }, outcome)).toBe(label);
});

test('a renewal makes the label of a re-authentication precise, and no other', () => {
  const label = (retry: Retry, renewal: Renewal) => retryLabel({ retry, renewal }, 'error');
  expect(label('after-reauthentication', 'session')).toBe('After signing in again');
  expect(label('after-reauthentication', 'token')).toBe('After getting a new token');
  expect(label('after-change', 'token')).toBe('After a change');
});
