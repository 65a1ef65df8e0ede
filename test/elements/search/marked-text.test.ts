import { describe, expect, test } from 'vitest';
import { segmentsOf, segmentsOfExcerpt } from '../../../src/elements/search/marked-text.ts';

const plain = (text: string) => ({ text, isMarked: false });
const marked = (text: string) => ({ text, isMarked: true });

describe('a text is split into what was found and the rest', () => {
  test.each([
    ['', [], []],
    ['Gate closed', [], [plain('Gate closed')]],
    ['Gate closed', [{ start: 0, end: 4 }], [marked('Gate'), plain(' closed')]],
    ['Gate closed', [{ start: 5, end: 11 }], [plain('Gate '), marked('closed')]],
    [
      'can’t',
      [
        { start: 0, end: 5 },
        { start: 0, end: 5 },
      ],
      [marked('can’t')],
    ],
  ])('%j with %j', (text, spans, segments) => {
    expect(segmentsOf(text, spans)).toEqual(segments);
  });
});

test('an excerpt is read as text with marks', () => {
  expect(segmentsOfExcerpt('a &lt;b&gt; <mark>gate</mark> &amp;amp; <mark>&quot;x&quot;</mark>')).toEqual([
    plain('a <b> '),
    marked('gate'),
    plain(' &amp; '),
    marked('"x"'),
  ]);
});
