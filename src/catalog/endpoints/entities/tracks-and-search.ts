/** 1007 to 1050: tracks, search, changes, lookup and loyalty schemes. */
import type { Endpoint, EndpointResponse } from '../../record.ts';
import { sources } from '../../sources.ts';
import {
  accountNotFound,
  defaultContract,
  entityNotFound,
  externalEntityNotFound,
  externalUserNotFound,
  userNotFound,
} from '../shared-responses.ts';

const accountOrTrackNotFound = {
  code: '404',
  meaning: 'Account or track was not found',
  advice: 'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the track.',
} as const satisfies EndpointResponse;

const userOfTrackNotFound = {
  ...userNotFound,
  advice: 'Check the entity ID in the path, not the track ID: an unknown track is answered with 404.4.',
} as const satisfies EndpointResponse;

const externalUserOfTrackNotFound = {
  ...externalUserNotFound,
  advice:
    'Check the external key and its type in the path, not the track ID: an unknown track is answered with 404.4.',
} as const satisfies EndpointResponse;

const trackNotFound = {
  code: '404.4',
  meaning: 'Track not found',
  quoted: true,
  title: 'Track not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the track ID in the path with the ID of the track in Rubiq; an unknown entity is answered with 404.1 or 404.2.',
  synonyms: [
    'track does not exist',
    'wrong track id',
    'unknown club',
    'unknown program',
    'club not found',
    'track id unknown',
    'program does not exist',
    'no such track',
  ],
} as const satisfies EndpointResponse;

const notUnderDataIsolation = 'The page itself says that this endpoint cannot be used with Data Isolation.';

const sessionLifetime =
  'Each request with the session token keeps the session alive for another hour. After an hour without a request it may be deleted.';

