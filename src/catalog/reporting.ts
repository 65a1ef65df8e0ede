/** The name of the API, and how it reports. */
import { exampleTexts } from './example-texts.ts';
import type { Api, Reporting } from './record.ts';
import { sources } from './sources.ts';

/** The API whose codes these are. */
export const api = {
  name: 'Rubiq REST API',
  formerName: 'dialogportal',
  documentation: sources.standardStatusCodes,
  /** The documentation's own introduction of its list, verbatim. */
  introduction: [
    'The complete list of HTTP status codes returned by the API.',
    'This list includes the standard ApiStatusSubCodes returned by the API, however some endpoints return other values. These are listed in the documentation for the specific endpoints.',
  ],
  /** Codes that examples and help texts use. */
  examples: {
    code: '403.25',
    endingInZero: '401.10',
    ambiguousCode: '400.3',
    endpoint: '1001',
    request: 'POST /entity',
    path: '/entity/id/7/data',
    common: ['401.6', '401.9', '403.23', '403.30', '404'],
    texts: exampleTexts,
  },
} as const satisfies Api;

/** How a response names its code. */
export const reporting = {
  header: 'ApiStatusSubCode',
  /** The documentation now writes `/entity/id/…` where it wrote `/user/dp-key/…`. */
  formerSegments: { user: 'entity', 'dp-key': 'id' },
  /** "If omitted, the app's default is used." */
  optionalParameter: '{contract-id}',
  /** Names of values that let somebody act as the app or as one of its entities. */
  secrets: ['Token', 'Signature', 'AppSecret', 'ApiSessionKey', 'PublicID'],
} as const satisfies Reporting;
