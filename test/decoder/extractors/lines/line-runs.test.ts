import { expect, test } from 'vitest';
import type { Candidate } from '../../../../src/decoder/candidate.ts';
import { createLineRuns, type LineFormat } from '../../../../src/decoder/extractors/lines/line-runs.ts';

/** Lines such as `a403`. */
const format: LineFormat = {
  lineAt(text, at) {
    const [line] = /^[a-z]\d{3}(?=\r?\n)/.exec(text.slice(at)) ?? [];
    if (line === undefined) return null;
    return {
      text: line,
      start: 1,
      end: 4,
      status: Number(line.slice(1)),
      request: { method: 'GET', url: '/' },
      isStatusLine: false,
      layout: { strings: [] },
    };
  },
  begins: (_, second) => !second.text.startsWith('b'),
  continues: (_, second) => !second.text.startsWith('c'),
};

/** Reads a text of lines, and returns the numbers of the lines that were read, and how often a run began. */
function linesRead(lines: readonly string[], lineBreak = '\n') {
  const read: number[] = [];
  const taken: string[] = [];
  let begun = 0;
  const runs = createLineRuns(format, {
    begin: () => begun++,
    report: ({ line }) => read.push(line.number),
    take: ({ text }) => text.startsWith('t') && taken.push(text) > 0,
  });
  const text = lines.map((line) => line + lineBreak).join('');
  let number = 1;
  for (let at = 0; at < text.length; ) {
    const next = runs.read(text, at, { number, offset: 0 });
    number += text.slice(at, next).split('\n').length - 1;
    if (next > at) at = next;
    else {
      at = text.indexOf('\n', at) + 1;
      number++;
    }
  }
  return { read, begun, taken };
}

test.each([
  ['a run without its first and last line', ['a403', 'a404', 'a200', 'a403'], [2, 3], 1],
  ['no run of two lines', ['a403', 'a404', 'x'], [], 0],
  ['two runs', ['a403', 'a403', 'a403', 'x', 'a403', 'a403', 'a403'], [2, 6], 2],
  ['no run that may not begin', ['a403', 'b404', 'a200'], [], 0],
  ['two runs where a line may not follow', ['a403', 'a404', 'a200', 'c403', 'a403'], [2, 4], 2],
])('reads %s', (_, lines, read, begun) => {
  for (const lineBreak of ['\n', '\r\n'])
    expect(linesRead(lines, lineBreak)).toEqual({ read, begun, taken: [] });
});

test('reports a response that is never merged, with its place in the whole text', () => {
  const reported: Candidate[] = [];
  const runs = createLineRuns(format, {
    begin: () => undefined,
    report: (candidate) => reported.push(candidate),
    take: () => false,
  });
  const text = 'a401\na403\na200\n';
  expect(runs.read(text, 0, { number: 7, offset: 100 })).toBe(0);
  expect(runs.read(text, 5, { number: 8, offset: 100 })).toBe(10);
  expect(reported).toEqual([
    {
      line: { text: 'a403', start: 105, number: 8, column: 1, continued: false, cuts: [] },
      start: 106,
      end: 109,
      status: 403,
      subCode: undefined,
      request: { method: 'GET', url: '/' },
      isAlone: true,
    },
  ]);
});

test('lines outside of a run are taken one by one', () => {
  const { read, taken } = linesRead(['t403', 'x', 't404', 'x', 'a200', 'x']);
  expect(taken).toEqual(['t403', 't404']);
  expect(read).toEqual([]);
});
