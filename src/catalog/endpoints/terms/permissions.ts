/** 2105 to 2110: permissions, changes and the update of an acceptance. */
import type { Endpoint, EndpointResponse } from '../../record.ts';
import { type Source, sources } from '../../sources.ts';
import { entityNotFound, externalEntityReferenceNotFound } from '../shared-responses.ts';
import {
  acceptBothSuccesses,
  entityOfTermsNotFound,
  entityOrTermsNotFound,
  externalEntityOfTermsNotFound,
  sourceNotAllowed,
  sourceNotFound,
  termsNotFound,
  withdrawalSourceNotAllowed,
  withdrawalSourceNotFound,
} from './responses.ts';

const permissionAcceptanceStatusOld = {
  title: '2106 Get entity permission acceptance status, an old version numbered 2107',
  url: 'https://rubiqsoft.atlassian.net/wiki/pages/viewpage.action?pageId=101091278',
} as const satisfies Source;

const acceptPermissionNewest = {
  title: '2105 Accept permission, the newest copy',
  url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100894873',
} as const satisfies Source;

const getChanges = {
  title: '2108 Get changes',
  url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/101155125/2108+Get+changes',
} as const satisfies Source;

const readInOldVersion = 'Read in an old version of the page, which was numbered `2107`.';

const readInOldVersionWithBoth =
  'Read in an old version of the page, which was numbered `2107`. It lists exactly 404.1 and 404.2.';

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
  synonyms: [
    'source disabled',
    'consent source inactive',
    'channel not active',
    'source no longer active',
    'source turned off',
    'permission source inactive',
    'terms source inactive',
  ],
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
  synonyms: [
    'permission does not exist',
    'wrong permission id',
    'consent not found',
    'no such permission',
    'permission id unknown',
    'permission unknown',
  ],
} as const satisfies EndpointResponse;

const permissionNotAllowed = {
  code: '412.2',
  meaning: 'The permission is not allowed',
  quoted: true,
  title: 'Permission not allowed',
  retry: 'after-change',
  fixer: 'administrator',
  advice: 'Ask your contact at Fluid to allow this permission in the contract that this app uses.',
  synonyms: [
    'permission forbidden',
    'consent not allowed',
    'app may not use this permission',
    'app may not set this permission',
    'not allowed to give this consent',
    'consent forbidden for this app',
    'permission not available to the app',
  ],
} as const satisfies EndpointResponse;

export const permissionEndpoints = [
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
        synonyms: [
          'permission disabled',
          'consent not active',
          'permission switched off',
          'permission no longer active',
          'permission retired',
          'consent withdrawn from the catalog',
          'permission turned off',
        ],
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
    synonyms: [
      'give consent',
      'grant permission',
      'marketing consent',
      'allow marketing',
      'agree to marketing',
      'opt in permission',
      'allow marketing mails',
      'user allows marketing',
      'give access to marketing',
      'record consent',
      'store consent',
      'add permission',
      'tick consent',
      'grant consent',
      'say yes to marketing',
      'set permission',
      'user agrees to ads',
      'allow tracking',
    ],
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
    synonyms: [
      'has consent',
      'consent status',
      'is permission given',
      'check permission',
      'did the user allow marketing',
      'check if someone allowed marketing',
      'is marketing allowed',
      'see consent',
      'read permission of a user',
      'has the user given consent',
      'whether consent was given',
      'show consent',
      'may we send marketing',
      'check consent',
      'permission status',
    ],
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
    synonyms: [
      'revoke consent',
      'withdraw consent',
      'revoke permission',
      'remove permission',
      'opt out of marketing',
      'take back consent',
      'user no longer wants marketing',
      'stop marketing',
      'cancel permission',
      'delete consent',
      'user takes back permission',
      'retract consent',
      'disallow marketing',
      'consent no longer given',
    ],
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
      '`limit` is `500` by default and at most. `autoCreateCursor` is false by default; a missing cursor is then answered with 404.',
      'The answer has `entities`, `lastChangeID` and `more`.',
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'changed permissions',
      'consent changes',
      'permission delta',
      'read cursor',
      'sync consents',
      'which permissions changed',
      'who changed consent',
      'consents changed since',
      'new consents since last time',
      'poll consents',
      'changes of permissions',
    ],
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
      'Only the title of this endpoint is known, from the related content of 2108. Its method, path, statuses, and sub-codes could not be read.',
    ],
    formerTitles: [],
    synonyms: [
      'move cursor',
      'reset cursor',
      'advance cursor',
      'acknowledge changes',
      'set cursor',
      'save position in the changes',
      'mark changes as read',
      'move the read position',
      'cursor position',
      'confirm changes',
    ],
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
        synonyms: [
          'terms forbidden for this contract',
          'contract may not use the terms',
          'terms excluded for this contract',
        ],
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
        synonyms: ['source forbidden for this contract', 'contract may not use the source'],
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
        synonyms: [
          'wrong entity type for the terms',
          'terms for companies only',
          'terms not for this kind of account',
          'entity type not permitted',
          'wrong kind of entity for terms',
          'terms for another type of user',
          'company accepts terms for persons',
        ],
      },
    ],
    documented: [
      'The body has `sourceID`, `consents` and `withdrawReason`. Consents in the list are accepted; those that are not in the list are withdrawn.',
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'change terms acceptance',
      'accept new version of the terms',
      'renew terms acceptance',
      'edit acceptance of terms',
      'change accepted terms',
      'correct terms acceptance',
      'update consent to terms',
      'modify acceptance',
    ],
    source: sources.updateTermsAcceptance,
    changes: [
      {
        date: '2026-11-28',
        what: 'The fields of the body are now documented: consents that are not in the list are withdrawn.',
      },
    ],
  },
] as const satisfies readonly Endpoint[];
