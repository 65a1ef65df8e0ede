/** Decides which tables are stacked on a phone: each cell of a row below the one before it. */

/** The longest text of a first column, in characters, that leaves room for a second one on a phone. */
const longestName = 8;

/** Whether a table is stacked; it stays a table with two columns, the first of which is narrow. */
export function isStacked(columns: number, firstColumn: readonly string[]): boolean {
  return columns > 2 || firstColumn.some((text) => text.length > longestName);
}

/**
 * Lists the labels of the cells in a row, `null` for none. Without its columns, a table with more than two needs one for
 * each cell but the first, which names the row.
 */
export function cellLabels(head: readonly string[]): (string | null)[] {
  return head.map((label, i) => (head.length > 2 && i > 0 ? label : null));
}
