/** 404: an object is not there, or a search found nothing. */
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
      when: 'An id, a key or an email address in the request belongs to nothing, or a search has no hits: the API answers 404 for all of these.',
      checkFirst:
        'Look at the endpoint. In 1011 and 1013, 404 is usually an empty result. Elsewhere read `ApiStatusSubCode`: 404.1 and 404.2 are the entity, others are another object.',
      causes: [
        'The search matched nobody (1011), or you read past the last entity of a session (1013).',
        'The entity is there, but a second object is not: 404.4 to 404.8 stand for a track, terms, form, permission or similar, depending on the endpoint.',
        'Nobody has the email address in the URL (2003, 2005).',
        'The path may be wrong: `/v1` is missing or doubled, two ids have changed places, or a template was not filled and `{track-id}` or `undefined` went out.',
        'A terms, permission, form or document id was copied from the other environment.',
      ],
      fix: [
        'In 1011 and 1013, turn 404 into an empty list before `EnsureSuccessStatusCode()`, `raise_for_status()` or axios throws.',
        'With a sub-code, look it up on the page of the endpoint: 404.4 alone has more than ten meanings.',
        'Without one, compare method and path with the endpoint page, segment by segment, in the URL that really went out.',
        'In 2003 and 2005, show users the same text for 204 and 404. A different text tells strangers which addresses have an account.',
        'Stop loops that try one id after another: under Illegal Access Prevention they can end in 403.30.',
      ],
      retry: 'The object does not appear by asking again; correct the id, the path or the search first.',
      fixer: 'Your request chose the id, the path and the search; the API only looked.',
      endUser: 'We could not find what you are looking for.',
    },
    documented: [
      {
        text: '1011 answers 404 when the search finds no entities.',
        source: sources.search,
      },
      {
        text: '1013 answers 404 when the session has no entities, or none at the given offset.',
        source: sources.getChangedSince,
      },
      {
        text: '404 is called “End point not found” only where the status is reported in the body. There it is one of the four statuses that HTTP still returns.',
        source: sources.nonStandardReporting,
      },
      {
        text: 'Requests for data that do not exist are one of the things that Illegal Access Prevention may count as unusual.',
        source: sources.illegalAccessPrevention,
      },
    ],
    unknown: [
      'What an unknown URL gets under standard reporting is not documented.',
      'The page of 1013 announces a sub-code under 404; every stored copy ends before the number.',
      'The sub-codes that 2106, 4001, 7001 and 7002 list under 404 could not be read.',
    ],
    http: {
      differs: true,
      standard: 'The server has nothing to show for this URL, or does not want to say that it has.',
      here: 'Also the answer of a search that worked and found nothing, at a URL that is right (1011, 1013). A client that takes it for a wrong address reports an error where there is an empty list.',
      section: '15.5.5',
    },
    keywords: ['no results', 'no match', 'does not exist', 'unknown route', 'broken link', 'zero hits'],
    formerTitles: [],
    history: [
      {
        when: 'Version 1 of the page',
        what: '404 had no sub-codes.',
        source: sources.standardStatusCodesV1,
      },
      {
        when: 'By the version with the id 8814594',
        what: 'The blocks for dpKey and extKey/extType were added.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '404.1', why: 'The entity id is not found.' },
      { code: '404.2', why: 'The external key is not found.' },
      { code: '404.4', why: 'The main object of the endpoint, such as a track or a form, is not found.' },
      { code: '403.25', why: 'The resource is not yours, rather than not there.' },
      { code: '202', why: 'In 1013 the session is not filled yet, rather than empty.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.getChangedSince,
      sources.nonStandardReporting,
      sources.illegalAccessPrevention,
      sources.search,
      sources.standardStatusCodesV1,
      sources.standardStatusCodes8814594,
      sources.rfc9110,
    ],
    sample: `HTTP/1.1 404 Not Found
Date: Sun, 22 Nov 2026 02:15:09 GMT

`,
  },
  {
    code: '404.1',
    title: 'Entity id not found',
    message: 'User not found',
    heading,
    condition: 'Any endpoint that uses dpKey may return the following sub code in the response header:',
    group: 'lookup',
    retry: 'after-change',
    fixer: 'caller',
    advice: {
      when: 'You address an entity (an account) by its Rubiq id (`/entity/id/…`, formerly `/user/dp-key/…`), but the id is from another environment, out of date, or not an entity id at all.',
      checkFirst:
        'Compare the id in the URL that really went out with the id you stored when the account was created or found. Both must come from the same environment, test or production.',
      causes: [
        'The id comes from the other environment: a copied database, a fixture or a saved Postman variable.',
        'The account may have been removed (1004), and your database still has its id.',
        'An external key, such as a CRM or member number, was put behind `/entity/id/`. It belongs behind `/entity/ext-key/{ext-key}/{ext-type}`.',
        'Another id took its place: a contract, track or device id, or the text `null` or `undefined` from an empty variable.',
      ],
      fix: [
        'Call 1002 with the same id. If it also answers 404.1, the id is wrong; if it answers 200, compare the two URLs.',
        'Find the entity by its external key (1002) or by 1011, which cannot be used with Data Isolation, and replace the stored id.',
        'If the account was removed on purpose, delete or mark the id on your side, so that jobs stop asking for it.',
        'In 1201, check each id in the body with 1002: one that is not found is enough.',
      ],
      retry: 'An id that the API does not know stays unknown; send another id.',
      fixer: 'The id comes from your data or your URL building.',
      endUser: 'We could not find this account.',
    },
    documented: [
      {
        text: 'The meaning moved from user to entity: 2004 says “Entity not found”, and said “User not found” in version 5.',
        source: sources.verifyAccount,
      },
      {
        text: 'dpKey is the entity id of today: on 23 May 2022 `/user/dp-key/{dp-key}` became `/entity/id/{entity-id}`, and the field `dpKey` became `id`. The list of status codes still says dpKey.',
        source: [sources.getAccountDataV12to17, sources.standardStatusCodes],
      },
      {
        text: 'In 1201, 404.1 means that one of the entities could not be found.',
        source: sources.triggerPolicyForSelection,
      },
    ],
    unknown: [
      'Whether a removed account is answered with 404.1 is not documented.',
      'Whether an entity outside the contract of the app is answered with 404.1 or another code is not documented.',
      'The description of 404.1 in 1300 could not be read; its meaning there follows from its position.',
    ],
    http: {
      differs: false,
      standard: 'The server did not find what the address names.',
      here: 'The address names an entity by its id, and no entity has it.',
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
    formerTitles: [],
    history: [
      {
        when: 'By the version with the id 8814594',
        what: 'The dpKey block was added under 404.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '404.2', why: 'The same for an entity addressed by external key.' },
      { code: '404.4', why: 'The entity is there; the track, form, device or other object is not.' },
      { code: '403.1', why: 'The loginID is unknown at sign-in, rather than the id in a URL.' },
      { code: '403.25', why: 'The entity belongs to someone else, rather than to nobody.' },
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
      when: 'You address an entity (an account) by the key of another system (`/entity/ext-key/{ext-key}/{ext-type}`), and the key or its type is wrong, damaged or not stored there.',
      checkFirst:
        'Check key and type as a pair, in this order, in the URL that really went out: a right key with the wrong type finds nobody.',
      causes: [
        'The type is wrong: the number belongs to another system, or to the other environment.',
        'The key changed on its way: leading zeros lost in a numeric column or in Excel, blanks at the end, another letter case.',
        'The key has `/`, `+`, `#`, `%` or a space and was not percent-encoded, or was encoded twice (`%252F`).',
        'The entity exists without this key: it was created before the key was known, or your other system gave the customer a new one.',
        'The Rubiq entity id was sent where the external key belongs.',
      ],
      fix: [
        'If you have the entity id, call 1002 with it: 200 means that the entity is there and only the key or its type is wrong.',
        'Encode the key once, as one path segment (`encodeURIComponent`, `Uri.EscapeDataString`), and sign the URL in exactly that form.',
        'Keep external keys as text in database, CSV and JSON.',
        'Ask your account manager at Fluid which number each type has; the types are agreed with Fluid.',
        'In 1201, test the keys of the body one by one: one that is not recognized is enough.',
      ],
      retry: 'The same pair of key and type finds nothing again; correct the pair first.',
      fixer: 'Key and type come from your side; only the list of types comes from Fluid.',
      endUser: 'We could not find this account.',
    },
    documented: [
      {
        text: 'The meaning moved from user to entity: 2004 says “External entity could not be found”.',
        source: sources.verifyAccount,
      },
      {
        text: 'In 1201, 404.2 means that one of the external keys of the entities was not recognized. 404.1 and 404.2 came when the body began to accept external keys.',
        source: sources.triggerPolicyForSelection,
      },
      {
        text: 'The newest pages call the external key “external relation key”, for example 1300.',
        source: sources.fetchConsentStreamData,
      },
    ],
    unknown: [
      'Whether external keys are compared with or without regard to letter case is not documented.',
      'Whether a type that does not exist gives 404.2 or another code is not documented.',
    ],
    http: {
      differs: false,
      standard: 'The server did not find what the address names.',
      here: 'The address names an entity by an external key and its type, and no entity has them.',
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
    formerTitles: [],
    history: [
      {
        when: 'By the version with the id 8814594',
        what: 'The extKey/extType block was added under 404.',
        source: sources.standardStatusCodes8814594,
      },
    ],
    related: [
      { code: '404.1', why: 'The same for an entity addressed by its Rubiq id.' },
      { code: '404.4', why: 'The entity was found; another object of the request was not.' },
      { code: '401.9', why: 'What an encoded key gives when the signed URL and the sent URL differ.' },
    ],
    sources: [
      sources.standardStatusCodes,
      sources.verifyAccount,
      sources.triggerPolicyForSelection,
      sources.fetchConsentStreamData,
      sources.standardStatusCodes8814594,
    ],
    sample: `HTTP/1.1 404 Not Found
Date: Sun, 22 Nov 2026 02:17:33 GMT
ApiStatusSubCode: 404.2

`,
  },
] as const satisfies readonly StandardCode[];
