/** A table of figures beside those of a plain site, and what is aimed at. */

/** One line of it. */
export interface Row {
  readonly name: string;
  readonly ours: string;
  readonly plain?: string;
  readonly aim?: Aim;
}

/** What a figure is to be, and whether it is. */
export interface Aim {
  readonly text: string;
  readonly met: boolean;
}

/** A figure that is to stay within a share of the plain site's. */
export function compare(name: string, ours: number, plain: number, most: number): Row {
  const ratio = ours / plain;
  return {
    name,
    ours: number(ours),
    plain: number(plain),
    aim: { text: `${ratio.toFixed(2)} of plain, aim ≤ ${most}`, met: ratio <= most },
  };
}

/** A figure that is not to be above a limit. */
export function atMost(name: string, ours: number, most: number, plain?: number): Row {
  const beside = plain === undefined ? {} : { plain: number(plain) };
  return { name, ours: number(ours), ...beside, aim: { text: `aim ≤ ${number(most)}`, met: ours <= most } };
}

/** Figures to know, without an aim. */
export function note(name: string, ours: number, plain?: number): Row {
  return { name, ours: number(ours), ...(plain === undefined ? {} : { plain: number(plain) }) };
}

/** The table as text. */
export function table(rows: readonly Row[]): string {
  const width = Math.max(...rows.map(({ name }) => name.length));
  const line = (name: string, ours: string, plain: string, rest: string) =>
    `${name.padEnd(width)}  ${ours.padStart(9)}  ${plain.padStart(9)}  ${rest}`.trimEnd();
  return [
    line('', 'ours', 'plain', ''),
    ...rows.map(({ name, ours, plain = '', aim }) =>
      line(name, ours, plain, aim ? `${aim.met ? 'met   ' : 'missed'}  ${aim.text}` : ''),
    ),
  ].join('\n');
}

function number(value: number): string {
  return Number.isInteger(value) || value >= 1_000
    ? Math.round(value).toLocaleString('en')
    : value.toFixed(value < 1 ? 3 : 1);
}
