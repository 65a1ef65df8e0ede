/** 2001 to 2005: sign-in, passwords and verification. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { type Source, sources } from '../sources.ts';
import {
  accountNotFound,
  dataValidationFailed,
  externalEntityNotFound,
  externalUserNotFound,
  theEntityNotFound,
  userNotFound,
} from './shared-responses.ts';

const authenticateV2 = {
  title: '2001 Authenticate, version 2',
  url: 'https://rubiqsoft.atlassian.net/wiki/x/vIByAQ',
} as const satisfies Source;

const noAccountWithThisEmail = {
  code: '404',
  meaning: 'No account with the specified email was found',
  retry: 'after-change',
  fixer: 'end-user',
  advice:
    'Show the user the same text as after a success, so that nobody can probe which addresses have accounts. Check that `{email}` is percent-encoded.',
} as const satisfies EndpointResponse;

export const authenticationEndpoints = [
  {
    number: '2001',
    title: 'Authenticate',
    method: 'POST',
    paths: ['/entity/authenticate'],
    responses: [
      { code: '200', meaning: 'Authenticated' },
      {
        code: '403',
        meaning: 'Invalid login',
        quoted: true,
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Read the sub-code before you ask for the password again: an unverified or inactive account (403.2, 403.3) needs a different next step.',
      },
      {
        code: '403.1',
        meaning: 'Unknown loginID',
        quoted: true,
        remark: 'Read in version 2; the list of the current page is lost in the copies.',
        source: authenticateV2,
        title: 'Unknown login ID',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Ask the user to check the login name. Show the same text as for a wrong password, so that nobody can probe for accounts.',
      },
      {
        code: '403.2',
        meaning: 'User has not been verified',
        quoted: true,
        remark:
          'Before verification this is the documented answer: it comes with the headers ApiStatusSubCode: 403.2 and DpKey: {key}, and so gives back a lost key (article SMS Verification, comparison of version 1 with 5). Read in version 2 of the page.',
        source: authenticateV2,
        title: 'User not verified',
        outcome: 'expected',
        retry: 'after-change',
        fixer: 'end-user',
        advice: 'Take the user to your verification step (2004), then authenticate again.',
      },
      {
        code: '403.3',
        meaning: 'User is not active',
        quoted: true,
        remark: 'Read in version 2; the list of the current page is lost in the copies.',
        source: authenticateV2,
        title: 'User not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Send the user to your support desk and do not offer a new password: the account has to become active in Rubiq.',
      },
      {
        code: '403.4',
        meaning: 'Incorrect password',
        quoted: true,
        remark: 'Read in version 2; the list of the current page is lost in the copies.',
        source: authenticateV2,
        title: 'Incorrect password',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Ask for the password again and offer the reset through 2003. Never resend the same wrong password in a loop.',
      },
      {
        code: '403.7',
        meaning: 'Facebook appID not recognised',
        quoted: true,
        remark: 'Read in version 2; the list of the current page is lost in the copies.',
        source: authenticateV2,
        title: 'Facebook app ID not recognized',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Compare the Facebook appID that you send with that of your Facebook app. If they are equal, ask your account manager at Fluid to have it made known in Rubiq.',
      },
      {
        code: '403.8',
        meaning: 'Facebook connection does not exist',
        quoted: true,
        remark: 'Read in version 2; the list of the current page is lost in the copies.',
        source: authenticateV2,
        title: 'Facebook connection does not exist',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Offer registration, or sign-in with a password (`authType` native): no account is connected to this Facebook user.',
      },
      {
        code: '403.9',
        meaning: 'The Facebook userID is known, but its connection carries no dpKey',
        remark: 'Read in version 2; the list of the current page is lost in the copies.',
        source: authenticateV2,
        title: 'Facebook connection without entity',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Give the Facebook userID to your contact at Fluid: the connection exists, but it leads to no entity (dpKey is the former name of the entity id).',
      },
    ],
    documented: [
      '`authType` is `native`, `facebook` or `onetime`.',
      'Under Data Isolation a successful response carries a session key in the header `ApiSessionKey`. A onetime login returns `apiSessionKey` per entity in the body and no header.',
      'When a password lifetime is defined, the response carries the header `PasswordExpires`.',
      'After its lifetime a password no longer authenticates; it must be reset with a forgotten-password request (2003).',
      'If the authentication fails, “the result is empty”.',
      'The sub-codes listed here were read in version 2 of the page.',
    ],
    unknown: [
      'The current page has a table of sub-codes that could not be read.',
      'Whether 403.10 and 403.11, documented for 2002 and 2005, also occur here is not documented.',
    ],
    formerTitles: [],
    source: sources.authenticate,
  },
  {
    number: '2002',
    title: 'Change password',
    method: 'PUT',
    paths: ['/entity/id/{entity-id}/password', '/entity/ext-key/{ext-key}/{ext-type}/password'],
    responses: [
      { code: '204', meaning: 'Password was updated' },
      {
        code: '400',
        meaning: 'The new password does not comply with the required rules',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Show the user your password rules and ask for another new password. Your account manager at Fluid knows the policy of this app.',
      },
      {
        code: '403',
        meaning: 'Old password does not match the stored password',
        retry: 'after-change',
        fixer: 'end-user',
        advice: 'Ask the user for the current password again. The new password is not the problem.',
      },
      {
        code: '403.1',
        meaning: 'Unknown loginID',
        quoted: true,
        title: 'Unknown login ID',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Send the loginID with which this user signs in through 2001. A changed email address or user name in your own database may no longer match it.',
      },
      {
        code: '403.3',
        meaning: 'User is not active',
        quoted: true,
        title: 'User not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Stop the password change: the account has to become active in Rubiq first, whatever the password is.',
      },
      {
        code: '403.4',
        meaning: 'Incorrect password',
        quoted: true,
        title: 'Incorrect password',
        retry: 'after-change',
        fixer: 'end-user',
        advice: 'Ask for the current password again; if the user does not know it, reset it through 2003.',
      },
      {
        code: '403.5',
        meaning: 'loginID/password do not match this entity',
        quoted: true,
        title: 'Login belongs to another entity',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare the entity in the path with the user who typed the password: you address one account with the credentials of another.',
      },
      {
        code: '403.10',
        meaning: 'Too many wrong login attempts: the password is locked for a time',
        remark: 'How many attempts and how long is not stated.',
        title: 'Password temporarily locked',
        retry: 'after-delay',
        repeatable: false,
        fixer: 'end-user',
        advice:
          'Stop all automatic attempts and tell the user to try again later; even the right password cannot help while the lock lasts.',
      },
      {
        code: '403.11',
        meaning: 'The password has expired',
        quoted: true,
        remark:
          'An expired password cannot be changed through the API: the way out is 2003 (Password policy).',
        title: 'Password expired',
        retry: 'after-change',
        fixer: 'end-user',
        advice: 'Start a reset through 2003: an expired password can no longer be changed here.',
      },
      accountNotFound,
      userNotFound,
      externalUserNotFound,
      {
        code: '412',
        meaning: 'App has no permission to change password',
        quoted: true,
        advice: 'Ask your account manager at Fluid whether this app may change passwords.',
      },
    ],
    documented: [
      'After its lifetime a password can no longer be changed through the API; it must be reset with a forgotten-password request (2003).',
      'Changes of the password policy go through Fluid.',
    ],
    unknown: ['After how many attempts 403.10 comes, and how long the lock lasts, could not be read.'],
    formerTitles: [],
    source: sources.changePassword,
  },
  {
    number: '2003',
    title: 'Trigger "Forgotten password" service',
    method: 'GET',
    paths: ['/entity/authenticate/forgotten-password/email/{email}'],
    responses: [
      { code: '204', meaning: 'Password reminder or reset notification was sent' },
      {
        ...noAccountWithThisEmail,
        remark: 'A GET that sends mail when it succeeds: never call it to test an address.',
      },
    ],
    documented: ['A password that has expired must be reset through this endpoint.'],
    unknown: [],
    formerTitles: [],
    source: sources.forgottenPassword,
  },
  {
    number: '2004',
    title: 'Verify account',
    method: 'POST',
    paths: ['/entity/id/{entity-id}/verify', '/entity/ext-key/{ext-key}/{ext-type}/verify'],
    responses: [
      { code: '204', meaning: 'The entity was verified' },
      dataValidationFailed,
      {
        code: '400.4',
        meaning: 'Mobile number is not unique: an active entity has it, an unverified one included',
        remark: '[I] Only when SMS verification is on.',
        title: 'Mobile number already in use',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Ask for another number through 1003 and verify that one: this number may have been taken since the code was sent.',
      },
      {
        code: '400.5',
        meaning: 'Mobile number is not unique: an inactive entity has it',
        remark: '[I] Only when SMS verification is on.',
        title: 'Mobile number held by inactive entity',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Another code does not help: have an administrator look at the inactive account in Rubiq, or set another number through 1003.',
      },
      {
        code: '403',
        meaning: 'Verification code does not match the stored code',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Let the user type the code from the newest message again. A session at fault would come with a sub-code such as 403.23.',
      },
      theEntityNotFound,
      {
        code: '404.1',
        meaning: 'Entity not found',
        quoted: true,
        remark: 'Version 5 said "User not found".',
      },
      externalEntityNotFound,
      {
        code: '501',
        meaning: 'The entity cannot be verified: verification is not required or was already performed',
        remark: 'A state of the entity, not a malformed request: the reverse of the standard meaning of 501.',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Do not look for a format error: this is about the state of the entity. If it is verified already, go on without this step.',
      },
      {
        code: '501.2',
        meaning: 'Entity does not need to be verified',
        quoted: true,
        remark: '[I] Nothing is left to verify: treat it as done.',
        title: 'Verification not needed',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice: 'Skip the verification step for this entity and go on.',
      },
      {
        code: '501.3',
        meaning: 'Entity has not been assigned a verification code',
        quoted: true,
        title: 'No verification code assigned',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Have a verification message sent before you call this: an update through 1003 reports with 200.1 that one went out.',
      },
    ],
    documented: [
      'That the state of the entity does not fit is reported with 501, not with a 4xx status.',
      'A field that is verified (1003) changes only after this call has completed.',
      'In version 1 of the page 400 meant that the required verification code was not supplied.',
    ],
    unknown: [],
    formerTitles: [],
    source: sources.verifyAccount,
  },
  {
    number: '2005',
    title: 'Request onetime-password',
    method: 'GET',
    paths: ['/entity/authenticate/onetime/email/{email}'],
    responses: [
      {
        code: '204',
        meaning: 'Success',
        remark:
          'The page repeats the text of 2003 ("Password reminder or reset notification was sent"); that a onetime-password goes out follows from the title [I].',
      },
      {
        code: '403',
        meaning: 'Comes with sub-code 403.10',
        remark: 'The page gives this status no text of its own.',
      },
      {
        code: '403.10',
        meaning: 'An earlier onetime-password used up its login attempts and is still locked',
        remark: 'How long it stays locked is not stated.',
        title: 'Onetime-password currently locked',
        retry: 'after-delay',
        repeatable: false,
        fixer: 'end-user',
        advice:
          'Stop requesting, and tell the user to try again later: a new request now will probably meet the same lock.',
      },
      noAccountWithThisEmail,
    ],
    documented: ['It requires Data Isolation to be enabled.'],
    unknown: ['After how many attempts 403.10 comes, and how long the lock lasts, could not be read.'],
    formerTitles: [],
    source: {
      title: '2005 Request onetime-password',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/2598830085/2005+Request+onetime-password',
    },
  },
] as const satisfies readonly Endpoint[];