export const trackAndSearchEndpoints = [
  {
    number: '1007',
    title: 'Connect to track',
    method: 'POST',
    paths: [
      '/entity/id/{entity-id}/tracks/{track-id}',
      '/entity/ext-key/{ext-key}/{ext-type}/tracks/{track-id}',
    ],
    responses: [
      { code: '201', meaning: 'Connection created' },
      {
        code: '303',
        meaning: 'Account is already connected to the track',
        remark: 'In our view this is not an error: the connection that you want is already there.',
        outcome: 'expected',
        retry: 'never',
        advice: 'Nothing to do: the entity is already connected to this track.',
      },
      accountOrTrackNotFound,
      userOfTrackNotFound,
      externalUserOfTrackNotFound,
      trackNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'join club',
      'add to track',
      'enroll in program',
      'subscribe to track',
      'join loyalty program',
      'put a user into a club',
      'join track',
      'add member to club',
      'become a member of a club',
      'enter club',
      'connect user to program',
      'sign up for club',
      'start track',
    ],
    source: sources.connectToTrack,
    changes: [
      {
        date: '2026-11-28',
        what: '303 is now an expected answer in our view, and not an error: the connection is already there.',
        codes: ['303'],
      },
    ],
  },
  {
    number: '1008',
    title: 'Disconnect from track',
    method: 'DELETE',
    paths: [
      '/entity/id/{entity-id}/tracks/{track-id}',
      '/entity/ext-key/{ext-key}/{ext-type}/tracks/{track-id}',
    ],
    responses: [
      {
        code: '204',
        meaning: 'Connection removed',
        remark: 'The connection is kept, with the state `disconnected`.',
      },
      {
        code: '404',
        meaning: 'Entity or track not found, or entity not connected to the track',
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the track. With 404.5 there is nothing to disconnect.',
      },
      userOfTrackNotFound,
      externalUserOfTrackNotFound,
      trackNotFound,
      {
        code: '404.5',
        meaning: 'Connection not found',
        quoted: true,
        remark:
          'In our view this is not an error: the entity is not connected to the track, which is what you want.',
        title: 'Track connection not found',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Nothing to do: the entity is not connected to this track. If you expected a connection, look at it with 1010.',
        synonyms: [
          'not connected to the track',
          'not a member of the club',
          'not enrolled',
          'user is not in the club',
          'user never joined',
          'no connection to the track',
          'not a member of the track',
          'cannot leave club',
        ],
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'leave club',
      'remove from track',
      'leave program',
      'unlink track',
      'throw a user out of the club',
      'take a user out of the club',
      'quit club',
      'end membership',
      'cancel track',
      'exit program',
      'remove member from club',
      'disconnect user',
    ],
    source: {
      title: '1008 Disconnect from track',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455415/1008+Disconnect+from+track',
    },
    changes: [
      {
        date: '2026-11-28',
        what: '404.5 is now an expected answer in our view, and not an error: there is nothing to disconnect. That the connection is kept is now a remark on 204.',
        codes: ['204', '404.5'],
      },
    ],
  },
  {
    number: '1009',
    title: 'Enumerate tracks',
    method: 'GET',
    paths: [
      '/entity/id/{entity-id}/tracks/all/{track-state}',
      '/entity/id/{entity-id}/tracks/{track-type}/{track-state}',
      '/entity/ext-key/{ext-key}/{ext-type}/tracks/all/{track-state}',
      '/entity/ext-key/{ext-key}/{ext-type}/tracks/{track-type}/{track-state}',
    ],
    responses: [
      { code: '200', meaning: 'Account found', remark: 'An entity without tracks gives an empty list.' },
      accountNotFound,
      userNotFound,
      externalUserNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'list tracks',
      'clubs of a user',
      'memberships',
      'programs of a member',
      'which clubs is a user in',
      'all tracks of a user',
      'clubs of a customer',
      'see memberships',
      'show programs',
      'tracks of a member',
    ],
    source: {
      title: '1009 Enumerate tracks',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455419/1009+Enumerate+tracks',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'That an entity without tracks gives an empty list is now a remark and not part of the meaning.',
        codes: ['200'],
      },
    ],
  },
  {
    number: '1010',
    title: 'Determine track connection',
    method: 'GET',
    paths: [
      '/entity/id/{entity-id}/tracks/{track-id}',
      '/entity/ext-key/{ext-key}/{ext-type}/tracks/{track-id}',
    ],
    responses: [
      {
        code: '200',
        meaning: 'Account and track found',
        remark:
          'The answer is in the body: `connection` is true or false. A connection that was removed earlier gives false.',
      },
      { ...accountOrTrackNotFound, quoted: true },
      userOfTrackNotFound,
      externalUserOfTrackNotFound,
      {
        ...trackNotFound,
        advice:
          'Compare the track ID in the path with the ID of the track in Rubiq. A missing connection is not a 404: it is 200 with `connection` false.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'is in track',
      'check membership',
      'is a member of',
      'has joined',
      'check if user joined the club',
      'is the user in the club',
      'is user a member',
      'does user belong to club',
      'membership status',
      'whether user is in a track',
      'test membership',
      'connected to track',
    ],
    source: {
      title: '1010 Determine track connection',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455444/1010+Determine+track+connection',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'The field connection of the body is now in a remark on 200, which also says that a connection removed earlier gives false.',
        codes: ['200'],
      },
    ],
  },
  {
    number: '1011',
    title: 'Search',
    method: 'POST',
    paths: ['/entity/search/{contract-id}'],
    responses: [
      { code: '200', meaning: 'One or more entities were found', quoted: true },
      {
        code: '404',
        meaning: 'No entities were found',
        quoted: true,
        remark: 'The page gives this as the answer of a search that finds nothing.',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Treat it as an empty list; at a later `offset` it is probably the end of the results. If you expected a hit, change the search criteria.',
      },
    ],
    documented: [
      'The body has `searchFor` (required), `offset` and `limit`. One request returns at most 50 entities; the answer has `paging` with `offset`, `count` and `more`.',
      'Without `contract-id` in the path, the search covers all types of entities.',
      notUnderDataIsolation,
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'find user',
      'find user by email',
      'search customer',
      'look up by phone number',
      'query members',
      'user by email',
      'look up a user',
      'find person',
      'search by name',
      'search by phone',
      'search users',
      'filter users',
      'find someone',
      'look somebody up by phone',
      'list of users',
      'find account by email',
      'who has this email',
      'user search',
      'all users',
      'query customers',
    ],
    source: sources.search,
    changes: [
      {
        date: '2026-11-28',
        what: '404 is now an expected answer, since the page gives it for a search that finds nothing. The fields of the body are documented.',
        codes: ['404'],
      },
    ],
  },
  {
    number: '1012',
    title: 'Create changed since session',
    method: 'POST',
    paths: ['/entity/changes/{contract-id}'],
    responses: [
      {
        code: '202',
        meaning: 'A search session was created and an asynchronous task began to fill it',
        remark: 'The body holds the session token: `{"token": "..."}`. Pass it to 1013.',
        retry: 'never',
        fixer: 'caller',
        advice:
          'The call has succeeded, so do not send it again. Take the `token` from the body and poll 1013 with it.',
      },
    ],
    documented: [
      'The body has `fromDate` (required, in UTC, such as `2015-01-01T01:00:00Z`). The answer has `token`.',
      defaultContract,
      '202 is the only status on the page. Earlier versions listed 200 and 404.',
      sessionLifetime,
      notUnderDataIsolation,
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'start change session',
      'incremental export',
      'delta sync start',
      'change tracking',
      'start synchronization',
      'begin changes',
      'open change session',
      'export of changed data',
      'start delta',
      'prepare sync',
      'token for changes',
      'changes since a date',
      'nightly sync',
    ],
    source: sources.createChangedSinceSession,
    changes: [
      {
        date: '2026-11-28',
        what: 'The fields of body and answer are now documented. A session does not end after a fixed hour: each request keeps it for another hour, and after an hour without one it may be deleted.',
      },
    ],
  },
  {
    number: '1013',
    title: 'Get changed since',
    method: 'POST',
    paths: ['/entity/changes/token/{token}'],
    responses: [
      { code: '200', meaning: 'One or more entities were found', quoted: true },
      {
        code: '202',
        meaning: 'The search session is not complete yet: wait a few seconds and try again',
        remark:
          'It comes instead of 200 while the session is still being filled. In version 1 of the page it was 204.',
        advice:
          'Wait a few seconds, then ask again with the same session token and a new signature. Do not create a new session with 1012.',
      },
      {
        code: '404',
        meaning: 'The session contains no entities, or none at the given offset',
        remark:
          'This is an empty result or the end of the pages. If the sub-code is 404.4, the session token is the problem.',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Treat it as an empty list: at offset 0 nothing has changed, at a later offset you have reached the end. With 404.4 start again with 1012.',
      },
      {
        code: '404.4',
        meaning: 'The session token was not recognized',
        quoted: true,
        remark:
          'Read in the comparison of versions 1 and 2 of the page. The current page announces one sub-code under 404, but its number could not be read.',
        source: {
          title: '1013 Get changed since, version 1 compared with version 2',
          url: 'https://rubiqsoft.atlassian.net/wiki/pages/diffpages.action?originalId=36241439&pageId=36241440',
        },
        title: 'Session token not recognized',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Create a new session with 1012 and use its token. This token is mistyped, or its session was probably deleted after an hour without a request.',
        synonyms: [
          'change session expired',
          'unknown session token',
          'sync session gone',
          'token of the changes unknown',
          'change token expired',
          'session of the export unknown',
          'sync token not recognized',
          'delta token invalid',
        ],
      },
    ],
    documented: [
      'The body has `offset` (default 0) and `limit` (default and maximum `500`); `{}` is allowed. The answer has `entities` with `id` and `updatedDate` (without a time zone), and `paging` with `offset`, `count` and `more`.',
      sessionLifetime,
      'Under 404 the current page announces one sub-code.',
      'A session that is not complete was answered with 204 in version 1 of the page and is answered with 202 now.',
      notUnderDataIsolation,
    ],
    unknown: [
      'Whether 404.4 is still the sub-code that the current page announces under 404 could not be read.',
    ],
    formerTitles: [],
    synonyms: [
      'changed users',
      'changed accounts',
      'delta',
      'incremental sync',
      'modified since',
      'updates since',
      'fetch changes',
      'who changed',
      'who changed since',
      'accounts changed since yesterday',
      'what changed since last night',
      'changed customers',
      'next page of changes',
      'result of the change session',
      'poll changes',
      'modified users',
      'recently changed',
    ],
    source: sources.getChangedSince,
    changes: [
      {
        date: '2026-11-28',
        what: 'The sub-code under 404 was unknown and is now read: 404.4, the session token is not recognized. 404 alone is an expected answer. A session may be deleted after an hour without a request.',
        codes: ['404', '404.4'],
      },
    ],
  },
  {
    number: '1020',
    title: 'Create account with children',
    method: 'POST',
    paths: ['/entity/create'],
    responses: [
      { code: '201', meaning: 'The entity and children were created' },
      {
        code: '303',
        meaning: 'The entity already exists',
        quoted: true,
        advice:
          'Assume that nothing you sent was stored. Read the existing entity with 1002 and its children with 1006 before you send anything again.',
      },
      {
        code: '400',
        meaning: 'Valid request, but data validation failed',
        remark: 'The page refers to 1001 and 1005 for the rules.',
        advice:
          'Check the entity in the body against the rules of 1001, and each child against those of 1005.',
      },
    ],
    documented: [],
    unknown: [
      'Whether the sub-codes that 1001 documents under 400 also occur here is not documented.',
      'Whether children are created when the entity itself already exists is not documented.',
    ],
    formerTitles: [],
    synonyms: [
      'create family',
      'sign up with children',
      'create household',
      'account and children at once',
      'bulk create',
      'create parent with kids',
      'parent and children in one call',
      'family registration',
      'register family',
      'account with kids',
    ],
    source: sources.createAccountWithChildren,
    changes: [
      {
        date: '2026-11-28',
        what: 'That the page refers to 1001 and 1005 is now a remark and not part of the meaning.',
        codes: ['400'],
      },
    ],
  },
  {
    number: '1030',
    title: 'Entity Lookup',
    method: 'POST',
    paths: [
      '/lookup/entity/id/{entity-id}',
      '/lookup/entity/ext-key/{ext-key}/{ext-type}',
      '/lookup/match/{match-id}',
    ],
    responses: [],
    documented: [
      'The body has `match` (required with `match-id` in the path) and `scope` (`data`, `children`, `terms`, `consents`).',
    ],
    unknown: ['The statuses and sub-codes of this endpoint could not be read.'],
    formerTitles: [],
    synonyms: [
      'find entity',
      'resolve entity',
      'match customer',
      'which entity',
      'lookup key',
      'who is behind this key',
      'who is the customer behind an external key',
      'identify customer',
      'resolve key',
      'find id of an external key',
      'which entity has this key',
      'translate external key to id',
      'is there an entity',
      'match id',
      'id of a customer number',
    ],
    source: {
      title: '1030 Entity Lookup',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/3392864257/1030+Entity+Lookup',
    },
    changes: [{ date: '2026-11-28', what: 'The fields of the body are now documented.' }],
  },
  {
    number: '1050',
    title: 'Evaluate loyalty scheme',
    method: 'POST',
    paths: [
      '/loyalty/entity/id/{entity-id}/scheme/{scheme-id}/evaluate',
      '/loyalty/entity/ext-key/{ext-key}/{ext-type}/scheme/{scheme-id}/evaluate',
    ],
    responses: [
      { code: '200', meaning: 'Evaluation completed' },
      {
        code: '404',
        meaning: 'Entity or loyalty scheme not found',
        advice: 'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the loyalty scheme.',
      },
      {
        ...entityNotFound,
        advice:
          'Check the entity ID in the path, not the scheme ID: an unknown loyalty scheme is answered with 404.4.',
      },
      {
        ...externalEntityNotFound,
        advice:
          'Check the external key and its type in the path, not the scheme ID: an unknown loyalty scheme is answered with 404.4.',
      },
      {
        code: '404.4',
        meaning: 'Loyalty scheme not found',
        quoted: true,
        title: 'Loyalty scheme not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the scheme ID in the path with the ID of the loyalty scheme in Rubiq; an unknown entity is answered with 404.1 or 404.2.',
        synonyms: [
          'scheme does not exist',
          'wrong scheme id',
          'bonus program unknown',
          'loyalty scheme unknown',
          'no such scheme',
          'bonus scheme not found',
        ],
      },
    ],
    documented: [
      'It was formerly numbered `6002`, with a path that began with `/services/scheme/evaluate/`.',
    ],
    unknown: [],
    formerTitles: ['6002'],
    synonyms: [
      'loyalty points',
      'bonus points',
      'member level',
      'tier status',
      'recalculate loyalty',
      'rewards',
      'see points',
      'points of a member',
      'how many points',
      'calculate points',
      'check loyalty level',
      'point balance',
      'loyalty status',
      'bonus of a customer',
      'compute tier',
    ],
    source: {
      title: '1050 Evaluate loyalty scheme',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/11993102/1050+Evaluate+loyalty+scheme',
    },
  },
] as const satisfies readonly Endpoint[];
