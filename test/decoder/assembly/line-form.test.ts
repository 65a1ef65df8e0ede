import { expect, test } from 'vitest';
import { hasSameForm } from '../../../src/decoder/assembly/line-form.ts';

/** The place of the number between `«` and `»` in its line, which begins at an offset. */
function placed(marked: string, offset = 0) {
  const text = marked.replace(/[«»]/g, '');
  return {
    line: { text, start: offset },
    start: offset + marked.indexOf('«'),
    end: offset + marked.indexOf('»') - 1,
  };
}

test.each([
  ['GET /a «403»', 'PUT /bc/d «404»', true],
  ['GET /a  «403»', 'GET\t/b «404»', true],
  ['[a] x=«403»', '[bcd] y=«404»', true],
  ['[a] x=«403»', '(a) x=«404»', false],
  ['[a] x=«403»', '[a] x: «404»', false],
  ['a:b-c.d/e «403»', 'f «404»', true],
  ['a «403»', 'a b «404»', false],
  ['«403»', '«404»', true],
  ['«403» x', '«404», x', false],
  ['a "«403»" then "x"', 'b "«404»" later "y"', true],
  ['a «403» [xy]', 'a «404» (xy)', false],
  ['a «403» a b c d [', 'a «404» a b c d (', true],
  ['a «403»', 'a «404» more', true],
  ['a: «403»', 'bc. «404» x', true],
  ['a\u00a0«403»', 'a «404»', true],
  ['((«403»', '((«404»', true],
  ['((«403»', '(«404»', false],
  ['a status:«403»', 'b status:«404»', true],
  ['a status:«403» x', 'b code:«404» y', true],
  ['«403» x', '«404»', false],
])('that %j and %j have the same form is %s', (one, other, same) => {
  expect(hasSameForm(placed(one), placed(other))).toBe(same);
  expect(hasSameForm(placed(one, 70), placed(other, 1_000))).toBe(same);
  expect(hasSameForm(placed(other), placed(one))).toBe(same);
});
