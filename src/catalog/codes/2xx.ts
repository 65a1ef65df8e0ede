/** 200, 201, 202 and 204: the successes, and the one that is not finished yet. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

export const codes2xx = [
  {
    code: '200',
    title: 'Success',
    message: 'Success',
    heading: null,
    condition: null,
    group: 'success',
    retry: 'never',
    fixer: 'caller',
    advice: {
      when: 'The call succeeded. Look closer in two cases: the 200 of 1003 has a sub-code, or the app reports its status in the body.',
      checkFirst:
        'If something is missing after a 200, read the `ApiStatusSubCode` header (1003 sends 200.1 to 200.3), then look for `status.statusCode` in the body.',
      causes: [
        'The entity was updated, but no verification message was sent: 1003 answered 200.2 or 200.3. A client that reads headers only on errors does not notice.',
        'The app reports its status in the body: HTTP says 200, and the real status, for example 403, is `status.statusCode` in the JSON.',
        'A field that needs verification still has its old value: 1003 changes it only after 2004 succeeds.',
        '1003 ignored the new mobile number: by default, a verified number cannot be changed.',
        'The work is not done yet: the 200 of 1201 says that the policy was triggered, not that it has run.',
        'The result is empty: 1006, 1009, 2100, 2103, 2120, 2300 and 7001 answer 200 with an empty list, while 1011 and 1013 answer 404.',
      ],
      fix: [
        'Read the sub-code on success too: `response.ok` is true for 200.1, 200.2 and 200.3 alike. After 200.2 or 200.3, do not send the request again. Ask the user to wait: with SMS verification, until the next day after 200.2, and at least 2 minutes after 200.3.',
        'If the root of the body has `status` and `data`, take the status from `status.statusCode` and the result from `data`.',
        'If a field keeps its old value after 200.1, send the code that the user received to 2004.',
        'If 1003 ignores a new mobile number and sends no sub-code, ask your contact at Fluid whether the contract allows changes to a verified number.',
        'After 1201, keep the `executionID` from the body. By its title, 1203 (Fetch execution status) probably reports the outcome; its page could not be read.',
        'If several endpoints share the code that reads lists, let it accept both forms of an empty result: 200 with an empty list, and the 404 of 1011 and 1013.',
        'If a test expects 204 from 1003 or 201 from 1100, change the test: both answer 200 now.',
      ],
      retry:
        'The call succeeded. This includes 200.2 and 200.3: the entity was updated, and repeating 1003 right away will probably send no verification message either.',
      fixer: 'Nothing failed; your code decides what to do with the result and its sub-code.',
      endUser: null,
    },
    documented: [
      {
        text: 'Success can carry a sub-code: 1003 lists 200.1 (a verification request was sent), 200.2 and 200.3 (none was sent).',
        source: sources.updateAccountData,
      },
      {
        text: 'SMS verification allows 5 messages a day for each user (200.2) and requires at least 2 minutes between two messages (200.3). The user should be informed in both cases.',
        source: sources.smsVerification,
      },
      {
        text: 'By default, a verified mobile number cannot be changed: 1003 silently ignores the field. Where the contract allows the change, 1003 answers 200.1, 200.2 or 200.3, but only if the number is different.',
        source: sources.smsVerificationPage,
      },
      {
        text: 'When there is nothing to return, 1006, 1009, 2100, 2103, 2120, 2300 and 7001 answer 200 with an empty list.',
        source: [
          sources.enumerateChildren,
          sources.enumerateTracks,
          sources.getTerms,
          sources.getTermsAcceptanceStatus,
          sources.getDataRequests,
          sources.getPreferences,
          sources.getMessages,
        ],
      },
      {
        text: 'An app can be configured to report its status in a JSON body. HTTP then answers only 200, 401, 404 or 500.',
        source: sources.nonStandardReporting,
      },
      {
        text: '1201 starts an asynchronous execution and still answers 200, with an `executionID` in the body.',
        source: sources.triggerPolicyForSelection,
      },
      {
        text: 'The success of 1003 was 204 in older versions of its page, and the success of 1100 was 201 until version 17. Both are 200 now.',
        source: [sources.updateAccountData, sources.createLead],
      },
      {
        text: 'In the newest copy of its page, 1003 returns the data of the updated entity. In older copies, its response has no body.',
        source: sources.updateAccountData,
      },
    ],
    unknown: [
      'The standard list gives 200 a title but no description.',
      'Whether the `ApiStatusSubCode` header is absent or empty when a 200 has no sub-code is not documented.',
      'Whether the sub-code header is still sent when the status is reported in the body is not documented.',
    ],
    http: {
      differs: false,
      standard: 'The request succeeded, and the body holds what the method promises.',
      here: 'The same, with two additions: 1003 adds sub-codes to its 200, and an app that reports its status in the body gets 200 for almost every outcome.',
      section: '15.3.1',
    },
    keywords: [
      'positive response',
      'verification SMS not received',
      'no SMS',
      'error inside 200',
      'soft error',
      'wrapped status',
    ],
    synonyms: [
      'ok',
      'all good',
      'success with error in body',
      'sms never arrived',
      'text message not sent',
      'status in body',
      'no sms arrives',
      'user waits for the sms',
      'code never came',
      'verification text not delivered',
      'everything fine',
      'worked',
      'returns 200 but failed',
      'sms lost',
    ],
    formerTitles: [],
    history: [],
    related: [
      { code: '200.1', why: '1003 succeeded and sent a verification request.' },
      {
        code: '200.2',
        why: '1003 succeeded, but sent no verification request because the limit was reached.',
      },
      {
        code: '200.3',
        why: '1003 succeeded, but sent no verification request because the previous one is too recent.',
      },
      { code: '204', why: 'Success without a body to parse.' },
      { code: '202', why: '1013 has no result yet; with 200 it has one.' },
      { code: '404', why: 'The answer of 1011 and 1013 to an empty result.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.updateAccountData,
      sources.nonStandardReporting,
      sources.smsVerification,
      sources.smsVerificationPage,
      sources.createLead,
      sources.triggerPolicyForSelection,
      sources.enumerateChildren,
      sources.enumerateTracks,
      sources.getTerms,
      sources.getTermsAcceptanceStatus,
      sources.getDataRequests,
      sources.getPreferences,
      sources.getMessages,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 200 OK
Date: Sun, 22 Nov 2026 02:07:19 GMT

`,
    changes: [
      {
        date: '2026-11-28',
        what: '200.2 and 200.3 are successes: the advice no longer suggests a retry. New: the endpoints that answer 200 with an empty list, and the default that a verified mobile number cannot be changed.',
      },
    ],
  },
  {
    code: '201',
    title: 'Created successfully',
    message: 'The object or connection was successfully created.',
    heading: null,
    condition: null,
    group: 'success',
    retry: 'never',
    fixer: 'caller',
    advice: {
      when: 'A call that adds something succeeded: an entity (1001), a child (1005), a track connection (1007), a device (4001), form data (8001) or a document (9202).',
      checkFirst:
        'Under Data Isolation, store the `ApiSessionKey` response header of 1001 together with the new entity before you make the next call.',
      causes: [
        'The object did not exist before. For an object that already exists, the pages of 1001, 1005, 1007, 1020, 4001 and 8001 list 303.',
        'If your client reports this 201 as an error, it probably accepts only 200 as success.',
        'If two objects exist after a timeout, the first request probably succeeded as well. 9202 lists no 303, so it may not prevent a second copy.',
      ],
      fix: [
        'If the only goal is that the object exists, treat 201 and 303 as the two good outcomes of one call. If your data matters too, handle 303 separately: in 1001, 1005, 1020 and 8001, it probably means that what you sent was not stored.',
        'Accept 201 wherever the endpoint page lists it. For 2102 and 2105, accept 200, 201 and 303: copies of their pages differ.',
        'After a timeout, read the object (with 1002, 1010, 4003 or 9201, for example), and create it again only if it does not exist.',
      ],
      retry:
        'The object exists now. The same request should get a 303 or, in endpoints that list no 303, may create a second object.',
      fixer: 'Nothing failed; your code stores the result and continues.',
      endUser: null,
    },
    documented: [
      {
        text: 'Under Data Isolation, a successful 1001 returns the session key in the response header `ApiSessionKey`. 4001 does so for pre-authenticated sessions.',
        source: sources.dataIsolation,
      },
      {
        text: 'The newest copies of the pages of 2102 and 2105 list 200 for an acceptance of terms or of a permission. Older copies list 201 and 303.',
        source: [
          sources.acceptTermsNewest,
          sources.acceptTerms,
          sources.acceptPermissionNewest,
          sources.acceptPermission,
        ],
      },
      {
        text: '1100 answered 201 for a new lead in its first versions. It answers 200 now.',
        source: sources.createLead,
      },
    ],
    unknown: ['Whether a 201 has a `Location` header is not documented.'],
    http: {
      differs: false,
      standard:
        'The request created one or more resources. `Location` names the new one; without it, the new one is at the requested URL.',
      here: 'The same meaning, for connections as well as objects. No page that was read promises a `Location` header with 201, so do not rely on one.',
      section: '15.3.2',
    },
    keywords: ['insert', 'registered', 'new account', 'signup', 'success not 200', 'unexpected status code'],
    synonyms: [
      'created',
      'made',
      'saved new record',
      'account added',
      'user registered',
      'account was created',
      'new entity saved',
      'connection made',
      'successfully registered',
      'insert worked',
    ],
    formerTitles: [],
    history: [
      {
        when: 'Version 3 of the page',
        what: 'The text became “object or connection”.',
        source: sources.standardStatusCodesV2to3,
      },
    ],
    related: [
      { code: '303', why: 'The answer to the same call when the object already exists.' },
      {
        code: '200',
        why: 'The success of calls that read or update, of 1100, and of 2102 and 2105 in the newest copies of their pages.',
      },
      { code: '403.21', why: 'The answer to the next call if it lacks the session key from the 201.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.dataIsolation,
      sources.createLead,
      sources.acceptTermsNewest,
      sources.acceptTerms,
      sources.acceptPermissionNewest,
      sources.acceptPermission,
      sources.standardStatusCodesV2to3,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 201 Created
Date: Sun, 22 Nov 2026 02:08:52 GMT

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'The newest copies of the pages of 2102 and 2105 list 200 instead of 201 and 303. A client should accept all three.',
      },
    ],
  },
  {
    code: '202',
    title: 'Processing incomplete',
    message: 'The request is waiting on an asynchronous operation, which is not yet complete.',
    heading: null,
    condition: null,
    group: 'success',
    retry: 'poll',
    repeatable: true,
    fixer: 'caller',
    advice: {
      when: 'You called 1012, which started to fill a search session, or you asked 1013 for the result before the session was filled.',
      checkFirst:
        'Check which endpoint answered. After 1012, take the session token from the body and call 1013. After 1013, wait a few seconds and send the same call again.',
      causes: [
        '1012 worked: 202 is its normal answer, not a partial failure.',
        '1013 was called before the asynchronous task had filled the session.',
        'If your application shows an empty or broken result, the client probably took the 202 of 1013 for a finished result because it is a 2xx status.',
        'If a client written for version 1 of 1013 stopped working, it is probably waiting for 204, which that version sent while the session was incomplete.',
      ],
      fix: [
        'Poll 1013 with the same token: wait a few seconds the first time, then longer each time. Create a new `Signature` for each request, because its `IssuedAt` is valid for 60 minutes only (401.6).',
        'Stop polling on 200 and on 404. A plain 404 of 1013 means that the session has no entities, or none at this offset. After 404.4, start again with 1012: the session token was not recognized.',
        'While you wait, do not call 1012 again: it creates another session.',
        'Poll at least once an hour. Each request keeps the session for another hour; after that, it may be deleted. Set your own limit on the total time.',
      ],
      retry:
        'A program may poll 1013 by itself: it waits a few seconds and sends the same request again. The 202 of 1012 needs no repeat, only the call to 1013.',
      fixer: 'Nothing failed; your code has to wait and ask again.',
      endUser: 'The data is still being prepared. Try again in a few seconds.',
    },
    documented: [
      {
        text: '1012 answers 202: it creates a session, starts an asynchronous task that fills it, and returns a session token in the body. Its page lists no other status; earlier versions listed 200 and 404.',
        source: sources.createChangedSinceSession,
      },
      {
        text: '1013 answers 202 until the session is filled: “wait a few seconds, and try again”.',
        source: sources.getChangedSince,
      },
      {
        text: 'Each request to 1013 keeps the session for another hour. After an hour without a request, the session may be deleted.',
        source: sources.getChangedSince,
      },
      {
        text: '1013 answers 404.4 if it does not recognize the session token. The code was read in a comparison of versions 1 and 2 of the page. The current page still announces a sub-code under 404, but every stored copy ends before its number.',
        source: [sources.getChangedSinceV1to2, sources.getChangedSince],
      },
      {
        text: 'In version 1 of its page, 1013 answered 204 while the session was incomplete.',
        source: sources.getChangedSinceV1,
      },
      {
        text: '1012 and 1013 cannot be used with Data Isolation.',
        source: [sources.createChangedSinceSession, sources.getChangedSince],
      },
    ],
    unknown: [
      'How long it takes to fill a session is not documented.',
      'What 1013 answers for a session that was deleted is not documented. We expect 404.4.',
      'No other endpoint page that was read lists 202. Whether another endpoint answers it is not documented.',
    ],
    http: {
      differs: false,
      standard:
        'The server accepted the request and has not finished it. It may still fail, and HTTP has no way to send the outcome later.',
      here: 'The same in 1012. In 1013, the 202 means that the result is not ready, and you get the result by sending the same request again.',
      section: '15.3.3',
    },
    keywords: ['pending', 'in progress', 'async job', 'background', 'long-running', 'delta sync', 'backoff'],
    synonyms: [
      'still running',
      'not ready yet',
      'still processing',
      'queued',
      'poll again',
      'try again in a few seconds',
      'waiting',
      'not finished',
      'takes long',
      'keeps waiting',
      'search not done yet',
      'result comes later',
      'never finishes',
      'stuck',
      'asynchronous search',
      'come back later',
      'export still runs',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '202 was added to the list.',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '200', why: 'The session is filled, and 1013 returns entities.' },
      { code: '404', why: 'The session is filled and has no entities, or none at this offset.' },
      { code: '404.4', why: 'In 1013, the session token was not recognized.' },
      { code: '204', why: 'The answer of version 1 of 1013 while the session was incomplete.' },
      {
        code: '409',
        why: 'A copy of your request is still being processed, rather than the task that you started.',
      },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.getChangedSince,
      sources.createChangedSinceSession,
      sources.getChangedSinceV1to2,
      sources.getChangedSinceV1,
      sources.standardStatusCodesV7to13,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 202 Accepted
Date: Sun, 22 Nov 2026 02:09:27 GMT

`,
    changes: [
      {
        date: '2026-11-28',
        what: '1013 answers 404.4 for a session token that it does not recognize; this was listed as unknown. After an hour without a request, a session may be deleted. The rule on Data Isolation is cited from the pages of 1012 and 1013.',
      },
    ],
  },
  {
    code: '204',
    title: 'Operation successful but no content returned',
    message: "The requested operation was carried out successfully but didn't return any data.",
    heading: null,
    condition: null,
    group: 'success',
    retry: 'never',
    fixer: 'caller',
    advice: {
      when: 'A call that changes or removes something succeeded, for example remove account (1004), change password (2002), verify account (2004), opt in (2315), sign out a device (4002) or delete a message (7004).',
      checkFirst:
        'If your client fails here, check the line that parses the response: a 204 has no body, and `response.json()` throws on an empty one.',
      causes: [
        'A shared wrapper parses JSON after every 2xx: `response.json()` rejects in fetch, and `JsonSerializer.Deserialize` throws on an empty string in .NET.',
        'The success check accepts only 200 and 201, so your client reports a finished removal as an error.',
        'A client written for version 1 of 1013 takes 204 for an incomplete session. 1013 answers 202 for that now.',
        'A client written for an older version of 1003 waits for 204 after an update. 1003 answers 200 now.',
      ],
      fix: [
        'If the status is 204, return before you parse the body, and declare such operations without a result (`void`, `Task`, `None`).',
        'Accept 204 wherever the endpoint page lists it. Do not expect it from 1003 or 1013 anymore.',
        'If you need the new state, read it with a separate call, for example 2311 after 2315 or 2316.',
        'After 1008, do not expect the connection to disappear: its state becomes “disconnected”.',
      ],
      retry: 'The operation is done. A second removal finds nothing to remove and may end in 404.',
      fixer: 'Nothing failed; your code continues without a body.',
      endUser: null,
    },
    documented: [
      {
        text: 'In 2004, 204 means that the entity was verified.',
        source: sources.verifyAccount,
      },
      {
        text: 'If the app reports its status in the body, an endpoint that documents no body answers with a body that has only `status`.',
        source: sources.nonStandardReporting,
      },
      {
        text: 'The success of 1003 was 204 in older versions of its page. It is 200 now.',
        source: sources.updateAccountData,
      },
      {
        text: 'In version 1 of its page, 1013 answered 204 while the session was incomplete. It answers 202 now.',
        source: [sources.getChangedSinceV1, sources.getChangedSince],
      },
    ],
    unknown: ['Whether a 204 can carry a sub-code, as the 200 of 1003 does, is not documented.'],
    http: {
      differs: false,
      standard: 'The request succeeded and the response has no body.',
      here: 'The same. Only an app that reports its status in the body gets 200 and a short JSON body instead.',
      section: '15.3.5',
    },
    keywords: [
      'Unexpected end of JSON input',
      'blank response',
      'null response',
      'zero bytes',
      'deleted',
      'The input does not contain any JSON tokens',
    ],
    synonyms: [
      'empty response',
      'no body',
      'empty body',
      'nothing returned',
      'done without data',
      'no json',
      'cannot parse the response',
      'answer without content',
      'empty answer',
      'response has no data',
      'parser crashes on empty body',
      'deleted successfully',
      'nothing comes back',
      'body is undefined',
    ],
    formerTitles: [],
    history: [],
    related: [
      { code: '200', why: 'Success with a body. 1003 moved from 204 to 200.' },
      { code: '202', why: 'The answer of 1013 today, where version 1 answered 204.' },
      { code: '404', why: 'The answer that the same removal may get the second time.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.getChangedSince,
      sources.getChangedSinceV1,
      sources.verifyAccount,
      sources.nonStandardReporting,
      sources.updateAccountData,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 204 No Content
Date: Sun, 22 Nov 2026 02:10:35 GMT

`,
  },
] as const satisfies readonly StandardCode[];
