import { describe, expect, test } from 'vitest';
import { createTermFinder, termsToLink } from '../../../src/site/pages/term-finder.ts';
import { inventedGlossary, inventedTerm } from './glossary-terms.ts';

const { inProse, inCode } = createTermFinder(inventedGlossary, null);
const found = (text: string) =>
  inProse(text).map((part) => (typeof part === 'string' ? part : `${part.term.id}: ${part.text}`));

describe('a term in prose', () => {
  test.each([
    ['At the gate.', ['At the ', 'gate: gate', '.']],
    ['Gates and visitors', ['gate: Gates', ' and ', 'visitor: visitors']],
    ['a gate pass, a gate', ['a ', 'gate-pass: gate pass', ', a ', 'gate: gate']],
    ['the gate’s visitor', ['the ', 'gate: gate', '’s ', 'visitor: visitor']],
    ['“The gate is shut”, says the gate', ['“The gate is shut”', ', says the ', 'gate: gate']],
  ])('%s', (text, parts) => {
    expect(found(text)).toEqual(parts);
  });

  test.each([
    'gateway',
    'floodgate',
    '/gate',
    'gate/7',
    'gate-keeper',
    'GATE',
    '“An unclosed gate',
    'the end of a gate”',
    '',
  ])('is not in: %s', (text) => {
    expect(found(text).join('')).toBe(text);
  });

  test('is not found on the page that explains it', () => {
    const finder = createTermFinder(inventedGlossary, '/guides/passes');
    expect(finder.inProse('a gate pass')).toEqual([
      'a ',
      { term: inventedGlossary[0], text: 'gate' },
      ' pass',
    ]);
  });
});

test.each([
  ['gateID', 'gate'],
  ['{gateID}', 'gate'],
  ['gate', 'gate'],
  ['/gate/{gateID}', undefined],
  ['Gate', undefined],
])('code names a term only where it is its phrase: %s', (code, id) => {
  expect(inCode(code)?.term.id).toBe(id);
});

test('a page with very many terms links the distinctive ones', () => {
  const terms = Array.from({ length: 12 }, (_, i) => inventedTerm(`word-${i}`, { common: i < 6 }));
  const uses = [...terms, ...terms].map((term) => ({ term, text: term.id }));
  const chosen = [...termsToLink(uses)].map(({ id }) => Number(id.slice('word-'.length)));
  expect(chosen).toEqual([6, 7, 8, 9, 10, 11, 0, 1]);
});

test('an empty glossary finds nothing', () => {
  const finder = createTermFinder([], null);
  expect([finder.inProse('a gate'), finder.inCode('gate')]).toEqual([['a gate'], null]);
});
