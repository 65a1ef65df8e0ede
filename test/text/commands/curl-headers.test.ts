import { expect, test } from 'vitest';
import { headerArguments } from '../../../src/text/commands/curl-headers.ts';

test.each([
  [`curl -H 'A: 1' -H "B: 2" --header C:3`, ['A: 1', 'B: 2', 'C:3']],
  [`curl --header='A: 1'`, ['A: 1']],
  [`curl -H'A: 1' -H"B: 2" -H$'C: 3'`, ['A: 1', 'B: 2', 'C: 3']],
  [`curl -H "X: \\"a\\" -H 'no'"`, [`X: "a" -H 'no'`]],
  [`curl x-H 'A: 1'`, []],
  [`curl -Hx`, []],
  [`curl --headers 'A: 1'`, []],
  [`-H 'A: 1'`, []],
  ['curl https://x.example', []],
  ['curl -H', []],
])('the headers of %s', (command, headers) => {
  expect(headerArguments(command).map(({ value }) => value)).toEqual(headers);
});

test('a header has the place of its option', () => {
  expect(headerArguments(`curl -s -H 'A: 1'  --header 'B: 2'`)).toEqual([
    { value: 'A: 1', index: 8 },
    { value: 'B: 2', index: 19 },
  ]);
});
