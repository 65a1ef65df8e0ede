import { expect, test } from 'vitest';
import { found, spans } from '../../decode-text.ts';

test.each([
  ['/codes/401-10', '401.10'],
  ['/codes/401.10', '401.10'],
  ['/codes/401_10', '401.10'],
  ['/codes/403/25', '403.25'],
  ['/codes/403', '403'],
  ['https://status.example/codes/401-10', '401.10'],
  ['https://status.example/docs/codes/401-10.json', '401.10'],
  ['Error. More: https://status.example/codes/401-10.', '401.10'],
  ['(see /codes/401-10)', '401.10'],
  ['[401.10](/codes/401-10)', '401.10'],
  ['/codes/401-10#fix', '401.10'],
  ['POST /v1/entity/12 failed, see /codes/400-3', '400.3@1001'],
  ['(/codes/400-3) POST /v1/entity/12', '400.3@1001'],
])('%j is a link to %s', (text, code) => {
  expect(found(text)).toEqual([code]);
});

test.each(['/codes', '/codes/', '/codes/999', '/codes/4031', '/codes/x', '/code/401-10'])(
  '%j is no link to a code',
  (text) => {
    expect(found(text)).toEqual([]);
  },
);

test('a link at the end of an error repeats its code', () => {
  expect(spans('ApiError: 403 (403.25) Forbidden\n  More: https://status.example/codes/403-25')).toEqual([
    '403.25',
  ]);
});

test('several links are several findings', () => {
  const text = 'see /codes/401-10 and /codes/403-25';
  expect(found(text)).toEqual(['401.10', '403.25']);
  expect(spans(text)).toEqual(['/codes/401-10', '/codes/403-25']);
  expect(spans('see /codes/401-10 and error 403.25')).toEqual(['/codes/401-10', '403.25']);
});
