/** Lists the response times of the search as rows of the table. */
import { median } from './median.ts';
import { atMost, note, type Row } from './table.ts';
import type { TypedCodes } from './typed-code.ts';

const frameMs = 16;

/** Compares this processor with one that is this many times slower, which has no limit. */
export function searchRows(typed: TypedCodes, slowed: TypedCodes, slowdown: number): Row[] {
  return [
    note('keys', typed.keys),
    atMost('requests while typing', typed.requests.length, 0),
    atMost('longest until the results are shown, ms', Math.max(...typed.times), frameMs),
    note('median, ms', median(typed.times)),
    atMost('keys answered later than in the next frame', typed.late, 0),
    note(`longest, processor ${slowdown} times slower, ms`, Math.max(...slowed.times)),
    note(`median, processor ${slowdown} times slower, ms`, median(slowed.times)),
    note(`keys later than in the next frame, ${slowdown} times slower`, slowed.late),
  ];
}
