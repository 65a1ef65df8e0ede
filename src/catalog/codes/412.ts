/** 412: the app is known, and may not do this. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

export const codes412 = [
  {
    code: '412',
    title: 'Operation not allowed',
    message:
      'Even though the app was correctly authenticated, the requested operation is not permitted due to restrictions on the app.',
    heading: null,
    condition: null,
    group: 'restriction',
    retry: 'after-change',
    fixer: 'administrator',
    advice: {
      when: 'The signature is not the cause. The limit is on the app as a whole (1003, 1004, 2002), or on these terms, this permission, source, entity type or policy.',
      checkFirst:
        'Note AppKey, endpoint, contract id and sub-code of the failing request. Then ask whoever configures this app in Rubiq whether its permissions and contract include them.',
      causes: [
        'The app has no permission to update accounts (1003), remove accounts (1004) or change passwords (2002).',
        'The contract does not allow the terms (412.1), the permission (412.2) or the source (412.3) in 2104, 2105, 2107 or 2110, or the terms version excludes the entity type (412.6 in 2110).',
        'The request ran under another contract (the agreed set of fields that the app may send or receive) than you think: the contract id is missing from the URL, so that the default contract of the app applies.',
        'The request was signed with the AppKey of another of your apps, which has fewer rights.',
        'The restriction was removed in test and not in production.',
      ],
      fix: [
        'Read the sub-code with the endpoint: 412.1 is about terms in 2104, a data request in 2121 and a policy schedule in 1201.',
        'Log the AppKey that was really used (never the AppSecret), and send the right one if your process serves several apps.',
        'Check the id in the request: a source or permission can exist and still be outside your contract.',
        'Give your account manager at Fluid the AppKey, method, path, contract id, sub-code and time, and ask for the permission.',
        'Take 412 out of ETag logic: code that reads the object again and resends without `If-Match` repeats the same refused request.',
      ],
      retry:
        'The restriction stands until someone changes the app, its contract or the object that you name.',
      fixer: 'The rights of an app are configured in Rubiq; your code cannot grant them.',
      endUser: 'This action is not available in this app.',
    },
    documented: [
      {
        text: 'The pages of 1003, 1004 and 2002 list 412 for an app without the permission to update accounts, remove accounts or change the password.',
        source: [sources.updateAccountData, sources.removeAccount, sources.changePassword],
      },
      {
        text: '412.1 means in 2104 and 2110 that the terms are not allowed. 2110 also has 412.6: the entity type is not allowed for this terms version.',
        source: [sources.withdrawTermsAcceptance, sources.updateTermsAcceptance],
      },
      {
        text: '412.2 means in 2105 and 2107 that the permission is not allowed.',
        source: [sources.acceptPermission, sources.withdrawPermission],
      },
      {
        text: '412.3 means in 2104, 2105, 2107 and 2110 that the source is not allowed.',
        source: [
          sources.withdrawTermsAcceptance,
          sources.acceptPermission,
          sources.withdrawPermission,
          sources.updateTermsAcceptance,
        ],
      },
      {
        text: 'In 1201, 412.1 means that the policy schedule may not be triggered by the API in this way.',
        source: sources.triggerPolicyForSelection,
      },
      {
        text: 'In 2121, 412.1 means that the source or entity type is not allowed for this type of data request.',
        source: sources.submitDataRequest,
      },
    ],
    unknown: [
      'Which restrictions an app can have is not listed anywhere that was read.',
      'The current page of 2102 has sub-codes under 412 that could not be read.',
    ],
    http: {
      differs: true,
      standard:
        'A condition that the client put into the request headers, such as `If-Match`, was false when the server tested it.',
      here: 'It is not about `If-Match`. It is about the rights of the app, which most APIs report as 403; here 403 is about an account, a session or unusual activity.',
      section: '15.5.13',
    },
    keywords: [
      'forbidden',
      'not authorized',
      'scope',
      'insufficient privileges',
      'optimistic concurrency',
      'access rights',
    ],
    formerTitles: [],
    history: [
      {
        when: 'Version 1 of the page',
        what: 'The text spoke of restrictions “applied for the particular app”.',
        source: sources.standardStatusCodesV1,
      },
    ],
    related: [
      { code: '403.25', why: 'The session has no access to this resource; with 412 the app has not.' },
      { code: '403', why: 'The credentials of an account are wrong, rather than the rights of the app.' },
      { code: '401.7', why: 'The app is not known at all.' },
      { code: '412.1', why: 'The sub-code with the most meanings: terms, data request or policy.' },
      { code: '400', why: 'The permission or source is not active, rather than not allowed.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.updateAccountData,
      sources.removeAccount,
      sources.changePassword,
      sources.withdrawTermsAcceptance,
      sources.acceptPermission,
      sources.withdrawPermission,
      sources.updateTermsAcceptance,
      sources.submitDataRequest,
      sources.triggerPolicyForSelection,
      sources.acceptTerms,
      sources.standardStatusCodesV1,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 412 Precondition Failed
Date: Sun, 22 Nov 2026 02:20:47 GMT

`,
  },
] as const satisfies readonly StandardCode[];
