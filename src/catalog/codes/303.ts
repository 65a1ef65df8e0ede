/** 303: the object or connection is already there. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

export const codes303 = [
  {
    code: '303',
    title: 'Already exists',
    message:
      'An attempt was made to create an object or connection which already exists. Along with the status code, a "location" URL pointing to a GET method for the existing object may be returned.',
    heading: null,
    condition: null,
    group: 'existing',
    retry: 'never',
    fixer: 'caller',
    advice: {
      when: 'A sign-up, an import or an app start ran a second time and found what it wanted to create: an account (1001, 1020), a child (1005), a track connection (1007), an acceptance of terms (2102), a device (4001) or form data (8001).',
      checkFirst:
        'Ask whether “it already exists” is good enough here: then treat 303 as success. Make sure that your HTTP client does not follow it by itself.',
      causes: [
        'An earlier try succeeded and its answer was lost: a client timeout, a double click, a queue that delivers a message twice.',
        'Another channel or an import created the account before your form did.',
        'The app registers its device (4001) or accepts the same terms (2102) at every start.',
        'If you expected 303 and got 401.9, the client has probably followed a `Location`: it sent the old `Signature`, made for POST and the first URL, with a GET to another URL.',
      ],
      fix: [
        'Turn off automatic redirects: `AllowAutoRedirect = false` in .NET, `allow_redirects=False` in Python requests, `maxRedirects: 0` in axios under Node, `redirect: "manual"` in Node’s fetch. In a browser, `"manual"` hides status and headers.',
        'Keep 303 out of the error path: `EnsureSuccessStatusCode()` and axios treat it as a failure unless you allow it (`validateStatus`).',
        'After 4001, take the `Location` header, sign a new GET for exactly that URL, and you reach 4003.',
        'After 1001, do not wait for a `Location`: read the account with 1002 by a key that you know, and change it with 1003.',
      ],
      retry: 'The object exists, so the same request finds a duplicate each time.',
      fixer: 'Only your code knows whether the existing object will do, or must be read or updated.',
      endUser: 'This already exists. You do not have to create it again.',
    },
    documented: [
      {
        text: 'Since 23 Jun 2021 the page of 1001 says only “Account already exists”, with the comment “We no longer redirect duplicates”. Before, it said “redirected to Get Account Data”.',
        source: [sources.createAccount, sources.createAccountV18],
      },
      {
        text: 'In 4001 the 303 has no body, and a `Location` header refers to 4003. It is the one page read that promises the header.',
        source: sources.registerMobileDevice,
      },
      {
        text: '303 is also listed by 1005, 1007, 1020, 2102 and 8001, and by one of two copies of the page of 2105.',
        source: [
          sources.createChild,
          sources.connectToTrack,
          sources.createAccountWithChildren,
          sources.acceptTerms,
          sources.submitFormData,
          sources.acceptPermission,
        ],
      },
      {
        text: 'The Token in the `Signature` is a hash over AppKey, HTTP method, complete URL and time.',
        source: sources.authenticatingRequests,
      },
    ],
    unknown: [
      'Which fields decide that an account already exists is not documented.',
      'Whether any endpoint other than 4001 still sends a `Location` header is not documented.',
      'Whether a 303 counts as a failed attempt to create an entity under Illegal Access Prevention is not documented.',
    ],
    http: {
      differs: true,
      standard:
        'The answer to this request is found at another URL, given in `Location`; clients fetch it with GET, and most do so without asking.',
      here: 'It reports a duplicate, much as other APIs use 409. `Location` may be missing, and a client that follows it sends the old `Signature` with another method and URL.',
      section: '15.4.4',
    },
    keywords: [
      'conflict',
      'upsert',
      'idempotent',
      'email taken',
      'double registration',
      'redirect loop',
      'opaqueredirect',
    ],
    formerTitles: [],
    history: [
      {
        when: 'Version 1 of the page',
        what: 'The location was “usually” given, for an object that “already exists in the database”.',
        source: sources.standardStatusCodesV1,
      },
      {
        when: 'Version 3 of the page',
        what: 'The location “may be returned”.',
        source: sources.standardStatusCodesV2to3,
      },
    ],
    related: [
      { code: '401.9', why: 'What you probably see when the HTTP client follows the 303 by itself.' },
      { code: '201', why: 'The same call when the object is new.' },
      { code: '409', why: 'The first request is still being processed; with 303 the object is there.' },
      { code: '400.4', why: 'In 1001 and 1003, only the mobile number belongs to another active entity.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.createAccount,
      sources.registerMobileDevice,
      sources.createAccountV18,
      sources.createChild,
      sources.connectToTrack,
      sources.createAccountWithChildren,
      sources.acceptTerms,
      sources.submitFormData,
      sources.acceptPermission,
      sources.authenticatingRequests,
      sources.standardStatusCodesV1,
      sources.standardStatusCodesV2to3,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 303 See Other
Date: Sun, 22 Nov 2026 02:11:06 GMT
Location: https://api.rubiq.net/mobile/device/registration/entity/id/48213906/5571893

`,
  },
] as const satisfies readonly StandardCode[];
