import { expect, test } from 'vitest';
import { found } from '../decode-text.ts';

/** Two texts with lines between them that say nothing: the second begins so many lines below the first. */
function apart([first, second]: readonly [string, string], lines: number, between = 'some words'): string {
  return [first, ...Array.from({ length: lines - 1 }, () => between), second].join('\n');
}

const request = 'GET /v1/entity/id/7/data';
const message = 'HTTP/1.1 403 Forbidden';
const whole = `${message} ApiStatusSubCode: 403.25`;

/** The texts that are joined, the longest distance, the findings within it, and those beyond it. */
test.each<[string, [string, string], number, string[], string[]]>([
  ['a status and its repetition', [message, 'status=403'], 40, ['403'], ['403', '403']],
  [
    'a sub-code and its repetition',
    [whole, 'ApiStatusSubCode: 403.25'],
    40,
    ['403.25'],
    ['403.25', '403.25'],
  ],
  ['a response and a mention of its code', [whole, 'Error 403.25'], 40, ['403.25'], ['403.25', '403.25']],
  ['a response and a sentence with its code', [whole, 'see 403.25'], 60, ['403.25'], ['403.25', '403.25']],
  [
    'two sentences with one code',
    ['The sub-code is 403.25.', 'It says the sub-code 403.25 again.'],
    60,
    ['403.25'],
    ['403.25', '403.25'],
  ],
  [
    'two mentions in lines of one form',
    ['x: sub-code 403.25', 'y: sub-code 403.25'],
    6,
    ['403.25'],
    ['403.25', '403.25'],
  ],
  [
    'a status and its sub-code',
    ['status=403', 'ApiStatusSubCode: 403.25'],
    40,
    ['403.25'],
    ['403', '403.25'],
  ],
  [
    'a status with a request, and an error with its sub-code',
    [`${request} status=403`, '[x] error 403.25'],
    6,
    ['403.25@1002'],
    ['403@1002', '403.25'],
  ],
  [
    'a field with a sub-code, and its status',
    ['ApiStatusSubCode: 403.25', 'status=403'],
    20,
    ['403.25'],
    ['403.25', '403'],
  ],
  [
    'a value with a sub-code, and its status',
    ['key=ApiStatusSubCode, value=403.25', 'status 403'],
    40,
    ['403.25'],
    ['403.25', '403'],
  ],
  [
    'a response, and its address with a host',
    [`${request} -> 403`, 'https://api.rubiq.net/v1/entity/id/7/data status=403'],
    60,
    ['403@1002'],
    ['403@1002', '403'],
  ],
  [
    'a response, and its request in another form',
    [`${request} -> 403`, `[x] "${request}" 403`],
    60,
    ['403@1002'],
    ['403@1002', '403@1002'],
  ],
  ['a request and its status', [request, 'status=403'], 30, ['403@1002'], ['403']],
  [
    'fields of a request, and its response',
    ['url=/v1/entity/id/7/data method=GET', message],
    30,
    ['403@1002'],
    ['403'],
  ],
  [
    'requests of one form that may run at once',
    [`2026-11-22 02:13:44 ${request}`, `2026-11-22 02:13:44 GET /v1/entity/id/7/tracks/1\n${message}`],
    60,
    ['403'],
    ['403@1010'],
  ],
])('%s are joined up to a distance', (_, texts, most, inside, outside) => {
  expect(found(apart(texts, most))).toEqual(inside);
  expect(found(apart(texts, most + 1))).toEqual(outside);
});

test('a name and the value below it are joined over two empty lines', () => {
  expect(found(apart(['ApiStatusSubCode:', '403.25'], 3, ''))).toEqual(['403.25']);
  expect(found(apart(['ApiStatusSubCode:', '403.25'], 4, ''))).toEqual([]);
});
