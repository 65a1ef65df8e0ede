/** How the API delivers its codes, beyond the records of the codes. */
import type { Delivery } from './record.ts';
import { sources } from './sources.ts';

/**
 * Only the page on non-standard reporting mentions an endpoint that is not found, and the HTTP status that accompanies
 * a report in the body. Only 4001 promises a `Location`.
 */
export const delivery = {
  unknownEndpoint: {
    code: '404',
    note: 'The documentation calls that “End point not found”, and says so only where it describes reports in the body.',
  },
  success: '200',
  existing: '303',
  locations: { '4001': '4003' },
  secretExpires: 'AppSecretExpires',
  bodyReport: { reported: '200', kept: ['401', '500'] },
  sources: [sources.nonStandardReporting, sources.registerMobileDevice, sources.appSecretExpiry],
} as const satisfies Delivery;
