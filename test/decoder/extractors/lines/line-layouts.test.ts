import { expect, test } from 'vitest';
import { decode } from '../../decode-text.ts';

const time = '2026-11-22T17:20:08.123Z';
const line = (number: string, status = '403') =>
  `${time} WARN [http-7] Client - GET /v1/entity -> ${status} in ${number} ms, "a b"\n`;

/** The codes that are found in lines below lines of their layout. */
function codesBelow(lines: readonly string[]): (string | null)[] {
  const above = Array.from({ length: 5 }, (_, i) => line(`${10 + i}`)).join('');
  return decode(above + lines.join(''))
    .slice(5)
    .map(({ code }) => code);
}

test.each([
  ['a number that is no evidence', [line('404'), line('403.25'), line('7')], ['403', '403', '403']],
  ['other statuses', [line('1', '200'), line('1', '999'), line('1', '412')], ['200', '412']],
  [
    'a string with a code of its own',
    [line('1').replace('a b', 'error 401.10'), line('1')],
    ['401.10', '403'],
  ],
  ['a line of another layout', [`${time} ERROR 412 Precondition Failed\n`, line('1')], ['412', '403']],
])('reads %s as without a layout', (_, lines, codes) => {
  const alone = lines.flatMap((text) => decode(text).map(({ code }) => code));
  expect(codesBelow(lines)).toEqual(alone);
  expect(alone).toEqual(codes);
});
