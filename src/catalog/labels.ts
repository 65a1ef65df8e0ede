/** How `retry` and `fixer` are said to a person. */
import type { Fixer, Retry } from './record.ts';

/** An answer to "may I send it again?". */
export const retryLabels = {
  never: 'Do not retry',
  'after-change': 'After a change',
  'after-reauthentication': 'After signing in again',
  'after-delay': 'After a delay',
  poll: 'Poll',
} as const satisfies Record<Retry, string>;

/** An answer to "whose side is it on?". */
export const fixerLabels = {
  caller: 'Yours, the caller',
  administrator: 'The administrator’s',
  'end-user': 'The end user’s',
  api: 'The API’s',
} as const satisfies Record<Fixer, string>;

/** A success leaves nothing to fix, and nothing to send again. */
export const successLabels = { side: 'Nothing to fix', never: 'No need' } as const;
