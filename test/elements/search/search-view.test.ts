import { describe, expect, test } from 'vitest';
import { emptyMessage, leadOf, viewOf } from '../../../src/elements/search/search-view.ts';
import type { SearchHit, SearchResults } from '../../../src/reference/search/search.ts';

function hit(kind: SearchHit['kind'], id: string): SearchHit {
  return {
    kind,
    id,
    title: id,
    text: '',
    distinction: '',
    responsibility: null,
    retry: null,
    url: `/${kind}/${id}`,
  };
}

function view(hits: readonly SearchHit[], more: Partial<SearchResults> = {}) {
  return viewOf('x', { hits, notes: [], isExact: false, words: null, ...more }, () => []);
}

function outline(hits: readonly SearchHit[]): Record<string, string[]> {
  return Object.fromEntries(
    view(hits).groups.map(({ heading, lines }) => [heading, lines.map(({ url }) => url)]),
  );
}

describe('results', () => {
  test('of one kind stay in one list', () => {
    expect(outline(['1', '2', '3', '4', '5'].map((id) => hit('code', id)))).toEqual({
      Codes: ['/code/1', '/code/2', '/code/3', '/code/4', '/code/5'],
    });
  });

  test('of several kinds begin with the best three, then come by kind', () => {
    const hits = [
      hit('endpoint', '1'),
      hit('code', '1'),
      hit('guide', '1'),
      hit('tool', '1'),
      hit('code', '2'),
      hit('tool', '2'),
      hit('endpoint', '2'),
      hit('code', '3'),
    ];
    expect(Object.entries(outline(hits))).toEqual([
      ['Best matches', ['/endpoint/1', '/code/1', '/guide/1']],
      ['Tools', ['/tool/1', '/tool/2']],
      ['Codes', ['/code/2', '/code/3']],
      ['Endpoints', ['/endpoint/2']],
    ]);
    expect(view(hits).count).toBe(hits.length);
  });

  test('have no empty group', () => {
    expect(outline([])).toEqual({});
    expect(Object.keys(outline([hit('code', '1'), hit('guide', '1')]))).toEqual(['Best matches']);
  });

  test.each([
    [[hit('code', '1')], true, true],
    [[hit('code', '1')], false, false],
    [[], true, false],
  ])('are opened by Enter where the first is certain: %#', (hits, isExact, opensFirst) => {
    expect(view(hits, { isExact }).opensFirst).toBe(opensFirst);
  });
});

describe('without results', () => {
  test('the dialog says what it is still searching, and then that it found nothing', () => {
    expect(emptyMessage(view([]), true)).toMatch(/Searching/);
    expect(emptyMessage(view([]), false)).toMatch(/^Nothing found\./);
  });

  test('nothing is said where there are lines or notes', () => {
    expect(emptyMessage(view([hit('code', '1')]), false)).toBeNull();
    expect(emptyMessage(view([], { notes: ['429 is no code.'] }), false)).toBeNull();
  });
});

test.each([
  ['429 is no code. It may come from a proxy. Wait.', '429 is no code.', ' It may come from a proxy. Wait.'],
  ['401.99 is not documented.', '401.99 is not documented.', ''],
  ['No status', 'No status', ''],
])('the first sentence of a note is its answer: %s', (note, lead, rest) => {
  expect(leadOf(note)).toEqual([lead, rest]);
});
