/** 412: the app was authenticated, but may not do this. */
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
      when: 'The signature is valid. The restriction applies to the app as a whole (1003, 1004, 2002), or to these terms, this permission, source, entity type, data request or policy.',
      checkFirst:
        'Note the AppKey, endpoint, contract ID and sub-code of the failing request. Then ask the app’s administrator whether the permissions and the contract of the app include this operation.',
      causes: [
        'The app has no permission to update accounts (1003), remove accounts (1004) or change passwords (2002).',
        'The contract does not allow the terms (412.1), the permission (412.2) or the source (412.3) in 2104, 2105, 2107 or 2110, or the terms version excludes the entity type (412.6 in 2110).',
        'The source or the entity type may not be used for this data request (412.1 in 2121), or the API may not start this policy schedule in this way (412.1 in 1201).',
        'The request used another contract (the agreed set of fields that the app may send or receive) than you expect: without a contract ID in the URL, the default contract of the app applies.',
        'The request was signed with the AppKey of another of your apps, which has fewer permissions.',
        'The restriction was removed in test but not in production.',
      ],
      fix: [
        'Read the sub-code together with the endpoint: 412.1 concerns terms in 2104, a data request in 2121 and a policy schedule in 1201.',
        'Log the AppKey that was used (never the AppSecret). If your process serves several apps, select the right one.',
        'Check the ID in the request: a source or permission can exist and still be outside your contract.',
        'Check the contract ID in the URL, and add it if the default contract is not the one you need.',
        'Give your contact at Fluid the AppKey, method, path, contract ID, sub-code and time, and ask for the permission. If it works in test, say so.',
        'Exclude 412 from ETag logic: code that reads the object again and sends the request without `If-Match` repeats the same refused request.',
      ],
      retry:
        'The restriction applies until someone changes the app or its contract, or you send the ID of an allowed object.',
      fixer: 'The permissions of an app are configured in Rubiq. Your code cannot grant them.',
      endUser: 'This action is not available in this app.',
    },
    documented: [
      {
        text: 'The pages of 1003, 1004 and 2002 list 412 for an app without the permission to update accounts, remove accounts or change the password.',
        source: [sources.updateAccountData, sources.removeAccount, sources.changePassword],
      },
      {
        text: 'In 2104 and 2110, 412.1 means that the terms are not allowed. In 2110, 412.6 means that the entity type is not allowed for this terms version.',
        source: [sources.withdrawTermsAcceptance, sources.updateTermsAcceptance],
      },
      {
        text: 'In 2105 and 2107, 412.2 means that the permission is not allowed.',
        source: [sources.acceptPermission, sources.withdrawPermission],
      },
      {
        text: 'In 2104, 2105, 2107 and 2110, 412.3 means that the source is not allowed.',
        source: [
          sources.withdrawTermsAcceptance,
          sources.acceptPermission,
          sources.withdrawPermission,
          sources.updateTermsAcceptance,
        ],
      },
      {
        text: 'In 1201, 412.1 means that the API may not start this policy schedule in this way.',
        source: sources.triggerPolicyForSelection,
      },
      {
        text: 'In 2121, 412.1 means that the source or the type of entity may not be used for this kind of data request.',
        source: sources.submitDataRequest,
      },
    ],
    unknown: [
      'Which restrictions an app can have is not documented in any page that was read.',
      'The page of 2102 announces sub-codes under 412 that could not be read.',
    ],
    http: {
      differs: true,
      standard:
        'A condition in the request headers, such as `If-Match`, was false when the server tested it.',
      here: 'It has nothing to do with `If-Match`. The app lacks a right, which most APIs report as 403; here, 403 concerns an entity, a session, or unusual activity.',
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
    synonyms: [
      'app not allowed',
      'app has no rights',
      'missing app rights',
      'feature not enabled',
      'not permitted for this app',
      'app restricted',
      'read only app',
      'permission of the app',
      'not entitled',
      'app never granted the right',
      'application lacks the right',
      'app is missing a permission',
      'not enabled for this app',
      'feature not activated for our app',
      'app may not do this',
      'endpoint not enabled',
      'function not allowed',
      'api user has no rights',
      'need permission for the endpoint',
      'operation forbidden',
      'app not authorized',
      'call not allowed',
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
      {
        code: '403.25',
        why: 'The session has no access to this resource. With 412, the restriction is on the app.',
      },
      { code: '403', why: 'The credentials of an entity are wrong, rather than the app being restricted.' },
      { code: '401.7', why: 'The AppKey was not found.' },
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
