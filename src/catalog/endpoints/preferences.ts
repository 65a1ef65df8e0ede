/** 2300 to 2318: communication preferences and their groups. */
import type { Endpoint, EndpointResponse } from '../record.ts';
import type { Source } from '../sources.ts';
import { entityNotFound, theEntityNotFound } from './shared-responses.ts';

const updateSpecificPreferences = {
  title: '2318 Update specific entity preferences',
  url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/508166239/2318+Update+specific+entity+preferences',
} as const satisfies Source;

const entityOrPreferenceNotFound = {
  code: '404',
  meaning: 'Entity or preference not found',
} as const satisfies EndpointResponse;

const externalReferenceNotFound = {
  code: '404.2',
  meaning: 'External entity reference not found',
  quoted: true,
} as const satisfies EndpointResponse;

const preferenceNotFound = {
  code: '404.4',
  meaning: 'Preference not found',
  quoted: true,
  title: 'Preference not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `{preferenceID}` in the path with the id of the preference in Rubiq; the id of a group belongs to 2312 and 2317.',
} as const satisfies EndpointResponse;

const groupNotFound = {
  code: '404.5',
  meaning: 'Group not found',
  quoted: true,
  title: 'Preference group not found',
  retry: 'after-change',
  fixer: 'caller',
  advice:
    'Compare the `{groupID}` in the path with the id of the group in Rubiq; the id of a single preference belongs to 2311, 2315 and 2316.',
} as const satisfies EndpointResponse;

const restOfTheBody =
  'Whether the other preferences in the body are saved when one of them is not found is not known to us.';

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
        remark: 'Only when the URL holds a preferenceID.',
        advice: 'Compare the `{preferenceID}` in the path with the ID of the preference in Rubiq.',
      },
    ],
    documented: ['`preferenceID` is optional: without it, the answer lists all preferences.'],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2300 Get preferences',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/507543555/2300+Get+preferences',
    },
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
      entityNotFound,
      externalReferenceNotFound,
      {
        ...preferenceNotFound,
        advice:
          'Compare the `{preferenceID}` in the path with the id of the preference in Rubiq. Do not show this as “not opted in”: an opt-in status comes with 200 only.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2311 Get individual preference opt-in status',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/507871233/2311+Get+individual+preference+opt-in+status',
    },
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
      theEntityNotFound,
      entityNotFound,
      externalReferenceNotFound,
      groupNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
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
      entityNotFound,
      externalReferenceNotFound,
      preferenceNotFound,
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
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
      entityOrPreferenceNotFound,
      entityNotFound,
      externalReferenceNotFound,
      {
        ...preferenceNotFound,
        advice:
          'Compare the `{preferenceID}` in the path with the id of the preference in Rubiq. Do not confirm the opt-out to the user before a 204 or a 404.6.',
      },
      {
        code: '404.6',
        meaning: 'Subscription not found',
        quoted: true,
        remark:
          'Sent instead of 204 when the entity never opted in to this preference, so there is nothing to opt out of.',
        title: 'Never opted in',
        outcome: 'expected',
        retry: 'never',
        fixer: 'caller',
        advice: 'Treat it as done: the entity has never opted in, so there is no opt-in to withdraw.',
      },
    ],
    documented: [],
    unknown: [],
    formerTitles: [],
    source: {
      title: '2316 Opt-out of preference',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/508035095/2316+Opt-out+of+preference',
    },
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
          'Leaving "preferences" out opts in to every preference of the group; an empty array opts out of all.',
      },
      entityOrPreferenceNotFound,
      entityNotFound,
      externalReferenceNotFound,
      {
        code: '404.4',
        meaning: 'Preference "preferenceID" not found',
        quoted: true,
        remark:
          'Also for a preference of another group. The page says an error message with this text comes along; "preferenceID" stands for the ID.',
        title: 'Preference in the body not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Log the whole response: its error message should name the preference. Compare that id with the group in Rubiq: does the group in the path contain it?',
      },
      groupNotFound,
    ],
    documented: ['A 404.4 comes with the error message “Preference "preferenceID" not found”.'],
    unknown: ['Where in the response that error message stands is not documented.', restOfTheBody],
    formerTitles: [],
    source: {
      title: '2317 Update entity preferences for group',
      url: 'https://rubiqsoft.atlassian.net/wiki/spaces/RESTAPI/pages/507936772/2317+Update+entity+preferences+for+group',
    },
  },
  {
    number: '2318',
    title: 'Update specific entity preferences',
    method: 'PUT',
    paths: ['/preferences/entity/id/{entityID}', '/preferences/entity/ext-key/{ext-key}/{ext-type}'],
    responses: [
      { code: '204', meaning: 'OK', quoted: true },
      entityOrPreferenceNotFound,
      entityNotFound,
      externalReferenceNotFound,
      {
        code: '404.4',
        meaning: 'Preference "preferenceID" not found',
        quoted: true,
        title: 'Preference in the body not found',
        retry: 'after-change',
        fixer: 'caller',
        advice:
          'Compare every preference id in the body with the preferences in Rubiq; the path names only the entity.',
      },
    ],
    documented: [],
    unknown: [restOfTheBody],
    formerTitles: [],
    source: updateSpecificPreferences,
  },
] as const satisfies readonly Endpoint[];
