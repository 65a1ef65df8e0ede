/** Groups the codes of this API by the thing they protect or report, and by the stage of a request in which they occur. */
import type { Group, Stage } from './record.ts';

/** Of a request, from its start to its end. The order in which the server checks is not documented. */
export const stages = [
  { id: 'app', label: 'App authentication' },
  { id: 'entity', label: 'Entity and session' },
  { id: 'object', label: 'Object look-up' },
  { id: 'limits', label: 'Locks and restrictions' },
  { id: 'data', label: 'Data' },
  { id: 'server', label: 'Server' },
  { id: 'done', label: 'Success' },
] as const satisfies readonly Stage[];

/** The codes of one group are read together. */
export const groups = [
  { id: 'success', label: 'Success', stage: 'done' },
  { id: 'existing', label: 'Already exists', stage: 'data' },
  { id: 'data', label: 'Request data', stage: 'data' },
  { id: 'signature', label: 'Request signature', stage: 'app' },
  {
    id: 'token',
    label: 'JavaScript token',
    stage: 'app',
    guide: { text: 'Get a new token', path: '/guides/tokens-from-javascript' },
  },
  { id: 'public', label: 'Public access', stage: 'app' },
  { id: 'account', label: 'Entity credentials', stage: 'entity' },
  {
    id: 'session',
    label: 'Session (Data Isolation)',
    stage: 'entity',
    guide: { text: 'Get a session key', path: '/guides/sessions-and-data-isolation' },
  },
  { id: 'iap', label: 'Illegal Access Prevention', stage: 'entity' },
  { id: 'lookup', label: 'Object look-up', stage: 'object' },
  { id: 'lock', label: 'Locks', stage: 'limits' },
  { id: 'restriction', label: 'App restrictions', stage: 'limits' },
  { id: 'server', label: 'Server', stage: 'server' },
] as const satisfies readonly Group<(typeof stages)[number]['id']>[];
