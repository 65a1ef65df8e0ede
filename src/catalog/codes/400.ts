/** 400: the format is right and the data are wrong. */
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
      when: 'Typical values: a mobile number (1001, 1003), an email address (1003), a new password (2002), a terms version or sourceID (2102), a field that is missing (1100) or not known (8001).',
      checkFirst:
        'Read `ApiStatusSubCode` together with the endpoint: 400.3 is a badly formatted mobile number in 1001 and a missing keys field in 1100.',
      causes: [
        'In 1001 and 1003 with SMS verification: the mobile number is badly formatted (400.3) or belongs to an active (400.4) or inactive (400.5) entity. In 1003 also: the email address is not unique (400.2).',
        'A required field is not in the JSON (1100: 400.3, 400.4, 400.5): `JSON.stringify` leaves out `undefined`, and .NET serializers set to ignore nulls leave out `null`.',
        'A field name is spelled differently than in the form: 8001 refuses a field that it does not recognize.',
        'The object is inactive: terms without an active version (400.1 in 2101), a permission (400.2) or source (400.3) in 2105, a lead source (400.1 in 1100).',
        'In 2002 the new password breaks the password rules.',
      ],
      fix: [
        'Look up the sub-code on the page of the endpoint that you called. Do not map 400.1 to 400.5 in shared error code: the meanings change from endpoint to endpoint.',
        'Without a sub-code, log the JSON as it was sent, with personal data masked, and compare each field name and value with the endpoint page.',
        'Show 400.3, 400.4 and 400.5 of 1001 beside the mobile number field, so that the user can correct it.',
        'For inactive terms, permissions, sources or lead sources, ask whoever configures them in Rubiq which one is active. For 400 in 1201, ask them to correct the policy.',
        'Do not search for broken JSON: a body in the wrong format gives 501.',
      ],
      retry: 'The same data break the same rule each time.',
      fixer:
        'Your code, or what your user typed, supplied the data; only inactive objects and the policy of 1201 need an administrator.',
      endUser: 'Some of the information is not valid. Check what you entered and try again.',
    },
    documented: [
      {
        text: 'A wrong format is 501 in the same list: “The data supplied in the request body is not in the expected format.”',
        source: sources.standardStatusCodes,
      },
      {
        text: 'The list has no sub-codes of 400; endpoints define their own. In 1001, 400.3, 400.4 and 400.5 are about the mobile number and come when SMS verification is enabled.',
        source: [sources.standardStatusCodes, sources.createAccountV18],
      },
      {
        text: 'An invalid or non-unique mobile number is 400. The article on SMS verification once said 403.',
        source: sources.smsVerification,
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
      'Which rule was broken when a 400 has no sub-code is not documented: no general error body is described.',
      'Whether one 400 can report several broken rules is not documented.',
      'Whether a value of the wrong type, such as text where a number belongs, is 400 or 501 is not documented.',
    ],
    http: {
      differs: true,
      standard:
        'The server refuses the request because of an error on the client’s side, such as broken syntax or framing.',
      here: 'Only data that break a rule. Broken syntax is 501 here, so a client that reads 400 as “malformed, a bug” hides errors that the user could correct.',
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
    formerTitles: [],
    history: [],
    related: [
      { code: '501', why: 'The format itself is wrong, rather than the data.' },
      { code: '400.3', why: 'The clearest case of one sub-code with several meanings.' },
      { code: '400.4', why: 'A mobile number in use (1001, 1003, 2004) or a missing data field (1100).' },
      { code: '303', why: 'The whole account exists, rather than one value being taken.' },
      { code: '412', why: 'The app may not use this object, rather than the data being wrong.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.createAccountV18,
      sources.smsVerification,
      sources.downloadTermsVersionFile,
      sources.triggerPolicyForSelection,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 400 Bad Request
Date: Sun, 22 Nov 2026 02:12:18 GMT

`,
  },
] as const satisfies readonly StandardCode[];
