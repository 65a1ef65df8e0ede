import { expect, test } from 'vitest';
import { csvLine } from '../../src/text/csv.ts';

test.each([
  [['a', 'b c', ''], 'a,b c,\r\n'],
  [['a,b', 'say "x"', 'two\nlines'], '"a,b","say ""x""","two\nlines"\r\n'],
  [['a-b', 'c=d', '1+1', '\n=1'], `a-b,c=d,1+1,"'\n=1"\r\n`],
  [['=1+1', ' @x', '-5', '+a,b'], `'=1+1,' @x,'-5,"'+a,b"\r\n`],
])('csvLine(%j)', (fields, line) => {
  expect(csvLine(fields)).toBe(line);
});
