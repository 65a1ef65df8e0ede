/** Codes that may mean more together than each alone. */
import type { SequenceRule } from './record.ts';
import { sources } from './sources.ts';

/** Our advice on sequences. Each is a hint, with its reason. */
export const sequences = [
  {
    id: 'expired-session-sent-again',
    steps: [{ codes: ['403.23', '401.24'], atLeast: 3 }],
    sameEndpoint: false,
    sameCode: true,
    withinSeconds: 60,
    hint: 'The client may be sending an expired session key or JavaScript token again and again. Look at what it does after the first refusal: 403.23 requires a new sign-in, 401.24 a new JavaScript token, and only then does it help to send the request once more.',
    reason:
      'A session key and a JavaScript token both expire when they are not used for a time, the token after one hour. Neither becomes valid again by being sent again.',
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
    hint: 'The HTTP client may have followed the 303 automatically, with the signature of the first request. Look at whether it follows redirects: if it does, turn that off, and sign a new GET for the URL in the Location header.',
    reason:
      'The method and the complete URL are part of the hash. A client that follows a redirect sends the old Token with GET to another URL, for which it cannot be correct.',
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
    hint: 'The retry may have added a second Signature header to the request that failed. Look at the code that signs: it has to replace the header instead of adding another one.',
    reason:
      'Each request has one signature of its own. A retry that sends the same request object through the signing step again adds a second one, and 401.2 reports several.',
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
    hint: 'The failed requests may have caused the 403.30 after them. Look at the code that is most frequent among them: it shows which call to fix before you send more requests.',
    reason:
      'The documentation of Illegal Access Prevention names requests for data that do not exist, failed attempts to create entities and badly formatted bodies as examples. The thresholds are not documented.',
    sources: [sources.illegalAccessPrevention],
  },
  {
    id: 'requests-during-block',
    steps: [{ codes: ['403.30'], atLeast: 5 }],
    sameEndpoint: false,
    withinSeconds: 60,
    hint: 'The client may still be sending requests at full speed during the cool-down. Look at its automatic retries: turn them off, fix the requests that led to the first 403.30, and let a person decide when to start again.',
    reason:
      'The documentation says that further requests may be rejected for a period, and that illegal requests during the cool-down get 403.30. Whether correct requests pass, how long the cool-down lasts, and whether requests prolong it is not documented.',
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
    hint: 'The first request may have succeeded while its duplicate was refused. Look at whether the existing object is the one that you wanted: if it is, treat the 303 as a success, and make the client wait longer before it repeats a request.',
    reason:
      '409 says that a duplicate request is being processed, 303 that the object already exists. In this order, they fit a first request that succeeded.',
    sources: [sources.standardStatusCodes],
  },
] as const satisfies readonly SequenceRule[];
