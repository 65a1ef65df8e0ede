/** 409: a duplicate of the request is still being processed. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

const heading = 'Duplicate request';

export const codes409 = [
  {
    code: '409',
    title: heading,
    message: 'A duplicate request is currently being processed.',
    heading: null,
    condition: null,
    group: 'lock',
    retry: 'after-delay',
    repeatable: true,
    fixer: 'caller',
    advice: {
      when: 'Typical situations are a client timeout with an automatic retry, a double-click, and a job that was started twice.',
      checkFirst:
        'Search your logs for the same method and URL shortly before this request. If the first request was a write, find out how it ended before you repeat it.',
      causes: [
        'The client timed out, and its retry policy (Polly, axios-retry, Resilience4j) sent the request again while the API was still processing the first one.',
        'The user clicked the button twice, or React’s Strict Mode ran an effect twice in development.',
        'A message queue delivered the same job to a second worker because the first one had not acknowledged it in time.',
        'A scheduled job started again before its last run had ended.',
      ],
      fix: [
        'Let the program wait, then repeat the request a few times with growing pauses and a new `Signature` each time.',
        'Before you repeat a write, read the object with a GET (1002, 1010 or 4003, for example): the first request may have done the work.',
        'Make the client timeout longer than the slowest normal response, and do not send a POST again only because of a timeout.',
        'Disable the button, or share one pending promise per operation, until the response arrives.',
        'Give queue messages a visibility timeout longer than the job takes, and let a scheduled job skip a run while another one is active.',
      ],
      retry:
        'A program may repeat the request after a pause: it can succeed once the first request has ended. Check a write first, because the first request may have done the work already.',
      fixer: 'The duplicate most likely comes from your code, and only you can prevent it.',
      endUser: 'Your request is already being processed. Wait a moment before you try again.',
    },
    documented: [
      {
        text: 'The list has one sub-code under 409: 409.1, which names an OperationLock.',
        source: sources.standardStatusCodes,
      },
    ],
    unknown: [
      'What makes a request a duplicate (URL, body, entity, app) is not documented.',
      'How long a request counts as being processed is not documented.',
      'No endpoint page that was read lists 409, so it is not known which endpoints answer it.',
    ],
    http: {
      differs: false,
      standard:
        'The request conflicts with the current state of the resource. The sender may be able to resolve the conflict and send the request again.',
      here: 'A narrower use: a copy of this request is still being processed. There is no conflict to resolve, only a wait. An object that already exists is 303 here, not 409.',
      section: '15.5.10',
    },
    keywords: ['concurrency', 'race condition', 'double submit', 'idempotency', 'parallel', 'in flight'],
    synonyms: [
      'double submit',
      'sent twice',
      'same request twice',
      'double click',
      'clicked twice',
      'two requests at once',
      'simultaneous requests',
      'parallel requests',
      'retry too early',
      'race',
      'race condition between requests',
      'same order sent twice',
      'request sent two times',
      'button pressed twice',
      'second call fails',
      'worker restarts and sends again',
      'first request still running',
      'identical request',
      'retried too soon',
      'duplicate call',
      'two workers',
      'same message processed twice',
      'concurrent call',
      'message queue delivers twice',
    ],
    formerTitles: [],
    history: [
      {
        when: 'Version 3 of the page',
        what: '409 was added, with the comment “Added 409: Duplicate request. Some text corrections.”',
        source: sources.standardStatusCodesV2to3,
      },
    ],
    related: [
      { code: '409.1', why: 'The sub-code that names an operation lock.' },
      { code: '303', why: 'The first request has ended, and the object exists.' },
      { code: '202', why: 'Your own asynchronous operation is not complete. Ask 1013 again.' },
    ],
    sources: [sources.standardStatusCodes, sources.standardStatusCodesV2to3, sources.rfc9110],
    sample: `HTTP/1.1 409 Conflict
Date: Sun, 22 Nov 2026 02:18:26 GMT

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'A program may repeat the request after a pause; the advice now says so, and to check a write first.',
      },
    ],
  },
  {
    code: '409.1',
    title: 'Duplicate functionality still in progress',
    message: 'Duplicate functionality is being processed (OperationLock)',
    heading,
    condition: null,
    group: 'lock',
    retry: 'after-delay',
    repeatable: true,
    fixer: 'caller',
    advice: {
      when: 'Another operation probably holds a lock. The wording speaks of functionality, so that operation may be a different request, not a copy of yours.',
      checkFirst:
        'List everything of yours that runs the same operation now: other instances, scheduled jobs, parallel loops. Do not look only for an earlier copy of this request.',
      causes: [
        'A loop sends the same operation in parallel: `Promise.all`, `Parallel.ForEach`, or a thread pool over a list with repeated entries.',
        'The scheduled job runs on every node of a cluster, or the old and the new version run at the same time during a rolling deployment.',
        'A bulk import and a user do the same thing to the same entity at the same time.',
        'A request that the client abandoned after a timeout may still be running in the API and hold the lock.',
      ],
      fix: [
        'Let the program wait, then try again with growing, randomized pauses and a limit on the number of tries. Instances that retry at the same moment may meet the lock again.',
        'Remove repeated entries from the list, and run the operation one at a time: a concurrency of 1 for this endpoint.',
        'Across several instances, use a lock that they share (a database row, Redis). `SemaphoreSlim` or an in-memory mutex works only inside one process.',
        'If the lock remains although nothing of yours is running, give your contact at Fluid the time in UTC, the AppKey, the method and the path.',
      ],
      retry:
        'A program may repeat the request after a pause. The other operation has to end first, and how long that takes is not documented, so lengthen the pause after each try.',
      fixer: 'You can run your own operations one at a time. A lock that never ends is a case for Fluid.',
      endUser: 'The same action is still running. Wait a moment before you try again.',
    },
    documented: [],
    unknown: [
      'What the OperationLock covers (an entity, an app, an endpoint) is not documented.',
      'How long the OperationLock lasts, and whether it ends by itself after a failure, is not documented.',
      'Which endpoints answer 409.1, and when a 409 comes without it, is not documented.',
      'When 409.1 was added to the list is not known: version 3 does not have it, version 13 does.',
    ],
    http: null,
    keywords: ['deadlock', 'locked', 'concurrent', 'busy', 'race', 'already running'],
    synonyms: [
      'lock',
      'operation locked',
      'same job still running',
      'process already running',
      'operation in progress',
      'resource busy',
      'mutex',
      'operation lock',
      'second job refuses to start',
      'batch still runs',
      'job is already running',
      'started twice',
      'function locked',
      'other run not finished',
      'export already running',
      'cannot start while another runs',
      'operation blocked by another',
      'wait for the other job',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By version 13 of the page',
        what: '409.1 is in the list; version 3 did not have it.',
        source: sources.standardStatusCodesV1to13,
      },
    ],
    related: [
      { code: '409', why: 'The status without a sub-code speaks of a duplicate request.' },
      {
        code: '403.30',
        why: 'Access is denied for unusual activity, rather than for one operation in progress. A program must not repeat that one.',
      },
      { code: '303', why: 'The other operation has ended, and the object exists.' },
    ],
    sources: [sources.standardStatusCodes, sources.standardStatusCodesV1to13],
    sample: `HTTP/1.1 409 Conflict
Date: Sun, 22 Nov 2026 02:19:58 GMT
ApiStatusSubCode: 409.1

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'A program may repeat the request after a pause; the advice now says so.',
      },
    ],
  },
] as const satisfies readonly StandardCode[];
