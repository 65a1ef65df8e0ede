import { expect, test } from 'vitest';
import { inPlainText } from '../../../../src/cli/output/terminal/plain-text.ts';

test.each([
  ['Read the `Date` header, then `IssuedAt`.', 'Read the Date header, then IssuedAt.'],
  ['no code', 'no code'],
  ['a lone ` stays', 'a lone ` stays'],
  ['`code`, then a lone ` sign', 'code, then a lone ` sign'],
  ['``', '``'],
  ['', ''],
])('inPlainText(%j) is %j', (markdown, plain) => {
  expect(inPlainText(markdown)).toBe(plain);
});
