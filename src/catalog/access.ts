/** How the API is reached: its servers, what a request is authenticated with, and what a response carries besides its code. */
import type { CodeText, Statement } from './record.ts';
import { signature } from './signature.ts';
import { type Source, sources } from './sources.ts';

/** Where the API answers. */
export interface Server {
  readonly url: `https://${string}`;
  /** Plain text. */
  readonly text: string;
  readonly source: Source;
}

/** One value that authenticates a request, and its place in the request. */
export interface Credential {
  /** Permanent: programs that are generated from it use it as a name. */
  readonly id: string;
  readonly in: 'header' | 'query';
  readonly name: string;
  /** A description, as inline Markdown. */
  readonly text: string;
  /** The page of this site that says how to use it. */
  readonly page: `/${string}`;
  readonly source: Source;
}

/** Which responses something holds for; what is left out does not matter. */
export interface Occasion {
  readonly endpoint?: string;
  readonly code?: CodeText;
}

/** A header field that some responses may carry besides the one with the sub-code. */
export interface ResponseHeader {
  readonly name: string;
  readonly on: readonly Occasion[];
  /** Inline Markdown. */
  readonly text: string;
  readonly source: Source;
}

/** A sub-code of the standard list that only comes where the path has one of these parameters. */
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
  /** Statements of the documentation on how statuses are reported. Inline Markdown. */
  readonly documented: readonly Statement[];
  /** Facts that are not documented or could not be read. Full sentences. */
  readonly unknown: readonly string[];
}

const publicId =
  'A GUID that belongs to one app. It opens specific endpoints to the public, and may be restricted to IP addresses.';
const apiSessionKey = 'Needed in every request where Data Isolation is enabled for the app.';

/** How this API is reached. */
export const access = {
  about:
    'An independent description of the Rubiq REST API: which statuses and sub-codes each endpoint can answer with. It is not made by the vendor. It comes from the API’s public documentation, and nothing was tried against the API itself.',
  servers: [
    {
      url: 'https://api.rubiq.net',
      text: 'The host of the documented example of a signed request.',
      source: sources.authenticatingRequests,
    },
    {
      url: 'https://api.dialogportal.com/v1',
      text: 'Production, as the basic concepts name it.',
      source: sources.basicConcepts,
    },
    {
      url: 'https://testapi.dialogportal.com/v1',
      text: 'Test, as the basic concepts name it. It takes another AppSecret.',
      source: sources.basicConcepts,
    },
  ],
  credentials: [
    {
      id: 'Signature',
      in: 'header',
      name: signature.header,
      text: 'A JSON string with `AppKey`, `IssuedAt` and `Token`, made anew for each request: the token is a hash over the AppKey, the method, the complete URL and the time.',
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
      text: 'Where Data Isolation is enabled: the key of the new session. On 4001 in certain situations only.',
      source: sources.dataIsolation,
    },
    {
      name: 'Location',
      on: [{ code: '303' }],
      text: 'A “location” URL to a GET method “may be returned”.',
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
      text: 'An app can be configured to report its statuses in a JSON body: `{ "status": { "statusCode": 404, "statusText": "…" }, "data": { } }`, where `data` holds what would stand at the root otherwise. Over HTTP it then answers only 200, 401, 404 or 500. Without a signature, or with a wrong AppKey, statuses are reported in the usual way.',
      source: sources.nonStandardReporting,
    },
    {
      text: 'Any response carries `AppSecretExpires: 2020-04-01T05:00:00Z` while the AppSecret has an expiry date in the future.',
      source: sources.appSecretExpiry,
    },
    {
      text: 'Any response carries `PublicIDExpires: 2020-04-01T05:00:00Z` while the PublicID has an expiry date in the future.',
      source: sources.publicAuthentication,
    },
  ],
  unknown: [
    'A client in a browser may authenticate with a JavaScript token, sent as a URL argument or HTTP header. The name of that parameter could not be read, so no security scheme stands for it.',
    'Which endpoints accept a PublicID is not documented; the page of 2114 advises it for that endpoint. How a PublicID and an ApiSessionKey go together is not documented.',
    'Whether the header with the sub-code is missing or empty where there is no sub-code is not documented. Whether it comes when statuses are reported in the body is not documented.',
    'The documentation’s own index of endpoints could not be read to its end, so there may be more endpoints than these.',
  ],
} as const satisfies Access;
