/** 403: entity authentication, sessions under Data Isolation, and Illegal Access Prevention. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

const heading = 'Entity authentication failed';

const underDataIsolation =
  'In case Data Isolation is enabled, the following sub codes may be returned in the response header:';

const underIllegalAccessPrevention =
  'In case Illegal Access Prevention (IAP) is enabled, the following sub codes may be returned in the response header:';

export const codes403 = [
  {
    code: '403',
    title: 'Entity authentication failed',
    message: 'Credentials for a specific account were invalid.',
    heading: null,
    condition: null,
    group: 'account',
    retry: 'after-change',
    fixer: 'end-user',
    advice: {
      when: 'The app was authenticated, but one entity was refused: its sign-in, its password, its verification code or its session. A 403 without a sub-code may also come from a proxy or firewall.',
      checkFirst:
        'Read `ApiStatusSubCode` together with the endpoint: 403.1 to 403.11 concern the sign-in (2001, 2002, 2005), 403.21 to 403.25 the session, and 403.30 is a temporary denial. Without a sub-code, find out who answered.',
      causes: [
        'In 2001, the user entered an unknown loginID (403.1) or a wrong password (403.4), or the entity is not verified (403.2) or not active (403.3).',
        'In 2002, the old password is wrong, or loginID and password do not match the entity (403.5).',
        'Too many wrong attempts locked the password (403.10 in 2002) or the one-time password (403.10 in 2005), or the password has expired (403.11 in 2002).',
        'In 2004, the verification code is not the stored one. The page lists no sub-code for this.',
        'The app uses Data Isolation, and the request has no valid `ApiSessionKey` (403.21 to 403.23) or one without access to the resource (403.25).',
        'A proxy, firewall or gateway between your client and the API answered. Typical signs are an HTML body, no `ApiStatusSubCode`, or the name of another product in `Server` or `Via`.',
      ],
      fix: [
        'Ask the user to enter the credentials or the verification code again. Do not let a program repeat the same ones: too many wrong attempts lock the password for a time (403.10).',
        'For 403.2 in 2001, read the response header `DpKey` if there is one: it returns the entity ID. Then verify the entity with 2004.',
        'For 403.3, ask the app’s administrator why the entity is not active. For 403.11, start a reset with 2003: an expired password cannot be changed through the API.',
        'For 403.22 and 403.23, sign in again with 2001. A new JavaScript token does not replace a session key.',
        'If a proxy or firewall answered, send the request once from a network without it. If that works, ask its administrator to let the request through.',
        'In your sign-in form, show the same message for 403.1 and 403.4, so that nobody can find out which accounts exist.',
        'If a job signs in with stored credentials, check that they belong to the environment that it calls, and stop the job after the first 403.',
        'Do not apply general rules for 403 to this API, such as signing users out, hiding a menu or caching the refusal. Use the sub-code instead.',
      ],
      retry:
        'Wrong credentials stay wrong, and repeating them can lock the password. Try again with corrected ones.',
      fixer:
        'The end user knows the right credentials. For 403.21, 403.22, 403.25 and 403.30, your code has to change.',
      endUser: 'The details that you entered are not correct. Check them and try again.',
    },
    documented: [
      {
        text: '2001 lists 403 as “Invalid login”. If authentication fails, the result is empty.',
        source: sources.authenticate,
      },
      {
        text: 'If the key of an entity was lost before verification, a sign-in with 2001 returns it: the response is 403 with the headers `ApiStatusSubCode: 403.2` and `DpKey: 12345`. No other page that was read shows an error response with a second useful header.',
        source: sources.smsVerificationV1to5,
      },
      {
        text: '2004 lists 403 for a verification code that does not match the stored code.',
        source: sources.verifyAccount,
      },
      {
        text: 'After the lifetime of a password, authentication fails and the password can no longer be changed through the API. Only a forgotten-password request helps.',
        source: sources.passwordPolicy,
      },
      {
        text: 'The page on Data Isolation still uses the old title: “403: Authentication failed”.',
        source: sources.dataIsolation,
      },
      {
        text: 'If an app reports its status in the body, HTTP itself answers only 200, 401, 404 or 500. A 403 is then the `statusCode` in the body.',
        source: sources.nonStandardReporting,
      },
    ],
    unknown: [
      'Whether every 403 of 2001, 2002 and 2005 has a sub-code is not documented.',
      'The sub-codes of 2001 were read in version 2 of its page, which lists seven. The current page has nine, and its list could not be read. We expect 403.10 and 403.11 to be the other two.',
      'How many attempts lead to 403.10, and how long the lock lasts, is not documented.',
    ],
    http: {
      differs: true,
      standard:
        'The server understood the request and refuses it. If the request had credentials, they were not sufficient, and the same ones should not be sent again automatically. The reason may also have nothing to do with credentials.',
      here: 'Mostly what HTTP calls 401: the credentials or the session of an entity are wrong, missing or expired, and a new sign-in can help. 401 in this API concerns the app. 403.25 is a refusal as in HTTP, and 403.30 is a temporary denial.',
      section: '15.5.4',
    },
    keywords: [
      'access denied',
      'login failed',
      'wrong password',
      'bad credentials',
      'permission denied',
      'forbidden',
      'WAF',
    ],
    synonyms: [
      'login not accepted',
      'sign in failed',
      'credentials rejected',
      'wrong credentials',
      'user not authenticated',
      'no access',
      'wrong login data',
      'login refused',
      'user cannot log in',
      'account login failed',
      'wrong user name or password',
      'credentials not accepted',
      'access forbidden',
      'user rejected',
    ],
    formerTitles: ['Authentication failed'],
    history: [
      {
        when: 'By the version with the ID 8814594',
        what: 'Two blocks of sub-codes were added under 403: Data Isolation and “Denial of Service”.',
        source: sources.standardStatusCodes8814594,
      },
      {
        when: 'By version 13 of the page',
        what: 'The title changed from “Authentication failed” to “Entity authentication failed”, and “Denial of Service” became Illegal Access Prevention.',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '401', why: 'The app could not be authenticated, rather than one entity.' },
      { code: '403.2', why: 'In 2001, the entity is not verified. The response may return its entity ID.' },
      { code: '403.4', why: 'At a sign-in, the password is wrong.' },
      { code: '403.23', why: 'The session of the entity expired.' },
      { code: '404.1', why: 'The entity itself was not found.' },
      { code: '412', why: 'The app may not do this, regardless of who signs in.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticate,
      sources.smsVerificationV1to5,
      sources.verifyAccount,
      sources.passwordPolicy,
      sources.dataIsolation,
      sources.nonStandardReporting,
      sources.standardStatusCodes8814594,
      sources.standardStatusCodesV7to13,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:05:10 GMT

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'New: a proxy or firewall as a cause, and the header DpKey, with which 403.2 of 2001 returns a lost key. 403.22 and 403.23 need a new sign-in; a new JavaScript token does not help.',
      },
    ],
  },
  {
    code: '403.21',
    title: 'Session key missing',
    message: "The 'ApiSessionKey' header was missing",
    heading,
    condition: underDataIsolation,
    group: 'session',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The app uses Data Isolation, and this request has no session key. If every call fails without a release of yours, Data Isolation was probably enabled for the app.',
      checkFirst:
        'Look at the request as it left your network. Does it have a header named `ApiSessionKey`, without hyphens, underscores or `X-`, and does the header have a value?',
      causes: [
        'The client looked for the key in the wrong place: 2001 and 1001 return it in a response header, and a sign-in with a one-time password returns it in the body.',
        'Browser code reads `response.headers.get("ApiSessionKey")` across origins and gets `null`: a browser hides that header unless the server exposes it.',
        'Some parts of the client do not add the header: a background job, a file download or a second HTTP client.',
        'The call to 2004 lacks the key: under Data Isolation, verification needs the session key from 1001.',
        'A gateway forwards only the headers on its list, or the header is named `Api_Session_Key` and nginx drops names with underscores.',
        'The user has not signed in since Data Isolation was enabled, so there is no key yet.',
      ],
      fix: [
        'After 2001 or 1001, store the response header `ApiSessionKey`. After a sign-in with a one-time password, store the `apiSessionKey` of each entity from the body.',
        'Add the header in the code that also creates the `Signature`, so that every request after that has it, including 2004.',
        'If the browser’s network panel shows the header and your code reads `null`, sign in through your own server.',
        'Where you cannot set headers, send `ApiSessionKey` as a URL parameter, and sign the URL that includes it. Otherwise, expect 401.9.',
        'Configure the gateway to forward `ApiSessionKey` unchanged.',
        'If the app had users before Data Isolation was enabled, ask your contact at Fluid about pre-authenticated sessions through 4001.',
      ],
      retry: 'The same request without a key gets the same answer. Add the key first.',
      fixer: 'Your client, or a proxy that you run, has to add the header.',
      endUser: 'Sign in to continue.',
    },
    documented: [
      {
        text: 'When Data Isolation is enabled, all requests need a valid ApiSessionKey.',
        source: sources.dataIsolation,
      },
      {
        text: 'The key may be sent as the header `ApiSessionKey` or as a URL parameter of that name, although the message mentions only the header.',
        source: sources.dataIsolation,
      },
      {
        text: 'A successful 2001 or 1001 returns the key in the response header `ApiSessionKey`. 4001 does so for pre-authenticated sessions, which are arranged with Fluid.',
        source: sources.dataIsolation,
      },
      {
        text: 'A sign-in with a one-time password returns an `apiSessionKey` for each entity in the body, and no header.',
        source: sources.authenticate,
      },
      {
        text: 'Under Data Isolation, the ApiSessionKey from 1001 has to be sent to 2004.',
        source: sources.smsVerificationPage,
      },
    ],
    unknown: [
      'Which requests need no key, apart from those that create one, is not documented.',
      'Whether an empty header counts as missing or as not recognized (403.22) is not documented.',
      'Whether the API exposes `ApiSessionKey` to browser code of another origin is not documented.',
    ],
    http: null,
    keywords: [
      'not logged in',
      'no session',
      'CORS',
      'Access-Control-Expose-Headers',
      'unauthenticated',
      'axios',
    ],
    synonyms: [
      'no session header',
      'session key not sent',
      'session missing',
      'forgot session key',
      'user not signed in',
      'user not logged in',
      'session key forgotten',
      'call without session key',
      'header of the session missing',
      'session not passed',
      'session lost between calls',
      'cookie not sent',
      'session header empty',
      'key not passed on the second call',
      'session key not stored',
      'no ApiSessionKey',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the ID 8814594',
        what: 'The Data Isolation block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '403.22', why: 'A key arrived, but the API does not recognize it.' },
      { code: '403.23', why: 'A key arrived and has expired.' },
      { code: '403.25', why: 'The key is valid, but not for this resource.' },
      { code: '401.1', why: 'The `Signature` header is missing, rather than the session key.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.dataIsolation,
      sources.authenticate,
      sources.smsVerificationPage,
      sources.standardStatusCodes8814594,
    ],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:08:33 GMT
ApiStatusSubCode: 403.21

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'New: under Data Isolation, 2004 needs the session key from 1001.',
      },
    ],
  },
  {
    code: '403.22',
    title: 'Session key not recognized',
    message: "The 'ApiSessionKey' header was not recognised",
    heading,
    condition: underDataIsolation,
    group: 'session',
    retry: 'after-reauthentication',
    renewal: 'session',
    fixer: 'caller',
    advice: {
      when: 'The key that arrived was changed on the way, comes from another environment, or was never a session key.',
      checkFirst:
        'Sign in once with 2001 and send the returned key by hand, unchanged. If that works, compare its length and letter case with the key that your client stores and sends.',
      causes: [
        'The client sent the text `null`, `undefined` or `[object Object]`: no key was stored, and the code turned the empty value into text.',
        'The stored key is not the one that was issued: a column that is too short truncated it, code changed it to lowercase, or a JSON serializer put it in quotation marks.',
        'The key comes from the other environment, for example from a database that was copied from production to test.',
        'Another value was sent as the session key: the AppKey, the session token of 1012 or the JavaScript token.',
        'The key may have been created with another AppKey, and the contract allows no partner applications. Whether that gives 403.22 or 403.25 is not documented.',
      ],
      fix: [
        'Discard the stored key and sign in again with 2001. Then send the request with the new key and a new `Signature`.',
        'Do not send a request while no key is stored: the text `null` or `undefined` is a wrong key, not a missing one.',
        'Treat the key as an opaque string: no trimming, no change of letter case, and a column that is long enough.',
        'Store the key together with the host and the AppKey that it was created with, and discard it when either changes.',
        'Check which variable fills `ApiSessionKey`. A new JavaScript token does not help: it identifies a page, not a user.',
      ],
      retry:
        'The API will not recognize this key later. Sign in again with 2001, then send the request with the new session key.',
      fixer: 'Your client stored, changed or mixed up the key. The user only has to sign in again.',
      endUser: 'Sign in again to continue.',
    },
    documented: [
      {
        text: 'A successful 2001 returns a session key in the response header `ApiSessionKey`.',
        source: sources.dataIsolation,
      },
      {
        text: 'A key works only with the AppKey that created it, unless the contract allows partner applications. That setting is off by default.',
        source: sources.dataIsolation,
      },
      {
        text: 'The key may be sent as the header `ApiSessionKey` or as a URL parameter of that name, although the message mentions only the header.',
        source: sources.dataIsolation,
      },
      {
        text: 'A JavaScript token identifies a page, and no sign-in of a user is part of it. Session keys are a separate mechanism.',
        source: [sources.authenticatingFromJavaScript, sources.dataIsolation],
      },
    ],
    unknown: [
      'Whether a session key that was created with another AppKey gives 403.22 or 403.25 is not documented.',
      'Whether a new sign-in invalidates older keys of the same entity is not documented.',
      'Whether a key that expired long ago gives 403.23 or 403.22 is not documented.',
    ],
    http: null,
    keywords: ['invalid session', 'unrecognized', 'bad session key', 'truncated', 'VARCHAR', 'logged out'],
    synonyms: [
      'session unknown',
      'session invalid',
      'session does not exist',
      'wrong session key',
      'session key garbled',
      'session gone',
      'session not recognized',
      'session key wrong',
      'session key not known',
      'session key mistyped',
      'session key cut off',
      'session from the test system',
      'stored session does not work',
      'session key invalid',
      'session was ended',
      'session key of another app',
      'unknown session key',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the ID 8814594',
        what: 'The Data Isolation block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '403.21', why: 'No key arrived at all.' },
      { code: '403.23', why: 'The key was valid and has expired.' },
      { code: '403.25', why: 'The key is valid, but not for this resource.' },
      { code: '401.23', why: 'The JavaScript token is not recognized, rather than the session key.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.dataIsolation,
      sources.authenticatingFromJavaScript,
      sources.standardStatusCodes8814594,
    ],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:10:02 GMT
ApiStatusSubCode: 403.22

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'The renewal is a new sign-in with 2001; a new JavaScript token does not help. Partner applications are off by default.',
      },
    ],
  },
  {
    code: '403.23',
    title: 'Session expired',
    message: 'The ApiSession session is expired',
    heading,
    condition: underDataIsolation,
    group: 'session',
    retry: 'after-reauthentication',
    renewal: 'session',
    fixer: 'end-user',
    advice: {
      when: 'The session key was valid, but nobody used it for longer than the timeout of this app. This is normal after a long pause: the user signs in again.',
      checkFirst:
        'Find the last successful request with this key in your logs. If it is older than the timeout of your app (default: 3 months), the expiry is normal: ask the user to sign in again.',
      causes: [
        'The user did not open the app for longer than the timeout.',
        'The timeout of this app is short, and an ordinary pause is enough. The shortest possible timeout is 1 hour.',
        'A new sign-in happened, but one process or device still sends the previous key.',
        'An old key came back: from the backup of a phone, a configuration that was rolled back, or a test fixture.',
      ],
      fix: [
        'Delete the stored key and let the user sign in with 2001. Keep what the user typed, and send it after the sign-in with the new key and a new `Signature`.',
        'Do not request a new JavaScript token: it renews 401.24, not a session.',
        'If several requests fail together, start one sign-in and let the others wait for it.',
        'After a sign-in, replace the key wherever your processes keep it.',
        'If your users see this too often, ask your contact at Fluid which timeout the app has and whether it can be longer.',
        'Do not send requests only to keep sessions alive: that defeats the timeout that was chosen for the app.',
      ],
      retry:
        'An expired key does not become valid again. Sign in with 2001, then send the request with the new session key.',
      fixer: 'Only the end user can sign in. Your code has to notice the expiry and ask for the sign-in.',
      endUser: 'You have been signed out because of inactivity. Sign in again to continue.',
    },
    documented: [
      {
        text: 'The timeout is 3 months by default and at least 1 hour. It counts from the last use, so a key in regular use never expires.',
        source: sources.dataIsolation,
      },
      {
        text: 'The key may be sent as a header or as a URL parameter.',
        source: sources.dataIsolation,
      },
      {
        text: 'A successful 2001 returns a new key in the response header `ApiSessionKey`.',
        source: sources.dataIsolation,
      },
    ],
    unknown: [
      'Whether anything ends a session before its timeout, such as a new password, is not documented.',
      'Whether a failed request counts as a use of the key is not documented.',
      'Whether any response header announces the end of a session is not documented.',
    ],
    http: null,
    keywords: ['session timeout', 'idle', 'login expired', 'logged out', 'stale session', 'ninety days'],
    synonyms: [
      'session timed out',
      'login timed out',
      'signed out',
      'session too old',
      'session ended',
      'kicked out',
      'have to sign in again',
      'renew session',
      'session no longer valid',
      'asked for the password again',
      'asked to log in again',
      'logged out',
      'keeps logging out',
      'session ran out',
      'session over',
      'stored session stops working after weeks',
      'user must log in again',
      'suddenly signed out',
      'session lifetime over',
      'session older than 90 days',
      'user is thrown out',
      'sign in again',
      'login no longer valid',
      'stays logged in too short',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the ID 8814594',
        what: 'The Data Isolation block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '403.22', why: 'The API does not recognize the key at all.' },
      { code: '403.11', why: 'The password expired, not the session. Signing in again does not help.' },
      {
        code: '401.24',
        why: 'The JavaScript token expired. Code can renew it without the user.',
      },
      { code: '403.21', why: 'No key arrived, for example because your code deleted an expired one.' },
    ],
    sources: [sources.standardStatusCodes, sources.dataIsolation, sources.standardStatusCodes8814594],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:11:50 GMT
ApiStatusSubCode: 403.23

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'The renewal is a new sign-in with 2001; a new JavaScript token does not renew a session. A key in regular use never expires.',
      },
    ],
  },
  {
    code: '403.25',
    title: 'No access with this session',
    message: 'Access denied. The ApiSession does not have access to this resource',
    heading,
    condition: underDataIsolation,
    group: 'session',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The session is valid, but it has no access to this resource. Most often, it belongs to another entity than the one in the request.',
      checkFirst:
        'Compare the entity in the URL with the entity whose sign-in returned the `ApiSessionKey` that you sent. A session has access to its own data, and to related entities only if the contract allows it.',
      causes: [
        'The session key of one user was sent with a request for another. It was kept in a shared variable, a connection pool or a cache that does not separate users.',
        'The entity ID in the URL is wrong: it comes from another environment, a list, or an old bookmark.',
        'A parent requests data of a child, or a child requests data of its parent, and the contract of the app does not define this relation.',
        'A server job uses the session of the user who signed in last.',
      ],
      fix: [
        'For the failing request, log the entity ID in the URL and the entity ID that the session belongs to (never the session key). They must be the same, or related by the contract.',
        'Store each session key with the entity ID that it was issued for, and look it up by that ID for each request.',
        'If the entity is a child, a parent, or another relation, ask your contact at Fluid which relations the contract of the app allows.',
        'In a server job, use the session key of the entity that the job works on.',
        'If the request concerns no single entity, check whether the endpoint can be used with Data Isolation: 1011, 1012 and 1013 cannot.',
      ],
      retry:
        'The same session and the same URL give the same answer. Only another session or another resource changes it.',
      fixer:
        'Your code chose this session key for this resource. The contract matters only if a relation should give access.',
      endUser: 'You do not have access to this information.',
    },
    documented: [
      {
        text: 'Under Data Isolation, every request is checked against the entity that the ApiSessionKey belongs to. It may use its own data and the relations that the contract defines, such as parents and children.',
        source: sources.dataIsolation,
      },
      {
        text: 'A key works only with the AppKey that created it, unless the contract allows partner applications.',
        source: sources.dataIsolation,
      },
      {
        text: 'Relationships and partner applications are settings of the contract. Both are off by default.',
        source: sources.dataIsolation,
      },
      {
        text: '1011, 1012 and 1013 cannot be used with Data Isolation.',
        source: [sources.search, sources.createChangedSinceSession, sources.getChangedSince],
      },
    ],
    unknown: [
      'Whether a session key that was created with another AppKey gives 403.22 or 403.25 is not documented.',
      'Which code 1011, 1012 and 1013 return under Data Isolation is not documented.',
    ],
    http: {
      differs: false,
      standard:
        'The server understood the request and refuses it. If the request had credentials, they were not sufficient, and the same ones should not be sent again automatically. To hide that a resource exists, a server may answer 404 instead.',
      here: 'The same: the session is valid, but it may not use this resource. Of the sub-codes for sessions, only this one fits the 403 of HTTP; 403.21 to 403.23 are what HTTP calls 401. A new sign-in of the same user does not help.',
      section: '15.5.4',
    },
    keywords: ['wrong user', 'other account', 'permission', 'authorization', 'tenant isolation'],
    synonyms: [
      'not my data',
      'data of another user',
      'someone else’s data',
      'other customer',
      'not allowed to read',
      'no rights',
      'missing rights',
      'not the owner',
      'insufficient permissions',
      'profile of another user',
      'cannot open the profile of someone else',
      'member reads orders of a different member',
      'access to another account',
      'parent reads child',
      'session of a different user',
      'user has no access',
      'wrong session for this user',
      'other person’s data',
      'not permitted to see',
      'open data of another customer',
      'husband and wife',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the ID 8814594',
        what: 'The Data Isolation block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '403.21', why: 'No session key arrived at all.' },
      { code: '403.22', why: 'A session key arrived, but the API does not recognize it.' },
      { code: '403.23', why: 'The session key was valid and has expired.' },
      { code: '404.1', why: 'The entity was not found, rather than being out of reach of this session.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.dataIsolation,
      sources.search,
      sources.createChangedSinceSession,
      sources.getChangedSince,
      sources.standardStatusCodes8814594,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 403.25

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'The comparison with HTTP is about this code alone: it is a refusal as in HTTP. Relationships and partner applications are off by default. That 1011, 1012 and 1013 cannot be used with Data Isolation is cited from their pages.',
      },
    ],
  },
  {
    code: '403.30',
    title: 'Blocked after unusual request activity',
    message: 'API access has temporarily been denied due to unusual request activity',
    heading,
    condition: underIllegalAccessPrevention,
    group: 'iap',
    retry: 'after-delay',
    repeatable: false,
    fixer: 'caller',
    advice: {
      when: 'Earlier requests reached an error threshold of Illegal Access Prevention, and a cool-down began. This request itself may be correct or faulty: the documentation leaves open which requests are refused.',
      checkFirst:
        'Stop automatic retries. Then count the 404, 400 and 501 answers before the first 403.30: the most frequent kind shows which call to fix.',
      causes: [
        'A job requests data that does not exist: IDs from an old export or from the other environment. A search that finds nothing also answers 404; whether that counts is not documented.',
        'An import tries to create entities with invalid data, and repeats each failed request.',
        'A release sends bodies in the wrong format, and every client repeats them.',
        'Someone else sends requests through your app: bots in a public sign-up form, a security scan, or guessed IDs in a URL.',
        'A retry policy takes an error for a short outage and keeps sending the same faulty request.',
      ],
      fix: [
        'Stop all automatic requests of the app, queue what can wait, and let a person decide when to continue.',
        'Fix the cause first: check IDs and bodies before you send them, do not repeat look-ups that gave 404, and limit what public forms can send.',
        'Ask your contact at Fluid which thresholds your app has, how long its cool-down lasts and what it covers. Ask who is notified at the warning threshold.',
        'If the response has a `Retry-After` header, wait at least that long. Then begin with few requests and raise the load slowly.',
        'Do not rely on a harmless request as a test. If only illegal requests fail during the cool-down, a correct one passes and proves nothing.',
        'Before a migration or another unusual load, talk to your contact at Fluid.',
      ],
      retry:
        'The denial is temporary, but its length is not documented. A program must not repeat the request by itself: a person fixes the cause and decides when to continue.',
      fixer:
        'Requests that your client sent or passed on most likely reached the threshold. It is set for your app.',
      endUser: 'The service is temporarily unavailable. Try again later.',
    },
    documented: [
      {
        text: 'When an error threshold is reached, further requests “may be rejected” for a period of time, the cool-down.',
        source: sources.illegalAccessPrevention,
      },
      {
        text: '“Illegal API requests received during the cooldown period” fail with 403 and `ApiStatusSubCode: 403.30`.',
        source: sources.illegalAccessPrevention,
      },
      {
        text: 'Illegal Access Prevention is an optional set of monitors, enabled and tuned for each application. What counts as unusual depends on the client. Examples are requests for data that does not exist, failed attempts to create entities, and badly formatted bodies.',
        source: sources.illegalAccessPrevention,
      },
      {
        text: 'The warning threshold only notifies interested parties.',
        source: sources.illegalAccessPrevention,
      },
    ],
    unknown: [
      'Whether correct requests pass during the cool-down is open: of the two documented statements, one speaks of further requests and the other only of illegal ones.',
      'Whether a repeated request prolongs the cool-down is not documented.',
      'What is blocked (the app, an IP address, an entity, or an endpoint) is not documented.',
      'How long the cool-down lasts is not documented.',
      'The values of the warning and error thresholds are not documented.',
      'Whether the response has a `Retry-After` header is not documented.',
      'Whether correct requests alone, if there are enough of them, can reach a threshold is not documented.',
    ],
    http: {
      differs: true,
      standard:
        'The server understood the request and refuses it, for lack of sufficient credentials or for any other reason. HTTP gives 403 no time after which the refusal ends.',
      here: 'The denial is temporary, and it does not concern credentials. For a refusal that passes, HTTP has 429 (too many requests in a given time, RFC 6585) and 503 (overload or maintenance); both may name a time in `Retry-After`. 403.30 is close to 429, but the documentation names unusual requests, not a rate, and no `Retry-After`.',
      section: '15.5.4',
    },
    keywords: [
      'rate limit',
      'too many requests',
      'throttling',
      '429',
      'quota',
      'DDoS',
      'banned',
      'backoff',
      'brute force',
    ],
    synonyms: [
      'ban',
      'blocked',
      'blacklisted',
      'rate limited',
      'rate limit exceeded',
      'quota exceeded',
      'throttled',
      'too many calls',
      'calling too fast',
      'cool down',
      'suspicious activity',
      'request limit',
      'api limit',
      'illegal access prevention',
      'suddenly blocked',
      'all calls are blocked',
      'blocked after load test',
      'too much traffic',
      'too many requests in a short time',
      'api locked us out',
      'we were blocked',
      'crawler blocked',
      'cron job throttled',
      'thousands of requests',
      'access denied for now',
      'unusual requests',
      'how long are we blocked',
      'lift the block',
      'stress test',
      'flood',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the ID 8814594',
        what: 'A “Denial of Service” block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
      {
        when: 'In the version with the ID 28934207',
        what: '403.30 was under “In case Denial of Service is enabled” and read “Access to this endpoint has temporarily been denied for this IP address due to overuse”: per endpoint and IP address.',
        source: sources.standardStatusCodes28934207,
      },
      {
        when: 'Version 13 of the page',
        what: 'The comment reads “Update 403.30 to describe IAP instead of DOS”. The text now speaks of API access and of unusual request activity.',
        source: sources.standardStatusCodesV1to13,
      },
    ],
    related: [
      { code: '403.10', why: 'One password is locked after wrong attempts, not the client.' },
      { code: '403.25', why: 'Access is refused for this resource only, and waiting does not help.' },
      { code: '401.31', why: 'The IP address is not approved, and waiting does not help.' },
      {
        code: '409',
        why: 'The same request is still being processed. A program may repeat it after a pause.',
      },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.illegalAccessPrevention,
      sources.standardStatusCodesV1to13,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodes8814594,
      sources.rfc9110,
      sources.rfc6585,
    ],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:16:09 GMT
ApiStatusSubCode: 403.30

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'Both statements of the documentation on the cool-down are given. It is open whether correct requests pass, whether repeating prolongs the cool-down, and what is blocked. A harmless request that passes proves nothing. A program must not repeat the request by itself; a person decides. The comparison with HTTP is about this code alone.',
      },
    ],
  },
] as const satisfies readonly StandardCode[];
