/** Color in a terminal. */
import type { Environment } from '../../arguments/environment.ts';

/** Colors parts of a report, so that they are found quickly; no meaning depends on color alone. */
export interface Paint {
  /** The first line of a finding, in the color of its status. */
  readonly headline: (text: string, status?: number | null) => string;
  /** Names of rows, headings of columns. */
  readonly label: (text: string) => string;
  /** The position of a finding in a text. */
  readonly position: (text: string) => string;
  readonly bar: (text: string) => string;
  readonly hint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

/**
 * Allows color on a terminal that can show it, unless the user opted out (https://no-color.org), and elsewhere where the
 * user asks for it (https://force-color.org).
 */
export function usesColor(isTerminal: boolean, { NO_COLOR, FORCE_COLOR, TERM }: Environment): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && TERM !== 'dumb';
}

/** By the first digit of a status, as on the site: green, blue, yellow, red. */
const statusColors: Readonly<Record<string, number>> = { 2: 32, 3: 34, 4: 33, 5: 31 };

/** Makes the paint; without color it leaves every text unchanged. */
export function createPaint(color: boolean): Paint {
  const style = (begin: number, end: number) => (text: string) =>
    color && text ? `\u{1b}[${begin}m${text}\u{1b}[${end}m` : text;
  const bold = style(1, 22);
  return {
    headline: (text, status) => {
      const statusColor = statusColors[String(status ?? '').charAt(0)];
      return bold(statusColor === undefined ? text : style(statusColor, 39)(text));
    },
    label: style(2, 22),
    position: style(36, 39),
    bar: style(36, 39),
    hint: style(33, 39),
    good: style(32, 39),
    bad: style(31, 39),
  };
}
