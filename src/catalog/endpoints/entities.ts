/** 1001 to 1050: accounts, children, tracks, search, changes and loyalty schemes. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { sources } from '../sources.ts';
import {
  accountNotFound,
  dataValidationFailed,
  entityNotFound,
  externalEntityNotFound,
  externalUserNotFound,
  userNotFound,
} from './shared-responses.ts';

const mobileNumberInvalid = {
  code: '400.3',
  meaning: 'Mobile number is not in a valid format',
  quoted: true,
  title: 'Mobile number badly formatted',
  retry: 'after-change',
  fixer: 'end-user',
  advice:
    'Ask the user to correct the number, and check that your form does not cut off its country code or leading zero.',
} as const satisfies EndpointResponse;

const mobileNumberOfInactiveEntity = {
  code: '400.5',
  meaning: 'Mobile number is not unique: an inactive entity has it',
  title: 'Mobile number held by inactive entity',
  retry: 'after-change',
  fixer: 'administrator',
  advice:
    'Take another number from the user, or have an administrator decide in Rubiq about the inactive account that holds this one.',
} as const satisfies EndpointResponse;

const accountOrTrackNotFound = {
  code: '404',
  meaning: 'Account or track was not found',
} as const satisfies EndpointResponse;

const trackNotFound = {
  code: '404.4',
  meaning: 'Track not found',
  quoted: true,
  title: 'Track not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `{track-id}` in the path with the id of the track in Rubiq; an unknown entity would be 404.1 or 404.2.',
} as const satisfies EndpointResponse;

const notUnderDataIsolation = 'It cannot be used with Data Isolation.';

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
          'Expect that none of your data were saved. Read the existing account with 1002 by its external key, then change it with 1003.',
      },
      dataValidationFailed,
      { ...mobileNumberInvalid, remark: 'Only when SMS verification is on.' },
      {
        code: '400.4',
        meaning: 'Mobile number is not unique: an active entity has it, an unverified one included',
        remark: 'Only when SMS verification is on.',
        title: 'Mobile number already in use',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Offer to sign in instead of a second registration. An earlier registration that was never verified holds the number too.',
      },
      { ...mobileNumberOfInactiveEntity, remark: 'Only when SMS verification is on.' },
    ],
    documented: [
      'Under Data Isolation a successful response carries a session key in the header `ApiSessionKey`.',
      'When SMS verification is enabled, sub-codes may come with 400. The ones listed here were read in version 18 of the page.',
      'Before version 18 (23 Jun 2021) the text under 303 was “redirected to Get Account Data”. The comment of that version is “We no longer redirect duplicates”.',
    ],
    unknown: [
      'Whether the sub-codes under 400 have changed since version 18 is not known to us: the list on the current page could not be read.',
      'The article on SMS verification names 200.3 for 1001 as well as 1003, but the page of 1001 lists no such code. Whether it occurs here is not documented.',
    ],
    formerTitles: [],
    source: sources.createAccount,
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
      userNotFound,
      externalUserNotFound,
    ],
    documented: [
      'Fields whose value is null are not returned.',
      'On 23 May 2022 `/user/dp-key/{dp-key}` in the path became `/entity/id/{entity-id}`, and the field `dpKey` became `id`.',
    ],
    unknown: [],
    formerTitles: [],
    source: {
      title: '1002 Get account data',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455345/1002+Get+account+data',
    },
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
          'The newest copy answers with the data of the updated entity; older copies answer without a body. A verified field keeps its old value until 2004 is done.',
        advice:
          'Read the sub-code of this success too: 200.1, 200.2 and 200.3 tell whether a verification message went out.',
      },
      {
        code: '200.1',
        meaning: 'A verification request has been dispatched',
        quoted: true,
        remark:
          'A success. Only when verification is on and a verified field was sent with a new value; go on with 2004.',
        title: 'Verification request sent',
        retry: 'never',
        fixer: 'caller',
        advice: 'Ask the user for the code and send it to 2004. The verified field changes only after that.',
      },
      {
        code: '200.2',
        meaning: 'Updated, but no verification request sent: the limit for recent requests is reached',
        remark:
          'A success. For SMS the article gives the limit: 5 messages a day for each user. The user has to wait until the next day.',
        title: 'Verification request limit reached',
        retry: 'never',
        fixer: 'caller',
        advice:
          'No message went out. Let the user enter a code that has already arrived, or try again another day: SMS verification sends at most 5 messages per user and day.',
      },
      {
        code: '200.3',
        meaning:
          'Updated, but no verification request sent: one went out less than 2 minutes ago or is still in work',
        remark: 'A success. The user has to wait before the next try.',
        title: 'Previous verification request too recent',
        retry: 'never',
        fixer: 'caller',
        advice:
          'No second message went out. Ask the user for the code of the earlier one, and wait at least 2 minutes before the next update of this field.',
      },
      dataValidationFailed,
      {
        code: '400.2',
        meaning: 'Email address is not unique',
        quoted: true,
        remark: 'Only when the email address is configured to be unique.',
        title: 'Email address already in use',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Ask the user for another address, or let them sign in to the account that has this one already.',
      },
      {
        ...mobileNumberInvalid,
        remark:
          'Only when SMS verification is on. Also readable in the comparison of version 10 with 17 (diffpagesbyversion originalVersion=10, pageId=6455374, revisedVersion=17).',
        source: sources.updateAccountDataCompared,
      },
      {
        code: '400.4',
        meaning: 'Mobile number is not unique: an active entity has it, an unverified one included',
        remark: 'Only when SMS verification is on.',
        source: sources.updateAccountDataCompared,
        title: 'Mobile number already in use',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Ask the user for another number. If the other account is theirs too, the number has to leave that account first.',
      },
      {
        ...mobileNumberOfInactiveEntity,
        remark: 'Only when SMS verification is on.',
        source: sources.updateAccountDataCompared,
      },
      accountNotFound,
      {
        code: '404.1',
        meaning: 'User not found',
        remark: 'The copies of this page end before the list; text as on 1002.',
      },
      {
        code: '404.2',
        meaning: 'External user could not be found',
        remark: 'The copies of this page end before the list; text as on 1002.',
      },
      {
        code: '412',
        meaning: 'App has no permission to update accounts',
        quoted: true,
        advice: 'Ask your account manager at Fluid whether this app may update accounts.',
      },
    ],
    documented: [
      'A field that is verified changes only after 2004 has completed.',
      'SMS verification sends at most 5 messages per user and day (200.2), with at least 2 minutes between two of them (200.3).',
      'Success was 204 in older versions of the page and is 200 now.',
      '200.3 came later, with the comment “Added sub code 200.3”.',
    ],
    unknown: [],
    formerTitles: [],
    source: sources.updateAccountData,
  },
  {
    number: '1004',
    title: 'Remove account',
    method: 'DELETE',
    paths: ['/entity/id/{entity-id}/{contract-id}', '/entity/ext-key/{ext-key}/{ext-type}/{contract-id}'],
    responses: [
      { code: '204', meaning: 'Account was removed' },
      accountNotFound,
      userNotFound,
      externalUserNotFound,
      {
        code: '412',
        meaning: 'App has no permission to remove accounts',
        quoted: true,
        advice: 'Ask your account manager at Fluid whether this app may remove accounts.',
      },
    ],
    documented: [],
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
          'Expect that none of your data were saved. List the children of the parent with 1006 to find the existing one.',
      },
      dataValidationFailed,
    ],
    documented: [
      'The page lists no 404, although the parent stands in the path.',
      'In older versions of the page the text under 303 was “redirected to Get Account Data”.',
    ],
    unknown: [
      'How an unknown parent is answered is not on the page. The standard list has 404.1 and 404.2 for any endpoint that addresses an entity by its keys.',
    ],
    formerTitles: [],
    source: sources.createChild,
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
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '1006 Enumerate children',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455389/1006+Enumerate+children',
    },
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
        remark: '[I] The wanted state is already there: treat it as done.',
        outcome: 'expected',
        retry: 'never',
        advice: 'Treat it as done: the connection that you want is there.',
      },
      accountOrTrackNotFound,
      userNotFound,
      externalUserNotFound,
      trackNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: sources.connectToTrack,
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
        remark: 'The connection itself stays, with the state "disconnected".',
      },
      { code: '404', meaning: 'Entity or track not found, or entity not connected to the track' },
      userNotFound,
      externalUserNotFound,
      trackNotFound,
      {
        code: '404.5',
        meaning: 'Connection not found',
        quoted: true,
        remark: '[I] The entity is not connected to the track, so the wanted state is already there.',
        title: 'Track connection not found',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice: 'Treat it as done if the aim was to disconnect: the entity is not connected to this track.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '1008 Disconnect from track',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455415/1008+Disconnect+from+track',
    },
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
      { code: '200', meaning: 'Account found', remark: 'Without tracks the list is empty.' },
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
          'The answer is in the body: "connection" is true or false. A connection that was cut earlier gives false.',
      },
      { ...accountOrTrackNotFound, quoted: true },
      userNotFound,
      externalUserNotFound,
      {
        ...trackNotFound,
        advice:
          'Compare the `{track-id}` in the path with the id of the track in Rubiq. This does not mean “not connected”: that answer is 200 with `connection` false.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '1010 Determine track connection',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/6455444/1010+Determine+track+connection',
    },
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
        remark: 'An empty search result: the page gives it as the outcome for "nothing found".',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Treat it as an empty result list, not as a failure. If you expected a hit, change the search criteria.',
      },
    ],
    documented: [
      'An empty search result is answered with 404.',
      'One request returns at most 50 entities.',
      notUnderDataIsolation,
    ],
    unknown: [],
    formerTitles: [],
    source: sources.search,
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
        remark: 'The body holds the session token: {"token": "..."}. Pass it to 1013.',
        retry: 'never',
        fixer: 'caller',
        advice:
          'This is the success of this call. Do not send it again; take the session token from the body and poll 1013 with it.',
      },
    ],
    documented: [
      '202 is the only status that the page lists. Earlier versions listed 200 and 404.',
      'A session lives for 1 hour from the last request.',
      notUnderDataIsolation,
    ],
    unknown: [],
    formerTitles: [],
    source: sources.createChangedSinceSession,
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
        remark: 'Sent instead of 200 while the session is still being filled. It was 204 in version 1.',
        advice:
          'Wait a few seconds and ask again with the same session token and a newly signed request. Do not create a new session with 1012.',
      },
      {
        code: '404',
        meaning: 'The session contains no entities, or none at the given offset',
        remark:
          'An empty result, or the end of the pages. With 404.4 the token is the problem: see that row.',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Treat it as an empty result: at offset 0 nothing has changed, at a later offset you have reached the end.',
      },
      {
        code: '404.4',
        meaning: 'The session token was not recognized',
        quoted: true,
        remark:
          'Read in the comparison of version 1 with 2. The current page still announces one sub-code under 404; its number is cut off. Begin again with 1012 [I].',
        source: {
          title: '1013 Get changed since, version 1 compared with version 2',
          url: 'https://rubiqsoft.atlassian.net/wiki/pages/diffpages.action?originalId=36241439&pageId=36241440',
        },
        title: 'Session token not recognized',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Begin again with 1012 and use its new token: this one is mistyped, or its session has been deleted after an hour without a request.',
      },
    ],
    documented: [
      'Under 404 the page says that an additional sub-code may be returned.',
      'A session expires after 1 hour of inactivity.',
      'One request returns at most 500 entities.',
      'A session that is not complete was answered with 204 in version 1 of the page and is answered with 202 now.',
      notUnderDataIsolation,
    ],
    unknown: [
      'The number of the sub-code under 404 could not be read.',
      'How a session that has expired is answered is not known to us.',
    ],
    formerTitles: [],
    source: sources.getChangedSince,
  },
  {
    number: '1020',
    title: 'Create account with children',
    method: 'POST',
    paths: ['/entity/create'],
    responses: [
      { code: '201', meaning: 'The entity and children were created' },
      { code: '303', meaning: 'The entity already exists', quoted: true },
      {
        code: '400',
        meaning: 'Valid request, but data validation failed',
        remark: 'The page refers to 1001 and 1005 for the rules.',
      },
    ],
    documented: ['For the validation of the data the page refers to 1001 and 1005.'],
    unknown: [
      'Whether the sub-codes that 1001 documents under 400 also occur here is not known to us.',
      'Whether children are created when the entity itself already exists is not known to us.',
    ],
    formerTitles: [],
    source: sources.createAccountWithChildren,
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
    documented: [],
    unknown: ['Which statuses and sub-codes the page lists could not be read.'],
    formerTitles: [],
    source: {
      title: '1030 Entity Lookup',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/3392864257/1030+Entity+Lookup',
    },
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
      { code: '404', meaning: 'Entity or loyalty scheme not found' },
      entityNotFound,
      externalEntityNotFound,
      {
        code: '404.4',
        meaning: 'Loyalty scheme not found',
        quoted: true,
        title: 'Loyalty scheme not found',
        retry: 'after-change',
        fixer: 'caller',
        advice: 'Compare the `{scheme-id}` in the path with the id of the scheme in Rubiq.',
      },
    ],
    documented: ['It was formerly numbered `6002` and stood under `/services/scheme/evaluate/`.'],
    unknown: [],
    formerTitles: ['6002'],
    source: {
      title: '1050 Evaluate loyalty scheme',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/11993102/1050+Evaluate+loyalty+scheme',
    },
  },
] as const satisfies readonly Endpoint[];
