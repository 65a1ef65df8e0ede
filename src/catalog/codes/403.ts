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
      when: 'The app itself was accepted. What failed is one account: its sign-in, its password, its verification code or its session.',
      checkFirst:
        'Read `ApiStatusSubCode` together with the endpoint: 403.1 to 403.11 at 2001, 2002 and 2005 say what is wrong with the account, 403.21 to 403.25 with the session; 403.30 is a block.',
      causes: [
        'At 2001 the user typed a wrong loginID (403.1) or password (403.4), or the account is not verified (403.2) or not active (403.3).',
        'At 2002 the old password does not match, or loginID and password do not match the entity (403.5).',
        'Too many wrong attempts have locked the password (403.10), or its lifetime is over (403.11).',
        'At 2004 the verification code is not the stored one. No sub-code is listed there, so a plain 403 is all that you get.',
        'The app runs under Data Isolation and the request had no usable `ApiSessionKey` (403.21 to 403.25).',
      ],
      fix: [
        'Let the user enter the credentials or the verification code again. Do not repeat the same ones by program: too many wrong attempts lock the password for a time (403.10 at 2002 and 2005).',
        'For 403.2 verify the account (2004). For 403.3 have it made active in Rubiq. For 403.11 start a reset with 2003: an expired password cannot be changed through the API any more.',
        'In your sign-in form, answer 403.1 and 403.4 with one and the same sentence, so that nobody can find out which accounts exist.',
        'If a job signs in with stored credentials, compare them with the environment that it calls, and stop the job after the first 403.',
        'Exempt this API from rules that log users out, hide a menu or cache a “no permission” on any 403; branch on the sub-code instead.',
      ],
      retry:
        'Wrong credentials stay wrong, and repeating them can lock the password; with corrected ones a new try makes sense.',
      fixer:
        'The person who owns the account knows the right credentials. With 403.21, 403.22, 403.25 and 403.30 it is your code that must change.',
      endUser: 'The details that you entered are not correct. Check them and try again.',
    },
    documented: [
      {
        text: '2001 lists 403 as “Invalid login”; when authentication fails, the result is empty.',
        source: sources.authenticate,
      },
      {
        text: '2004 lists 403 for a verification code that does not match the stored code.',
        source: sources.verifyAccount,
      },
      {
        text: 'After the lifetime of a password, authentication fails and the password can no longer be changed through the API; it must be reset with a forgotten-password request.',
        source: sources.passwordPolicy,
      },
      {
        text: 'The page on Data Isolation still uses the old title: “403: Authentication failed”.',
        source: sources.dataIsolation,
      },
      {
        text: 'In non-standard reporting, HTTP itself answers only 200, 401, 404 or 500. A 403 is then the `statusCode` in the body.',
        source: sources.nonStandardReporting,
      },
    ],
    unknown: [
      'Whether every 403 of 2001, 2002 and 2005 carries a sub-code is not documented.',
      'The sub-codes of 2001 were read in an old version of its page; the current list could not be read.',
      'After how many attempts 403.10 comes, and how long it lasts, could not be read.',
    ],
    http: {
      differs: true,
      standard:
        'The server understood the request and refuses it. If credentials were sent, they were not enough; the same ones should not be sent again. The reason need not be credentials at all.',
      here: 'Mostly what HTTP calls 401: the credentials or the session of an account are wrong, missing or expired, so a new sign-in can solve it. 401 here is about the app. 403.25 is a refusal in the sense of HTTP; 403.30 is a temporary block.',
      section: '15.5.4',
    },
    keywords: [
      'access denied',
      'login failed',
      'wrong password',
      'bad credentials',
      'permission denied',
      'forbidden',
    ],
    formerTitles: ['Authentication failed'],
    history: [
      {
        when: 'By the version with the id 8814594',
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
      { code: '401', why: 'The app could not be authenticated; no account was looked at.' },
      { code: '403.4', why: 'The most frequent reason at a sign-in: the password is wrong.' },
      { code: '403.23', why: 'The session of the account expired.' },
      { code: '404.1', why: 'The account itself was not found.' },
      { code: '412', why: 'The app may not do this, whoever signs in.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.authenticate,
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
      when: 'The app runs under Data Isolation and this request came without a session key. If all calls fail so without a release of yours, Data Isolation was probably switched on for the app.',
      checkFirst:
        'Look at the request as it left your network: is there a header spelled `ApiSessionKey`, without hyphens, underscores or `X-`, and is it not empty?',
      causes: [
        'The key was never stored: the client looks for it in the body, but 2001 and 1001 return it as a response header; a onetime login does the opposite.',
        'Browser code reads `response.headers.get("ApiSessionKey")` across origins and gets `null`: a browser hides that header unless the server exposes it.',
        'Only some code paths add the header: a background job, a file download, a second HTTP client without the interceptor.',
        'A gateway forwards only headers on its list, or the header is called `Api_Session_Key` and nginx drops names with underscores.',
        'The user has not signed in again since Data Isolation was switched on, so there is no key yet.',
      ],
      fix: [
        'After 2001 or 1001 store the response header `ApiSessionKey`; after a onetime login store `apiSessionKey` of each entity in the body.',
        'Add the header in the one place that also makes the `Signature`, so that no request after the sign-in leaves without it.',
        'Where you cannot set headers, send `ApiSessionKey` as a URL parameter, and sign the URL including it; otherwise expect 401.9.',
        'If the app had users before Data Isolation, ask Fluid about pre-authenticated sessions through 4001.',
      ],
      retry: 'The same request without a key gets the same answer; add the key first.',
      fixer: 'Your client, or a proxy of yours, must put the header on the request.',
      endUser: 'Sign in to continue.',
    },
    documented: [
      {
        text: 'With Data Isolation enabled, all requests need a valid ApiSessionKey.',
        source: sources.dataIsolation,
      },
      {
        text: 'The key may be sent as the header `ApiSessionKey` or as a URL parameter of that name, although the message speaks of the header only.',
        source: sources.dataIsolation,
      },
      {
        text: 'A successful 2001 or 1001 returns the key in the response header `ApiSessionKey`; 4001 does so for pre-authenticated sessions, which are arranged with Fluid.',
        source: sources.dataIsolation,
      },
      {
        text: 'A onetime login returns `apiSessionKey` per entity in the body and no header.',
        source: sources.authenticate,
      },
    ],
    unknown: [
      'The page says “all requests”. Which ones are exempt besides those that create a key is not documented.',
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
    formerTitles: [],
    history: [
      {
        when: 'By the version with the id 8814594',
        what: 'The Data Isolation block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '403.22', why: 'A key arrived, but the API does not know it.' },
      { code: '403.23', why: 'A key arrived and has expired.' },
      { code: '403.25', why: 'The key is good, but not for this resource.' },
      { code: '401.1', why: 'The other header that every signed request needs is missing.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.dataIsolation,
      sources.authenticate,
      sources.standardStatusCodes8814594,
    ],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:08:33 GMT
ApiStatusSubCode: 403.21

`,
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
      when: 'The key that arrived was changed on its way through your code, comes from elsewhere, or never was a session key.',
      checkFirst:
        'Sign in once with 2001 and send the returned key by hand, unchanged. If that works, compare it in length and letter case with what your client stores and sends.',
      causes: [
        'The text `null`, `undefined` or `[object Object]` was sent: no key was stored, and the code turned the empty value into text.',
        'The stored key is not the one that was issued: cut by a column that is too short, changed to lower case, or wrapped in quotation marks by a JSON serializer.',
        'The key comes from the other environment, or from a database copied from production to test.',
        'Another value is sent under this name: the `AppKey`, the token of a 1012 session, the JavaScript token.',
        'The key may have been made with another AppKey, and the contract allows no partner applications; whether that gives this code or 403.25 is not documented.',
      ],
      fix: [
        'Discard the stored key, authenticate with 2001 and send the request again with the new key.',
        'Treat the key as opaque text: no trimming, no case changes, a text column with room to spare.',
        'Do not send a request while the stored key is empty: `null` or `undefined` as text is a wrong key, not a missing one.',
        'Store the key together with the host and the AppKey that issued it, and discard it when either changes.',
      ],
      retry: 'The API will not know this key later either; a new sign-in gives one that it knows.',
      fixer: 'Your client stored, changed or mixed up the key; the user only has to sign in again.',
      endUser: 'Sign in again to continue.',
    },
    documented: [
      {
        text: 'A key works only with the AppKey that made it, unless the contract allows partner applications.',
        source: sources.dataIsolation,
      },
      {
        text: 'The key may be sent as the header `ApiSessionKey` or as a URL parameter of that name, although the message speaks of the header only.',
        source: sources.dataIsolation,
      },
    ],
    unknown: [
      'Whether a session key that another AppKey made is answered with 403.22 or 403.25 is not documented.',
      'Whether a new sign-in makes older keys of the same account unknown is not documented.',
      'Whether a key that expired long ago is still reported as 403.23, or as this code, is not documented.',
    ],
    http: null,
    keywords: ['invalid session', 'unrecognized', 'bad session key', 'truncated', 'VARCHAR', 'logged out'],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the id 8814594',
        what: 'The Data Isolation block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '403.21', why: 'No key arrived at all.' },
      { code: '403.23', why: 'The key is known and has expired.' },
      { code: '403.25', why: 'The key is known and valid, but not for this resource.' },
      { code: '401.23', why: 'The token of a JavaScript client is not recognized.' },
    ],
    sources: [sources.standardStatusCodes, sources.dataIsolation, sources.standardStatusCodes8814594],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:10:02 GMT
ApiStatusSubCode: 403.22

`,
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
      when: 'The session key was valid once, but nobody has used it for longer than the Timeout of this app. Normal after a long pause: the user signs in again.',
      checkFirst:
        'Find the last successful request with this key in your logs. If it is older than the Timeout of your app (default: 3 months), this is expected: ask for a new sign-in.',
      causes: [
        'The user did not open the app for longer than the Timeout.',
        'The Timeout of this app is short, and an ordinary pause is enough: at 1 hour, a lunch break.',
        'An old key came back: a phone restored from a backup, a configuration rolled back, a key in a fixture of a test.',
        'A new sign-in happened, but one process or device still sends the key from before.',
      ],
      fix: [
        'Delete the stored key and lead the user to the sign-in (2001). Keep what they typed, and send it after the sign-in with the new key and a new signature.',
        'When several requests fail together, open one sign-in, and let the others wait for it.',
        'If your users meet this too often, ask your account manager which Timeout the app has and whether it can be longer.',
        'Do not keep sessions alive with requests that serve nothing else: that undoes the Timeout somebody chose on purpose.',
      ],
      retry:
        'An expired key does not become valid again; after a new sign-in send the request with the new key.',
      fixer: 'Only the owner of the account can sign in; your code has to notice it and ask.',
      endUser: 'You have been signed out because of inactivity. Sign in again to continue.',
    },
    documented: [
      {
        text: 'The Timeout is 3 months by default and 1 hour at least, counted from the last use of the key.',
        source: sources.dataIsolation,
      },
      {
        text: 'A successful 2001 returns a new key in the response header `ApiSessionKey`.',
        source: sources.dataIsolation,
      },
    ],
    unknown: [
      'Whether anything ends a session before its Timeout, such as a change of password, is not documented.',
      'Whether a request that fails counts as a use of the key is not documented.',
      'No response header is documented that announces the end of a session.',
    ],
    http: null,
    keywords: ['session timeout', 'idle', 'login expired', 'logged out', 'stale session', 'ninety days'],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the id 8814594',
        what: 'The Data Isolation block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '403.22', why: 'The API does not know the key at all.' },
      { code: '403.11', why: 'The password expired, not the session; signing in again does not help.' },
      {
        code: '401.24',
        why: 'The token of a JavaScript client expired, which code can renew without the user.',
      },
      { code: '403.21', why: 'No key arrived, for example after your code deleted an expired one.' },
    ],
    sources: [sources.standardStatusCodes, sources.dataIsolation, sources.standardStatusCodes8814594],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:11:50 GMT
ApiStatusSubCode: 403.23

`,
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
      when: 'The session is alive. Most often it belongs to another entity than the one that the request addresses.',
      checkFirst:
        'Compare the entity in the URL with the entity whose sign-in gave the `ApiSessionKey` you sent: the session reaches its own data, and relations only where the contract defines them.',
      causes: [
        'A session key of one user is sent with a request for another: a key kept in a shared variable, a connection pool or a cache that is not keyed by user.',
        'The id in the URL is wrong: an id from another environment, from a list or from an old bookmark.',
        'A parent asks for a child, or the other way round, and the contract of this app does not define that relation.',
        'A server job uses the session of whichever user signed in last.',
      ],
      fix: [
        'Log the entity id next to the session key’s owner (never the key itself) for the failing request; they must belong together.',
        'Store each `ApiSessionKey` with the entity id that it was issued for, and look it up by that id when you build a request.',
        'If the entity is a child, parent or other relation, ask your account manager which relations the contract of this app allows.',
        'If no entity is meant at all, check whether the endpoint can be used under Data Isolation: 1011, 1012 and 1013 cannot.',
      ],
      retry:
        'The same session and the same URL give the same answer; only another session or another resource changes it.',
      fixer:
        'Your code chose which session key goes with which resource; the contract matters only where a relation is meant to be allowed.',
      endUser: 'You do not have access to this information.',
    },
    documented: [
      {
        text: 'Under Data Isolation every request is checked against the entity that the ApiSessionKey belongs to: its own data, plus the relations that the contract defines, such as parents and children.',
        source: sources.dataIsolation,
      },
      {
        text: 'A key works only with the AppKey that made it, unless the contract allows partner applications.',
        source: sources.dataIsolation,
      },
    ],
    unknown: [
      'Whether a session key that another AppKey made is answered with 403.22 or 403.25 is not documented.',
    ],
    http: null,
    keywords: ['wrong user', 'other account', 'permission', 'authorization', 'tenant isolation'],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the id 8814594',
        what: 'The Data Isolation block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '403.21', why: 'No session key arrived at all.' },
      { code: '403.22', why: 'A session key arrived, but it is not one that the API knows.' },
      { code: '403.23', why: 'The session key was good once and has expired.' },
      { code: '404.1', why: 'The entity is not there, rather than not yours.' },
    ],
    sources: [sources.standardStatusCodes, sources.dataIsolation, sources.standardStatusCodes8814594],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:13:44 GMT
ApiStatusSubCode: 403.25

`,
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
      when: 'Earlier requests of this app crossed the error threshold of a monitor. This very request may be correct; those before it probably were not.',
      checkFirst:
        'Stop automatic retries, then count the 404, 400 and 501 answers in the time before the first 403.30: the most frequent kind shows which call to repair.',
      causes: [
        'A job walks through ids that do not exist: an old export, ids of the other environment, or a search that answers 404 for “nothing found”.',
        'An import tries to create accounts with invalid data, or accounts that exist already, and repeats each failed one.',
        'A release sends bodies that the API cannot parse, and every client repeats them.',
        'Somebody else acts through your app: bots at a public sign-up form, a security scan, guessed ids in a URL.',
        'A retry policy takes 403.30 for a short fault and keeps sending during the block.',
      ],
      fix: [
        'Open a circuit breaker for the whole app, not for one endpoint or server only: the monitors are set up per application. Queue what can wait.',
        'Repair the cause before you go on: check ids and bodies on your side, remember ids that gave 404, put a limit on public forms.',
        'Then send one harmless request, such as 1002 for an account that exists. If it is refused, lengthen the pause each time, and wait at least as long as a `Retry-After` header says, if one comes. If it works, raise the load slowly.',
        'Ask your account manager which thresholds and which block time your app has, and have your team notified at the warning threshold.',
        'If the load was legitimate, a migration for example, arrange it with Fluid in advance.',
      ],
      retry:
        'The denial is temporary, but its length is not documented: stop, repair, then try with long and growing pauses.',
      fixer:
        'Requests of your client, or ones that it passes on, most likely caused the block; the thresholds are set per application.',
      endUser: 'The service is not available at the moment. Try again later.',
    },
    documented: [
      {
        text: 'Illegal Access Prevention is a set of monitors, enabled and tuned per application. What counts as unusual depends on the client: requests for data that do not exist, failed attempts to create entities, badly formatted bodies and so on.',
        source: sources.illegalAccessPrevention,
      },
      {
        text: 'Above the warning threshold, interested parties are notified. Above the error threshold, further requests may be rejected for a period of time, the cooldown, with 403 and `ApiStatusSubCode: 403.30`.',
        source: sources.illegalAccessPrevention,
      },
    ],
    unknown: [
      'The values of the warning and error thresholds are not documented.',
      'How long the cooldown lasts, and whether requests during it prolong it, is not documented.',
      'Whether the block covers the app, an IP address, an account or an endpoint is not documented.',
      'Whether the response has a `Retry-After` header is not documented.',
      'Whether the plain number of correct requests can cause a block is not documented.',
    ],
    http: null,
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
    formerTitles: [],
    history: [
      {
        when: 'By the version with the id 8814594',
        what: 'A “Denial of Service” block was added under 403.',
        source: sources.standardStatusCodes8814594,
      },
      {
        when: 'In the version with the id 28934207',
        what: '403.30 still stood under “In case Denial of Service is enabled” and read “Access to this endpoint has temporarily been denied for this IP address due to overuse”: per endpoint and IP address.',
        source: sources.standardStatusCodes28934207,
      },
      {
        when: 'Version 13 of the page',
        what: 'The comment reads “Update 403.30 to describe IAP instead of DOS”: the denial is now of API access, because of unusual request activity.',
        source: sources.standardStatusCodesV1to13,
      },
    ],
    related: [
      { code: '403.10', why: 'One account is locked after wrong attempts, not the client.' },
      { code: '403.25', why: 'Access is refused for this resource only, and waiting does not help.' },
      { code: '401.31', why: 'The IP address is not approved; waiting does not help.' },
      { code: '409', why: 'The same request is still being processed: wait, but nothing is blocked.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.illegalAccessPrevention,
      sources.standardStatusCodesV1to13,
      sources.standardStatusCodes28934207,
      sources.standardStatusCodes8814594,
    ],
    sample: `HTTP/1.1 403 Forbidden
Date: Sun, 22 Nov 2026 02:16:09 GMT
ApiStatusSubCode: 403.30

`,
  },
] as const satisfies readonly StandardCode[];
