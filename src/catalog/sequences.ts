/** Codes that may tell more together: what repeats in a log, and what that may mean. */
import type { SequenceRule } from './record.ts';
import { sources } from './sources.ts';

/** Our advice on sequences. Each is a hint, and its reason says what it rests on. */
export const sequences = [
  {
    id: 'expired-session-sent-again',
    steps: [
      { codes: ['403.23'], atLeast: 1 },
      { codes: ['401.24'], atLeast: 3 },
    ],
    sameEndpoint: false,
    withinSeconds: 60,
    hint: 'An expired session may be sent again and again. Look at what the client does on the first refusal: it has to drop the old session key and the old token, authenticate, and only then send the request once more.',
    reason:
      'A session key and a JavaScript token both run out when they are not used for a time, the token after one hour. Neither becomes valid again by being sent again.',
    sources: [sources.dataIsolation, sources.javaScriptSdk],
  },
  {
    id: 'redirect-followed-with-old-signature',
    steps: [
      { codes: ['303'], atLeast: 1 },
      { codes: ['401.9'], atLeast: 1 },
    ],
    sameEndpoint: false,
    withinSeconds: 5,
    hint: 'The HTTP client may have followed the 303 by itself, with the signature of the first request. Look at whether it follows redirects: turn that off, and sign a new GET for the address in the Location header.',
    reason:
      'The Token is a hash over the method and the complete URL. A client that follows a redirect sends the old one with GET to another address, where it cannot be right.',
    sources: [sources.authenticatingRequests, sources.standardStatusCodes],
  },
  {
    id: 'retry-signed-twice',
    steps: [
      { codes: ['401.6', '401.10', '409', '409.1', '500'], atLeast: 1 },
      { codes: ['401.2'], atLeast: 1 },
    ],
    sameEndpoint: true,
    withinSeconds: 60,
    hint: 'The retry may have added a second Signature header to the request that failed. Look at the code that signs: where it adds the header, it has to replace it.',
    reason:
      'Each request is signed with a header of its own. 401.2 says that several arrived, and a retry that sends the same request object through the signing step once more makes exactly that.',
    sources: [sources.standardStatusCodes, sources.authenticatingRequests],
  },
  {
    id: 'faulty-requests-before-block',
    steps: [
      {
        codes: ['400', '400.2', '400.3', '400.4', '400.5', '404', '404.1', '404.2', '404.4', '501'],
        atLeast: 5,
      },
      { codes: ['403.30'], atLeast: 1 },
    ],
    sameEndpoint: false,
    withinSeconds: 600,
    hint: 'The failed requests before it may have caused the block. Look at the code that came most often among them: it shows which call to repair before the load is raised again.',
    reason:
      'Requests for data that do not exist, failed attempts to create entities and badly formatted bodies are what the monitors of Illegal Access Prevention count. The thresholds are not documented.',
    sources: [sources.illegalAccessPrevention],
  },
  {
    id: 'requests-during-block',
    steps: [{ codes: ['403.30'], atLeast: 5 }],
    sameEndpoint: false,
    withinSeconds: 60,
    hint: 'The client may be sending on at full rate while it is blocked. Look at its retries: stop all of them for the whole app, repair what led to the block, then try with long and growing pauses.',
    reason:
      'After the error threshold, requests may be rejected for a period of time, whichever they are. How long, and whether requests during the block prolong it, is not documented.',
    sources: [sources.illegalAccessPrevention],
  },
  {
    id: 'duplicate-had-worked',
    steps: [
      { codes: ['409', '409.1'], atLeast: 1 },
      { codes: ['303'], atLeast: 1 },
    ],
    sameEndpoint: true,
    withinSeconds: 60,
    hint: 'The first request may have done its work while its repetition was refused. Look at whether the object is the one you wanted: then take the 303 as success, and make the client wait longer before it repeats a request.',
    reason:
      '409 says that a duplicate is being processed, 303 that the object exists. One after the other, they fit a first request that ended well.',
    sources: [sources.standardStatusCodes],
  },
] as const satisfies readonly SequenceRule[];
