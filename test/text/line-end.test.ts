import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLineEnd } from '../../src/text/line-end.ts';

test.each([
  ['one\ntwo\n', 0, 3],
  ['one\ntwo\n', 3, 3],
  ['one\ntwo\n', 4, 7],
  ['one\r\ntwo\r\n', 0, 3],
  ['one\r\ntwo\r\n', 5, 8],
  ['one\rtwo\n', 0, 7],
  ['\none', 0, 0],
  ['one', 0, 0],
  ['one\ntwo', 4, 4],
  ['one\ntwo', 5, 5],
])('the line of %j after index %i ends at %i', (text, from, end) => {
  expect(createLineEnd()(text, from)).toBe(end);
});

test('it is the same whatever was asked before', () => {
  const question = fc.tuple(
    fc.constantFrom('one\ntwo\r\nthree', 'one\ntwo\n', 'one two three', '\n\nx\r\n'),
    fc.nat({ max: 14 }),
  );
  fc.assert(
    fc.property(fc.array(question, { maxLength: 12 }), (questions) => {
      const lineEnd = createLineEnd();
      for (const [text, from] of questions) expect(lineEnd(text, from)).toBe(createLineEnd()(text, from));
    }),
  );
});
