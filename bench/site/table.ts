/** Formats a table that compares the measurements of this site with those of a plain one and with their limits. */

/** A row of the table. */
export interface Row {
  readonly name: string;
  readonly ours: string;
  readonly plain?: string;
  readonly limit?: Limit;
}

/** A limit, and whether it is met. */
export interface Limit {
  readonly text: string;
  readonly met: boolean;
}

/** Limits a number to a share of the plain site's. */
export function compare(name: string, ours: number, plain: number, most: number): Row {
  const ratio = ours / plain;
  return {
    name,
    ours: number(ours),
    plain: number(plain),
    limit: { text: `${ratio.toFixed(2)} of plain, limit ${most}`, met: ratio <= most },
  };
}

/** Limits a number to a maximum. */
export function atMost(name: string, ours: number, most: number, plain?: number): Row {
  const comparison = plain === undefined ? {} : { plain: number(plain) };
  return {
    name,
    ours: number(ours),
    ...comparison,
    limit: { text: `limit ${number(most)}`, met: ours <= most },
  };
}

/** Shows numbers without a limit. */
export function note(name: string, ours: number, plain?: number): Row {
  return { name, ours: number(ours), ...(plain === undefined ? {} : { plain: number(plain) }) };
}

/** Formats the table as plain text. */
export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name: string, ours: string, plain: string, rest: string) =>
    `${name.padEnd(width)}  ${ours.padStart(9)}  ${plain.padStart(9)}  ${rest}`.trimEnd();
  return [
    line('', 'ours', 'plain', ''),
    ...rows.map(({ name, ours, plain = '', limit }) =>
      line(name, ours, plain, limit ? `${limit.met ? 'met   ' : 'missed'}  ${limit.text}` : ''),
    ),
  ].join('\n');
}

function number(value: number): string {
  return Number.isInteger(value) || value >= 1_000
    ? Math.round(value).toLocaleString('en')
    : value.toFixed(value < 1 ? 3 : 1);
}
