import { expect, test } from 'vitest';
import { createSecretRedaction } from '../../../src/signature/report/secret-redaction.ts';

test.each([
  ['s3cr3t-8', 'the key is (the AppSecret), (the AppSecret)'],
  ['s3cr3t7', 'the key is s3cr3t7, s3cr3t7'],
])('a report does not contain the secret %j unless it is too short', (secret, shown) => {
  expect(createSecretRedaction(secret, 'AppSecret')(`the key is ${secret}, ${secret}`)).toBe(shown);
});

test('a report without a secret stays as it is', () => {
  expect(createSecretRedaction(null, 'AppSecret')('no secret')).toBe('no secret');
});
