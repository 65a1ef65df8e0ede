import { describe, expect, test } from 'vitest';
import { noRetryLabel, retryLabels } from '../../../src/catalog/labels.ts';
import { lineOf, pageLine, titleOnly } from '../../../src/elements/search/result-line.ts';
import type { SearchHit } from '../../../src/reference/search/search.ts';

const hit: SearchHit = {
  kind: 'code',
  id: '403.6',
  title: 'Address rejected',
  text: 'The address is rejected.',
  distinction: 'The gate',
  responsibility: { label: 'Who can fix it', text: 'You' },
  retry: 'After a change',
  url: '/codes/403-6',
};
const page: SearchHit = { ...hit, kind: 'guide', id: '/guides/gate', responsibility: null, retry: null };
const nothing = () => [];
const plain = (text: string) => ({ text, isMarked: false });
const marked = (text: string) => ({ text, isMarked: true });

describe('the line of a result', () => {
  test('has the code, the title, the message, and who can do what', () => {
    expect(lineOf(hit, 'address', nothing)).toEqual({
      status: '4',
      sign: [plain('403.6')],
      title: [plain('Address rejected')],
      distinction: 'The gate',
      text: [plain('The address is rejected.')],
      handling: 'Who can fix it: You · Retry: After a change',
      url: '/codes/403-6',
    });
  });

  test.each([
    [{ ...page }, 'Guide', ''],
    [{ ...page, kind: 'tool' }, 'Tool', ''],
    [{ ...page, kind: 'endpoint', id: '17' }, '17', 'Endpoint'],
  ] as const)('has a sign for what is no code: %#', (one, sign, distinction) => {
    expect(lineOf(one, 'x', nothing)).toMatchObject({
      status: '',
      sign: [plain(sign)],
      distinction,
      handling: '',
    });
  });

  test.each([
    [{ label: 'Outcome', text: 'Success' }, noRetryLabel, 'Outcome: Success'],
    [{ label: 'Outcome', text: 'Expected answer' }, 'Poll', 'Outcome: Expected answer · Retry: Poll'],
    [null, 'Poll', 'Retry: Poll'],
    [null, retryLabels.never, 'Do not retry'],
    [null, null, ''],
  ])('says nothing of what does not apply: %j and %j', (responsibility, retry, handling) => {
    expect(lineOf({ ...hit, responsibility, retry }, '', nothing).handling).toBe(handling);
  });

  test('does not repeat its title', () => {
    expect(lineOf({ ...hit, distinction: hit.title }, '', nothing).distinction).toBe('');
  });

  test('marks what was found in title and text', () => {
    const line = lineOf(hit, 'rejected', (text) => {
      const start = text.indexOf('rejected');
      return [{ start, end: start + 8 }];
    });
    expect(line.title).toEqual([plain('Address '), marked('rejected')]);
    expect(line.text).toEqual([plain('The address is '), marked('rejected'), plain('.')]);
  });

  test.each([
    ['403', [marked('403'), plain('.6')]],
    ['403-6', [marked('403.6')]],
    [' 403.6 ', [marked('403.6')]],
    ['403.66', [plain('403.6')]],
    ['', [plain('403.6')]],
  ])('marks what was typed of the code: %j', (query, sign) => {
    expect(lineOf(hit, query, nothing).sign).toEqual(sign);
  });

  test('can be shortened to sign and title', () => {
    expect(titleOnly(lineOf(hit, '403', nothing))).toEqual({
      status: '4',
      sign: [plain('403.6')],
      title: [plain('Address rejected')],
      distinction: '',
      text: [],
      handling: '',
      url: '/codes/403-6',
    });
  });
});

describe('the line of a page that was found by its text', () => {
  test.each([
    ['403.6 Address rejected', '/base/codes/403-6', '4', '403.6', 'Address rejected'],
    ['17 Open the gate', '/endpoints/17', '', '17', 'Open the gate'],
    ['Handle errors', '/guides/errors', '', 'Page', 'Handle errors'],
  ])('%s', (title, url, status, sign, name) => {
    expect(pageLine({ url, title, text: [plain('a'), marked('b')] }, nothing)).toEqual({
      status,
      sign: [plain(sign)],
      title: [plain(name)],
      distinction: '',
      text: [plain('a'), marked('b')],
      handling: '',
      url,
    });
  });
});
