/** Endpoints that a program must not call a second time by itself, although their method suggests that it may. */
import type { EndpointNumber } from './index.ts';

/** They send a password or mail, make a token, or change what is read next. */
export const oneTimeEndpoints = [
  '2002',
  '2003',
  '2005',
  '2108',
  '6100',
  '7002',
] as const satisfies readonly EndpointNumber[];
