/** 2100 to 2114: terms, permissions, their acceptance and their changes. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { type Source, sources } from '../sources.ts';
import { entityNotFound, externalEntityReferenceNotFound, theEntityNotFound } from './shared-responses.ts';

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

const invalidRequest = {
  code: '400',
  meaning: 'Invalid request',
  quoted: true,
} as const satisfies EndpointResponse;

const noActiveVersion = {
  code: '400.1',
  meaning: 'These terms have no active version',
  quoted: true,
  title: 'Terms without active version',
  retry: 'after-change',
  fixer: 'administrator',
  advice:
    'Have a version of these terms made active in Rubiq, then send the same request again, newly signed.',
} as const satisfies EndpointResponse;

const sourceNotActive = {
  code: '400.3',
  meaning: 'Source not active',
  quoted: true,
  title: 'Source not active',
  retry: 'after-change',
  fixer: 'administrator',
  advice: 'Have the source made active in Rubiq, or send the sourceID of an active one.',
} as const satisfies EndpointResponse;

const entityOrTermsNotFound = {
  code: '404',
  meaning: 'Entity or terms not found',
} as const satisfies EndpointResponse;

const entityOrPermissionNotFound = {
  code: '404',
  meaning: 'Entity or permission not found',
} as const satisfies EndpointResponse;

const termsNotFound = {
  code: '404.4',
  meaning: 'Terms not found',
  quoted: true,
  title: 'Terms not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `{termsID}` in the path with the GUID of the terms in Rubiq; the id of a permission does not fit here.',
} as const satisfies EndpointResponse;

const permissionNotFound = {
  code: '404.5',
  meaning: 'Permission not found',
  quoted: true,
  title: 'Permission not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `{permissionID}` in the path with the GUID of the permission in Rubiq; the id of terms does not fit here.',
} as const satisfies EndpointResponse;

const sourceNotFound = {
  code: '404.6',
  meaning: 'Source not found',
  quoted: true,
  title: 'Source not found',
  retry: 'after-change',
  fixer: 'caller',
  advice: 'Compare the sourceID that you send with the GUID of the source in Rubiq.',
} as const satisfies EndpointResponse;

const withdrawalSourceNotFound = {
  ...sourceNotFound,
  advice: 'Compare the source of the withdrawal that you send with the GUID of that source in Rubiq.',
} as const satisfies EndpointResponse;

const termsVersionNotFound = {
  code: '404.7',
  meaning: 'Terms version not found',
  quoted: true,
  title: 'Terms version not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `{version}` in the path with the versions of these terms in Rubiq; unknown terms would be 404.4.',
} as const satisfies EndpointResponse;

const permissionNotAllowed = {
  code: '412.2',
  meaning: 'The permission is not allowed',
  quoted: true,
  title: 'Permission not allowed',
  retry: 'after-change',
  fixer: 'administrator',
  advice: 'Ask your account manager at Fluid to allow this permission in the contract that your app uses.',
} as const satisfies EndpointResponse;

const sourceNotAllowed = {
  code: '412.3',
  meaning: 'The source is not allowed',
  quoted: true,
  title: 'Source not allowed',
  retry: 'after-change',
  fixer: 'administrator',
  advice: 'Send a source that the contract allows, or have your account manager at Fluid add this one.',
} as const satisfies EndpointResponse;

const withdrawalSourceNotAllowed = {
  ...sourceNotAllowed,
  advice:
    'Ask your account manager at Fluid whether the contract allows this source for a withdrawal, not only for an acceptance.',
} as const satisfies EndpointResponse;

export const termsAndPermissionEndpoints = [
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
        remark: 'Only when the URL holds a termsID.',
        advice: 'Compare the `{termsID}` in the path with the GUID of the terms in Rubiq.',
      },
    ],
    documented: [
      '`termsID` is optional: without it, the answer lists all terms, and an empty list is a 200.',
      'The query parameters are `versionStates` (Active, Inactive, Obsolete, Draft) and `versionFields` (version, state, consents).',
    ],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2100 Get terms',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100893388/2100%3A+Get+terms',
    },
  },
  {
    number: '2101',
    title: 'Get terms version',
    method: 'GET',
    paths: ['/permissions/terms/{termsID}/{version}'],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      invalidRequest,
      noActiveVersion,
      { code: '404', meaning: 'Terms version not found', quoted: true },
      termsNotFound,
      termsVersionNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2101 Get terms version',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100893490/2101+Get+terms+version',
    },
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
        remark: 'Newest copy (short address); older copies list 201 and 303.',
        source: acceptTermsNewest,
      },
      {
        code: '201',
        meaning: 'Terms were accepted',
        quoted: true,
        remark: 'Older copies only. The newest copy lists 200; a client should take both as success [I].',
      },
      {
        code: '303',
        meaning: 'These terms have already been accepted by this entity',
        quoted: true,
        remark:
          'Older copies only; the newest copy lists no 303. [I] The wanted state is already there: treat it as done.',
        outcome: 'expected',
        retry: 'never',
        advice: 'Treat it as done. To change an acceptance that exists, use 2110.',
      },
      {
        code: '400',
        meaning: 'Terms could not be accepted: invalid version or sourceID',
        advice:
          'Check the version of the terms and the sourceID that you send; an unknown entity would be 404.',
      },
      {
        code: '400.1',
        meaning: 'Terms not active',
        quoted: true,
        remark: 'The newest copy is cut after this row, so more sub-codes may follow.',
        source: acceptTermsNewest,
        title: 'Terms not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice: 'Have a version of these terms activated in Rubiq, or send the `termsID` of active terms.',
      },
      entityOrTermsNotFound,
      {
        ...entityNotFound,
        remark: 'Read in version 5; the list of the current page is lost in the copies.',
        source: acceptTermsV5,
      },
      {
        ...externalEntityReferenceNotFound,
        remark: 'Read in version 5; the list of the current page is lost in the copies.',
        source: acceptTermsV5,
      },
      {
        ...termsNotFound,
        remark: 'Read in version 5; the list of the current page is lost in the copies.',
        source: acceptTermsV5,
      },
      {
        code: '412',
        meaning: 'The contract or terms do not allow access',
        remark: 'The newest copies announce sub-codes here; the list is lost in them.',
        advice: 'Ask your account manager at Fluid whether the contract of your app allows these terms.',
      },
    ],
    documented: [
      'The page has tables of sub-codes under 400, 404 and 412. 404.1, 404.2 and 404.4 were read in version 5.',
      'An early draft lists 404.9 “Acceptance error (see response body for details)”. No later version that we could read has it.',
    ],
    unknown: [
      'Which sub-codes the current page lists under 400, 404 and 412 could not be read.',
      'Whether 400.3, 404.6, 412.1, 412.3 and 412.6, documented for 2110, also occur here is not documented.',
    ],
    formerTitles: [],
    source: sources.acceptTerms,
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
        remark: 'Without acceptances the "accepted" list is empty.',
      },
      { ...theEntityNotFound, source: termsAcceptanceStatusOlder },
      { ...entityNotFound, source: termsAcceptanceStatusOlder },
      { ...externalEntityReferenceNotFound, source: termsAcceptanceStatusOlder },
    ],
    documented: ['404 and its sub-codes were read in an older version of the page.'],
    unknown: ['The list of statuses on the current page could not be read.'],
    formerTitles: [],
    source: {
      title: '2103 Get entity terms acceptance status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100893879/2103+Get+entity+terms+acceptance+status',
    },
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
        remark: 'The wording of the page; what is withdrawn is the acceptance of the terms [I].',
      },
      entityOrTermsNotFound,
      entityNotFound,
      externalEntityReferenceNotFound,
      termsNotFound,
      withdrawalSourceNotFound,
      {
        code: '412',
        meaning: 'The contract does not allow access to these terms, or this withdrawal source',
      },
      {
        code: '412.1',
        meaning: 'The terms are not allowed',
        quoted: true,
        title: 'Terms not allowed',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Ask your account manager at Fluid to allow these terms in the contract; until then the withdrawal cannot go through this app.',
      },
      withdrawalSourceNotAllowed,
    ],
    documented: ['The earliest drafts were numbered `2105` and answered 200.'],
    unknown: [],
    formerTitles: [],
    source: sources.withdrawTermsAcceptance,
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
        remark: 'Newest copy (short address); copies up to version 11 list 201 and 303.',
        source: acceptPermissionNewest,
      },
      {
        code: '201',
        meaning: 'The permission was accepted',
        quoted: true,
        remark:
          'Copies up to version 11. The newest copy lists 200; a client should take both as success [I].',
        advice: 'Let your code accept 200 as well: another version of the page lists it instead.',
      },
      {
        code: '303',
        meaning: 'Already accepted by this entity',
        remark:
          'Copies up to version 11; the newest copy lists no 303. [I] The wanted state is already there: treat it as done.',
        outcome: 'expected',
        retry: 'never',
        advice: 'Treat it as done: the acceptance that you want is there.',
      },
      {
        code: '400',
        meaning: 'Could not be accepted: inactive, or invalid sourceID',
        advice:
          'Read the sub-code: 400.2 is the permission, 400.3 the source. Without one, check the sourceID that you send.',
      },
      {
        code: '400.2',
        meaning: 'Permission not active',
        quoted: true,
        title: 'Permission not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice: 'Have the permission made active in Rubiq, or stop offering it to your users.',
      },
      sourceNotActive,
      entityOrPermissionNotFound,
      entityNotFound,
      externalEntityReferenceNotFound,
      permissionNotFound,
      sourceNotFound,
      { code: '412', meaning: 'The contract does not allow this permission or this source' },
      permissionNotAllowed,
      sourceNotAllowed,
    ],
    documented: [
      'Two versions of the page differ: one lists 201 and 303; the other, in a newer layout, lists 200 and no 303.',
    ],
    unknown: ['Whether the API answers 200 or 201 today, and whether 303 still occurs, is not known to us.'],
    formerTitles: [],
    source: sources.acceptPermission,
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
        remark: 'Read in an old version, then numbered 2107.',
        source: permissionAcceptanceStatusOld,
      },
      {
        code: '404',
        meaning: 'Entity or permission not found',
        remark: 'Read in an old version, then numbered 2107.',
        source: permissionAcceptanceStatusOld,
      },
      {
        ...entityNotFound,
        remark: 'Read in an old version, then numbered 2107; it lists exactly these two.',
        source: permissionAcceptanceStatusOld,
      },
      {
        ...externalEntityReferenceNotFound,
        remark: 'Read in an old version, then numbered 2107; it lists exactly these two.',
        source: permissionAcceptanceStatusOld,
      },
    ],
    documented: ['The codes listed here were read in an old version of the page, which was numbered `2107`.'],
    unknown: [
      'The list of sub-codes under 404 is not known to us: the documentation says that there are some, the numbers could not be read.',
    ],
    formerTitles: [],
    source: {
      title: '2106 Get entity permission acceptance status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100894996/2106%3A+Get+entity+permission+acceptance+status',
    },
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
      entityOrPermissionNotFound,
      entityNotFound,
      externalEntityReferenceNotFound,
      permissionNotFound,
      withdrawalSourceNotFound,
      { code: '412', meaning: 'The contract does not allow this permission or this withdrawal source' },
      permissionNotAllowed,
      withdrawalSourceNotAllowed,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: sources.withdrawPermission,
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
        remark:
          'The call moves the cursor on: the same call again gives the next changes, not the same ones.',
      },
      {
        code: '404',
        meaning: 'Cursor not found',
        quoted: true,
        remark: 'Unless autoCreateCursor is true; the default is false.',
        advice: 'Correct `{cursorName}`, or send `autoCreateCursor=true` on the first call with a new name.',
      },
    ],
    documented: ['The limit of one request is 500.'],
    unknown: [],
    formerTitles: [],
    source: getChanges,
  },
  {
    number: '2109',
    title: 'Update change cursor',
    method: null,
    paths: [],
    responses: [],
    documented: [],
    unknown: [
      'Only the title is known to us, from the related content of 2108. The method, the path, the statuses and the sub-codes could not be read.',
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
      { code: '400', meaning: 'Terms consents could not be updated', quoted: true },
      sourceNotActive,
      entityOrTermsNotFound,
      entityNotFound,
      externalEntityReferenceNotFound,
      termsNotFound,
      sourceNotFound,
      { code: '412', meaning: 'The contract or terms do not allow access', quoted: true },
      {
        code: '412.1',
        meaning: 'The terms are not allowed for this contract',
        quoted: true,
        title: 'Terms not allowed for contract',
        retry: 'after-change',
        fixer: 'administrator',
        advice: 'Ask your account manager at Fluid to add these terms to the contract that your app uses.',
      },
      {
        code: '412.3',
        meaning: 'The source is not allowed for this contract',
        quoted: true,
        title: 'Source not allowed for contract',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Send a source that belongs to this contract, or have your account manager at Fluid add this one.',
      },
      {
        code: '412.6',
        meaning: 'The entity type is not allowed for this terms version',
        quoted: true,
        title: 'Entity type not allowed for terms',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Check in Rubiq for which entity types this version of the terms is meant; the entity in the path is of another type.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: sources.updateTermsAcceptance,
  },
  {
    number: '2111',
    title: 'Get terms version text for entity',
    method: 'GET',
    paths: [
      '/permissions/terms/{termsID}/{version}/text/{textKey}/entity/id/{entityID}',
      '/permissions/terms/{termsID}/{version}/text/{textKey}/entity/ext-key/{ext-key}/{ext-type}',
    ],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      invalidRequest,
      noActiveVersion,
      {
        code: '400.2',
        meaning: 'This text contains merge fields, and requires an entity reference',
        quoted: true,
        remark: 'From the time of the ".../raw" URL; both URLs of the newest copy name an entity [I].',
        title: 'Merge fields need an entity',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'This text has placeholders for data of an entity. Check that your path ends in `/entity/id/{entityID}` or `/entity/ext-key/{ext-key}/{ext-type}`; a path of 2112 names no entity.',
      },
      entityOrTermsNotFound,
      entityNotFound,
      externalEntityReferenceNotFound,
      termsNotFound,
      termsVersionNotFound,
      {
        code: '404.8',
        meaning: 'Terms version text not found',
        quoted: true,
        title: 'Terms text not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the `{textKey}` in the path with the texts of this version of the terms in Rubiq; another version may have other keys.',
      },
    ],
    documented: ['Under its older title the page had an extra URL that ends in `/raw`.'],
    unknown: [],
    formerTitles: ['Get terms version text'],
    source: {
      title: '2111 Get terms version text for entity',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/140443664/2111+Get+terms+version+text',
    },
  },
  {
    number: '2112',
    title: 'Get terms version text',
    method: 'GET',
    paths: ['/permissions/terms/{termsID}/{version}/text/{textKeys}'],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      invalidRequest,
      noActiveVersion,
      {
        code: '404',
        meaning: 'The entity or terms were not found',
        quoted: true,
        remark:
          'The text names an entity although this URL has none. Also sent when one of the listed text keys does not exist.',
      },
      termsNotFound,
      termsVersionNotFound,
      {
        code: '404.8',
        meaning: 'Terms version text not found',
        quoted: true,
        title: 'Terms text not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Ask for each of your `{textKeys}` alone to find the one that this version of the terms does not have.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2112 Get terms version text',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/3205300225/2112+Get+terms+version+text',
    },
  },
  {
    number: '2113',
    title: 'Get terms version file',
    method: 'GET',
    paths: ['/permissions/terms/{termsID}/{version}/file/{fileKey}'],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      invalidRequest,
      noActiveVersion,
      {
        code: '404',
        meaning: 'The entity or terms were not found',
        quoted: true,
        remark: 'The text names an entity although this URL has none.',
        advice:
          'Without 404.4 or 404.7 next to it, check the `{fileKey}`: no sub-code is listed for a missing file.',
      },
      termsNotFound,
      termsVersionNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2113 Get terms version file',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/178651137/2113+Get+terms+version+file',
    },
  },
  {
    number: '2114',
    title: 'Download terms version file',
    method: 'GET',
    paths: ['/permissions/terms/{termsID}/{version}/file/{fileKey}/download'],
    responses: [
      {
        code: '200',
        meaning: 'OK',
        quoted: true,
        remark: 'A binary download with Content-Disposition, Content-Type and Content-Length.',
      },
      invalidRequest,
      {
        ...noActiveVersion,
        advice: 'Take the download link off your page until a version of these terms is active in Rubiq.',
      },
      {
        code: '404',
        meaning: 'The entity or terms were not found',
        quoted: true,
        remark: 'The text names an entity although this URL has none.',
        advice:
          'Without 404.4 or 404.7 next to it, check the `{fileKey}`: no sub-code is listed for a missing file.',
      },
      termsNotFound,
      {
        ...termsVersionNotFound,
        advice:
          'Find the page or the mail that holds this link: its `{version}` is not among the versions of these terms in Rubiq.',
      },
    ],
    documented: ['It is meant for browsers; the page advises to enable public authentication for it.'],
    unknown: [],
    formerTitles: [],
    source: sources.downloadTermsVersionFile,
  },
] as const satisfies readonly Endpoint[];
