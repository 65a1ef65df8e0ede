/** Remarks of pages on the API's documentation as a whole. */
import type { Notes } from './record.ts';

export const notes = {
  sample:
    'An example: the status and the sub-code are documented, names and dates are made up. What the body of an error holds is not documented.',
  stages: 'We group the codes by what they mean. In which order the server checks is not documented.',
  wholeApi:
    'are defined for the whole API, some only where Data Isolation, Illegal Access Prevention or a key in the path is in play',
  endpoints:
    'The documentation’s own index could not be read to its end, so there may be more endpoints than these.',
  history:
    'What stored versions of its pages tell. Their dates are not known, so this is in the order of the codes.',
} as const satisfies Notes;
