/** Remarks that concern the API or its documentation as a whole. */
import type { Notes } from './record.ts';

export const notes = {
  sample:
    'An example: the status and the sub-code are documented, the names and dates are invented. The body of an error is not documented.',
  stages: 'We group the codes by their meaning. The order in which the server checks is not documented.',
  wholeApi:
    'are defined for the whole API; some occur only with Data Isolation, Illegal Access Prevention or a key in the path',
  administrator: 'whoever configures the app in Rubiq, or your contact at Fluid',
  endpoints: 'The documentation’s own index could not be read to its end, so there may be more endpoints.',
  history:
    'These changes were read in stored versions of its pages. Their dates are not known, so the order is that of the codes.',
} as const satisfies Notes;
