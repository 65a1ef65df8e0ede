/** 404: an object does not exist, or a search found nothing. */
import type { StandardCode } from '../record.ts';
import { sources } from '../sources.ts';

const heading = 'Object not found';

export const codes404 = [
  {
    code: '404',
    title: heading,
    message: "The requested object wasn't found.",
    heading: null,
    condition: null,
    group: 'lookup',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'The API did not find what an ID, a key, or an email address in the request refers to, or a search found nothing. It answers 404 in all of these cases.',
      checkFirst:
        'Check which endpoint answered. In 1011 and 1013, a plain 404 is the expected answer to an empty result. Elsewhere, read `ApiStatusSubCode`: 404.1 and 404.2 mean the entity, others another object.',
      causes: [
        'The search matched no entity (1011), or the session has no entity at this offset (1013). Both answers are expected.',
        'There is nothing yet: no forms (404.4 in 8005), no form data (404.5 in 8002), or no preference to opt out of (404.6 in 2316). These answers are expected too.',
        'The entity exists, but another object does not: 404.4 to 404.8 mean a track, terms, a form, a permission, or similar, depending on the endpoint.',
        'No entity has the email address in the URL (2003, 2005).',
        'The path may be wrong: `/v1` is missing or doubled, two IDs are swapped, or a template was not filled and `{track-id}` or `undefined` was sent.',
        'An ID of terms, a permission, a form, or a document was copied from the other environment.',
        'No lottery is active (9402, 9404, 9405).',
      ],
      fix: [
        'In 1011 and 1013, turn a plain 404 into an empty list before `EnsureSuccessStatusCode()`, `raise_for_status()` or axios throws. After 404.4 of 1013, start again with 1012.',
        'In 8005, 8002 and 2316, handle these sub-codes as results: no forms, nothing submitted, nothing to opt out of.',
        'With any other sub-code, look it up on the page of the endpoint: 404.4 alone has more than ten meanings.',
        'Without a sub-code, compare method and path of the URL that was sent with the endpoint page, segment by segment.',
        'In 9200 and 9203, a 404 without a sub-code probably means the document: a missing entity has 404.1 or 404.2.',
        'In 2003 and 2005, show users the same text for 204 and 404. Different texts reveal which addresses have an account. Do not call them to test an address: both send mail if it exists.',
        'Stop loops that try one ID after another: under Illegal Access Prevention, they may lead to 403.30.',
      ],
      retry:
        'The same request finds nothing again: correct the ID, the path, or the search first. An empty result needs no retry.',
      fixer: 'Your request chose the ID, the path, and the search. An empty result is nothing to fix.',
      endUser: 'We could not find what you are looking for.',
    },
    documented: [
      {
        text: '1011 answers 404 if the search finds no entities.',
        source: sources.search,
      },
      {
        text: '1013 answers 404 if the session has no entities, or none at the given offset.',
        source: sources.getChangedSince,
      },
      {
        text: '1013 answers 404.4 if it does not recognize the session token.',
        source: sources.getChangedSinceV1to2,
      },
      {
        text: '8005 answers 404.4 if there are no forms, 8002 answers 404.5 if nothing was submitted, and 2316 answers 404.6 instead of 204 if the entity never opted in.',
        source: [sources.enumerateForms, sources.getFormData, sources.optOutOfPreference],
      },
      {
        text: 'Other endpoints answer an empty result with 200 and an empty list: 1006, 1009, 2100, 2103, 2120, 2300 and 7001.',
        source: [
          sources.enumerateChildren,
          sources.enumerateTracks,
          sources.getTerms,
          sources.getTermsAcceptanceStatus,
          sources.getDataRequests,
          sources.getPreferences,
          sources.getMessages,
        ],
      },
      {
        text: '2100 answers 404 only if the URL has a termsID, and 2300 only if it has a preferenceID.',
        source: [sources.getTerms, sources.getPreferences],
      },
      {
        text: '404 is called “End point not found” only where the status is reported in the body. There, it is one of the four statuses that HTTP still returns.',
        source: sources.nonStandardReporting,
      },
      {
        text: 'Illegal Access Prevention may count requests for data that does not exist as unusual.',
        source: sources.illegalAccessPrevention,
      },
    ],
    unknown: [
      'Which code an unknown URL gets in standard reporting is not documented.',
      'The pages of 4001 and 7001 announce sub-codes under 404 that could not be read.',
    ],
    http: {
      differs: true,
      standard: 'The server found no resource for this URL, or does not want to reveal that there is one.',
      here: 'Also the answer of a search that worked and found nothing, at a correct URL (1011, 1013). A client that takes it for a wrong URL reports an error instead of an empty list.',
      section: '15.5.5',
    },
    keywords: ['no results', 'no match', 'does not exist', 'unknown route', 'broken link', 'zero hits'],
    synonyms: [
      'nothing found',
      'no hits',
      'does not exist',
      'missing record',
      'wrong url',
      'empty search',
      'unknown endpoint',
      'no such resource',
      'object missing',
      'nothing there',
      'no data for this id',
      'page not found',
      'url not found',
      'wrong path',
      'id does not exist',
      'object was deleted',
      'no record',
      'cannot be found',
      'search without result',
      'not existing',
      'record gone',
    ],
    formerTitles: [],
    history: [
      {
        when: 'Version 1 of the page',
        what: '404 had no sub-codes.',
        source: sources.standardStatusCodesV1,
      },
      {
        when: 'By the version with the ID 8814594',
        what: 'The blocks for dpKey and extKey/extType were added.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '404.1', why: 'No entity has the entity ID.' },
      { code: '404.2', why: 'No entity has the external key.' },
      { code: '404.4', why: 'The main object of the endpoint, such as a track or a form, was not found.' },
      { code: '200', why: 'With an empty list, the answer of other endpoints to an empty result.' },
      {
        code: '403.25',
        why: 'The session has no access to the resource. With 404, the resource was not found.',
      },
      { code: '202', why: 'In 1013, the session is not filled yet, rather than empty.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.search,
      sources.getChangedSince,
      sources.getChangedSinceV1to2,
      sources.enumerateForms,
      sources.getFormData,
      sources.optOutOfPreference,
      sources.enumerateChildren,
      sources.enumerateTracks,
      sources.getTerms,
      sources.getTermsAcceptanceStatus,
      sources.getDataRequests,
      sources.getPreferences,
      sources.getMessages,
      sources.nonStandardReporting,
      sources.illegalAccessPrevention,
      sources.standardStatusCodesV1,
      sources.standardStatusCodes8814594,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 404 Not Found
Date: Sun, 22 Nov 2026 02:15:09 GMT

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'The sub-codes of 1013, 2106 and 7002 are known. An empty result is an expected answer: the advice names the endpoints that answer it with 404, and those that answer 200 with an empty list.',
      },
    ],
  },
  {
    code: '404.1',
    title: 'Entity ID not found',
    message: 'User not found',
    heading,
    condition: 'Any endpoint that uses dpKey may return the following sub code in the response header:',
    group: 'lookup',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'You address an entity by its entity ID (`/entity/id/…`, formerly `/user/dp-key/…`), but the ID comes from another environment, is out of date, or is not an entity ID.',
      checkFirst:
        'Compare the ID in the URL that was sent with the ID that you stored when the entity was created or found. Both must come from the same environment, test or production.',
      causes: [
        'The ID comes from the other environment: a copied database, a test fixture or a saved Postman variable.',
        'The entity may have been removed (1004), and your database still has its ID.',
        'An external key, such as a CRM or member number, was put in `/entity/id/…`. It belongs in `/entity/ext-key/{ext-key}/{ext-type}`.',
        'Another value was sent instead: a contract, track, or device ID, or the text `null` or `undefined` from an empty variable.',
      ],
      fix: [
        'Call 1002 with the same ID. If it also answers 404.1, the ID is wrong. If it answers 200, compare the two URLs.',
        'Find the entity by its external key (1002) or with 1011, and replace the stored ID. 1011 cannot be used with Data Isolation.',
        'If the entity was removed on purpose, delete its ID in your database or mark it, so that jobs stop requesting it.',
        'In 1201, check each ID in the body with 1002: one unknown ID is enough.',
      ],
      retry: 'An ID that the API does not know stays unknown. Send another ID.',
      fixer: 'The ID comes from your data or from the code that builds the URL.',
      endUser: 'We could not find this account.',
    },
    documented: [
      {
        text: 'The wording moved from user to entity: 2004 says “Entity not found”, and said “User not found” in version 5.',
        source: sources.verifyAccount,
      },
      {
        text: 'dpKey is the former name of the entity ID: `/user/dp-key/{dp-key}` became `/entity/id/{entity-id}`, and the field `dpKey` became `id`. The list of status codes still says dpKey.',
        source: [sources.getAccountDataV12to17, sources.standardStatusCodes],
      },
      {
        text: 'In 1201, 404.1 means that one of the entities could not be found.',
        source: sources.triggerPolicyForSelection,
      },
    ],
    unknown: [
      'Whether a removed entity gives 404.1 is not documented.',
      'Whether an entity outside the contract of the app gives 404.1 or another code is not documented.',
      'The description of 404.1 in 1300 is missing in every stored copy. We conclude its meaning from its position and from 404.2.',
    ],
    http: {
      differs: false,
      standard: 'The server found no resource for this URL.',
      here: 'The same. The URL names an entity by its ID, and no entity has this ID.',
      section: '15.5.5',
    },
    keywords: [
      'master key',
      'unknown user',
      'profile missing',
      'deleted user',
      'customer not found',
      'stale id',
      'no such member',
    ],
    synonyms: [
      'user does not exist',
      'user missing',
      'customer does not exist',
      'member unknown',
      'account deleted',
      'wrong entity id',
      'account not found',
      'dpKey not found',
      'customer was deleted',
      'entity unknown',
      'id leads to nobody',
      'no person with this id',
      'user was deleted',
      'account gone',
      'id of a deleted user',
      'user id unknown',
      'stored id no longer works',
      'id from another system',
      'entity not known',
      'customer not found by id',
      'member id wrong',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the ID 8814594',
        what: 'The dpKey block was added under 404.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '404.2', why: 'The same for an entity that is addressed by its external key.' },
      { code: '404.4', why: 'Another object was not found, such as a track, form, or device.' },
      { code: '403.1', why: 'The loginID is unknown at the sign-in, rather than the ID in a URL.' },
      {
        code: '403.25',
        why: 'The session has no access to the entity. With 404.1, the entity was not found.',
      },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.verifyAccount,
      sources.getAccountDataV12to17,
      sources.triggerPolicyForSelection,
      sources.standardStatusCodes8814594,
    ],
    sample: `HTTP/1.1 404 Not Found
Date: Sun, 22 Nov 2026 02:16:41 GMT
ApiStatusSubCode: 404.1

`,
    changes: [
      {
        date: '2026-11-28',
        what: 'The day on which /user/dp-key/ became /entity/id/ is left out, because no readable copy confirms it.',
      },
    ],
  },
  {
    code: '404.2',
    title: 'External key not found',
    message: 'External user could not be found',
    heading,
    condition:
      'Any endpoint that uses extKey/extType may return the following sub code in the response header:',
    group: 'lookup',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'You address an entity by its external key (`/entity/ext-key/{ext-key}/{ext-type}`), but the key or its type is wrong, was changed on the way, or is not stored with the entity.',
      checkFirst:
        'Check key and type as a pair, in this order, in the URL that was sent: a correct key with the wrong type finds nothing.',
      causes: [
        'The type is wrong: the number belongs to another system, or to the other environment.',
        'The key was changed on the way: leading zeros lost in a numeric column or in Excel, trailing spaces, or a different letter case.',
        'The key contains `/`, `+`, `#`, `%` or a space and was not percent-encoded, or was encoded twice (`%252F`).',
        'The entity exists without this key: it was created before the key was known, or your other system gave the customer a new one.',
        'The entity ID was sent instead of the external key.',
      ],
      fix: [
        'If you have the entity ID, call 1002 with it: 200 means that the entity exists and only the key or its type is wrong.',
        'Ask your contact at Fluid which number each type has. Types are agreed with Fluid before they are used.',
        'Encode the key once, as one path segment (`encodeURIComponent`, `Uri.EscapeDataString`), and sign the URL in exactly that form.',
        'Store external keys as strings in databases, CSV, and JSON.',
        'In 1201, test the keys in the body one by one: one unknown key is enough.',
      ],
      retry: 'The same pair of key and type finds nothing again. Correct the pair first.',
      fixer: 'Your code sends the key and its type. Only the numbers of the types are agreed with Fluid.',
      endUser: 'We could not find this account.',
    },
    documented: [
      {
        text: 'The wording moved from user to entity: 2004 says “External entity could not be found”.',
        source: sources.verifyAccount,
      },
      {
        text: 'In 1201, 404.2 means that one of the external keys was not recognized. 404.1 and 404.2 were added when the body began to accept external keys.',
        source: sources.triggerPolicyForSelection,
      },
      {
        text: 'The newest pages call the external key “external relation key”, for example 1300.',
        source: sources.fetchConsentStreamData,
      },
      {
        text: 'External keys have a numeric type, which is agreed with Fluid Solutions first.',
        source: sources.basicConcepts,
      },
    ],
    unknown: [
      'Whether the letter case of an external key matters is not documented.',
      'Whether a type that does not exist gives 404.2 or another code is not documented.',
    ],
    http: {
      differs: false,
      standard: 'The server found no resource for the requested URL.',
      here: 'The same. The URL names an entity by an external key and its type, and no entity has them.',
      section: '15.5.5',
    },
    keywords: [
      'foreign key',
      'customer number',
      'membership number',
      'external id',
      'CRM id',
      'third-party id',
      'url encode',
    ],
    synonyms: [
      'external key unknown',
      'ext-key wrong',
      'wrong ext type',
      'crm id not known',
      'id of our own system',
      'loyalty number not found',
      'extKey',
      'crm number leads to nobody',
      'member number unknown',
      'external id wrong',
      'id from our crm',
      'external key not known',
      'customer number not found',
      'key of our shop unknown',
      'type of the external key wrong',
      'external reference not found',
      'loyalty card unknown',
      'our own id not found',
      'ext key does not exist',
    ],
    formerTitles: [],
    history: [
      {
        when: 'By the version with the ID 8814594',
        what: 'The extKey/extType block was added under 404.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '404.1', why: 'The same for an entity that is addressed by its entity ID.' },
      { code: '404.4', why: 'Another object of the request was not found.' },
      { code: '401.9', why: 'The signed URL and the sent URL encode the key differently.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.verifyAccount,
      sources.triggerPolicyForSelection,
      sources.fetchConsentStreamData,
      sources.basicConcepts,
      sources.standardStatusCodes8814594,
    ],
    sample: `HTTP/1.1 404 Not Found
Date: Sun, 22 Nov 2026 02:17:33 GMT
ApiStatusSubCode: 404.2

`,
  },
] as const satisfies readonly StandardCode[];
