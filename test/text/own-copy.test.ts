import { expect, test } from 'vitest';
import { ownCopy } from '../../src/text/own-copy.ts';

test.each(['', 'status', '"\\\n\u0000\u2028é', '\ud800', '😀', '__proto__'])('equals %j', (text) => {
  expect(ownCopy(text)).toBe(text);
});
