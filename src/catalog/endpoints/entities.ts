/** 1001 to 1050: accounts, children, tracks, search, changes and loyalty schemes. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { sources } from '../sources.ts';
import {
  accountNotFound,
  dataValidationFailed,
  defaultContract,
  entityNotFound,
  externalEntityNotFound,
  externalUserNotFound,
  userNotFound,
} from './shared-responses.ts';

const onlyWithSmsVerification = 'Only if SMS verification is on.';

const mobileNumberInvalid = {
  code: '400.3',
  meaning: 'Mobile number is not in a valid format',
  quoted: true,
  remark: onlyWithSmsVerification,
  title: 'Mobile number badly formatted',
  retry: 'after-change',
  fixer: 'end-user',
  advice:
    'Ask the user to correct the number, and check that your form does not cut off its country code or leading zero.',
} as const satisfies EndpointResponse;

const mobileNumberOfActiveEntity = {
  code: '400.4',
  meaning: 'Mobile number is not unique: an active entity has it, an unverified one included',
  remark: onlyWithSmsVerification,
  title: 'Mobile number already in use',
  retry: 'after-change',
  fixer: 'end-user',
} as const satisfies EndpointResponse;

const mobileNumberOfInactiveEntity = {
  code: '400.5',
  meaning: 'Mobile number is not unique: an inactive entity has it',
  remark: onlyWithSmsVerification,
  title: 'Mobile number held by inactive entity',
  retry: 'after-change',
  fixer: 'administrator',
  advice:
    'Ask the user for another number, or ask the administrator of the app what to do with the inactive entity that has this one.',
} as const satisfies EndpointResponse;

const likeOn1002 = 'The list on this page could not be read. We conclude the meaning from 1002.';

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
} as const satisfies EndpointResponse;

const notUnderDataIsolation = 'The page itself says that it cannot be used with Data Isolation.';

const sessionLifetime =
  'Each request with the session token keeps the session alive for another hour. After an hour without a request it may be deleted.';

export const entityEndpoints = [
  {
    number: '1001',
    title: 'Create account',
    method: 'POST',
    paths: ['/entity/{contract-id}'],
    responses: [
      { code: '201', meaning: 'Account was created' },
      {
        code: '303',
        meaning: 'Account already exists',
        quoted: true,
        advice:
          'Assume that nothing you sent was stored. Read the existing account with 1002 by a key that you know, then change it with 1003.',
      },
      {
        ...dataValidationFailed,
        advice:
          'Read the sub-code: 400.3, 400.4 and 400.5 are about the mobile number. Without one, check the values in the body against your contract.',
      },
      mobileNumberInvalid,
      {
        ...mobileNumberOfActiveEntity,
        advice:
          'Offer sign-in instead of a second registration. An earlier registration that was never verified also keeps the number.',
      },
      mobileNumberOfInactiveEntity,
    ],
    documented: [
      defaultContract,
      'A newer copy of the page adds list fields: the value of such a field is a JSON array.',
      'Under Data Isolation a successful response has the session key in the header `ApiSessionKey`. The article on SMS verification says that this key has to be sent to 2004.',
      'The sub-codes under 400 come only if SMS verification is on.',
      'The article on SMS verification says that a mobile number that is invalid or not unique is answered with 400, and no longer with 403.',
      'Before version 18 (23 Jun 2021) the text under 303 was “redirected to Get Account Data”. The comment of that version is “We no longer redirect duplicates”.',
    ],
    unknown: [
      'The article on SMS verification names 200.3 for 1001 as well as 1003, but the page of 1001 lists no such code. Whether it occurs here is not documented.',
    ],
    formerTitles: [],
    source: sources.createAccount,
    changes: [
      {
        date: '2026-11-28',
        what: '400.3, 400.4 and 400.5 are now read on the current page of the documentation instead of version 18. That they come only with SMS verification is now a remark and not part of the meaning.',
        codes: ['400.3', '400.4', '400.5'],
      },
    ],
  },
  {
    number: '1002',
    title: 'Get account data',
    method: 'GET',
    paths: [
      '/entity/id/{entity-id}/data/{contract-id}',
      '/entity/ext-key/{ext-key}/{ext-type}/data/{contract-id}',
    ],
    responses: [
      { code: '200', meaning: 'Account found' },
      accountNotFound,
      {
        ...userNotFound,
        advice:
          'Compare the entity ID in the path with the `id` that you stored for this entity in the same environment. 1011 finds entities by their data, except under Data Isolation.',
      },
      externalUserNotFound,
    ],
    documented: [
      defaultContract,
      'Fields whose value is null are not returned.',
      'With the comment “Use /entity routing instead of /user”, `/user/dp-key/{dp-key}` in the path became `/entity/id/{entity-id}`, and the field `dpKey` became `id`.',
    ],
    unknown: [],
    formerTitles: [],
    source: {
      title: '1002 Get account data',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455345/1002+Get+account+data',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'The day on which the path changed from /user to /entity is no longer given: the versions that could be read show no date.',
      },
    ],
  },
  {
    number: '1003',
    title: 'Update account data',
    method: 'PUT',
    paths: [
      '/entity/id/{entity-id}/data/{contract-id}',
      '/entity/ext-key/{ext-key}/{ext-type}/data/{contract-id}',
    ],
    responses: [
      {
        code: '200',
        meaning: 'Account was updated',
        remark:
          'The newest copy of the page returns the data of the updated entity; older copies return no body. A verified field keeps its old value until 2004 has completed.',
        advice:
          'Read the sub-code of this success too: 200.1, 200.2 and 200.3 say whether a verification message was sent.',
      },
      {
        code: '200.1',
        meaning: 'A verification request has been dispatched',
        quoted: true,
        remark:
          'This is a success. It comes only if verification is on and a verified field was sent with a new value.',
        title: 'Verification request sent',
        retry: 'never',
        fixer: 'caller',
        advice: 'Ask the user for the code and send it to 2004. The verified field changes only after that.',
      },
      {
        code: '200.2',
        meaning: 'Updated, but no verification request sent: the limit for recent requests is reached',
        remark:
          'This is a success: only the message was not sent. For SMS the limit is 5 messages a day for each user.',
        title: 'Verification request limit reached',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Do not send the update again. Let the user enter a code that has already arrived, or tell the user to wait until the next day.',
      },
      {
        code: '200.3',
        meaning:
          'Updated, but no verification request sent: one went out less than 2 minutes ago or is still in work',
        remark: 'This is a success: only the message was not sent. The user has to wait before the next try.',
        title: 'Previous verification request too recent',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Do not send the update again. Ask the user for the code of the earlier message; for a new one, the user has to wait two minutes.',
      },
      {
        ...dataValidationFailed,
        advice:
          'Read the sub-code: 400.2 is about the email address, 400.3 to 400.5 about the mobile number. Without one, check the values in the body against your contract.',
      },
      {
        code: '400.2',
        meaning: 'Email address is not unique',
        quoted: true,
        remark: 'Only if the email address is configured to be unique.',
        title: 'Email address already in use',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Ask the user for another address, or let them sign in to the account that already has this one.',
      },
      {
        ...mobileNumberInvalid,
        remark:
          'Only if SMS verification is on. Also read in the comparison of versions 10 and 17 of the page.',
        source: sources.updateAccountDataCompared,
      },
      {
        ...mobileNumberOfActiveEntity,
        source: sources.updateAccountDataCompared,
        advice:
          'Ask the user for another number, or let them sign in to the account that already has this one.',
      },
      { ...mobileNumberOfInactiveEntity, source: sources.updateAccountDataCompared },
      accountNotFound,
      { code: '404.1', meaning: 'User not found', remark: likeOn1002, advice: userNotFound.advice },
      {
        code: '404.2',
        meaning: 'External user could not be found',
        remark: likeOn1002,
        advice: externalUserNotFound.advice,
      },
      {
        code: '412',
        meaning: 'App has no permission to update accounts',
        quoted: true,
        advice: 'Ask your contact at Fluid whether this app may update accounts.',
      },
    ],
    documented: [
      defaultContract,
      'A value that is sent to a list field is appended; null or an empty array clears the list.',
      'A verified field changes only after 2004 has completed.',
      'The article on SMS verification says: by default a verified mobile number cannot be changed, and the field is ignored without an error. Only where the contract allows the change does 200 come with 200.1, 200.2 or 200.3, and only if the number differs.',
      'It also says that a mobile number is stored with its country prefix and has to be unique.',
      'SMS verification sends at most 5 messages a day to each user (200.2), at least 2 minutes apart (200.3). The user should be told about both.',
      'Success was 204 in older versions of the page and is 200 now. The newest copy returns the data of the updated entity; older copies return no body.',
      '200.3 was added later, with the comment “Added sub code 200.3”.',
    ],
    unknown: [],
    formerTitles: [],
    source: sources.updateAccountData,
    changes: [
      {
        date: '2026-11-28',
        what: '200.2 and 200.3 are successes: the update was made and only the message was not sent, so retry is now never. 200.1 to 200.3 and 400.2 are now read on the current page of the documentation, and conditions are remarks instead of parts of the meaning.',
        codes: ['200.1', '200.2', '200.3', '400.2', '400.3', '400.4', '400.5'],
      },
    ],
  },
  {
    number: '1004',
    title: 'Remove account',
    method: 'DELETE',
    paths: ['/entity/id/{entity-id}/{contract-id}', '/entity/ext-key/{ext-key}/{ext-type}/{contract-id}'],
    responses: [
      { code: '204', meaning: 'Account was removed' },
      accountNotFound,
      {
        ...userNotFound,
        advice:
          'Compare the entity ID in the path with the `id` that you stored for this entity in the same environment. An earlier call may have removed it already.',
      },
      externalUserNotFound,
      {
        code: '412',
        meaning: 'App has no permission to remove accounts',
        quoted: true,
        advice: 'Ask your contact at Fluid whether this app may remove accounts.',
      },
    ],
    documented: [defaultContract],
    unknown: [],
    formerTitles: [],
    source: sources.removeAccount,
  },
  {
    number: '1005',
    title: 'Create child',
    method: 'POST',
    paths: [
      '/entity/id/{entity-id}/child/{contract-id}',
      '/entity/ext-key/{ext-key}/{ext-type}/child/{contract-id}',
    ],
    responses: [
      { code: '201', meaning: 'Child was created' },
      {
        code: '303',
        meaning: 'Child already exists',
        quoted: true,
        advice:
          'Assume that nothing you sent was stored. List the children of the parent with 1006 to find the existing one.',
      },
      {
        ...dataValidationFailed,
        advice:
          'Check the values of the child in the body against your contract: the page lists no sub-code that says which one is wrong.',
      },
    ],
    documented: [
      defaultContract,
      'The page lists no 404, although the path names the parent.',
      'If the app is set to an external key type, the answer has `extKeyType` and `extKey` next to `id`.',
      'Relations between parents and children are configured in RubiqCloud.',
      'In older versions of the page the text under 303 was “redirected to Get Account Data”.',
    ],
    unknown: [
      'How an unknown parent is answered is not on the page. The standard list has 404.1 and 404.2 for any endpoint that uses the ID or the external key of an entity.',
    ],
    formerTitles: [],
    source: sources.createChild,
    changes: [
      {
        date: '2026-11-28',
        what: 'The external key in the answer, and the place where relations between parents and children are configured, are now documented here.',
      },
    ],
  },
  {
    number: '1006',
    title: 'Enumerate children',
    method: 'GET',
    paths: [
      '/entity/id/{entity-id}/children/data/{contract-id}',
      '/entity/ext-key/{ext-key}/{ext-type}/children/data/{contract-id}',
    ],
    responses: [
      {
        code: '200',
        meaning: 'Account found',
        remark: 'An entity without children gives an empty list, not a 404.',
      },
      accountNotFound,
      userNotFound,
      externalUserNotFound,
    ],
    documented: [defaultContract],
    unknown: [],
    formerTitles: [],
    source: {
      title: '1006 Enumerate children',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455389/1006+Enumerate+children',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'That an entity without children gives an empty list is now a remark and not part of the meaning.',
        codes: ['200'],
      },
    ],
  },
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
      },
    ],
    documented: ['The connection is not deleted: its state becomes `disconnected`.'],
    unknown: [],
    formerTitles: [],
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
          'Compare the track ID in the path with the ID of the track in Rubiq. A missing connection is no 404: it is 200 with `connection` false.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
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
      },
    ],
    documented: [
      'The body has `offset` (default 0) and `limit` (default and maximum 500); `{}` is allowed. The answer has `entities` with `id` and `updatedDate` (without a time zone), and `paging` with `offset`, `count` and `more`.',
      sessionLifetime,
      'Under 404 the current page announces one sub-code.',
      'A session that is not complete was answered with 204 in version 1 of the page and is answered with 202 now.',
      notUnderDataIsolation,
    ],
    unknown: [
      'Whether 404.4 is still the sub-code that the current page announces under 404 could not be read.',
    ],
    formerTitles: [],
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
      'Whether the sub-codes that 1001 documents under 400 also occur here is not known to us.',
      'Whether children are created when the entity itself already exists is not known to us.',
    ],
    formerTitles: [],
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
      'The body has `match` (required with `match-id` in the path) and a scope of `data`, `children`, `terms` and `consents`.',
    ],
    unknown: ['The statuses and sub-codes of this endpoint could not be read.'],
    formerTitles: [],
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
      },
    ],
    documented: [
      'It was formerly numbered `6002`, with a path that began with `/services/scheme/evaluate/`.',
    ],
    unknown: [],
    formerTitles: ['6002'],
    source: {
      title: '1050 Evaluate loyalty scheme',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/11993102/1050+Evaluate+loyalty+scheme',
    },
  },
] as const satisfies readonly Endpoint[];
