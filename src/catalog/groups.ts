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
  { id: 'existing', label: 'Already exists', stage: 'data', synonyms: ['already exists'] },
  { id: 'data', label: 'Request data', stage: 'data', synonyms: ['request body', 'input', 'validation'] },
  {
    id: 'signature',
    label: 'Request signature',
    stage: 'app',
    synonyms: ['sign', 'signing', 'app authentication', 'api key'],
  },
  {
    id: 'token',
    label: 'JavaScript token',
    stage: 'app',
    guide: { text: 'Get a new token', path: '/guides/tokens-from-javascript' },
    synonyms: ['browser', 'frontend', 'client side', 'widget'],
  },
  {
    id: 'public',
    label: 'Public access',
    stage: 'app',
    synonyms: ['public authentication', 'without signature'],
  },
  { id: 'account', label: 'Entity credentials', stage: 'entity', synonyms: ['login', 'sign in'] },
  {
    id: 'session',
    label: 'Session (Data Isolation)',
    stage: 'entity',
    guide: { text: 'Get a session key', path: '/guides/sessions-and-data-isolation' },
    synonyms: ['login session', 'signed-in user', 'cookie'],
  },
  {
    id: 'iap',
    label: 'Illegal Access Prevention',
    stage: 'entity',
    synonyms: ['security', 'abuse', 'firewall', 'waf'],
  },
  { id: 'lookup', label: 'Object look-up', stage: 'object', synonyms: ['missing', 'unknown'] },
  { id: 'lock', label: 'Locks', stage: 'limits', synonyms: ['concurrent', 'at the same time'] },
  {
    id: 'restriction',
    label: 'App restrictions',
    stage: 'limits',
    synonyms: ['app settings', 'app configuration'],
  },
  { id: 'server', label: 'Server', stage: 'server' },
] as const satisfies readonly Group<(typeof stages)[number]['id']>[];
