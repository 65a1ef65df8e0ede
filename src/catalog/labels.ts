/** The words for outcome, retry and fixer on every surface. */
import type { Fixer, Outcome, Renewal, Retry } from './record.ts';

/** Answers to "may I send it again?". */
export const retryLabels = {
  never: 'Do not retry',
  'after-change': 'After a change',
  'after-reauthentication': 'After re-authentication',
  'after-delay': 'After a delay',
  poll: 'Poll',
} as const satisfies Record<Retry, string>;

/** More precise answers where the thing to renew is known. */
export const renewalLabels = {
  session: 'After signing in again',
  token: 'After getting a new token',
} as const satisfies Record<Renewal, string>;

/** The answer where only a person may decide to send it again. */
export const byPersonLabel = 'Not automatically';

/** The answer where nothing has to be sent again. */
export const noRetryLabel = 'No need';

/** Answers to "who can fix it?". */
export const fixerLabels = {
  caller: 'You (the caller)',
  administrator: 'The app’s administrator',
  'end-user': 'The end user',
  api: 'The API’s operator',
} as const satisfies Record<Fixer, string>;

/** The names of outcomes. */
export const outcomeLabels = {
  success: 'Success',
  expected: 'Expected answer',
  error: 'Error',
} as const satisfies Record<Outcome, string>;

/** The question that every surface asks of an error. */
export const fixerQuestion = 'Who can fix it';

/** The label of what remains to be said where nothing has to be fixed. */
export const outcomeQuestion = 'Outcome';
