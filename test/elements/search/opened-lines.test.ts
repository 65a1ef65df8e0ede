import { expect, test } from 'vitest';
import { OpenedLines } from '../../../src/elements/search/opened-lines.ts';
import type { ResultLine } from '../../../src/elements/search/result-line.ts';

function line(url: string): ResultLine {
  return {
    status: '4',
    sign: [{ text: url, isMarked: true }],
    title: [{ text: 'A', isMarked: false }],
    distinction: 'x',
    text: [{ text: 'x', isMarked: false }],
    handling: 'x',
    url,
  };
}

test('the lines that were opened last come first, each once and short', () => {
  const opened = new OpenedLines();
  for (const url of ['/1', '/2', '/3', '/2']) opened.add(line(url));
  expect(opened.lines.map(({ url }) => url)).toEqual(['/2', '/3', '/1']);
  expect(opened.lines[0]).toEqual({
    ...line('/2'),
    sign: [{ text: '/2', isMarked: false }],
    distinction: '',
    text: [],
    handling: '',
  });
});

test('there are five of them at most', () => {
  const opened = new OpenedLines();
  for (let i = 0; i < 9; i++) opened.add(line(String(i)));
  expect(opened.lines.map(({ url }) => url)).toEqual(['8', '7', '6', '5', '4']);
});
