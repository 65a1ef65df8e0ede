/** 2001 to 2005: sign-in, passwords and verification. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import { type Source, sources } from '../sources.ts';
import {
  accountNotFound,
  dataValidationFailed,
  entityNotFound,
  externalEntityNotFound,
  externalUserNotFound,
  noTextOfItsOwn,
  theEntityNotFound,
  userNotFound,
} from './shared-responses.ts';

const authenticateV2 = {
  title: '2001 Authenticate, version 2',
  url: 'https://rubiqsoft.atlassian.net/wiki/x/vIByAQ',
} as const satisfies Source;

const readInVersion2 = 'Read in version 2 of the page; the current list could not be read.';

const attemptsUnknown =
  'After how many attempts 403.10 comes, and how long the lock lasts, is not documented.';

const probablyWithSmsVerification = 'Probably only if SMS verification is on.';

const noAccountWithThisEmail = {
  code: '404',
  meaning: 'No account with the specified email was found',
  retry: 'after-change',
  fixer: 'end-user',
  advice:
    'Show the user the same text as after a success, so that nobody can find out which addresses are registered. Check that the email address in the path is percent-encoded.',
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
          'Read the sub-code before you ask for the password again: an entity that is not verified (403.2) or not active (403.3) needs a different next step.',
      },
      {
        code: '403.1',
        meaning: 'Unknown loginID',
        quoted: true,
        remark: readInVersion2,
        source: authenticateV2,
        title: 'Unknown login ID',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Ask the user to check the login name. Show the same text as for a wrong password, so that nobody can find out which login names exist.',
      },
      {
        code: '403.2',
        meaning: 'User has not been verified',
        quoted: true,
        remark:
          'This is the documented answer before verification. It comes with the headers `ApiStatusSubCode: 403.2` and `DpKey`, and so gives back an entity ID that was lost; the article on SMS verification describes both headers. The code was read in version 2 of the page.',
        source: authenticateV2,
        title: 'User not verified',
        outcome: 'expected',
        retry: 'after-change',
        fixer: 'end-user',
        advice: 'Read the entity ID in the header `DpKey`, verify the entity with 2004, then sign in.',
      },
      {
        code: '403.3',
        meaning: 'User is not active',
        quoted: true,
        remark: readInVersion2,
        source: authenticateV2,
        title: 'User not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Send the user to your support and do not offer a new password: the entity has to be activated in Rubiq first.',
      },
      {
        code: '403.4',
        meaning: 'Incorrect password',
        quoted: true,
        remark: readInVersion2,
        source: authenticateV2,
        title: 'Incorrect password',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Ask for the password again and offer a reset through 2003. Never send the same wrong password again automatically.',
      },
      {
        code: '403.7',
        meaning: 'Facebook appID not recognised',
        quoted: true,
        remark: readInVersion2,
        source: authenticateV2,
        title: 'Facebook app ID not recognized',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Compare the Facebook appID that you send with that of your Facebook app. If they match, ask your contact at Fluid to register it in Rubiq.',
      },
      {
        code: '403.8',
        meaning: 'Facebook connection does not exist',
        quoted: true,
        remark: readInVersion2,
        source: authenticateV2,
        title: 'Facebook connection does not exist',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Offer registration, or sign-in with a password (`authType` `native`): no entity is connected to this Facebook user.',
      },
      {
        code: '403.9',
        meaning: 'The Facebook userID is known, but its connection carries no dpKey',
        remark: readInVersion2,
        source: authenticateV2,
        title: 'Facebook connection without entity',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Give the Facebook userID to your contact at Fluid: the connection exists, but it has no entity (`dpKey` is the former name of the entity ID).',
      },
    ],
    documented: [
      '`authType` is `native`, `facebook` or `onetime`.',
      'Under Data Isolation a successful response has the session key in the header `ApiSessionKey`. With `authType` `onetime` the body has `entities` with an `apiSessionKey` for each entity, and there is no header.',
      'If a password lifetime is defined, the response has the header `PasswordExpires`.',
      'The page on the password policy says: after its lifetime a password no longer authenticates; it must be reset with a forgotten-password request (2003).',
      'The article on SMS verification says: before verification the answer is 403 with the headers `ApiStatusSubCode: 403.2` and `DpKey: 12345`, and so gives back a key that was lost.',
      'Both examples on the page about public authentication call this endpoint, one with the `PublicID` as a header and one as a query parameter.',
      'If the authentication fails, “the result is empty”.',
      'The sub-codes listed here were read in version 2 of the page.',
    ],
    unknown: [
      'The current page has a table of sub-codes that could not be read. It probably has nine rows, two more than version 2.',
      'Whether 403.10 and 403.11 are among them is not documented. They are documented for 2002, and 403.10 also for 2005, so they are likely here.',
    ],
    formerTitles: [],
    source: sources.authenticate,
    changes: [
      {
        date: '2026-11-28',
        what: '403.2 is now an expected answer: it comes with the header DpKey, which gives back an entity ID that was lost. That public authentication is used with this endpoint is documented, and 403.9 is in our own words.',
        codes: ['403.2', '403.9'],
      },
    ],
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
          'Show the user your password rules and ask for another new password. Your contact at Fluid knows the password policy of this app.',
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
          'Send the `loginID` with which this user signs in through 2001. A changed email address or username in your own database may no longer match it.',
      },
      {
        code: '403.3',
        meaning: 'User is not active',
        quoted: true,
        title: 'User not active',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'Stop the password change: the entity has to be activated in Rubiq first, and no password can help before that.',
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
          'Compare the entity in the path with the user who typed the password: the path names one entity, and the credentials belong to another.',
      },
      {
        code: '403.10',
        meaning: 'Too many wrong login attempts: the password is locked for a time',
        remark: 'The number of attempts and the length of the lock are not documented.',
        title: 'Password temporarily locked',
        retry: 'after-delay',
        repeatable: false,
        fixer: 'end-user',
        advice:
          'Stop all automatic attempts and ask the user to try again later. Even the right password probably fails while the lock lasts.',
      },
      {
        code: '403.11',
        meaning: 'The password has expired',
        quoted: true,
        remark:
          'The page on the password policy says that an expired password cannot be changed through the API and has to be reset with 2003.',
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
        advice: 'Ask your contact at Fluid whether this app may change passwords.',
      },
    ],
    documented: [
      'The body has `loginID`, `oldPassword` and `newPassword`; all are required.',
      'The page on the password policy says: after its lifetime a password can no longer be changed through the API; it must be reset with a forgotten-password request (2003).',
      'The page on the password policy also says that a password may never equal or contain the user ID. A minimum length, digits, letters, a lifetime in days and a history are optional rules.',
      'Changes of the password policy go through Fluid.',
    ],
    unknown: [attemptsUnknown],
    formerTitles: [],
    source: sources.changePassword,
    changes: [
      {
        date: '2026-11-28',
        what: '403.10 is now in our own words, and a program should not repeat the request automatically. The fields of the body and the password rules are documented.',
        codes: ['403.10'],
      },
    ],
  },
  {
    number: '2003',
    title: 'Trigger "Forgotten password" service',
    method: 'GET',
    paths: ['/entity/authenticate/forgotten-password/email/{email}'],
    responses: [
      {
        code: '204',
        meaning: 'Password reminder or reset notification was sent',
        advice: 'Do not prefetch this GET or repeat it automatically: each successful call sends mail.',
      },
      {
        ...noAccountWithThisEmail,
        remark: 'A successful call sends mail, so never use it to test an address.',
      },
    ],
    documented: [
      'This GET sends mail. What exactly is sent is configured in RubiqCloud.',
      'The page on the password policy says that a password that has expired must be reset through this endpoint.',
    ],
    unknown: [],
    formerTitles: [],
    source: sources.forgottenPassword,
    changes: [
      {
        date: '2026-11-28',
        what: 'That a successful call sends mail is now documented here: do not prefetch it, repeat it automatically or use it to test an address.',
        codes: ['204', '404'],
      },
    ],
  },
  {
    number: '2004',
    title: 'Verify account',
    method: 'POST',
    paths: ['/entity/id/{entity-id}/verify', '/entity/ext-key/{ext-key}/{ext-type}/verify'],
    responses: [
      { code: '204', meaning: 'The entity was verified' },
      {
        ...dataValidationFailed,
        advice:
          'Read the sub-code: 400.4 and 400.5 mean that the mobile number is not unique. Without one, check that the body has the verification code.',
      },
      {
        code: '400.4',
        meaning: 'Mobile number is not unique: an active entity has it, an unverified one included',
        remark: probablyWithSmsVerification,
        title: 'Mobile number already in use',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Ask the user for another number, set it through 1003 and verify that one: this number may have been taken since the code was sent.',
      },
      {
        code: '400.5',
        meaning: 'Mobile number is not unique: an inactive entity has it',
        remark: probablyWithSmsVerification,
        title: 'Mobile number held by inactive entity',
        retry: 'after-change',
        fixer: 'administrator',
        advice:
          'A new code does not help. Ask the app’s administrator to look at the inactive entity in Rubiq, or set another number through 1003.',
      },
      {
        code: '403',
        meaning: 'Verification code does not match the stored code',
        retry: 'after-change',
        fixer: 'end-user',
        advice:
          'Let the user type the code from the newest message again. A problem with the session would come with a sub-code such as 403.23.',
      },
      theEntityNotFound,
      { ...entityNotFound, remark: 'Version 5 of the page said “User not found”.' },
      externalEntityNotFound,
      {
        code: '501',
        meaning: 'The entity cannot be verified: verification is not required or was already performed',
        remark:
          'This is about the state of the entity, not about a malformed request as in the standard list.',
        retry: 'never',
        fixer: 'caller',
        advice:
          'Read the sub-code, and do not look for a format error: with 501.2 there is nothing to verify, with 501.3 no code was assigned.',
      },
      {
        code: '501.2',
        meaning: 'Entity does not need to be verified',
        quoted: true,
        remark: 'In our view this is not an error: nothing is left to verify.',
        title: 'Verification not needed',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice: 'Nothing is left to verify: skip this step and continue.',
      },
      {
        code: '501.3',
        meaning: 'Entity has not been assigned a verification code',
        quoted: true,
        title: 'No verification code assigned',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Have a verification message sent first: an update through 1003 answers 200.1 when one was sent.',
      },
    ],
    documented: [
      'A conflict with the state of the entity is reported as 501, not as a 4xx status.',
      'A verified field of 1003 changes only after this call has completed.',
      'The article on SMS verification says: under Data Isolation the `ApiSessionKey` from 1001 has to be sent with this call.',
      'The article on SMS verification also gives the states of an entity: -1 is unverified, 0 is active, and above 0 is inactive.',
      'In version 1 of the page 400 meant that the required verification code was not supplied.',
    ],
    unknown: [],
    formerTitles: [],
    source: sources.verifyAccount,
    changes: [
      {
        date: '2026-11-28',
        what: '501.2 is now an expected answer in our view, and not an error: nothing is left to verify. 400.4 and 400.5 are in our own words; that they come only with SMS verification is our conclusion. The earlier text of 404.1 is a remark.',
        codes: ['400.4', '400.5', '404.1', '501.2'],
      },
    ],
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
          'The page repeats the text of 2003, “Password reminder or reset notification was sent”. We conclude from the title that a one-time password is sent.',
        advice: 'Do not prefetch this GET or repeat it automatically: each successful call sends mail.',
      },
      {
        code: '403',
        meaning: 'Comes with sub-code 403.10',
        remark: noTextOfItsOwn,
        advice: 'Read the sub-code: 403.10 means that an earlier one-time password is still locked.',
      },
      {
        code: '403.10',
        meaning: 'An earlier onetime-password used up its login attempts and is still locked',
        remark: 'The length of the lock is not documented.',
        title: 'One-time password currently locked',
        retry: 'after-delay',
        repeatable: false,
        fixer: 'end-user',
        advice:
          'Stop requesting, and ask the user to try again later: a new request now will probably meet the same lock.',
      },
      noAccountWithThisEmail,
    ],
    documented: ['It requires Data Isolation to be enabled.', 'This GET sends mail.'],
    unknown: [attemptsUnknown],
    formerTitles: [],
    source: {
      title: '2005 Request onetime-password',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/2598830085/2005+Request+onetime-password',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'The status 403 of sub-code 403.10 is now listed, and a program should not repeat the request automatically. That a successful call sends mail is documented.',
        codes: ['204', '403', '403.10'],
      },
    ],
  },
] as const satisfies readonly Endpoint[];
