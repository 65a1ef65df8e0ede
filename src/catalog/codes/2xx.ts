/** 200, 201, 202 and 204: what success looks like, and the one that is not finished yet. */
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
      when: 'The call worked. Look twice in two cases: the 200 has a sub-code (1003), or the app is configured to report its status in the body.',
      checkFirst:
        'If something is missing after a 200, read the `ApiStatusSubCode` header (1003 uses 200.1 to 200.3), then look for `status.statusCode` in the body.',
      causes: [
        'The account was updated, but no verification message went out: 1003 then answers 200.2 or 200.3, and a client that reads headers only on errors never sees it.',
        'Body reporting is on for this app: HTTP says 200, and the real status, for example 403, is `status.statusCode` in the JSON.',
        'A field that needs verification still has its old value: 1003 changes it only after 2004 completes.',
        'The work is not done yet: the 200 of 1201 says that the policy was triggered, not that it has run.',
        'The result is empty: 1006, 1009, 2103 and 7001 answer “none” with 200 and an empty list, where 1011 answers 404.',
      ],
      fix: [
        'Read the sub-code before you branch on success; a check on `response.ok` alone treats 200.1 and 200.2 as the same.',
        'If the body has `status` and `data` at its root, take the status from `status.statusCode` and the result from `data`.',
        'If one field of 1003 keeps its old value, send the code that the user received to 2004: a field that needs verification changes only then.',
        'If a test fails because it expects 204 from 1003 or 201 from 1100, change the test: both answer 200 now.',
      ],
      retry:
        'The operation is done; repeating 1003 only to get another verification message can end in 200.2 or 200.3.',
      fixer: 'Nothing failed; what the result and its sub-code lead to is decided in your code.',
      endUser: null,
    },
    documented: [
      {
        text: 'Success can carry a sub-code: 1003 lists 200.1 (verification request dispatched), 200.2 and 200.3 (none dispatched).',
        source: sources.updateAccountDataCompared,
      },
      {
        text: 'SMS verification has a daily limit of 5 messages per user (200.2) and leaves at least 2 minutes between messages (200.3).',
        source: sources.smsVerification,
      },
      {
        text: 'An app can be configured so that the status is reported in a JSON body. HTTP then answers only 200, 401, 404 or 500.',
        source: sources.nonStandardReporting,
      },
      {
        text: '1201 starts an asynchronous execution and still answers 200, with an `executionID` in the body.',
        source: sources.triggerPolicyForSelection,
      },
      {
        text: 'The success of 1003 was 204 in older versions of its page, and 1100 answered 201 for a new lead. Both are 200 now.',
        source: [sources.updateAccountData, sources.createLead],
      },
    ],
    unknown: [
      'The standard list gives 200 a title and no description.',
      'Whether the `ApiStatusSubCode` header is absent or empty when a 200 has no sub-code is not documented.',
      'Whether the sub-code header still comes when the status is reported in the body is not documented.',
    ],
    http: {
      differs: false,
      standard: 'The request succeeded, and the body holds what the method promises.',
      here: 'The same. Two things go beyond it: 1003 adds sub-codes to its 200, and an app with body reporting gets 200 for almost every outcome.',
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
    formerTitles: [],
    history: [],
    related: [
      { code: '200.1', why: '1003 succeeded and dispatched a verification request.' },
      { code: '200.2', why: '1003 succeeded, but the limit of verification requests was reached.' },
      { code: '204', why: 'Success without a body to parse.' },
      { code: '202', why: '1013 has no result yet; with 200 it has.' },
      { code: '404', why: 'What some endpoints answer for an empty result.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.nonStandardReporting,
      sources.smsVerification,
      sources.updateAccountDataCompared,
      sources.updateAccountData,
      sources.createLead,
      sources.triggerPolicyForSelection,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 200 OK
Date: Sun, 22 Nov 2026 02:07:19 GMT

`,
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
      when: 'A call that adds something worked: an account (1001), a child (1005), a track connection (1007), accepted terms (2102), a device (4001), form data (8001) or a document (9202).',
      checkFirst:
        'Under Data Isolation, store the `ApiSessionKey` response header of 1001 together with the new entity before you make the next call.',
      causes: [
        'The object was not there before: for one that exists, the pages of 1001, 1005, 1007, 1020, 2102, 4001 and 8001 list 303.',
        'If your client reports this 201 as an error, its success check accepts exactly 200.',
        'If two objects exist after a timeout, the first request had succeeded as well. 9202 lists no 303, so it may not stop a second copy.',
      ],
      fix: [
        'Accept 201 wherever the endpoint page lists it. For 2105 accept 200 too: copies of its page disagree on 200 or 201.',
        'If the goal is “make sure that it exists”, handle 201 and 303 as the two good outcomes of one call.',
        'After a timeout, read the object first (1002, 1010, 4003 or 9201, for example) and create it again only if it is not there.',
      ],
      retry:
        'The object exists now: the same request again should meet a 303 or, in endpoints without 303, may create a second one.',
      fixer: 'Nothing failed; your code stores what it got and goes on.',
      endUser: null,
    },
    documented: [
      {
        text: 'Under Data Isolation a successful 1001 returns an `ApiSessionKey` response header. 4001 does so in certain situations.',
        source: sources.dataIsolation,
      },
      {
        text: '1100 answered 201 for a new lead in its first versions. It answers 200 now.',
        source: sources.createLead,
      },
    ],
    unknown: [
      'Whether a 201 carries a `Location` header is not documented.',
      'Stored copies of the page of 2105 disagree: one lists 201 and 303, another lists 200 and no 303.',
    ],
    http: {
      differs: false,
      standard:
        'The request created one or more resources; the response names the new one in `Location`, or it is the URL that was called.',
      here: 'The same meaning, and also for connections and acceptances. No page read promises a `Location` header with 201, so do not build on one.',
      section: '15.3.2',
    },
    keywords: ['insert', 'registered', 'new account', 'signup', 'success not 200', 'unexpected status code'],
    formerTitles: [],
    history: [
      {
        when: 'Version 3 of the page',
        what: 'The text became “object or connection”.',
        source: sources.standardStatusCodesV2to3,
      },
    ],
    related: [
      { code: '303', why: 'The same call when the object is already there.' },
      { code: '200', why: 'The success of calls that read or update, and of 1100 today.' },
      { code: '403.21', why: 'What follows when the session key from the 201 is not sent on.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.dataIsolation,
      sources.createLead,
      sources.acceptPermission,
      sources.standardStatusCodesV2to3,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 201 Created
Date: Sun, 22 Nov 2026 02:08:52 GMT

`,
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
      when: 'You called 1012, which began to fill a search session, or you asked 1013 for the result before the session was filled.',
      checkFirst:
        'Look at which endpoint answered. 1012: take the session token from the body and call 1013. 1013: wait a few seconds and send the same call again.',
      causes: [
        '1012 worked: 202 is its normal answer, not a partial failure.',
        '1013 was called right after 1012, and the asynchronous task has not filled the session yet.',
        'If an empty or broken result appears in your application, the client took the 202 of 1013 for a finished result because it is a 2xx.',
        'If a client from the time of version 1 of 1013 stopped working, it waits for 204, which then meant “not ready”.',
      ],
      fix: [
        'Poll 1013 with the same token: first after a few seconds, then at growing intervals. Build a new `Signature` for every poll, so that a long wait does not end in 401.6.',
        'End the loop on 200 and on 404: the 404 of 1013 says that the session has no entities, or none at this offset.',
        'Do not call 1012 again while you wait: it creates another session.',
        'Keep less than one hour between two polls, and give the loop an upper limit of your own. After longer pauses, start again with 1012.',
      ],
      retry:
        'Ask 1013 again after a few seconds with the same token; a 202 from 1012 needs no repeat, only the call to 1013.',
      fixer: 'Nothing is broken; your code has to wait and ask again.',
      endUser: 'The data is still being prepared. Try again in a few seconds.',
    },
    documented: [
      {
        text: '1012 answers 202: a session was created, an asynchronous task began to fill it, and the body holds a session token. It is the only status that the page lists; earlier versions listed 200 and 404.',
        source: sources.createChangedSinceSession,
      },
      {
        text: '1013 answers 202 until the session is filled: “wait a few seconds, and try again”.',
        source: sources.getChangedSince,
      },
      {
        text: 'A session lives 1 hour from the last request.',
        source: sources.getChangedSince,
      },
      {
        text: 'In version 1 of the page of 1013, “not complete” was 204.',
        source: sources.getChangedSince,
      },
      {
        text: '1012 and 1013 cannot be used with Data Isolation.',
        source: sources.dataIsolation,
      },
    ],
    unknown: [
      'How long it takes to fill a session is not documented.',
      'What 1013 answers for an expired session is not known: its page announces a sub-code under 404, and every stored copy ends before the number.',
      'No other endpoint page that was read lists 202; whether another endpoint answers it is not documented.',
    ],
    http: {
      differs: false,
      standard:
        'The server accepted the request and has not finished it; it may still fail, and HTTP has no way to send the outcome later.',
      here: 'The same for 1012. In 1013 the 202 answers the question for the result, so the way to learn the outcome is to repeat that very request.',
      section: '15.3.3',
    },
    keywords: ['pending', 'in progress', 'async job', 'background', 'long-running', 'delta sync', 'backoff'],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '202 was added to the list.',
        source: sources.standardStatusCodesV7to13,
      },
    ],
    related: [
      { code: '200', why: 'The session is filled and 1013 returns entities.' },
      { code: '404', why: 'The session is filled and there is nothing in it, or nothing at this offset.' },
      { code: '204', why: 'What 1013 answered in version 1 instead of 202.' },
      {
        code: '409',
        why: 'Another request of the same kind is still running, rather than the job you started.',
      },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.getChangedSince,
      sources.createChangedSinceSession,
      sources.dataIsolation,
      sources.standardStatusCodesV7to13,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 202 Accepted
Date: Sun, 22 Nov 2026 02:09:27 GMT

`,
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
      when: 'A call that changes or removes something worked: remove account (1004), change password (2002), verify account (2004), opt in (2315), sign out a device (4002), delete a message (7004).',
      checkFirst:
        'If your client fails here, look at the line that parses the response: there is no body, and `response.json()` throws on an empty one.',
      causes: [
        'A shared wrapper parses JSON after every 2xx: `response.json()` in fetch rejects, and `JsonSerializer.Deserialize` in .NET throws on an empty string.',
        'The success check accepts only 200 and 201, so that a finished removal is reported as an error.',
        'A client for version 1 of 1013 reads 204 as “not ready yet”. 1013 answers 202 for that now.',
        'A client for an older version of 1003 waits for 204 after an update. 1003 answers 200 now.',
      ],
      fix: [
        'Return before parsing when the status is 204, and declare such operations without a result (`void`, `Task`, `None`).',
        'Accept 204 wherever the endpoint page lists it. Where your client expects it from 1003 or 1013, change that: today 1003 answers 200, and “not ready” in 1013 is 202.',
        'If you need the new state, read it with a call of its own, for example 2311 after 2315 or 2316.',
        'After 1008, do not expect the connection to be gone: its state becomes “disconnected”.',
      ],
      retry: 'The operation was carried out; a second removal has nothing left to remove and may end in 404.',
      fixer: 'Nothing needs fixing; the next step is the caller’s.',
      endUser: null,
    },
    documented: [
      {
        text: 'In version 1 of the page of 1013, 204 meant that the session was not complete. It is 202 now.',
        source: sources.getChangedSince,
      },
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
    ],
    unknown: ['Whether a 204 can carry a sub-code, as the 200 of 1003 does, is not documented.'],
    http: {
      differs: false,
      standard: 'The request succeeded and the response has no body.',
      here: 'The same. Only an app with body reporting gets 200 and a small JSON body in its place.',
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
    formerTitles: [],
    history: [],
    related: [
      { code: '200', why: 'Success with a body; 1003 moved from 204 to 200.' },
      { code: '202', why: 'What 1013 answers today where it once answered 204.' },
      { code: '404', why: 'What the same removal may get the second time.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.getChangedSince,
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
