/** 2100 to 2104: terms and their acceptance. */
import type { Endpoint } from '../../record.ts';
import { type Source, sources } from '../../sources.ts';
import { entityNotFound, externalEntityReferenceNotFound, theEntityNotFound } from '../shared-responses.ts';
import {
  acceptBothSuccesses,
  entityOfTermsNotFound,
  entityOrTermsNotFound,
  externalEntityOfTermsNotFound,
  invalidRequest,
  noActiveVersion,
  readNoActiveVersion,
  termsNotFound,
  termsVersionNotFound,
  versionInPath,
  withdrawalSourceNotAllowed,
  withdrawalSourceNotFound,
} from './responses.ts';

const acceptTermsV5 = {
  title: '2102 Accept terms, version 5',
  url: 'https://rubiqsoft.atlassian.net/wiki/pages/viewpage.action?navigatingVersions=true&pageId=100920726',
} as const satisfies Source;

const termsAcceptanceStatusOlder = {
  title: '2103 Get entity terms acceptance status, an older version',
  url: 'https://rubiqsoft.atlassian.net/wiki/x/TIYGBg',
} as const satisfies Source;

const acceptTermsNewest = {
  title: '2102 Accept terms, the newest copy',
  url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/100894481',
} as const satisfies Source;

const readInVersion5 = 'Read in version 5 of the page; the current list could not be read.';

const readTermsVersionSubCode = 'Read the sub-code: 404.4 is about the terms, 404.7 about the version.';

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
    synonyms: [
      'list terms',
      'terms and conditions',
      'privacy policy',
      'all terms',
      'show all terms',
      'which terms are there',
      'terms available',
      'list legal texts',
      'general terms',
      'gtc',
    ],
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
    synonyms: [
      'current terms',
      'version of the terms',
      'terms and conditions version',
      'which version of the terms is valid',
      'a certain version of the terms',
      'details of a terms version',
      'older version of the terms',
    ],
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
        synonyms: [
          'terms not published',
          'terms inactive',
          'terms disabled',
          'terms no longer active',
          'terms retired',
          'old terms cannot be accepted',
        ],
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
    synonyms: [
      'agree to terms',
      'accept terms and conditions',
      'accept privacy policy',
      'consent to terms',
      'sign terms',
      'user accepts the terms',
      'tick the terms checkbox',
      'store acceptance of terms',
      'record that the user agreed to the terms',
      'confirm terms',
      'approve terms',
      'user agrees to privacy policy',
    ],
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
    synonyms: [
      'has accepted terms',
      'did the user agree',
      'terms accepted',
      'check terms consent',
      'has the user agreed',
      'which terms did the user agree to',
      'has the user agreed to the privacy policy',
      'see accepted terms',
      'did the user accept the terms',
      'agreed to terms',
      'acceptance of terms',
      'check whether terms are accepted',
      'which version did the user accept',
    ],
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
        synonyms: [
          'terms forbidden',
          'app may not use these terms',
          'app may not withdraw these terms',
          'not allowed to touch these terms',
        ],
      },
      withdrawalSourceNotAllowed,
    ],
    documented: ['The earliest drafts were numbered `2105` and answered 200.'],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'revoke terms',
      'reject terms',
      'undo terms acceptance',
      'decline terms',
      'take back the acceptance of the terms',
      'cancel acceptance',
      'user no longer agrees to the terms',
      'remove acceptance of terms',
      'reverse acceptance',
      'withdraw agreement to terms',
      'retract terms',
    ],
    source: sources.withdrawTermsAcceptance,
    changes: [
      {
        date: '2026-11-28',
        what: '204 now has the wording of the page, which speaks of a permission; we conclude that the acceptance of the terms is withdrawn.',
        codes: ['204'],
      },
    ],
  },
] as const satisfies readonly Endpoint[];
