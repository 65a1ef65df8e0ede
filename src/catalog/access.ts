/** How the API is reached: its servers, the credentials of a request, and the headers of a response besides its code. */
import type { CodeText, Statement } from './record.ts';
import { signature } from './signature.ts';
import { type Source, sources } from './sources.ts';

/** An address at which the API answers. */
export interface Server {
  readonly url: `https://${string}`;
  /** Plain text. */
  readonly text: string;
  readonly source: Source;
}

/** One value that authenticates a request, and its place in the request. */
export interface Credential {
  /** Permanent: generated programs use it as a name. */
  readonly id: string;
  readonly in: 'header' | 'query';
  readonly name: string;
  /** A description, as inline Markdown. */
  readonly text: string;
  /** The page of this site that explains how to use it. */
  readonly page: `/${string}`;
  readonly source: Source;
}

/** The responses that something applies to. Each member restricts them. */
export interface Occasion {
  readonly endpoint?: string;
  readonly code?: CodeText;
}

/** A header field that some responses carry besides the one with the sub-code. */
export interface ResponseHeader {
  readonly name: string;
  readonly on: readonly Occasion[];
  /** Inline Markdown. */
  readonly text: string;
  readonly source: Source;
}

/** A sub-code of the standard list that only occurs where the path has one of these parameters. */
export interface KeyCode {
  readonly code: CodeText;
  readonly parameters: readonly string[];
}

/** All of it. */
export interface Access {
  /** The introduction of a description of the API that is made from this. Plain text. */
  readonly about: string;
  /** The one to use first. */
  readonly servers: readonly Server[];
  readonly credentials: readonly Credential[];
  /** The sets of credentials, by id, that one request may carry. */
  readonly combinations: readonly (readonly string[])[];
  readonly headers: readonly ResponseHeader[];
  readonly keyCodes: readonly KeyCode[];
  /** Responses that have no body. */
  readonly withoutBody: readonly Occasion[];
  /** Statements of the documentation on credentials and on how statuses are reported. Inline Markdown. */
  readonly documented: readonly Statement[];
  /** Facts that are not documented or could not be read. Full sentences. */
  readonly unknown: readonly string[];
}

const publicId =
  'A GUID that is unique together with its app. It opens specific endpoints to the public, and may be restricted to IP addresses.';
const apiSessionKey = 'Required in every request if Data Isolation is enabled for the app.';

/** How this API is reached. */
export const access = {
  about:
    'An independent description of the Rubiq REST API: the statuses and sub-codes that each endpoint can return. It is not made by the vendor. It is based on the API’s public documentation; nothing was tried against the API itself.',
  servers: [
    {
      url: 'https://api.rubiq.net',
      text: 'Production, as in the documented example of a signed request.',
      source: sources.authenticatingRequests,
    },
    {
      url: 'https://api.dialogportal.com/v1',
      text: 'Production, according to the basic concepts.',
      source: sources.basicConcepts,
    },
    {
      url: 'https://testapi.dialogportal.com/v1',
      text: 'Test, according to the basic concepts. It has another AppSecret.',
      source: sources.basicConcepts,
    },
    {
      url: 'https://api.test.rubiq.net',
      text: 'Test, according to the page on web components.',
      source: sources.webComponents,
    },
  ],
  credentials: [
    {
      id: 'Signature',
      in: 'header',
      name: signature.header,
      text: 'A JSON string with `AppKey`, `IssuedAt` and `Token`, created for each request: the token is a keyed hash of the AppKey, the method, the complete URL and the time.',
      page: '/guides/signing-a-request',
      source: sources.authenticatingRequests,
    },
    {
      id: 'PublicID',
      in: 'header',
      name: 'PublicID',
      text: publicId,
      page: '/guides/public-access',
      source: sources.publicAuthentication,
    },
    {
      id: 'PublicIDInQuery',
      in: 'query',
      name: 'PublicID',
      text: publicId,
      page: '/guides/public-access',
      source: sources.publicAuthentication,
    },
    {
      id: 'ApiSessionKey',
      in: 'header',
      name: 'ApiSessionKey',
      text: apiSessionKey,
      page: '/guides/sessions-and-data-isolation',
      source: sources.dataIsolation,
    },
    {
      id: 'ApiSessionKeyInQuery',
      in: 'query',
      name: 'ApiSessionKey',
      text: apiSessionKey,
      page: '/guides/sessions-and-data-isolation',
      source: sources.dataIsolation,
    },
  ],
  combinations: [
    ['Signature'],
    ['Signature', 'ApiSessionKey'],
    ['Signature', 'ApiSessionKeyInQuery'],
    ['PublicID'],
    ['PublicIDInQuery'],
  ],
  headers: [
    {
      name: 'ApiSessionKey',
      on: [
        { endpoint: '1001', code: '201' },
        { endpoint: '2001', code: '200' },
        { endpoint: '4001', code: '201' },
      ],
      text: 'If Data Isolation is enabled: the key of the new session. On 4001 only in certain situations.',
      source: sources.dataIsolation,
    },
    {
      name: 'Location',
      on: [{ code: '303' }],
      text: 'A “location” URL pointing to a GET method “may be returned”.',
      source: sources.standardStatusCodes,
    },
  ],
  keyCodes: [
    { code: '404.1', parameters: ['entity-id', 'entityID'] },
    { code: '404.2', parameters: ['ext-key'] },
  ],
  withoutBody: [{ code: '204' }, { endpoint: '4001', code: '303' }],
  documented: [
    {
      text: 'An app can be configured to report its statuses in a JSON body: `{ "status": { "statusCode": 404, "statusText": "…" }, "data": { } }`, where `data` holds what would otherwise be at the root. HTTP itself then returns only 200, 401, 404 or 500. If the signature is missing or the AppKey in it is incorrect, standard reporting is used.',
      source: sources.nonStandardReporting,
    },
    {
      text: 'Every response carries `AppSecretExpires: 2020-04-01T05:00:00Z` while the AppSecret has an expiry date in the future. An AppSecret can also be expired at once; then no such header was sent.',
      source: sources.appSecretExpiry,
    },
    {
      text: 'Every response carries `PublicIDExpires: 2020-04-01T05:00:00Z` while the PublicID has an expiry date in the future. A PublicID can also be expired at once; then no such header was sent.',
      source: sources.publicAuthentication,
    },
    {
      text: 'A PublicID works only for specific endpoints. Both examples of its page call 2001, and the page of 2114 recommends it.',
      source: [sources.publicAuthentication, sources.downloadTermsVersionFile],
    },
  ],
  unknown: [
    'A client in a browser may authenticate with a JavaScript token, sent as a URL argument or HTTP header. The name of that parameter could not be read, so there is no security scheme for it.',
    'A list of the endpoints that accept a PublicID was not found. How a PublicID and an ApiSessionKey are used together is not documented.',
    'Whether the header with the sub-code is missing or empty if there is no sub-code is not documented. Whether it is sent if statuses are reported in the body is not documented.',
    'The documentation’s own index of endpoints could not be read to its end, so there may be more endpoints.',
  ],
} as const satisfies Access;
