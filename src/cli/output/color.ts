/** Colour in a terminal. */
import type { Environment } from '../arguments/site.ts';

/** Marks parts of a report, so that the eye finds them; never the only sign of anything. */
export interface Paint {
  /** What a finding says first. */
  readonly headline: (text: string) => string;
  /** Names of rows, headings of columns. */
  readonly label: (text: string) => string;
  /** Where something stands. */
  readonly place: (text: string) => string;
  readonly bar: (text: string) => string;
  readonly hint: (text: string) => string;
  readonly good: (text: string) => string;
  readonly bad: (text: string) => string;
}

/** Whether to colour: only on a terminal that can, and where nobody has asked for none (https://no-color.org). */
export function usesColour(isTerminal: boolean, { NO_COLOR, TERM }: Environment): boolean {
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}

/** Makes the paint. Without colour it leaves every text as it is. */
export function createPaint(colour: boolean): Paint {
  const style = (begin: number, end: number) => (text: string) =>
    colour && text ? `\u{1b}[${begin}m${text}\u{1b}[${end}m` : text;
  return {
    headline: style(1, 22),
    label: style(2, 22),
    place: style(36, 39),
    bar: style(36, 39),
    hint: style(33, 39),
    good: style(32, 39),
    bad: style(31, 39),
  };
}
