/** 1001 to 1006: entities and their children. */
import type { Endpoint, EndpointResponse } from '../../record.ts';
import { sources } from '../../sources.ts';
import {
  accountNotFound,
  dataValidationFailed,
  defaultContract,
  externalUserNotFound,
  userNotFound,
} from '../shared-responses.ts';

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
    'Ask the user for another number, or ask the app’s administrator what to do with the inactive entity that has this one.',
} as const satisfies EndpointResponse;

const likeOn1002 = 'The list on this page could not be read. We conclude the meaning from 1002.';

export const accountEndpoints = [
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
          'Assume that nothing you sent was stored. Read the existing entity with 1002 by a key that you know, then change it with 1003.',
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
      'A newer version of the page adds list fields: the value of such a field is a JSON array.',
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
          'The newest version that could be read returns the data of the updated entity; older versions return no body. A verified field keeps its old value until 2004 has completed.',
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
          'Ask the user for another address, or offer sign-in: an entity with this address already exists.',
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
          'Ask the user for another number, or offer sign-in: an entity with this number already exists.',
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
        advice: 'Ask your contact at Fluid whether this app may update entities.',
      },
    ],
    documented: [
      defaultContract,
      'A value that is sent to a list field is appended; null or an empty array clears the list.',
      'A verified field changes only after 2004 has completed.',
      'The article on SMS verification says: by default a verified mobile number cannot be changed, and the field is ignored without an error. Only where the contract allows the change does 200 come with 200.1, 200.2 or 200.3, and only if the number differs.',
      'The article on SMS verification also says that a mobile number is stored with its country prefix and has to be unique.',
      'SMS verification sends at most 5 messages a day to each user (200.2), at least 2 minutes apart (200.3). Both should be shown to the user.',
      'Success was 204 in older versions of the page and is 200 now. The newest version that could be read returns the data of the updated entity; older versions return no body.',
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
        advice: 'Ask your contact at Fluid whether this app may remove entities.',
      },
    ],
    documented: [defaultContract],
    unknown: [],
    formerTitles: [],
    source: sources.removeAccount,
    changes: [
      { date: '2026-11-28', what: 'That contract-id may be left out of the path is now documented.' },
    ],
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
] as const satisfies readonly Endpoint[];
