/** 2100 to 2110: terms, permissions, their acceptance and their changes. */
import type { Endpoint, EndpointResponse } from '../../record.ts';
import { type Source, sources } from '../../sources.ts';
import { entityNotFound, externalEntityReferenceNotFound, theEntityNotFound } from '../shared-responses.ts';
import {
  entityOfTermsNotFound,
  entityOrTermsNotFound,
  externalEntityOfTermsNotFound,
  invalidRequest,
  noActiveVersion,
  readNoActiveVersion,
  termsNotFound,
  termsVersionNotFound,
  versionInPath,
} from './responses.ts';

const acceptTermsV5 = {
  title: '2102 Accept terms, version 5',
  url: 'https://rubiqsoft.atlassian.net/wiki/pages/viewpage.action?navigatingVersions=true&pageId=100920726',
} as const satisfies Source;

const termsAcceptanceStatusOlder = {
  title: '2103 Get entity terms acceptance status, an older version',
  url: 'https://rubiqsoft.atlassian.net/wiki/x/TIYGBg',
} as const satisfies Source;

const permissionAcceptanceStatusOld = {
  title: '2106 Get entity permission acceptance status, an old version numbered 2107',
  url: 'https://rubiqsoft.atlassian.net/wiki/pages/viewpage.action?pageId=101091278',
} as const satisfies Source;

const acceptTermsNewest = {
  title: '2102 Accept terms, the newest copy',
  url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100894481',
} as const satisfies Source;

const acceptPermissionNewest = {
  title: '2105 Accept permission, the newest copy',
  url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100894873',
} as const satisfies Source;

const getChanges = {
  title: '2108 Get changes',
  url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/101155125/2108+Get+changes',
} as const satisfies Source;

const readInVersion5 = 'Read in version 5 of the page; the current list could not be read.';

const readInOldVersion = 'Read in an old version of the page, which was numbered `2107`.';

const readInOldVersionWithBoth =
  'Read in an old version of the page, which was numbered `2107`. It lists exactly 404.1 and 404.2.';

const acceptBothSuccesses =
  'Take 200 and 201 as the same success: the versions of the page differ in which of them they list.';

const readTermsVersionSubCode = 'Read the sub-code: 404.4 is about the terms, 404.7 about the version.';

const entityOfPermissionNotFound = {
  ...entityNotFound,
  advice:
    'Check the entity ID in the path, not the `permissionID`: an unknown permission is answered with 404.5.',
} as const satisfies EndpointResponse;

const externalEntityOfPermissionNotFound = {
  ...externalEntityReferenceNotFound,
  advice:
    'Check the external key and its type in the path, not the `permissionID`: an unknown permission is answered with 404.5.',
} as const satisfies EndpointResponse;

const sourceNotActive = {
  code: '400.3',
  meaning: 'Source not active',
  quoted: true,
  title: 'Source not active',
  retry: 'after-change',
  fixer: 'administrator',
  advice: 'Have the source activated in Rubiq, or send the `sourceID` of an active one.',
} as const satisfies EndpointResponse;

const entityOrPermissionNotFound = {
  code: '404',
  meaning: 'Entity or permission not found',
} as const satisfies EndpointResponse;

const permissionNotFound = {
  code: '404.5',
  meaning: 'Permission not found',
  quoted: true,
  title: 'Permission not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `permissionID` in the path with those that 2106 lists when you leave it out; the ID of terms does not fit here.',
} as const satisfies EndpointResponse;

const sourceNotFound = {
  code: '404.6',
  meaning: 'Source not found',
  quoted: true,
  title: 'Source not found',
  retry: 'after-change',
  fixer: 'caller',
  advice: 'Compare the `sourceID` in the body with the GUID of the source in Rubiq.',
} as const satisfies EndpointResponse;

const withdrawalSourceNotFound = {
  ...sourceNotFound,
  advice: 'Compare the source of the withdrawal in the body with the GUID of that source in Rubiq.',
} as const satisfies EndpointResponse;

const permissionNotAllowed = {
  code: '412.2',
  meaning: 'The permission is not allowed',
  quoted: true,
  title: 'Permission not allowed',
  retry: 'after-change',
  fixer: 'administrator',
  advice: 'Ask your contact at Fluid to allow this permission in the contract that this app uses.',
} as const satisfies EndpointResponse;

const sourceNotAllowed = {
  code: '412.3',
  meaning: 'The source is not allowed',
  quoted: true,
  title: 'Source not allowed',
  retry: 'after-change',
  fixer: 'administrator',
  advice:
    'Send the `sourceID` of a source that the contract allows, or ask your contact at Fluid to add this one.',
} as const satisfies EndpointResponse;

