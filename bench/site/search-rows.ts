/** What typing codes into the search came to, line by line. */
import { median } from './median.ts';
import { atMost, note, type Row } from './table.ts';
import type { TypedCodes } from './typed-code.ts';

const frameMs = 16;

/** With this processor, and with one that is so many times slower, which has no aim. */
export function searchRows(typed: TypedCodes, slowed: TypedCodes, slowdown: number): Row[] {
  return [
    note('keys', typed.keys),
    atMost('requests while typing', typed.requests.length, 0),
    atMost('longest until the results stand there, ms', Math.max(...typed.times), frameMs),
    note('median, ms', median(typed.times)),
    atMost('keys answered later than in the next frame', typed.late, 0),
    note(`longest, processor ${slowdown} times slower, ms`, Math.max(...slowed.times)),
    note(`median, processor ${slowdown} times slower, ms`, median(slowed.times)),
    note(`keys later than in the next frame, ${slowdown} times slower`, slowed.late),
  ];
}
