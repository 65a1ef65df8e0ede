import { expect, test } from 'vitest';
import {
  joined,
  link,
  list,
  paragraph,
  sample,
  section,
  sections,
  slugOf,
  steps,
  strong,
  table,
  textOf,
} from '../../../src/site/pages/section.ts';

test('an empty section is left out', () => {
  expect(
    section({ title: 'Empty' }, list([]), steps([]), table(['a'], []), null, false, undefined),
  ).toBeNull();
  expect(section({}, section({}, null))).toBeNull();
  expect(sections([null, section({}, paragraph('a')), null])).toHaveLength(1);
});

test('a section is searchable, open and has no origin by default', () => {
  expect(section({ id: 'a' }, null, paragraph('b'))).toEqual({
    kind: 'section',
    id: 'a',
    title: null,
    origin: null,
    marked: true,
    searchable: true,
    place: 'main',
    folded: null,
    filter: null,
    endpoints: null,
    blocks: [paragraph('b')],
  });
});

test('a sample ends with its last line', () => {
  expect(sample('http', 'GET /\n\n')).toEqual({ kind: 'sample', language: 'http', text: 'GET /' });
});

test('items are joined with a separator', () => {
  expect(joined([strong('a'), 'b'], ', ')).toEqual([strong('a'), ', ', 'b']);
  expect(joined([], ', ')).toEqual([]);
});

test('inline content has a plain text, and an id made from it', () => {
  const line = [strong('Not ', { kind: 'record-name', name: '401.1' }), ': ', link('A & B’s', '/x')];
  expect(textOf(line)).toBe('Not 401.1: A & B’s');
  expect(slugOf(line)).toBe('not-4011-a--bs');
});