const withdrawalSourceNotAllowed = {
  ...sourceNotAllowed,
  advice:
    'Ask your contact at Fluid whether the contract allows this source for a withdrawal, and not only for an acceptance.',
} as const satisfies EndpointResponse;

export const acceptanceEndpoints = [
  {
    number: '2100',
    title: 'Get terms',
    method: 'GET',
    paths: ['/permissions/terms', '/permissions/terms/{termsID}'],
    responses: [
      { code: '200', meaning: 'OK', quoted: true, remark: 'Without matching terms the list is empty.' },
      {
        code: '404',
        meaning: 'Terms not found',
        quoted: true,
        remark: 'Only if the path has a `termsID`.',
        advice:
          'Compare the `termsID` in the path with the terms that this endpoint lists when you leave the `termsID` out.',
      },
    ],
    documented: [
      '`termsID` in the path is optional: without it the answer lists all terms, and an empty list is a 200.',
      'The query parameters are `versionStates` (Active, Inactive, Obsolete, Draft) and `versionFields` (version, state, consents).',
    ],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2100 Get terms',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100893388/2100%3A+Get+terms',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'Only the title was known. Method, path, query parameters and the statuses 200 and 404 are now read on the page.',
        codes: ['200', '404'],
      },
    ],
  },
  {
    number: '2101',
    title: 'Get terms version',
    method: 'GET',
    paths: ['/permissions/terms/{termsID}/{version}'],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      { ...invalidRequest, advice: readNoActiveVersion },
      noActiveVersion,
      { code: '404', meaning: 'Terms version not found', quoted: true, advice: readTermsVersionSubCode },
      termsNotFound,
      termsVersionNotFound,
    ],
    documented: [versionInPath],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2101 Get terms version',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100893490/2101+Get+terms+version',
    },
    changes: [
      { date: '2026-11-28', what: 'That the version in the path may be active is now documented here.' },
    ],
  },
  {
    number: '2102',
    title: 'Accept terms',
    method: 'POST',
    paths: [
      '/permissions/entity/id/{entityID}/terms/{termsID}',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/terms/{termsID}',
    ],
    responses: [
      {
        code: '200',
        meaning: 'Terms were accepted',
        quoted: true,
        remark: 'Listed in the newest version that could be read; older versions list 201 and 303 instead.',
        source: acceptTermsNewest,
        advice: acceptBothSuccesses,
      },
      {
        code: '201',
        meaning: 'Terms were accepted',
        quoted: true,
        remark:
          'Listed only in older versions of the page; the newest that could be read lists 200. We conclude that a client should take both as a success.',
        advice: acceptBothSuccesses,
      },
      {
        code: '303',
        meaning: 'These terms have already been accepted by this entity',
        quoted: true,
        remark:
          'Listed only in older versions of the page; the newest that could be read lists no 303. In our view it is not an error: the terms are already accepted.',
        outcome: 'expected',
        retry: 'never',
        advice:
          'Nothing to do: the entity has already accepted these terms. To change its consents, use 2110.',
      },
      {
        code: '400',
        meaning: 'Terms could not be accepted: invalid version or sourceID',
        advice:
          'Read the sub-code: 400.1 means that the terms are not active. Without one, check `termsVersion` and `sourceID` in the body.',
      },
      {
        code: '400.1',
        meaning: 'Terms not active',
        quoted: true,
        remark: 'The newest version could not be read beyond this sub-code, so there may be more.',
        source: acceptTermsNewest,
        title: 'Terms not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Have a version of these terms activated in Rubiq, or send the `termsID` of active terms: 2100 lists them by state.',
      },
      {
        ...entityOrTermsNotFound,
        advice: 'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the terms.',
      },
      { ...entityOfTermsNotFound, remark: readInVersion5, source: acceptTermsV5 },
      { ...externalEntityOfTermsNotFound, remark: readInVersion5, source: acceptTermsV5 },
      { ...termsNotFound, remark: readInVersion5, source: acceptTermsV5 },
      {
        code: '412',
        meaning: 'The contract or terms do not allow access',
        remark: 'The newest versions announce sub-codes here that could not be read.',
        advice: 'Ask your contact at Fluid whether the contract of this app allows these terms.',
      },
    ],
    documented: [
      'The body has `sourceID` (required), and `termsVersion`, `consents` and `data` (optional).',
      'Without `consents` in the body all consents are accepted. If it is there, the consents that it does not list are stored as declined.',
      'The newest version that could be read lists 200 and neither 201 nor 303; older versions list 201 and 303.',
      'The page has tables of sub-codes under 400, 404 and 412. 404.1, 404.2 and 404.4 were read in version 5.',
      'An early draft lists 404.9 “Acceptance error (see response body for details)”. No later version that we could read has it.',
    ],
    unknown: [
      'Which sub-codes the current page lists under 404 and 412, and under 400 after 400.1, could not be read.',
      'Whether 400.3, 404.6, 412.1, 412.3 and 412.6, documented for 2110, also occur here is not documented.',
      'The newest version that could be read lists no 303. How the API then answers for terms that are already accepted could not be read.',
    ],
    formerTitles: [],
    source: sources.acceptTerms,
    changes: [
      {
        date: '2026-11-28',
        what: 'The newest version of the page that could be read lists 200 instead of 201 and 303, so accept all of them. 400.1 (terms not active) is new, 303 is an expected answer in our view, and the fields of the body are documented.',
        codes: ['200', '201', '303', '400.1'],
      },
    ],
  },
  {
    number: '2103',
    title: 'Get entity terms acceptance status',
    method: 'GET',
    paths: [
      '/permissions/entity/id/{entityID}/terms/{termsID}',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/terms/{termsID}',
    ],
    responses: [
      {
        code: '200',
        meaning: 'OK',
        quoted: true,
        remark: 'Without acceptances the list `accepted` is empty.',
      },
      { ...theEntityNotFound, source: termsAcceptanceStatusOlder },
      { ...entityNotFound, source: termsAcceptanceStatusOlder },
      { ...externalEntityReferenceNotFound, source: termsAcceptanceStatusOlder },
    ],
    documented: [
      '`termsID` in the path is optional.',
      '404 and its sub-codes were read in an older version of the page.',
    ],
    unknown: ['The list of statuses on the current page could not be read.'],
    formerTitles: [],
    source: {
      title: '2103 Get entity terms acceptance status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100893879/2103+Get+entity+terms+acceptance+status',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'That the list is empty without acceptances is now a remark and not part of the meaning. That termsID may be left out is documented.',
        codes: ['200'],
      },
    ],
  },
  {
    number: '2104',
    title: 'Withdraw terms acceptance',
    method: 'PUT',
    paths: [
      '/permissions/entity/id/{entityID}/terms/{termsID}/withdraw',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/terms/{termsID}/withdraw',
    ],
    responses: [
      {
        code: '204',
        meaning: 'Entity permission was withdrawn',
        quoted: true,
        remark: 'This is the wording of the page. We conclude that the acceptance of the terms is withdrawn.',
      },
      {
        ...entityOrTermsNotFound,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the terms, 404.6 about the source.',
      },
      entityOfTermsNotFound,
      externalEntityOfTermsNotFound,
      termsNotFound,
      withdrawalSourceNotFound,
      {
        code: '412',
        meaning: 'The contract does not allow access to these terms, or this withdrawal source',
        advice: 'Read the sub-code: 412.1 is about the terms, 412.3 about the source of the withdrawal.',
      },
      {
        code: '412.1',
        meaning: 'The terms are not allowed',
        quoted: true,
        title: 'Terms not allowed',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Ask your contact at Fluid to allow these terms in the contract; until then this app cannot withdraw the acceptance.',
      },
      withdrawalSourceNotAllowed,
    ],
    documented: ['The earliest drafts were numbered `2105` and answered 200.'],
    unknown: [],
    formerTitles: [],
    source: sources.withdrawTermsAcceptance,
    changes: [
      {
        date: '2026-11-28',
        what: '204 now has the wording of the page, which speaks of a permission; we conclude that the acceptance of the terms is withdrawn.',
        codes: ['204'],
      },
    ],
  },
  {
    number: '2105',
    title: 'Accept permission',
    method: 'POST',
    paths: [
      '/permissions/entity/id/{entityID}/permission/{permissionID}',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/permission/{permissionID}',
    ],
    responses: [
      {
        code: '200',
        meaning: 'The permission was accepted',
        quoted: true,
        remark:
          'Listed in the newest version that could be read; versions up to 11 list 201 and 303 instead.',
        source: acceptPermissionNewest,
        advice: acceptBothSuccesses,
      },
      {
        code: '201',
        meaning: 'The permission was accepted',
        quoted: true,
        remark:
          'Listed only up to version 11 of the page; the newest that could be read lists 200. We conclude that a client should take both as a success.',
        advice: acceptBothSuccesses,
      },
      {
        code: '303',
        meaning: 'Already accepted by this entity',
        remark:
          'Listed only up to version 11 of the page; the newest that could be read lists no 303. In our view it is not an error: the permission is already accepted.',
        outcome: 'expected',
        retry: 'never',
        advice: 'Nothing to do: the entity has already accepted this permission.',
      },
      {
        code: '400',
        meaning: 'Could not be accepted: inactive, or invalid sourceID',
        advice:
          'Read the sub-code: 400.2 is about the permission, 400.3 about the source. Without one, check the `sourceID` in the body.',
      },
      {
        code: '400.2',
        meaning: 'Permission not active',
        quoted: true,
        title: 'Permission not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice: 'Have the permission activated in Rubiq, or stop offering it to your users.',
      },
      sourceNotActive,
      {
        ...entityOrPermissionNotFound,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.5 about the permission, 404.6 about the source.',
      },
      entityOfPermissionNotFound,
      externalEntityOfPermissionNotFound,
      permissionNotFound,
      sourceNotFound,
      {
        code: '412',
        meaning: 'The contract does not allow this permission or this source',
        advice: 'Read the sub-code: 412.2 is about the permission, 412.3 about the source.',
      },
      permissionNotAllowed,
      sourceNotAllowed,
    ],
    documented: [
      'The body has `sourceID` (required), and `termsID` and `data` (optional).',
      'With `termsID` a permission is accepted for an existing acceptance of terms; without it, on its own.',
      'The newest version that could be read lists 200 and no 303. Version 11, which added `data`, still listed 201 and 303. The sub-codes are the same in both.',
    ],
    unknown: [
      'The newest version that could be read lists no 303. How the API then answers for a permission that is already accepted could not be read.',
    ],
    formerTitles: [],
    source: sources.acceptPermission,
    changes: [
      {
        date: '2026-11-28',
        what: 'The newest version of the page that could be read lists 200 instead of 201 and 303, so accept all of them. 303 is an expected answer in our view, and the fields of the body are documented.',
        codes: ['200', '201', '303'],
      },
    ],
  },
  {
    number: '2106',
    title: 'Get entity permission acceptance status',
    method: 'GET',
    paths: [
      '/permissions/entity/id/{entityID}/permission/{permissionID}',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/permission/{permissionID}',
    ],
    responses: [
      {
        code: '200',
        meaning: 'OK',
        quoted: true,
        remark: readInOldVersion,
        source: permissionAcceptanceStatusOld,
      },
      {
        code: '404',
        meaning: 'Entity or permission not found',
        remark: readInOldVersion,
        source: permissionAcceptanceStatusOld,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity. Without one, check the `permissionID` in the path.',
      },
      {
        ...entityNotFound,
        remark: readInOldVersionWithBoth,
        source: permissionAcceptanceStatusOld,
        advice:
          'Check the entity ID in the path, not the `permissionID`: no sub-code is listed for an unknown permission.',
      },
      {
        ...externalEntityReferenceNotFound,
        remark: readInOldVersionWithBoth,
        source: permissionAcceptanceStatusOld,
        advice:
          'Check the external key and its type in the path, not the `permissionID`: no sub-code is listed for an unknown permission.',
      },
    ],
    documented: [
      '`permissionID` in the path is optional: without it the answer has all permissions.',
      'The codes listed here were read in an old version of the page, which was numbered `2107`.',
    ],
    unknown: ['The list of statuses on the current page could not be read.'],
    formerTitles: [],
    source: {
      title: '2106 Get entity permission acceptance status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100894996/2106%3A+Get+entity+permission+acceptance+status',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'The sub-codes 404.1 and 404.2 were unknown and are now read, in an old version of the page. That permissionID may be left out is documented.',
        codes: ['404', '404.1', '404.2'],
      },
    ],
  },
  {
    number: '2107',
    title: 'Withdraw permission',
    method: 'PUT',
    paths: [
      '/permissions/entity/id/{entityID}/permission/{permissionID}/withdraw',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/permission/{permissionID}/withdraw',
    ],
    responses: [
      { code: '204', meaning: 'The permission was withdrawn', quoted: true },
      {
        ...entityOrPermissionNotFound,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.5 about the permission, 404.6 about the source.',
      },
      entityOfPermissionNotFound,
      externalEntityOfPermissionNotFound,
      permissionNotFound,
      withdrawalSourceNotFound,
      {
        code: '412',
        meaning: 'The contract does not allow this permission or this withdrawal source',
        advice: 'Read the sub-code: 412.2 is about the permission, 412.3 about the source of the withdrawal.',
      },
      permissionNotAllowed,
      withdrawalSourceNotAllowed,
    ],
    documented: [
      'The body has `sourceID` and `reason` (required), and `termsID` (optional).',
      'An old version of the page was numbered `2109`. Today 2109 is another endpoint.',
    ],
    unknown: [],
    formerTitles: [],
    source: sources.withdrawPermission,
    changes: [
      { date: '2026-11-28', what: 'The fields of the body and the former number are now documented.' },
    ],
  },
  {
    number: '2108',
    title: 'Get changes',
    method: 'GET',
    paths: ['/permissions/changes/{entityType}/{cursorName}?limit={limit}&autoCreateCursor={bool}'],
    responses: [
      {
        code: '200',
        meaning: 'OK',
        quoted: true,
        remark: 'The call moves the cursor: the same call again returns the next changes, not the same ones.',
        advice:
          'Store these changes before you call again. After a lost response, do not repeat the call automatically: it would skip changes.',
      },
      {
        code: '404',
        meaning: 'Cursor not found',
        quoted: true,
        remark: 'Only if `autoCreateCursor` is not true; its default is false.',
        advice:
          'Correct the name of the cursor in the path, or send `autoCreateCursor=true` with the first call for a new name.',
      },
    ],
    documented: [
      'This GET moves the cursor, a named position in the stream of changes.',
      '`limit` is 500 by default and at most. `autoCreateCursor` is false by default; a missing cursor is then answered with 404.',
      'The answer has `entities`, `lastChangeID` and `more`.',
    ],
    unknown: [],
    formerTitles: [],
    source: getChanges,
    changes: [
      {
        date: '2026-11-28',
        what: 'This GET moves its cursor: a repeated call skips changes. The defaults of limit and autoCreateCursor and the fields of the answer are documented.',
        codes: ['200', '404'],
      },
    ],
  },
  {
    number: '2109',
    title: 'Update change cursor',
    method: null,
    paths: [],
    responses: [],
    documented: [],
    unknown: [
      'Only the title of this endpoint is known, from the related content of 2108. Its method, path, statuses and sub-codes could not be read.',
    ],
    formerTitles: [],
    source: getChanges,
  },
  {
    number: '2110',
    title: 'Update terms acceptance',
    method: 'PUT',
    paths: [
      '/permissions/entity/id/{entityID}/terms/{termsID}',
      '/permissions/entity/ext-key/{ext-key}/{ext-type}/terms/{termsID}',
    ],
    responses: [
      { code: '204', meaning: 'Terms consents were updated', quoted: true },
      {
        code: '400',
        meaning: 'Terms consents could not be updated',
        quoted: true,
        advice:
          'Read the sub-code: 400.3 means that the source is not active. Without one, check the `consents` in the body.',
      },
      sourceNotActive,
      {
        ...entityOrTermsNotFound,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the terms, 404.6 about the source.',
      },
      entityOfTermsNotFound,
      externalEntityOfTermsNotFound,
      termsNotFound,
      sourceNotFound,
      {
        code: '412',
        meaning: 'The contract or terms do not allow access',
        quoted: true,
        advice:
          'Read the sub-code: 412.1 is about the terms, 412.3 about the source, 412.6 about the type of the entity.',
      },
      {
        code: '412.1',
        meaning: 'The terms are not allowed for this contract',
        quoted: true,
        title: 'Terms not allowed for contract',
        retry: 'after-change',
        fixer: 'administrator',
        advice: 'Ask your contact at Fluid to add these terms to the contract that this app uses.',
      },
      {
        code: '412.3',
        meaning: 'The source is not allowed for this contract',
        quoted: true,
        title: 'Source not allowed for contract',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Send the `sourceID` of a source that the contract allows, or ask your contact at Fluid to add this one.',
      },
      {
        code: '412.6',
        meaning: 'The entity type is not allowed for this terms version',
        quoted: true,
        title: 'Entity type not allowed for terms',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Look up in Rubiq for which entity types this version of the terms is meant; the entity in the path is of another type.',
      },
    ],
    documented: [
      'The body has `sourceID`, `consents` and `withdrawReason`. Consents in the list are accepted; those that are not in the list are withdrawn.',
    ],
    unknown: [],
    formerTitles: [],
    source: sources.updateTermsAcceptance,
    changes: [
      {
        date: '2026-11-28',
        what: 'The fields of the body are now documented: consents that are not in the list are withdrawn.',
      },
    ],
  },
] as const satisfies readonly Endpoint[];
