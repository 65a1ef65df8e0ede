/** How `retry`, `fixer` and groups are said to a person. */
import type { Fixer, Group, Retry } from './record.ts';

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

/** Where in the life of a request codes arise, grouped by meaning: in which order the server checks is not documented. */
export const stageLabels = {
  app: 'App authentication',
  entity: 'Entity and session',
  object: 'Object look-up',
  limits: 'Locks and restrictions',
  data: 'Data',
  server: 'Server',
  done: 'Success',
} as const;

/** A part of a request's life. */
export type Stage = keyof typeof stageLabels;

/** The stage of each group. */
export const stageOf = {
  success: 'done',
  existing: 'data',
  data: 'data',
  signature: 'app',
  token: 'app',
  public: 'app',
  account: 'entity',
  session: 'entity',
  iap: 'entity',
  lookup: 'object',
  lock: 'limits',
  restriction: 'limits',
  server: 'server',
} as const satisfies Record<Group, Stage>;
