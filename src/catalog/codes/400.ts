/** 400: the format is right and the data is wrong. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

export const codes400 = [
  {
    code: '400',
    title: 'Invalid data',
    message:
      'Even though the request was in the right format, the data within the request do not meet the validation rules.',
    heading: null,
    condition: null,
    group: 'data',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'A value breaks a rule. Typical values are a mobile number (1001, 1003), an email address (1003), a new password (2002), a terms version or sourceID (2102), a missing field (1100) and an unknown field (8001).',
      checkFirst:
        'Read `ApiStatusSubCode` together with the endpoint: 400.3 is a badly formatted mobile number in 1001 and a missing keys field in 1100.',
      causes: [
        'In 1001 and 1003 with SMS verification, the mobile number is badly formatted (400.3) or belongs to an active (400.4) or inactive (400.5) entity. In 1003, the email address may also be in use (400.2).',
        'A required field is missing from the JSON (400.3, 400.4 and 400.5 in 1100). `JSON.stringify` omits `undefined`, and .NET serializers that ignore nulls omit `null`.',
        'A field name is misspelled: 8001 refuses a field that it does not recognize.',
        'The object is inactive: terms (400.1 in 2102) or all their versions (400.1 in 2101), a permission (400.2) or source (400.3) in 2105, or a lead source (400.1 in 1100).',
        'The new password breaks the password rules (2002).',
        'The lottery reservation has expired (400.1 in 9404 and 9405).',
      ],
      fix: [
        'Look up the sub-code on the page of the endpoint that you called. Do not handle 400.1 to 400.5 in shared error code: their meanings differ between endpoints.',
        'Without a sub-code, log the JSON that was sent, with personal data masked, and compare each field name and value with the endpoint page.',
        'Show 400.3, 400.4 and 400.5 of 1001 next to the mobile number field, so that the user can correct it.',
        'For inactive terms, permissions, sources, or lead sources, ask the app’s administrator which ones are active. For 400 in 1201, ask them to correct the policy.',
        'For a refused password in 2002, show the user your password rules. The password must never contain the user ID.',
        'For 400.1 in 9404 or 9405, make a new reservation with 9402.',
        'Do not look for broken JSON: a body in the wrong format gives 501.',
      ],
      retry: 'The same data breaks the same rule every time.',
      fixer:
        'The data came from your code or your user. Only inactive objects and the policy of 1201 need an administrator.',
      endUser: 'Some of the information is not valid. Check what you entered and try again.',
    },
    documented: [
      {
        text: 'A wrong format is 501 in the same list: “The data supplied in the request body is not in the expected format.”',
        source: sources.standardStatusCodes,
      },
      {
        text: 'The list has no sub-codes under 400; endpoints define their own. In 1001, 400.3, 400.4 and 400.5 concern the mobile number and are sent only if SMS verification is enabled.',
        source: [sources.standardStatusCodes, sources.createAccount],
      },
      {
        text: 'An invalid or non-unique mobile number is 400. The article on SMS verification once said 403.',
        source: sources.smsVerification,
      },
      {
        text: 'A mobile number has to be unique. It is stored with its country prefix.',
        source: sources.smsVerificationPage,
      },
      {
        text: 'A password must never equal or contain the user ID. Rules on length, digits, letters and earlier passwords are optional.',
        source: sources.passwordPolicy,
      },
      {
        text: 'In 2102, 400.1 means that the terms are not active.',
        source: sources.acceptTermsNewest,
      },
      {
        text: 'In 2114, 400.1 means that the terms have no active version.',
        source: sources.downloadTermsVersionFile,
      },
      {
        text: 'In 1201, 400 means that the policy has not been configured correctly.',
        source: sources.triggerPolicyForSelection,
      },
    ],
    unknown: [
      'Which rule was broken is not documented for a 400 without a sub-code: no general error body is described.',
      'Whether one 400 can report several broken rules is not documented.',
      'Whether a value of the wrong type, such as a string where a number is required, gives 400 or 501 is not documented.',
    ],
    http: {
      differs: true,
      standard: 'The server does not process the request because of a client error, such as broken syntax.',
      here: '400 means only that data breaks a rule. Broken syntax is 501, so a client that treats every 400 as a bug hides errors that the user could correct.',
      section: '15.5.1',
    },
    keywords: [
      'validation error',
      'constraint',
      'unprocessable',
      'invalid phone',
      'duplicate email',
      'required property',
    ],
    synonyms: [
      'validation failed',
      'bad input',
      'wrong value',
      'field missing',
      'invalid field',
      'invalid parameter',
      'bad parameters',
      'data rejected',
      'field not valid',
      'value too long',
      'value out of range',
      'rule violated',
      'constraint violated',
      'input not accepted',
      'missing mandatory data',
      'wrong type of a field',
      'does not pass validation',
    ],
    formerTitles: [],
    history: [],
    related: [
      { code: '501', why: 'The format itself is wrong, rather than the data.' },
      { code: '400.3', why: 'The clearest case of one sub-code with several meanings.' },
      {
        code: '400.4',
        why: 'A mobile number that is already in use (1001, 1003, 2004) or a missing data field (1100).',
      },
      { code: '303', why: 'The whole object already exists, rather than one of its values being in use.' },
      { code: '412', why: 'The app may not use this object, rather than the data being wrong.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.createAccount,
      sources.smsVerification,
      sources.smsVerificationPage,
      sources.passwordPolicy,
      sources.acceptTermsNewest,
      sources.downloadTermsVersionFile,
      sources.triggerPolicyForSelection,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 400 Bad Request
Date: Sun, 22 Nov 2026 02:12:18 GMT

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'New: 400.1 of 2102, 9404 and 9405, and the documented password rules. The sub-codes of 1001 are cited from its current page.',
      },
    ],
  },
] as const satisfies readonly StandardCode[];
