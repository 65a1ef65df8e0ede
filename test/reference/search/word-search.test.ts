import { describe, expect, test } from 'vitest';
import type { SearchDocument } from '../../../src/reference/search/search-index.ts';
import { createWordSearch } from '../../../src/reference/search/word-search.ts';

const plain = { text: '', distinction: '', names: [], synonyms: [], context: [], details: [] };
const documents: SearchDocument[] = [
  {
    ...plain,
    kind: 'code',
    id: '403.6',
    title: 'Address rejected',
    text: 'The address of the visitor is rejected.',
  },
  { ...plain, kind: 'code', id: '403.7', title: 'Card expired', synonyms: ['ticket too old'] },
  { ...plain, kind: 'code', id: '403', title: 'Closed', names: ['Forbidden'], context: ['The gate'] },
  { ...plain, kind: 'code', id: '404', title: 'Card not known' },
  { ...plain, kind: 'endpoint', id: '17', title: 'Open gate' },
  {
    ...plain,
    kind: 'guide',
    id: '/guides/cards',
    title: 'Cards',
    text: 'How to know a card.',
    details: ['X-Card-Age', 'turnstile'],
  },
];
const search = createWordSearch({ documents, equalWords: [['card', 'badge']] });
const ids = (query: string) => search(query).map(({ document }) => document.id);

describe('the search for words', () => {
  test.each([
    ['card expired', '403.7'],
    ['expired card', '403.7'],
    ['my card has expired', '403.7'],
    ['card expierd', '403.7'],
    ['badge expired', '403.7'],
    ['old ticket', '403.7'],
    ['forbidden', '403'],
    ['gate', '17'],
    ['cards', '/guides/cards'],
    ['card is not known', '404'],
    ['the adress was rejected', '403.6'],
    ['since monday the ticket of the guest seems old', '403.7'],
    ['the address of the tourist is rejected', '403.6'],
    ['the address of the visitor is rejected again', '403.6'],
    ['address of visitor rejected', '403.6'],
    ['X-Card-Age', '/guides/cards'],
    ['turnstile', '/guides/cards'],
    ['problem with the badge', '/guides/cards'],
  ])('puts the best document for %j first', (query, id) => {
    expect(ids(query)[0]).toBe(id);
  });

  test.each([
    '',
    'xylophone',
    'the',
    '!?',
    '🙂',
    'card xylophone',
    'card xylophone trombone',
    'buy a red bike and a card',
  ])('finds nothing for %j', (query) => {
    expect(ids(query)).toEqual([]);
  });

  test.each([
    ['Address rejected', 2],
    ['ADDRESS, rejected!', 2],
    ['the address of the visitor is rejected', 2],
    ['forbidden', 1],
    ['address', 0],
  ])('says how exactly %j names a document: %i', (query, exactness) => {
    expect(search(query)[0]?.exactness).toBe(exactness);
  });

  test('reads no more than the beginning of a long query', () => {
    const text = 'card expired '.repeat(50_000);
    expect(search(text)).toEqual(search(text.slice(0, 1_000)));
    const other = `${'x'.repeat(100_000)} card`;
    expect(search(other)).toEqual([]);
  });

  test.each([
    ['card expired', 'The card has expired.', ['card', 'expired']],
    ['expierd', 'It is expired', ['expired']],
    ['badge', 'A card', ['card']],
    ['exp', 'expired', ['expired']],
    ['the card', 'The gate', []],
  ])('marks for %j in %j the words %j', (query, text, words) => {
    expect(search.marks(query, text).map(({ start, end }) => text.slice(start, end))).toEqual(words);
  });
});
