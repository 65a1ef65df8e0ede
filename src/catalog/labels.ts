/** How `retry`, `fixer` and groups are said to a person. */
import type { Fixer, Group, Retry } from './record.ts';

/** An answer to "may I send it again?", short and in full. */
export const retryLabels = {
  never: { short: 'Do not retry', long: 'Do not send it again: it changes nothing.' },
  'after-change': { short: 'After a change', long: 'Send it again only after you changed something.' },
  'after-reauthentication': {
    short: 'After signing in again',
    long: 'Get a new session or token, then send it again.',
  },
  'after-delay': { short: 'After a delay', long: 'Wait, then send it again, each time with a longer wait.' },
  poll: { short: 'Poll', long: 'Ask again after a pause until it is complete.' },
} as const satisfies Record<Retry, { short: string; long: string }>;

/** An answer to "whose side is it on?". */
export const fixerLabels = {
  caller: { short: 'Yours, the caller', long: 'The client that sends the request' },
  administrator: { short: 'The administrator’s', long: 'Whoever configures the app in Rubiq' },
  'end-user': { short: 'The end user’s', long: 'The person who uses your application' },
  api: { short: 'The API’s', long: 'The API itself' },
} as const satisfies Record<Fixer, { short: string; long: string }>;

/** Of a success there is nothing to mend, and nothing to send again. */
export const successLabels = { side: 'Nothing to fix', never: 'No need' } as const;

/** What the codes of a group protect or report. */
export const groupLabels = {
  success: 'Success',
  existing: 'Already exists',
  data: 'Request data',
  signature: 'Request signature',
  token: 'JavaScript token',
  public: 'Public access',
  account: 'Account credentials',
  session: 'Session (Data Isolation)',
  iap: 'Illegal Access Prevention',
  lookup: 'Object look-up',
  lock: 'Locks',
  restriction: 'App restrictions',
  server: 'Server',
} as const satisfies Record<Group, string>;
