/** Statuses of HTTP that any server may send; those of the API are in its catalog. */

/** Ranges of assigned statuses by first digit, including those that widespread servers add. */
const assigned: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  2: [
    [0, 8],
    [26, 26],
  ],
  3: [[0, 8]],
  4: [
    [0, 31],
    [51, 51],
  ],
  5: [
    [0, 11],
    [20, 30],
  ],
};

/** Every final status that another server or a proxy may have sent. */
export const registeredStatuses: ReadonlySet<number> = new Set(
  Object.entries(assigned).flatMap(([digit, ranges]) =>
    ranges.flatMap(([from, to]) =>
      Array.from({ length: to - from + 1 }, (_, i) => Number(digit) * 100 + from + i),
    ),
  ),
);
