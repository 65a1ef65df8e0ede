import { expect, test } from 'vitest';
import { formProblem, shortened } from '../../../src/signature/checks/token-format.ts';
import { hmac, token } from '../by-hand.ts';

const encoded = (text: string) => Buffer.from(text).toString('base64');
const hex = hmac('x').toString('hex');
/** As .NET writes bytes. */
const withHyphens = hex.toUpperCase().replaceAll(/..(?!$)/g, '$&-');

test.each([
  [token, null],
  [hex, 'The token is in hexadecimal digits.'],
  [withHyphens, 'The token is in hexadecimal digits.'],
  [encoded('ten bytes!'), 'The token has 10 bytes. SHA-256 gives 32 bytes.'],
  [
    encoded('ten bytes!ten bytes!'),
    'The token has 20 bytes, the length of an SHA-1 hash. SHA-256 gives 32 bytes.',
  ],
  ['?', 'The token is not Base64, which has only letters, digits, + and /, with = at its end.'],
])('the token %j has this problem: %j', (written, problem) => {
  expect(formProblem(written)).toBe(problem);
});

test.each([token, hex, withHyphens, encoded(token), encoded(`${hex}\n`)])(
  'the hash %j is shown only in part',
  (written) => {
    expect(shortened(written)).toBe(`${written.slice(0, 6)}…${written.slice(-4)}`);
  },
);

test.each([
  ['shor', 'shor'],
  ['A1B2C3D4E5F6', 'a string of 12 characters'],
  ['RCL1EDAYOVHANLL3A51G', 'a string of 20 characters'],
  [encoded('ten bytes!'), 'a string of 16 characters'],
])('%j, which may be a secret, is shown as %j', (written, shown) => {
  expect(shortened(written)).toBe(shown);
});
