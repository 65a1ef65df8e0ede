/** What a command gives back. */

/** Exit status and text; `main.ts` writes it. */
export interface Outcome {
  /** 0 understood, 1 nothing found or unknown code, 2 wrong use. `main.ts` ends with 2 also where it cannot write. */
  readonly status: 0 | 1 | 2;
  /** For standard output. */
  readonly output?: string;
  /** For standard error. */
  readonly complaint?: string;
}

/** Wrong use, said so that one can mend it. */
export class UsageError extends Error {}

const longestQuote = 60;

/** What somebody wrote, so that it can be said back to them in one short line. */
export function quoted(written: string): string {
  const short = written.length > longestQuote ? `${written.slice(0, longestQuote)}…` : written;
  return `"${short.replace(/\p{Cc}/gu, '\u{fffd}')}"`;
}
