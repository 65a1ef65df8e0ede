/** 303: the object or connection already exists. */
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
      when: 'An app start, a sign-up or an import tried to create something that already exists: a device (4001), an entity (1001, 1020), a child (1005), a track connection (1007) or form data (8001).',
      checkFirst:
        'Check which endpoint answered. 4001 answers 303 at every app start but the first: treat it as success. After 1001, 1005, 1020 or 8001, assume that what you sent was not stored.',
      causes: [
        'The app registered its device again. It has to call 4001 at every start, so 303 is the expected answer from the second start on.',
        'An earlier request succeeded and its response was lost: a client timeout, a double-click, or a queue that delivered a message twice.',
        'Another channel or an import created the entity before your form did.',
        'The entity is already connected to the track (1007). In older copies of their pages, 2102 and 2105 also answer 303 if the terms or the permission are already accepted.',
        'If you expected 303 and got 401.9, the client probably followed a `Location`: it sent the old `Signature`, made for POST and the first URL, with a GET to another URL.',
      ],
      fix: [
        'Treat 303 as success in 4001, 1007, 2102 and 2105: the state that you want already exists.',
        'After 1001, do not wait for a `Location`: read the entity with 1002 by a key that you know, and change it with 1003. After 1005, 1020 and 8001, do not report to the user that the data was saved.',
        'Handle 303 before `EnsureSuccessStatusCode()` throws in .NET, and allow it in axios with `validateStatus`.',
        'Turn off automatic redirects: `AllowAutoRedirect = false` in .NET, `allow_redirects=False` in Python requests, `maxRedirects: 0` in axios under Node, `redirect: "manual"` in Node’s fetch. In a browser, `"manual"` hides status and headers.',
        'If you need the device after 4001, sign a new GET for the exact URL in the `Location` header. It leads to 4003.',
      ],
      retry:
        'The object exists, so the same request gets the same answer. Only 4001 is meant to be called again, at the next app start.',
      fixer: 'Your code decides whether the existing object is enough, or has to be read or updated.',
      endUser: 'This already exists. You do not have to create it again.',
    },
    documented: [
      {
        text: 'An app should call 4001 at every start. If the device is already registered, the answer is 303 without a body, and its `Location` header refers to 4003. No other page that was read promises this header.',
        source: sources.registerMobileDevice,
      },
      {
        text: 'Since 23 Jun 2021, the page of 1001 says only “Account already exists”, with the comment “We no longer redirect duplicates”. Before, it said “redirected to Get Account Data”.',
        source: [sources.createAccount, sources.createAccountV18],
      },
      {
        text: '1005, 1007, 1020 and 8001 also list 303.',
        source: [
          sources.createChild,
          sources.connectToTrack,
          sources.createAccountWithChildren,
          sources.submitFormData,
        ],
      },
      {
        text: 'The newest copies of the pages of 2102 and 2105 list 200 and no 303. Older copies list 201 and 303.',
        source: [
          sources.acceptTermsNewest,
          sources.acceptTerms,
          sources.acceptPermissionNewest,
          sources.acceptPermission,
        ],
      },
      {
        text: 'The Token in the `Signature` is a hash of AppKey, HTTP method, complete URL and time.',
        source: sources.authenticatingRequests,
      },
    ],
    unknown: [
      'Which fields decide that an entity already exists is not documented.',
      'Whether any of the data that you sent is stored with a 303 is not documented.',
      'Whether any endpoint other than 4001 still sends a `Location` header is not documented.',
      'Whether a 303 counts as a failed attempt to create an entity under Illegal Access Prevention is not documented.',
    ],
    http: {
      differs: true,
      standard:
        'The answer to this request is at another URL, which `Location` names. Clients fetch it with GET, and most of them do so automatically.',
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
    synonyms: [
      'already there',
      'user already exists',
      'duplicate account',
      'exists twice',
      'redirect',
      'email already registered',
      'already a member',
      'already connected',
      'location header missing',
      'duplicate key',
      'already registered',
      'registration refused because it exists',
      'user registered before',
      'person is already there',
      'account exists with this email',
      'client follows redirect',
      'link to the existing account',
      'object exists',
      'already enrolled',
      'already subscribed',
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
      { code: '401.9', why: 'The probable result if the HTTP client follows the 303 automatically.' },
      { code: '201', why: 'The answer to the same call when the object is new.' },
      { code: '409', why: 'The first request is still being processed; with 303 the object exists.' },
      { code: '400.4', why: 'In 1001 and 1003, only the mobile number belongs to another active entity.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.registerMobileDevice,
      sources.createAccount,
      sources.createAccountV18,
      sources.createChild,
      sources.connectToTrack,
      sources.createAccountWithChildren,
      sources.submitFormData,
      sources.acceptTermsNewest,
      sources.acceptTerms,
      sources.acceptPermissionNewest,
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
    changes: [
      {
        date: '2026-11-28',
        what: '303 of 4001 is the expected answer at every app start but the first. After 1001, 1005, 1020 and 8001, what you sent was probably not stored. The newest copies of the pages of 2102 and 2105 list no 303.',
      },
    ],
  },
] as const satisfies readonly StandardCode[];
