/** 409: the same thing is being processed at this moment. */
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
      when: 'Typical after a client timeout with an automatic retry, a double click, or a job that was started twice.',
      checkFirst:
        'Search your logs for the same method and URL shortly before this one. Find out how that first request ended before you send anything again.',
      causes: [
        'The client gave up waiting and its retry policy (Polly, axios-retry, Resilience4j) sent the request again, while the API still works on the first.',
        'The user pressed the button twice, or React’s Strict Mode ran an effect twice in development.',
        'A message queue delivered the same job to a second worker because the first had not confirmed it in time.',
        'A scheduled job started again before its last run had ended.',
      ],
      fix: [
        'Wait until the first request has its answer. If that answer is lost, read the object with a GET (1002, 1010 or 4003, for example) before you repeat a write.',
        'Make the client timeout longer than the slowest normal answer, and exclude POST from automatic retries.',
        'Disable the button, or share one pending promise per operation, until the answer is there.',
        'Give queue messages a visibility timeout longer than the job takes, and let scheduled jobs skip a run while one is active.',
      ],
      retry:
        'It can succeed once the first request has ended, but that one may have done the work already: check before you repeat.',
      fixer: 'The copies most likely come from your side, and only you can hold the second one back.',
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
      'How long the API counts the first request as being processed is not documented.',
      'No endpoint page read lists 409, so which endpoints answer it is not known.',
    ],
    http: {
      differs: false,
      standard:
        'The request does not fit the present state of the resource; whoever sent it may be able to resolve that and send it again.',
      here: 'A narrower use: the state is “still busy with a copy of this request”. There is nothing to merge, and “already exists” is 303 here, not 409.',
      section: '15.5.10',
    },
    keywords: ['concurrency', 'race condition', 'double submit', 'idempotency', 'parallel', 'in flight'],
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
      { code: '202', why: 'Your own asynchronous operation is not complete; ask 1013 again.' },
    ],
    sources: [sources.standardStatusCodes, sources.standardStatusCodesV2to3, sources.rfc9110],
    sample: `HTTP/1.1 409 Conflict
Date: Sun, 22 Nov 2026 02:18:26 GMT

`,
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
      when: 'Another operation seems to hold a lock. The wording speaks of functionality, so the holder may be a different request than a copy of yours.',
      checkFirst:
        'List everything of yours that runs the same operation now: other instances, scheduled jobs, parallel loops. Do not look only for an earlier copy of this request.',
      causes: [
        'A loop sends the same operation in parallel: `Promise.all`, `Parallel.ForEach`, a thread pool over a list with repeated entries.',
        'The scheduled job runs on every node of a cluster, or the old and the new version run side by side during a rolling deployment.',
        'A bulk import and a user action do the same thing to the same entity at the same time.',
        'A request that the client has abandoned after a timeout still runs in the API and may still hold the lock.',
      ],
      fix: [
        'Wait, and try again with growing, randomized pauses; cap the tries. Instances that retry at the same moment meet the lock again.',
        'Remove repeated entries from the list, and run the operation one at a time: a concurrency of 1 for this endpoint.',
        'Across several instances, use a lock that they share (a database row, Redis). `SemaphoreSlim` or a mutex in memory holds only inside one process.',
        'If it stays although nothing of yours runs, give your account manager at Fluid the time, AppKey, method and path.',
      ],
      retry:
        'The other operation must end first; how long that takes is not documented, so pause longer after each try.',
      fixer: 'You can put your own operations in order; a lock that never clears is a case for Fluid.',
      endUser: 'The same action is still running. Wait a moment before you try again.',
    },
    documented: [],
    unknown: [
      'What the OperationLock covers (an entity, an app, an endpoint) is not documented.',
      'How long the OperationLock lasts, and whether it ends by itself after a failure, is not documented.',
      'Which endpoints answer 409.1, and when a 409 comes without it, is not documented.',
      'When 409.1 came into the list is not known: version 3 does not have it, version 13 does.',
    ],
    http: null,
    keywords: ['deadlock', 'locked', 'concurrent', 'busy', 'race', 'already running'],
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
        why: 'Access is denied for unusual activity, rather than for one operation in progress.',
      },
      { code: '303', why: 'The other operation has ended, and the object exists.' },
    ],
    sources: [sources.standardStatusCodes, sources.standardStatusCodesV1to13],
    sample: `HTTP/1.1 409 Conflict
Date: Sun, 22 Nov 2026 02:19:58 GMT
ApiStatusSubCode: 409.1

`,
  },
] as const satisfies readonly StandardCode[];
