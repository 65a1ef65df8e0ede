/** 2300 to 2318: communication preferences and their groups. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import type { Source } from '../sources.ts';
import { entityNotFound, externalEntityReferenceNotFound, theEntityNotFound } from './shared-responses.ts';

const updateSpecificPreferences = {
  title: '2318 Update specific entity preferences',
  url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/508166239/2318+Update+specific+entity+preferences',
} as const satisfies Source;

const entityOrPreferenceNotFound = {
  code: '404',
  meaning: 'Entity or preference not found',
  advice: 'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the preference.',
} as const satisfies EndpointResponse;

const externalReferenceNotFound = {
  code: '404.2',
  meaning: 'External entity reference not found',
  quoted: true,
  advice: externalEntityReferenceNotFound.advice,
} as const satisfies EndpointResponse;

const entityOfPreferenceNotFound = {
  ...entityNotFound,
  advice:
    'Check the entity ID in the path, not the `preferenceID`: an unknown preference is answered with 404.4.',
} as const satisfies EndpointResponse;

const externalReferenceOfPreferenceNotFound = {
  ...externalReferenceNotFound,
  advice:
    'Check the external key and its type in the path, not the `preferenceID`: an unknown preference is answered with 404.4.',
} as const satisfies EndpointResponse;

const entityOfGroupNotFound = {
  ...entityNotFound,
  advice: 'Check the entity ID in the path, not the `groupID`: an unknown group is answered with 404.5.',
} as const satisfies EndpointResponse;

const externalReferenceOfGroupNotFound = {
  ...externalReferenceNotFound,
  advice:
    'Check the external key and its type in the path, not the `groupID`: an unknown group is answered with 404.5.',
} as const satisfies EndpointResponse;

const preferenceNotFound = {
  code: '404.4',
  meaning: 'Preference not found',
  quoted: true,
  title: 'Preference not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `preferenceID` in the path with the preferences that 2300 lists; the ID of a group belongs to 2312 and 2317.',
} as const satisfies EndpointResponse;

const groupNotFound = {
  code: '404.5',
  meaning: 'Group not found',
  quoted: true,
  title: 'Preference group not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `groupID` in the path with the ID of the group in Rubiq; the ID of a single preference belongs to 2311, 2315 and 2316.',
  synonyms: [
    'group does not exist',
    'wrong group id',
    'group unknown',
    'preference group does not exist',
    'no such group',
  ],
} as const satisfies EndpointResponse;

const restOfTheBody =
  'Whether the other preferences in the body are saved if one of them is not found is not documented.';

export const preferenceEndpoints = [
  {
    number: '2300',
    title: 'Get preferences',
    method: 'GET',
    paths: ['/preferences/preference', '/preferences/preference/{preferenceID}'],
    responses: [
      { code: '200', meaning: 'OK', quoted: true, remark: 'Without preferences the list is empty.' },
      {
        code: '404',
        meaning: 'Preference not found',
        quoted: true,
        remark: 'Only if the path has a `preferenceID`.',
        advice:
          'Compare the `preferenceID` in the path with the preferences that this endpoint lists when you leave it out.',
      },
    ],
    documented: [
      '`preferenceID` in the path is optional: without it the answer lists all preferences, and an empty list is a 200.',
    ],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'list preferences',
      'all newsletters',
      'available preferences',
      'subscription topics',
      'which newsletters are there',
      'what newsletters exist',
      'see all preferences',
      'show topics',
      'list of newsletters',
      'available topics',
      'channels',
    ],
    source: {
      title: '2300 Get preferences',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/507543555/2300+Get+preferences',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'Only the title was known. Method, path, and the statuses 200 and 404 are now read on the page.',
        codes: ['200', '404'],
      },
    ],
  },
  {
    number: '2310',
    title: 'Get preference opt-in status',
    method: 'GET',
    paths: ['/preferences/entity/id/{entityID}', '/preferences/entity/ext-key/{ext-key}/{ext-type}'],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      theEntityNotFound,
      entityNotFound,
      externalReferenceNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'subscriptions of a user',
      'all preferences of a user',
      'newsletter status',
      'what is the user subscribed to',
      'what did the user subscribe to',
      'which newsletters does the user get',
      'see subscriptions',
      'all opt-ins of a user',
      'which preferences has the user',
      'newsletters of a customer',
      'show opt-ins',
    ],
    source: {
      title: '2310 Get preference opt-in status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/507772932/2310+Get+preference+opt-in+status',
    },
  },
  {
    number: '2311',
    title: 'Get individual preference opt-in status',
    method: 'GET',
    paths: [
      '/preferences/entity/id/{entityID}/preference/{preferenceID}',
      '/preferences/entity/ext-key/{ext-key}/{ext-type}/preference/{preferenceID}',
    ],
    responses: [
      {
        code: '200',
        meaning: 'OK',
        quoted: true,
        remark: 'The body is a boolean; false means opted out or never opted in.',
      },
      entityOrPreferenceNotFound,
      entityOfPreferenceNotFound,
      externalReferenceOfPreferenceNotFound,
      {
        ...preferenceNotFound,
        advice:
          'Compare the `preferenceID` in the path with the preferences that 2300 lists. Do not show this as “not opted in”: that answer is 200 with false.',
        synonyms: [
          'preference does not exist',
          'wrong preference id',
          'newsletter not found',
          'preference unknown',
          'newsletter id wrong',
          'no such preference',
          'newsletter does not exist',
        ],
      },
    ],
    documented: ['The body of the answer is a bare boolean.'],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'is subscribed',
      'single preference',
      'one preference',
      'newsletter subscription status',
      'does the user get this newsletter',
      'check one subscription',
      'is the user opted in',
      'check opt-in',
      'is a customer subscribed',
      'status of one newsletter',
    ],
    source: {
      title: '2311 Get individual preference opt-in status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/507871233/2311+Get+individual+preference+opt-in+status',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'That the body is a boolean is now a remark and not part of the meaning. It also says that false covers both opted out and never opted in.',
        codes: ['200'],
      },
    ],
  },
  {
    number: '2312',
    title: 'Get preference group opt-in status',
    method: 'GET',
    paths: [
      '/preferences/entity/id/{entityID}/group/{groupID}',
      '/preferences/entity/ext-key/{ext-key}/{ext-type}/group/{groupID}',
    ],
    responses: [
      { code: '200', meaning: 'OK', quoted: true },
      {
        ...theEntityNotFound,
        advice: 'Read the sub-code: 404.1 and 404.2 are about the entity, 404.5 about the group.',
      },
      entityOfGroupNotFound,
      externalReferenceOfGroupNotFound,
      groupNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'subscriptions of a group',
      'group preferences',
      'channel preferences',
      'preferences of a group',
      'opt-ins of a group',
      'see subscriptions by group',
      'group of newsletters',
      'topic group',
    ],
    source: {
      title: '2312 Get preference group opt-in status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/508100612/2312+Get+preference+group+opt-in+status',
    },
  },
  {
    number: '2315',
    title: 'Opt-in to preference',
    method: 'PUT',
    paths: [
      '/preferences/entity/id/{entityID}/preference/{preferenceID}',
      '/preferences/entity/ext-key/{ext-key}/{ext-type}/preference/{preferenceID}',
    ],
    responses: [
      { code: '204', meaning: 'OK', quoted: true },
      entityOrPreferenceNotFound,
      entityOfPreferenceNotFound,
      externalReferenceOfPreferenceNotFound,
      preferenceNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'subscribe',
      'subscribe to newsletter',
      'opt in',
      'turn on notifications',
      'newsletter signup',
      'sign a user up for the newsletter',
      'add a user to the newsletter',
      'put someone on the mailing list',
      'join mailing list',
      'order newsletter',
      'turn on newsletter',
      'activate subscription',
      'user wants the newsletter',
      'add subscription',
    ],
    source: {
      title: '2315 Opt-in to preference',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/508002315/2315+Opt-in+to+preference',
    },
  },
  {
    number: '2316',
    title: 'Opt-out of preference',
    method: 'PUT',
    paths: [
      '/preferences/entity/id/{entityID}/preference/{preferenceID}/opt-out',
      '/preferences/entity/ext-key/{ext-key}/{ext-type}/preference/{preferenceID}/opt-out',
    ],
    responses: [
      { code: '204', meaning: 'OK', quoted: true },
      {
        ...entityOrPreferenceNotFound,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about the preference. With 404.6 there is nothing to opt out of.',
      },
      entityOfPreferenceNotFound,
      externalReferenceOfPreferenceNotFound,
      {
        ...preferenceNotFound,
        advice:
          'Compare the `preferenceID` in the path with the preferences that 2300 lists. Do not confirm the opt-out to the user before a 204 or a 404.6.',
      },
      {
        code: '404.6',
        meaning: 'Subscription not found',
        quoted: true,
        remark: 'It comes instead of 204 if the entity never opted in to this preference.',
        title: 'Never opted in',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice: 'Nothing to do: the entity never opted in, so there is nothing to opt out of.',
        synonyms: [
          'never subscribed',
          'no subscription',
          'not on the list',
          'unsubscribe without subscription',
          'user never subscribed',
          'not subscribed',
          'opt out without opt in',
          'wants out of a newsletter he never had',
          'no opt-in to end',
        ],
      },
    ],
    documented: ['The body has `reason`.'],
    unknown: [],
    formerTitles: [],
    synonyms: [
      'unsubscribe',
      'opt out',
      'leave newsletter',
      'turn off notifications',
      'stop emails',
      'take a user off the newsletter',
      'sign off from the newsletter',
      'remove from mailing list',
      'cancel newsletter',
      'stop sending emails',
      'user wants no more mails',
      'turn off newsletter',
      'cancel subscription',
      'leave mailing list',
      'end subscription',
      'remove subscription',
    ],
    source: {
      title: '2316 Opt-out of preference',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/508035095/2316+Opt-out+of+preference',
    },
    changes: [
      {
        date: '2026-11-28',
        what: '404.6 is now an expected answer: the page gives it instead of 204 for an entity that never opted in. Its meaning is the text of the page.',
        codes: ['404.6'],
      },
    ],
  },
  {
    number: '2317',
    title: 'Update entity preferences for group',
    method: 'PUT',
    paths: [
      '/preferences/entity/id/{entityID}/group/{groupID}',
      '/preferences/entity/ext-key/{ext-key}/{ext-type}/group/{groupID}',
    ],
    responses: [
      {
        code: '204',
        meaning: 'OK',
        quoted: true,
        remark:
          'If `preferences` is left out of the body, the entity opts in to every preference of the group; an empty array opts it out of all.',
        advice:
          'Always send `preferences`: leaving it out opts the entity in to every preference of the group.',
      },
      {
        ...entityOrPreferenceNotFound,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about a preference in the body, 404.5 about the group.',
      },
      entityOfGroupNotFound,
      externalReferenceOfGroupNotFound,
      {
        code: '404.4',
        meaning: 'Preference "preferenceID" not found',
        quoted: true,
        remark:
          'It also comes for a preference of another group. The page says that an error message with this text comes with it, in which “preferenceID” is the placeholder for the ID.',
        title: 'Preference in the body not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Log the whole response: its error message should name the preference. Check whether the group in the path contains that preference.',
        synonyms: [
          'unknown preference in the body',
          'one of the preferences unknown',
          'one preference id wrong',
          'list contains an unknown preference',
        ],
      },
      groupNotFound,
    ],
    documented: [
      'If `preferences` is left out of the body, the entity opts in to all preferences of the group; an empty array opts it out of all.',
      'A 404.4 comes with the error message “Preference "preferenceID" not found”.',
    ],
    unknown: [
      'Where in the response the error message of a 404.4 is found is not documented.',
      restOfTheBody,
    ],
    formerTitles: [],
    synonyms: [
      'save preferences of a group',
      'change group preferences',
      'preference center',
      'set the preferences of a group',
      'save group',
      'change opt-ins of a group',
      'update subscriptions of a group',
    ],
    source: {
      title: '2317 Update entity preferences for group',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/507936772/2317+Update+entity+preferences+for+group',
    },
    changes: [
      {
        date: '2026-11-28',
        what: 'A trap is now documented: if preferences is left out of the body, the entity opts in to every preference of the group.',
        codes: ['204', '404.4'],
      },
    ],
  },
  {
    number: '2318',
    title: 'Update specific entity preferences',
    method: 'PUT',
    paths: ['/preferences/entity/id/{entityID}', '/preferences/entity/ext-key/{ext-key}/{ext-type}'],
    responses: [
      { code: '204', meaning: 'OK', quoted: true },
      {
        ...entityOrPreferenceNotFound,
        advice:
          'Read the sub-code: 404.1 and 404.2 are about the entity, 404.4 about a preference in the body.',
      },
      { ...entityNotFound, advice: entityNotFound.advice },
      externalReferenceNotFound,
      {
        code: '404.4',
        meaning: 'Preference "preferenceID" not found',
        quoted: true,
        title: 'Preference in the body not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare every preference ID in the body with the preferences that 2300 lists; the path names only the entity.',
      },
    ],
    documented: ['The body has `optIn`, `optOut` and `optOutReason`; all are required.'],
    unknown: [restOfTheBody],
    formerTitles: [],
    synonyms: [
      'save several preferences',
      'bulk preferences',
      'change subscriptions',
      'preference center',
      'change several subscriptions at once',
      'save many preferences',
      'update newsletters of a user',
      'set opt-ins',
      'several opt-ins in one call',
      'change preferences',
    ],
    source: updateSpecificPreferences,
    changes: [
      {
        date: '2026-11-28',
        what: 'The three fields of the body are now documented; all of them are required.',
      },
    ],
  },
] as const satisfies readonly Endpoint[];
